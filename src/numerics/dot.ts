/** Sum of products of `length` neighbouring entries of two arrays, added in order. */
export function dot(
  a: Float64Array,
  aStart: number,
  b: Float64Array,
  bStart: number,
  length: number,
): number {
  let sum = 0;
  for (let at = 0; at < length; at++) sum += a[aStart + at]! * b[bStart + at]!;
  return sum;
}
