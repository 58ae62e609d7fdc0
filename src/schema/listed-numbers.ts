/** Numbers of a column as JSON holds them: NaN as null, what else JSON cannot say as its letters. */
export function listNumbers(values: ArrayBufferView): (number | string | null)[] {
  if (values instanceof Int32Array) return Array.from(values);
  return Array.from(values as Float64Array, (value) => {
    if (Number.isNaN(value)) return null;
    return Object.is(value, -0) ? '-0' : Number.isFinite(value) ? value : String(value);
  });
}

/** The numbers that `listNumbers` wrote. */
export function numbersListed(values: Iterable<number | string | null>): Float64Array {
  return Float64Array.from(values, (value) => (value === null ? NaN : Number(value)));
}
