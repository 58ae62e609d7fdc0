/** Whether two columns hold the same numbers at these rows. A loop: `every` would take several times as long. */
export function isSame(one: Float64Array, other: Float64Array, rows: Int32Array): boolean {
  for (let at = 0; at < rows.length; at++) if (one[rows[at]!] !== other[rows[at]!]) return false;
  return true;
}
