/**
 * Inverse of a square matrix [row, column] by Gauss-Jordan elimination with partial pivoting, as a new array. Returns null when
 * a pivot is 0 or not a number, that is when the matrix is singular.
 */
export function invertMatrix(matrix: Float64Array, size: number): Float64Array | null {
  const left = matrix.slice();
  const inverse = new Float64Array(size * size);
  for (let at = 0; at < size; at++) inverse[at * size + at] = 1;
  for (let column = 0; column < size; column++) {
    const pivotRow = largestBelow(left, size, column);
    const pivot = left[pivotRow * size + column]!;
    if (!(Math.abs(pivot) > 0)) return null;
    for (const half of [left, inverse]) {
      swapRows(half, size, pivotRow, column);
      for (let k = 0; k < size; k++) half[column * size + k]! /= pivot;
    }
    for (let row = 0; row < size; row++) {
      const factor = left[row * size + column]!;
      if (row === column || factor === 0) continue;
      for (const half of [left, inverse]) {
        for (let k = 0; k < size; k++) half[row * size + k]! -= factor * half[column * size + k]!;
      }
    }
  }
  return inverse;
}

function largestBelow(matrix: Float64Array, size: number, column: number): number {
  let best = column;
  for (let row = column + 1; row < size; row++) {
    if (Math.abs(matrix[row * size + column]!) > Math.abs(matrix[best * size + column]!)) best = row;
  }
  return best;
}

function swapRows(matrix: Float64Array, size: number, a: number, b: number): void {
  if (a === b) return;
  for (let k = 0; k < size; k++) {
    const kept = matrix[a * size + k]!;
    matrix[a * size + k] = matrix[b * size + k]!;
    matrix[b * size + k] = kept;
  }
}
