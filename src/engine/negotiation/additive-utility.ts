/**
 * Utilities of all outcomes when each issue counts by itself: Σ weight · value of its level, added left to right from 0, which fixes the last bit.
 * `values` [issue][level]; the result is [outcome], last issue fastest, in the unit of the values, and is written into `into` where that is given.
 */
export function additiveUtility(
  weights: readonly number[],
  values: readonly (readonly number[])[],
  into?: Float64Array,
): Float64Array {
  const size = values.reduce((product, levels) => product * levels.length, 1);
  const sums = into ?? new Float64Array(size);
  sums[0] = 0;
  let made = 1;
  for (let issue = 0; issue < values.length; issue++) {
    const levels = values[issue]!;
    const weight = weights[issue]!;
    // Each sum makes room for its levels from the last to the first, so that none is overwritten before it is read.
    for (let before = made - 1; before >= 0; before--) {
      const sum = sums[before]!;
      const first = before * levels.length;
      for (let level = 0; level < levels.length; level++) sums[first + level] = sum + weight * levels[level]!;
    }
    made *= levels.length;
  }
  return sums;
}
