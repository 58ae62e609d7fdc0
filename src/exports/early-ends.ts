import type { Ensemble } from '../schema/ensemble.ts';
import type { Quarter } from '../schema/ids.ts';

/** Runs that were over before the last quarter that is read. */
export interface EarlyEnds {
  runs: number;
  of: number; // complete runs
  first: Quarter; // the last quarter that is read of the run that ended first
  last: Quarter; // and of the one that ended last
}

/** Which complete runs have nothing in the last quarters of every number that is read over time; null where nothing is read over time. */
export function earlyEnds({ arms, draws, done, series }: Ensemble): EarlyEnds | null {
  const overTime = series.filter(({ quarters }) => quarters.length > 1);
  if (overTime.length === 0) return null;
  const horizon = overTime.reduce((most, { quarters }) => Math.max(most, quarters.at(-1)!), 0);
  const ends = arms.flatMap((_, arm) =>
    draws.flatMap((_, draw) =>
      done[arm]![draw] === 1
        ? [overTime.reduce((last, own) => Math.max(last, endOf(own, arm, draw)), 0)]
        : [],
    ),
  );
  const early = ends.filter((end) => end < horizon);
  return {
    runs: early.length,
    of: ends.length,
    first: early.reduce((least, end) => Math.min(least, end), Infinity),
    last: early.reduce((most, end) => Math.max(most, end), 0),
  };
}

/** The last quarter in which a run has a number; 0 where it has none. */
function endOf({ quarters, values }: Ensemble['series'][number], arm: number, draw: number): Quarter {
  const own = values[arm]!;
  for (let at = quarters.length - 1; at > 0; at--)
    if (!Number.isNaN(own[draw * quarters.length + at]!)) return quarters[at]!;
  return 0;
}
