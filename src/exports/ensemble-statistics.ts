import { alikeWithin } from '../figures/words/measure-words.ts';
import { groupMeans } from '../numerics/group-means.ts';
import { meanInterval, pairedOf, type MeanInterval, type Paired } from '../numerics/paired.ts';
import { bandsOf, type Bands } from '../numerics/quantiles.ts';
import type { Ensemble } from '../schema/ensemble.ts';
import { isChosen, unitsOfDraws } from '../schema/units-of-draws.ts';
import { seriesNames, type SeriesName } from './series-names.ts';

/** One number of one arm at one time over its runs, and how it differs from the first arm's on the same draws. */
export interface StatisticsRow extends SeriesName {
  name: string;
  unit: string;
  arm: number; // index into the ensemble's arms
  year: number;
  quarter: number; // of the year, 1-4
  n: number; // runs that have the number
  bands: Bands;
  interval: MeanInterval; // of the units that have it; over points that nobody drew a mean has no half-width: NaN
  paired: Paired | null; // with the first arm; of the first itself: null
}
/** Middle and ranges of every number of an ensemble, by series, time and arm. @param last only the last time of each series that any run has */
export function ensembleStatistics(ensemble: Ensemble, last = false): StatisticsRow[] {
  const { arms, draws, series, start } = ensemble;
  const names = seriesNames(series);
  const units = unitsOfDraws(ensemble);
  const chosen = isChosen(ensemble);
  return series.flatMap(({ name, unit, quarters, values }, at) => {
    const end = last ? lastTime(quarters.length, values) : null;
    return quarters.flatMap((quarter, time) => {
      if (end !== null && time !== end) return [];
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
          n: own.filter((value) => !Number.isNaN(value)).length,
          bands: bandsOf(own),
          interval: toldOf(meanInterval(groupMeans(own, units)), chosen),
          paired: arm === 0 ? null : pairOf(own, first, { unit, units, chosen }),
        };
      });
    });
  });
}

/** Index of the last time at which a run of any arm has a number; where none has one, of the last. @param values [arm][draw, time] */
function lastTime(times: number, values: readonly Float64Array[]): number {
  for (let time = times - 1; time >= 0; time--)
    if (values.some((own) => own.some((value, at) => at % times === time && !Number.isNaN(value))))
      return time;
  return times - 1;
}

interface Means {
  unit: string;
  units: Int32Array;
  chosen: boolean;
}
/** Differences that print as none are none, or noise of a solver would count. */
function pairOf(own: Float64Array, first: Float64Array, { unit, units, chosen }: Means): Paired {
  const alike = alikeWithin([...own, ...first], unit);
  const paired = pairedOf(own, first, { units, alike });
  return {
    ...paired,
    interval: toldOf(paired.interval, chosen),
    unpaired: chosen ? NaN : paired.unpaired,
  };
}

function toldOf(interval: MeanInterval, chosen: boolean): MeanInterval {
  return chosen ? { ...interval, halfWidth: NaN } : interval;
}
