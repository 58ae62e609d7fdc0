import type { Claim, FigureRows } from '../schema/figure.ts';
import type { RunResult } from '../schema/result.ts';
import { calendarTime } from './calendar.ts';
import { claimSet } from './claim-set.ts';
import { indicesOf, numbersOf } from './columns.ts';
import { pairedTables } from './runs.ts';

/** Half of the last digit printed of a per cent. */
const visible = 0.005;

/** Real income by region and quarter, region by region in the model's order: the run, its Baseline and the change in per cent. */
export function countryRows(result: RunResult): FigureRows {
  const { run, baseline } = pairedTables(result, 'region');
  const region = indicesOf(run, 'region');
  const quarter = indicesOf(run, 'quarter');
  const own = numbersOf(run, 'real_income');
  const reference = numbersOf(baseline, 'real_income');
  const order = Array.from(region.keys()).sort(
    (a, b) => region[a]! - region[b]! || quarter[a]! - quarter[b]!,
  );
  const change = (row: number): number => 100 * (own[row]! / reference[row]! - 1);
  const numbers = (unit: string, pick: (row: number) => number) =>
    ({ kind: 'number', unit, values: Float64Array.from(order, pick) }) as const;
  return {
    rows: run.rows,
    columns: {
      region: { kind: 'code', set: 'region', values: Int32Array.from(order, (row) => region[row]!) },
      time: numbers('year', (row) => calendarTime(result.request.scenario.start, quarter[row]!)),
      income: numbers('million USD/year', (row) => own[row]!),
      baseline: numbers('million USD/year', (row) => reference[row]!),
      change: numbers('%', change),
      size: numbers('%', (row) => Math.abs(change(row))),
    },
  };
}

/** What the rows let one say: of the region whose real income differs most in the last quarter. */
export function countryClaims(rows: FigureRows): Claim[] {
  const size = numbersOf(rows, 'size');
  const time = numbersOf(rows, 'time');
  const last = Array.from(time.keys()).filter((row) => time[row] === time.at(-1));
  const row = last.reduce((most, at) => (size[at]! > size[most]! ? at : most), last[0]!);
  const values = {
    region: { row, column: 'region', round: 'name' },
    size: { row, column: 'size', round: 'measure' },
    change: { row, column: 'change', round: 'measure' },
    start: { row: 0, column: 'time', round: 'year' },
    time: { row, column: 'time', round: 'year' },
  } as const;
  return claimSet('countries', values, [
    ['rises', { row, column: 'change', is: '>=', than: visible }],
    ['falls', { row, column: 'change', is: '<=', than: -visible }],
    ['same', { row, column: 'size', is: '<', than: visible }],
  ]);
}
