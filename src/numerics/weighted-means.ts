/** Means of several cells, built up value by value. */
export interface WeightedMeans {
  /** The means so far; 0 where nothing was added. */
  mean: Float64Array;
  add(cell: number, value: number, weight: number): void;
}

/**
 * Running weighted means: a single value, and equal values, come back bit for bit. Where every weight is 0 the mean is the plain
 * one.
 */
export function createWeightedMeans(cells: number): WeightedMeans {
  const mean = new Float64Array(cells);
  const total = new Float64Array(cells);
  const weightless = new Uint32Array(cells);
  return {
    mean,
    add(cell, value, weight) {
      if (weight === 0 && total[cell] !== 0) return;
      if (weight === 0) {
        weightless[cell]! += 1;
        mean[cell]! += (value - mean[cell]!) / weightless[cell]!;
        return;
      }
      const before = total[cell]!;
      total[cell] = before + weight;
      if (before === 0) mean[cell] = value;
      else mean[cell]! += (value - mean[cell]!) * (weight / total[cell]!);
    },
  };
}
