import type { Claim, FigureRows } from '../../schema/figure.ts';
import type { RunResult } from '../../schema/result.ts';
import type { Member } from '../../schema/table.ts';
import { codeColumn, numberColumn } from '../marks/band-columns.ts';
import { claimSet } from '../words/claim-set.ts';
import { numbersOf } from '../columns.ts';
import { timeOf, valuesAt, type MetricReading } from '../ensemble-reading.ts';
import { eventColumn } from '../marks/event-column.ts';
import { enoughToShare } from '../words/uncertainty-words.ts';

/** Shares closer to all or nothing than this are that. */
const whole = 1e-6;
/** Per cent of runs from which on a change is told. */
const visible = 5;

/**
 * Allies by quarter with the share of the runs of one scenario (%) in which each matches the leader's controls in full, in part and not at all; those
 * that match something in any run, the fewest full ones at the end first. `last` is 1 in rows of the last quarter.
 */
export function membershipRunsRows(
  { ensemble, series, arm }: MetricReading,
  result: RunResult,
): { rows: FigureRows; events: Member[] } {
  const governments = result.sets['government']!;
  const paths = series
    .map((one) => {
      const ally = governments.findIndex(({ id }) => id === one.subject['government']);
      return one.quarters.map((quarter, at) => {
        const known = valuesAt(one, arm, at).filter((aligned) => !Number.isNaN(aligned));
        const shareOf = (holds: (aligned: number) => boolean): number =>
          known.filter(holds).length / known.length;
        const full = 100 * shareOf((aligned) => aligned >= 1 - whole);
        const out = 100 * shareOf((aligned) => aligned <= whole);
        return { ally, time: timeOf(ensemble, quarter), full, out, n: known.length };
      });
    })
    .filter(
      (path) => path[0] !== undefined && path[0].ally >= 0 && path.some(({ n, out }) => n > 0 && out < 100),
    )
    .map((path) =>
      path.map((cell, at) => ({ ...cell, before: path[0]!.full, last: Number(at === path.length - 1) })),
    )
    .sort((a, b) => a.at(-1)!.full - b.at(-1)!.full || b.at(-1)!.out - a.at(-1)!.out);
  const cells = paths.flat();
  const times = cells.map(({ time }) => time);
  const { column: event, members: events } = eventColumn(result, times, 'dated');
  const of = (unit: string, pick: (cell: (typeof cells)[number]) => number) =>
    numberColumn(unit, cells.map(pick));
  const columns: FigureRows['columns'] = {
    ally: codeColumn(
      'government',
      cells.map(({ ally }) => ally),
    ),
    time: numberColumn('year', times),
    full: of('%', ({ full }) => full),
    part: of('%', ({ full, out }) => Math.max(0, 100 - full - out)),
    out: of('%', ({ out }) => out),
    before: of('%', ({ before }) => before),
    change: of('%', ({ full, before }) => full - before),
    share: of('1', ({ full }) => full / 100),
    n: of('1', ({ n }) => n),
    full_runs: of('1', ({ n, full }) => Math.round((full / 100) * n)),
    out_runs: of('1', ({ n, out }) => Math.round((out / 100) * n)),
    before_runs: of('1', ({ n, before }) => Math.round((before / 100) * n)),
    last: of('1', ({ last }) => last),
    event,
  };
  return { rows: { rows: cells.length, columns }, events };
}

/** What the rows let one say: of the ally whose full matching changes most, where any does, else of the one that has it in the fewest runs at the end; of points that were chosen how many of them, since they are no odds. */
export function membershipRunsClaims(rows: FigureRows, chosen: boolean): Claim[] {
  const [full, out, change] = ['full', 'out', 'change'].map((column) => numbersOf(rows, column));
  const last = [...numbersOf(rows, 'last').entries()].flatMap(([row, is]) => (is === 1 ? [row] : []));
  const moves = (row: number): number => Math.abs(change![row]!);
  const most = last.reduce((best, row) => (moves(row) > moves(best) ? row : best), last[0]!);
  const row = moves(most) >= visible ? most : last[0]!;
  const integer = (column: string) => ({ row, column, round: 'integer' }) as const;
  const values = {
    ally: { row, column: 'ally', round: 'name' },
    words: { row, column: 'share', round: 'share-words', of: 'n' },
    full: integer('full'),
    out: integer('out'),
    before: integer('before'),
    start: { row: 0, column: 'time', round: 'year' },
    time: { row, column: 'time', round: 'year' },
    runs: { row, column: 'n', round: 'integer' },
    count: integer('full_runs'),
    out_count: integer('out_runs'),
    before_count: integer('before_runs'),
  } as const;
  const none = full![row] === 0;
  const few = numbersOf(rows, 'n')[row]! < enoughToShare;
  const prefix = chosen ? 'membership-chosen' : few ? 'membership-few' : 'membership-runs';
  return claimSet(prefix, values, [
    ['rises', { row, column: 'change', is: '>=', than: visible }],
    ['falls', { row, column: 'change', is: '<=', than: -visible }],
    ...(moves(row) >= visible
      ? []
      : ([
          ['all', { row, column: 'full', is: '=', than: 100 }],
          ...(none && out![row] === 0 ? [['part', { row, column: 'out', is: '=', than: 0 }] as const] : []),
          ['none', { row, column: 'full', is: '=', than: 0 }],
          ['some', { row, column: 'full', is: '<', than: 100 }],
        ] as const)),
  ]);
}
