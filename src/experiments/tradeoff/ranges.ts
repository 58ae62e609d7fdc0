/** Middle of some numbers with the ranges that hold half and nine tenths of them, linear between order statistics. */
export interface Range {
  median: number;
  low50: number;
  high50: number;
  low90: number;
  high90: number;
}

/** @param values at least one */
export function rangeOf(values: readonly number[]): Range {
  const sorted = values.toSorted((x, y) => x - y);
  const quantile = (p: number): number => {
    const at = p * (sorted.length - 1);
    const below = Math.floor(at);
    const above = Math.min(sorted.length - 1, below + 1);
    return sorted[below]! + (at - below) * (sorted[above]! - sorted[below]!);
  };
  return {
    median: quantile(0.5),
    low50: quantile(0.25),
    high50: quantile(0.75),
    low90: quantile(0.05),
    high90: quantile(0.95),
  };
}
