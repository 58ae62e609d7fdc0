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
  let block = size;
  for (let issue = 0; issue < values.length; issue++) {
    const levels = values[issue]!;
    const stride = block / levels.length;
    // A block begins with its sum so far, which the first level overwrites last. One loop a level is long where one a block would be short.
    for (let level = levels.length - 1; level >= 0; level--) {
      const part = weights[issue]! * levels[level]!;
      const place = level * stride;
      for (let before = 0; before < size; before += block) sums[before + place] = sums[before]! + part;
    }
    block = stride;
  }
  return sums;
}
