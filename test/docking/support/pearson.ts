/** Pearson's correlation of two columns. */
export function pearson(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const mean = (column: ArrayLike<number>) =>
    Array.from(column).reduce((sum, value) => sum + value, 0) / column.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const sums = { ab: 0, aa: 0, bb: 0 };
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]! - meanA, b[i]! - meanB];
    sums.ab += x * y;
    sums.aa += x * x;
    sums.bb += y * y;
  }
  return sums.ab / Math.sqrt(sums.aa * sums.bb);
}
