import { meanInterval, pairedOf, type MeanInterval, type Paired } from '../numerics/paired.ts';
import { bandsOf, type Bands } from '../numerics/quantiles.ts';
import type { Ensemble } from '../schema/ensemble.ts';
import { seriesNames, type SeriesName } from './series-names.ts';

/** One number of one arm at one time over its runs, and how it differs from the first arm's on the same draws. */
export interface StatisticsRow extends SeriesName {
  name: string;
  unit: string;
  arm: number; // index into the ensemble's arms
  year: number;
  quarter: number; // of the year, 1-4
  bands: Bands;
  interval: MeanInterval; // of the runs that have the number
  paired: Paired | null; // with the first arm; of the first itself: null
}
/** Middle and ranges of every number of an ensemble, by series, time and arm. @param last only the last time of each series */
export function ensembleStatistics(ensemble: Ensemble, last = false): StatisticsRow[] {
  const { arms, draws, series, start } = ensemble;
  const names = seriesNames(series);
  return series.flatMap(({ name, unit, quarters, values }, at) =>
    quarters.flatMap((quarter, time) => {
      if (last && time < quarters.length - 1) return [];
      const calendar = 4 * start.year + start.quarter - 1 + quarter;
      const of = (arm: number): Float64Array =>
        Float64Array.from(draws, (_, draw) => values[arm]![draw * quarters.length + time]!);
      const first = of(0);
      return arms.map((_, arm): StatisticsRow => {
        const own = of(arm);
        return {
          ...names[at]!,
          name,
          unit,
          arm,
          year: Math.floor(calendar / 4),
          quarter: (calendar % 4) + 1,
          bands: bandsOf(own),
          interval: meanInterval(own),
          paired: arm === 0 ? null : pairedOf(own, first),
        };
      });
    }),
  );
}
