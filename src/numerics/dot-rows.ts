import { dot } from './dot.ts';

/**
 * Row by row dot products of two matrices of equal shape: writes Σ_k a[row, k] · b[row, k] for `rows` rows of `length` into `out`.
 * Every sum is added in order; four rows at a time keep four sums going at once, which more than halves the time. Positions are
 * wrapped to 32 bits as in `multiplyRows`.
 */
export function dotRows(
  a: Float64Array,
  aStart: number,
  b: Float64Array,
  bStart: number,
  out: Float64Array,
  outStart: number,
  rows: number,
  length: number,
): void {
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    const a0 = (aStart + row * length) | 0;
    const a1 = (a0 + length) | 0;
    const a2 = (a1 + length) | 0;
    const a3 = (a2 + length) | 0;
    const b0 = (bStart + row * length) | 0;
    const b1 = (b0 + length) | 0;
    const b2 = (b1 + length) | 0;
    const b3 = (b2 + length) | 0;
    let sum0 = 0;
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    for (let k = 0; k < length; k = (k + 1) | 0) {
      sum0 += a[(a0 + k) | 0]! * b[(b0 + k) | 0]!;
      sum1 += a[(a1 + k) | 0]! * b[(b1 + k) | 0]!;
      sum2 += a[(a2 + k) | 0]! * b[(b2 + k) | 0]!;
      sum3 += a[(a3 + k) | 0]! * b[(b3 + k) | 0]!;
    }
    out[outStart + row] = sum0;
    out[outStart + row + 1] = sum1;
    out[outStart + row + 2] = sum2;
    out[outStart + row + 3] = sum3;
  }
  for (; row < rows; row++) {
    out[outStart + row] = dot(a, aStart + row * length, b, bStart + row * length, length);
  }
}
