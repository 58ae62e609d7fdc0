/** The known numbers among `values`, ascending: NaN stands for what is not there. */
export function sortedKnown(values: Iterable<number>): Float64Array {
  return Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
}

/**
 * Quantile at `p` (0 to 1) of ascending numbers, linear between order statistics; NaN of none.
 * Source: Hyndman and Fan (1996), The American Statistician 50(4), 361-365, definition 7.
 */
export function quantileOf(sorted: Float64Array, p: number): number {
  if (sorted.length === 0) return NaN;
  const at = p * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below]!;
  const high = sorted[Math.min(sorted.length - 1, below + 1)]!;
  return low === high ? low : low + (at - below) * (high - low);
}

/** Middle of some numbers with the ranges that hold half and nine tenths of them. */
export interface Bands {
  median: number;
  low50: number;
  high50: number;
  low90: number;
  high90: number;
}

/** Median, quartiles, 5th and 95th percentile of the known among `values`, in any order; NaN of none. */
export function bandsOf(values: Iterable<number>): Bands {
  const sorted = sortedKnown(values);
  return {
    median: quantileOf(sorted, 0.5),
    low50: quantileOf(sorted, 0.25),
    high50: quantileOf(sorted, 0.75),
    low90: quantileOf(sorted, 0.05),
    high90: quantileOf(sorted, 0.95),
  };
}
