import type { Ensemble } from '../schema/ensemble.ts';
import { seriesNames } from './series-names.ts';

/** Rows of the long shape by column; a row for every number of every run that is there. */
export interface SeriesChunk {
  rows: number;
  model: string[];
  scenario: string[]; // the arm
  region: string[];
  variable: string[];
  unit: string[];
  year: Int32Array;
  quarter: Int32Array; // of the year, 1-4
  value: Float64Array;
  run: Int32Array; // draw, counted from 0: runs of two arms with one number had the same draws
  seed: Float64Array; // whole
}
export const seriesColumns = [
  'model',
  'scenario',
  'region',
  'variable',
  'unit',
  'year',
  'quarter',
  'value',
  'run',
  'seed',
] as const satisfies readonly (keyof SeriesChunk)[];

/** Draws from `first` to before `end` of all series: [series][arm][draw, at]. */
export type SeriesBlock = (first: number, end: number) => readonly (readonly Float64Array[])[];

/** The blocks of an ensemble in memory. */
function blocksOf({ series }: Ensemble): SeriesBlock {
  return (first, end) =>
    series.map(({ quarters: { length }, values }) =>
      values.map((own) => own.subarray(first * length, end * length)),
    );
}

/**
 * The numbers of an ensemble in the long shape of the Integrated Assessment Modeling Consortium with run and seed: ordered by
 * draw, arm, series and time, in pieces, so that many runs need no more memory than few.
 * @param block where the numbers are read from @param size rows of a piece at most, but for those of one run
 */
export function* seriesChunks(
  ensemble: Ensemble,
  block: SeriesBlock = blocksOf(ensemble),
  size = 100_000,
): Generator<SeriesChunk> {
  const perRun = ensemble.series.reduce((sum, { quarters }) => sum + quarters.length, 0);
  const runs = Math.max(1, Math.floor(size / (perRun * ensemble.arms.length)));
  for (let first = 0; first < ensemble.draws.length; first += runs)
    yield chunkOf(ensemble, [first, Math.min(ensemble.draws.length, first + runs)], block);
}

function chunkOf(ensemble: Ensemble, [first, end]: [number, number], block: SeriesBlock): SeriesChunk {
  const values = block(first, end);
  const { arms, draws, series, start, versions } = ensemble;
  const names = seriesNames(series);
  const rows: { draw: number; arm: number; at: number; time: number; value: number }[] = [];
  for (let draw = first; draw < end; draw++)
    for (let arm = 0; arm < arms.length; arm++)
      series.forEach(({ quarters }, at) => {
        for (let time = 0; time < quarters.length; time++) {
          const value = values[at]![arm]![(draw - first) * quarters.length + time]!;
          if (!Number.isNaN(value)) rows.push({ draw, arm, at, time, value });
        }
      });
  const calendar = ({ at, time }: (typeof rows)[number]): number =>
    4 * start.year + start.quarter - 1 + series[at]!.quarters[time]!;
  return {
    rows: rows.length,
    model: rows.map(() => versions.model),
    scenario: rows.map(({ arm }) => arms[arm]!.id),
    region: rows.map(({ at }) => names[at]!.region),
    variable: rows.map(({ at }) => names[at]!.variable),
    unit: rows.map(({ at }) => series[at]!.unit),
    year: Int32Array.from(rows, (row) => Math.floor(calendar(row) / 4)),
    quarter: Int32Array.from(rows, (row) => (calendar(row) % 4) + 1),
    value: Float64Array.from(rows, ({ value }) => value),
    run: Int32Array.from(rows, ({ draw }) => draw),
    seed: Float64Array.from(rows, ({ draw }) => draws[draw]!.seed),
  };
}
