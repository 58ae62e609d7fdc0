import { decomposeVariance } from '../../numerics/decompose.ts';
import type { VarianceParts, VarianceSource } from '../../schema/attribution.ts';
import type { Ensemble, EnsembleSeries } from '../../schema/ensemble.ts';

const sources: readonly VarianceSource[] = ['policy', 'assumption', 'chance'];

/**
 * Splits the variance of the last value of a series over arms (policy), points (assumptions) and seeds (chance). Null where the draws are no grid of points and
 * seeds, or no seed was run in every arm and point.
 */
export function varianceParts(ensemble: Ensemble, series: EnsembleSeries): VarianceParts | null {
  const grid = gridOf(ensemble);
  if (grid === null) return null;
  const { arms, points } = ensemble;
  const last = series.quarters.length - 1;
  const valueOf = (arm: number, draw: number) => series.values[arm]![draw * series.quarters.length + last]!;
  const whole = grid.filter((draws) =>
    arms.every((_, arm) => draws.every((draw) => !Number.isNaN(valueOf(arm, draw)))),
  );
  if (whole.length === 0) return null;
  const levels = [arms.length, points.length, whole.length];
  const values = Float64Array.from(
    { length: levels.reduce((product, count) => product * count, 1) },
    (_, cell) => {
      const seed = cell % whole.length;
      const point = Math.trunc(cell / whole.length) % points.length;
      return valueOf(Math.trunc(cell / whole.length / points.length), whole[seed]![point]!);
    },
  );
  const parts = decomposeVariance(values, levels).filter(({ factors }) =>
    factors.every((at) => levels[at]! > 1),
  );
  const all = parts.reduce((sum, { variance }) => sum + variance, 0);
  return {
    seeds: whole.length,
    parts: parts.map(({ factors, variance }) => ({
      sources: factors.map((at) => sources[at]!),
      variance,
      share: all > 0 ? variance / all : 0,
    })),
  };
}

/** [seed][point] the draw that has both; null where not every seed is at every point once. */
function gridOf({ draws, points }: Ensemble): number[][] | null {
  const bySeed = new Map<number, number[]>();
  draws.forEach(({ seed, point }, draw) => {
    const row = bySeed.get(seed) ?? [];
    row[point] = draw;
    bySeed.set(seed, row);
  });
  const rows = [...bySeed.values()];
  const isFull = draws.length === rows.length * points.length;
  return isFull && rows.every((row) => points.every((_, point) => row[point] !== undefined)) ? rows : null;
}
