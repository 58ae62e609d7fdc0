import { extent } from 'd3';
import { bandsOf, type Bands } from '../../numerics/quantiles.ts';
import type { Claim, FigureRows } from '../../schema/figure.ts';
import type { RunResult } from '../../schema/result.ts';
import { bandColumns, codeColumn, metricColumns, numberColumn } from '../marks/band-columns.ts';
import { claimSet } from '../words/claim-set.ts';
import { baselineId, countKnown, timeOf, valuesAt, type Reading } from '../ensemble-reading.ts';
import { printsAlike } from '../words/measure-words.ts';
import { enoughToShare } from '../words/uncertainty-words.ts';
import { referencePath } from '../marks/reference-path.ts';

/** Arms that are drawn: one fan, and the medians of others. */
const mostArms = 3;

interface Row extends Bands {
  lowest: number; // of all runs
  highest: number;
  arm: number;
  draw: number; // 0: the bands of all; else one run, counted from 1
  time: number;
  n: number;
  baseline: number; // of the run's own Baseline; NaN where there is none
  change: number; // of the median since the first quarter; exactly 0 where both print alike
}

function armRows({ ensemble, series }: Reading, arm: number, baseline: (time: number) => number): Row[] {
  const first = bandsOf(valuesAt(series, arm, 0)).median;
  return series.quarters.map((quarter, at) => {
    const values = valuesAt(series, arm, at);
    const bands = bandsOf(values);
    const [lowest = NaN, highest = NaN] = extent(values);
    const change = printsAlike(bands.median, first, series.unit) ? 0 : bands.median - first;
    const time = timeOf(ensemble, quarter);
    return {
      ...bands,
      lowest,
      highest,
      arm,
      draw: 0,
      time,
      n: countKnown(values),
      baseline: baseline(time),
      change,
    };
  });
}

/** The first runs of an arm that are there to the end, one after another. */
function sampleRows({ ensemble, series, arms }: Reading, samples: number): Row[] {
  const [arm] = arms;
  const ends = valuesAt(series, arm!, series.quarters.length - 1);
  const known = [...ends.keys()].filter((draw) => !Number.isNaN(ends[draw]!)).slice(0, samples);
  return known.flatMap((draw) =>
    series.quarters.map((quarter, at) => {
      const value = valuesAt(series, arm!, at)[draw]!;
      const bands = { median: value, low50: value, high50: value, low90: value, high90: value };
      return {
        ...bands,
        lowest: value,
        highest: value,
        arm: arm!,
        draw: draw + 1,
        time: timeOf(ensemble, quarter),
        n: 1,
        baseline: NaN,
        change: 0,
      };
    }),
  );
}

/** Whether Baseline was run as often as the rest and is among the lines; then it stands beside the fan instead of that of one run. */
export function drawsBaseline({ ensemble, arms }: Reading): boolean {
  return arms.slice(0, mostArms).some((arm) => ensemble.arms[arm]!.id === baselineId);
}

/**
 * Median, middle 50 % and middle 90 % of runs in every quarter that the number was read: the first arm, then up to two others, then as many
 * single runs of the first arm as are asked (`draw` counted from 1; all their levels are the run's own). `baseline` is that of the run beside
 * which the experiment is shown, in the rows of the first arm.
 */
export function fanRows(reading: Reading, run: RunResult, samples: number): FigureRows {
  const { series, arms } = reading;
  const unknown = (): number => NaN;
  const baseline =
    drawsBaseline(reading) || series.read === undefined
      ? unknown
      : referencePath(run, series.read, series.subject);
  const rows = [
    ...arms.slice(0, mostArms).flatMap((arm, at) => armRows(reading, arm, at === 0 ? baseline : unknown)),
    ...sampleRows(reading, samples),
  ];
  const numbers = (unit: string, pick: (row: Row) => number) => numberColumn(unit, rows.map(pick));
  return {
    rows: rows.length,
    columns: {
      arm: codeColumn(
        'arm',
        rows.map((row) => row.arm),
      ),
      ...metricColumns(rows.length),
      draw: numbers('1', (row) => row.draw),
      time: numbers('year', (row) => row.time),
      ...bandColumns(series.unit, rows),
      lowest: numbers(series.unit, (row) => row.lowest),
      highest: numbers(series.unit, (row) => row.highest),
      baseline: numbers(series.unit, (row) => row.baseline),
      n: numbers('1', (row) => row.n),
      change: numbers(series.unit, (row) => row.change),
    },
  };
}

/** What the rows let one say; `last` is the row of the first arm in the last quarter, `n` the number of its runs: of few nothing in shares. */
export function fanClaims(last: number, n: number): Claim[] {
  const cell = (column: string) => ({ row: last, column, round: 'measure' }) as const;
  const values = {
    metric: { row: 0, column: 'metric', round: 'name' },
    unit: { row: 0, column: 'unit', round: 'name' },
    arm: { row: 0, column: 'arm', round: 'name' },
    from: { row: 0, column: 'median', round: 'value' },
    median: cell('median'),
    low: { row: last, column: 'low50', round: 'value' },
    high: cell('high50'),
    lowest: { row: last, column: 'lowest', round: 'value' },
    highest: cell('highest'),
    least: { row: last, column: 'low90', round: 'value' },
    most: cell('high90'),
    start: { row: 0, column: 'time', round: 'year' },
    time: { row: last, column: 'time', round: 'year' },
    runs: { row: last, column: 'n', round: 'integer' },
  } as const;
  const change = { row: last, column: 'change', than: 0 };
  const prefix = n === 1 ? 'fan-one' : n < enoughToShare ? 'fan-few' : 'fan';
  return claimSet(prefix, values, [
    ['falls', { ...change, is: '<' }],
    ['rises', { ...change, is: '>' }],
    ['holds', { ...change, is: '=' }],
  ]);
}
