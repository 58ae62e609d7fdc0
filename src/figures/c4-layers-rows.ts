import type { Claim, FigureRows } from '../schema/figure.ts';
import type { RunResult } from '../schema/result.ts';
import { calendarTime } from './calendar.ts';
import { claimSet } from './claim-set.ts';
import { indicesOf, numbersOf } from './columns.ts';
import { pairedTables } from './runs.ts';

/** The last printed digit of a month: less than half of it prints as nothing. */
const visible = 0.05;

/** Rows of the table by technology and target, in quarters' order. */
function pathsOf(technology: Int32Array, target: Int32Array): number[][] {
  const paths = new Map<string, number[]>();
  technology.forEach((index, row) => {
    const key = `${index}|${target[row]}`;
    paths.set(key, [...(paths.get(key) ?? []), row]);
  });
  return [...paths.values()];
}

/**
 * Months of delay by technology and quarter, technology by technology, the longest delay at the end first: the run, its Baseline and the difference.
 * Technologies that are delayed in neither are left out; where none is, the first stands for all.
 */
export function layerRows(result: RunResult): FigureRows {
  const { run, baseline } = pairedTables(result, 'technology');
  const technology = indicesOf(run, 'technology');
  const target = indicesOf(run, 'target');
  const quarter = indicesOf(run, 'quarter');
  const delay = numbersOf(run, 'delay');
  const reference = numbersOf(baseline, 'delay');
  const height = (path: readonly number[]): number =>
    Math.max(...path.map((row) => Math.max(delay[row]!, reference[row]!)));
  const end = (path: readonly number[]): number => Math.max(delay[path.at(-1)!]!, reference[path.at(-1)!]!);
  const paths = pathsOf(technology, target);
  const delayed = paths
    .filter((path) => height(path) >= visible)
    .sort((a, b) => end(b) - end(a) || a[0]! - b[0]!);
  const rows = (delayed.length > 0 ? delayed : paths.slice(0, 1)).flat();
  const months = (pick: (row: number) => number) =>
    ({ kind: 'number', unit: 'month', values: Float64Array.from(rows, pick) }) as const;
  const start = result.request.scenario.start;
  return {
    rows: rows.length,
    columns: {
      technology: {
        kind: 'code',
        set: 'technology',
        values: Int32Array.from(rows, (row) => technology[row]!),
      },
      target: { kind: 'code', set: 'target', values: Int32Array.from(rows, (row) => target[row]!) },
      time: {
        kind: 'number',
        unit: 'year',
        values: Float64Array.from(rows, (row) => calendarTime(start, quarter[row]!)),
      },
      delay: months((row) => delay[row]!),
      baseline: months((row) => reference[row]!),
      difference: months((row) => delay[row]! - reference[row]!),
      size: months((row) => Math.abs(delay[row]! - reference[row]!)),
    },
  };
}

/** What the rows let one say: of the technology whose delay differs most from Baseline at the end, else of the most delayed. */
export function layerClaims(rows: FigureRows): Claim[] {
  const size = numbersOf(rows, 'size');
  const time = numbersOf(rows, 'time');
  const last = Array.from(time.keys()).filter((row) => time[row] === time.at(-1));
  const row = last.reduce(
    (most, at) => (size[at]! > size[most]! && size[at]! >= visible ? at : most),
    last[0]!,
  );
  const moved = size[row]! >= visible;
  const values = {
    technology: { row, column: 'technology', round: 'name' },
    run: { row, column: 'delay', round: 'one-decimal' },
    baseline: { row, column: 'baseline', round: 'one-decimal' },
    start: { row: 0, column: 'time', round: 'year' },
    time: { row, column: 'time', round: 'year' },
  } as const;
  return claimSet('layers', values, [
    ['less', { row, column: 'difference', is: '<=', than: -visible }],
    ['more', { row, column: 'difference', is: '>=', than: visible }],
    ...(moved
      ? []
      : ([
          ['same', { row, column: 'delay', is: '>=', than: visible }],
          ['none', { row, column: 'delay', is: '<', than: visible }],
        ] as const)),
  ]);
}
