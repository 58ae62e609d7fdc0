/** Whether a column holds one number everywhere. A loop: `every` would make an object of each number. */
export function isFilled(column: Float64Array, value: number): boolean {
  for (let at = 0; at < column.length; at++) if (column[at] !== value) return false;
  return true;
}
