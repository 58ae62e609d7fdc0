import type { Claim, FigureRows } from '../../schema/figure.ts';
import type { RunResult } from '../../schema/result.ts';
import type { Member } from '../../schema/table.ts';
import { calendarTime } from '../marks/calendar.ts';
import { claimSet } from '../words/claim-set.ts';
import { indicesOf, numbersOf } from '../columns.ts';
import { eventColumn } from '../marks/event-column.ts';
import { pairedTables } from '../runs.ts';

/** Half of the last digit printed of a per cent. */
const visible = 0.005;

/** Homes of those who bargain; where nobody does, of the leader. */
function homesOfParties({ homes, sets, request, tables }: RunResult): Set<number> {
  const parties = request.scenario.tables.flatMap((table) => table.parties);
  const governments = sets['government']!.flatMap(({ id }, at) => (parties.includes(id) ? [at] : []));
  const leader = tables.ally?.rows ? [indicesOf(tables.ally, 'leader')[0]!] : [];
  return new Set((governments.length > 0 ? governments : leader).map((government) => homes[government]!));
}

/** Real income by region and quarter, region by region in the model's order: the run, its Baseline and the change in per cent; `kept` is 1 for homes of those who bargain. */
export function countryRows(result: RunResult): { rows: FigureRows; events: Member[] } {
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
  const times = order.map((row) => calendarTime(result.request.scenario.start, quarter[row]!));
  const { column: event, members: events } = eventColumn(result, times);
  const seated = homesOfParties(result);
  const rows: FigureRows = {
    rows: run.rows,
    columns: {
      region: { kind: 'code', set: 'region', values: Int32Array.from(order, (row) => region[row]!) },
      time: { kind: 'number', unit: 'year', values: Float64Array.from(times) },
      income: numbers('million USD/year', (row) => own[row]!),
      baseline: numbers('million USD/year', (row) => reference[row]!),
      change: numbers('%', change),
      size: numbers('%', (row) => Math.abs(change(row))),
      kept: numbers('1', (row) => Number(seated.has(region[row]!))),
      event,
    },
  };
  return { rows, events };
}

/** What the rows let one say: of the region whose real income differs most in the last quarter. */
export function countryClaims(rows: FigureRows, isFree = false): Claim[] {
  const size = numbersOf(rows, 'size');
  const time = numbersOf(rows, 'time');
  const last = Array.from(time.keys()).filter((row) => time[row] === time.at(-1));
  const row = last.reduce((most, at) => (size[at]! > size[most]! ? at : most), last[0]!);
  const values = {
    region: { row, column: 'region', round: 'name' },
    size: { row, column: 'size', round: 'measure' },
    change: { row, column: 'change', round: 'signed' },
    start: { row: 0, column: 'time', round: 'year' },
    time: { row, column: 'time', round: 'year' },
  } as const;
  return claimSet(isFree ? 'countries-free' : 'countries', values, [
    ['rises', { row, column: 'change', is: '>=', than: visible }],
    ['falls', { row, column: 'change', is: '<=', than: -visible }],
    ['same', { row, column: 'size', is: '<', than: visible }],
  ]);
}
