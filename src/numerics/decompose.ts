/** A part of numbers that is due to some factors together and to no fewer of them. */
export interface Part {
  factors: readonly number[]; // ascending; one: the factor alone, several: their interaction
  variance: number; // of the numbers, that this part has; all parts sum to the whole
}

/**
 * The variance of a full grid of numbers by factor and interaction of factors: functional analysis of variance, in which the parts of a balanced grid are
 * uncorrelated and sum to the whole. Source: Hoeffding (1948), Annals of Mathematical Statistics 19, 293-325; Sobol (2001), Mathematics and Computers in Simulation 55, 271-280, equations 1 to 4.
 * @param values row-major over the factors, each level of one with each of all others @param levels number of levels of each factor, at most 16 factors
 * @returns a part for every set of factors but the empty one, single factors before pairs @throws where the grid is not full
 */
export function decomposeVariance(values: Float64Array, levels: readonly number[]): Part[] {
  const cells = levels.reduce((product, count) => product * count, 1);
  if (values.length !== cells || cells === 0)
    throw new Error(`${values.length} numbers are no full grid of ${cells}`);
  const mean = values.reduce((sum, value) => sum + value, 0) / cells;
  const centred = values.map((value) => value - mean);
  const sets = Array.from({ length: 1 << levels.length }, (_, set) => set);
  const effects: Float64Array[] = [];
  // A set comes after all of its subsets, whose effects are taken out of what its factors say together.
  for (const set of sets) {
    const together = marginal(centred, levels, set);
    for (let subset = 0; subset < set; subset++) {
      if ((subset & set) !== subset) continue;
      effects[subset]!.forEach((effect, cell) => (together[cell]! -= effect));
    }
    effects.push(together);
  }
  return sets
    .slice(1)
    .map((set) => ({ factors: levels.map((_, at) => at).filter((at) => ((set >> at) & 1) === 1), set }))
    .map(({ factors, set }) => ({
      factors,
      variance: effects[set]!.reduce((sum, own) => sum + own * own, 0) / cells,
    }))
    .sort((a, b) => a.factors.length - b.factors.length);
}

/** In every cell the mean over all cells that agree with it in the factors of a set. */
function marginal(values: Float64Array, levels: readonly number[], set: number): Float64Array {
  const group = groupsOf(levels, set);
  const sums = new Map<number, number>();
  values.forEach((value, cell) => sums.set(group[cell]!, (sums.get(group[cell]!) ?? 0) + value));
  const size = values.length / sums.size;
  return values.map((_, cell) => sums.get(group[cell]!)! / size);
}

/** A number for each cell that is the same where the levels of the set's factors are. */
function groupsOf(levels: readonly number[], set: number): Int32Array {
  const cells = levels.reduce((product, count) => product * count, 1);
  const groups = new Int32Array(cells);
  let block = cells;
  levels.forEach((count, at) => {
    block /= count;
    if (((set >> at) & 1) === 0) return;
    for (let cell = 0; cell < cells; cell++)
      groups[cell] = groups[cell]! * count + (Math.trunc(cell / block) % count);
  });
  return groups;
}
