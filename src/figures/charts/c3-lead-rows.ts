import type { Claim, FigureRows } from '../../schema/figure.ts';
import type { RunResult } from '../../schema/result.ts';
import type { Member } from '../../schema/table.ts';
import { calendarTime } from '../marks/calendar.ts';
import { catchUpClaims } from '../words/catch-up.ts';
import { claimSet } from '../words/claim-set.ts';
import { indicesOf, numbersOf } from '../columns.ts';
import { eventColumn } from '../marks/event-column.ts';
import { printsAlike } from '../words/measure-words.ts';
import { heldSince, pairedTables } from '../runs.ts';

/** Technologies drawn beside the index. */
const headlines = 4;
/** The last printed digit of a month: a line that moves by less is not told of. */
const visible = 0.1;
/** Months by which one technology moves far. */
const far = 1;
/** Months below this print as nothing. */
const printed = 0.05;

interface Series {
  technology: number; // -1: the index of all
  target: number;
  run: Float64Array; // [quarter]
  baseline: Float64Array; // [quarter]
}

function technologySeries(result: RunResult): Series[] {
  const { run, baseline } = pairedTables(result, 'technology');
  const technology = indicesOf(run, 'technology');
  const target = indicesOf(run, 'target');
  const delay = numbersOf(run, 'delay');
  const reference = numbersOf(baseline, 'delay');
  const rowsOf = new Map<string, number[]>();
  for (let row = 0; row < run.rows; row++) {
    const key = `${technology[row]}|${target[row]}`;
    rowsOf.set(key, [...(rowsOf.get(key) ?? []), row]);
  }
  return [...rowsOf.values()].map((rows) => ({
    technology: technology[rows[0]!]!,
    target: target[rows[0]!]!,
    run: Float64Array.from(rows, (row) => delay[row]!),
    baseline: Float64Array.from(rows, (row) => reference[row]!),
  }));
}

/** The index first, then the technologies with the largest delay at the end, in the run or in Baseline. */
function plottedSeries(result: RunResult): Series[] {
  const world = pairedTables(result, 'world');
  const last = (series: Series): number => Math.max(series.run.at(-1)!, series.baseline.at(-1)!);
  const moved = (series: Series): number => Math.abs(series.run.at(-1)! - series.baseline.at(-1)!);
  const ranked = technologySeries(result)
    .filter((series) => last(series) > 0)
    .sort((a, b) => last(b) - last(a) || a.technology - b.technology);
  const most = ranked.reduce((best, series) => Math.max(best, moved(series)), 0);
  const kept = ranked.slice(0, headlines);
  const mover = ranked.find((series) => moved(series) === most);
  // What moves most is never left out for what is longest.
  const largest =
    most < visible || mover === undefined || kept.includes(mover) ? kept : [...kept.slice(0, -1), mover];
  const index = {
    technology: -1,
    target: -1,
    run: numbersOf(world.run, 'delay_index'),
    baseline: numbersOf(world.baseline, 'delay_index'),
  };
  return [index, ...largest];
}

/** Rows of the lines other than the index in the last quarter. */
function lineEnds(rows: FigureRows): number[] {
  const [technology, time] = [indicesOf(rows, 'technology'), numbersOf(rows, 'time')];
  return [...technology.keys()].filter((row) => technology[row]! >= 0 && time[row] === time.at(-1));
}

/** Whether lines about more than one target are drawn, so that names must tell which. */
export function isOfTargets(rows: FigureRows): boolean {
  const target = indicesOf(rows, 'target');
  return new Set(lineEnds(rows).map((row) => target[row]!)).size > 1;
}

/**
 * Months of delay by line and quarter, the index of all controls first (technology -1), then the technologies with the largest delay.
 * Each row holds the run, its Baseline and their difference.
 */
export function leadRows(result: RunResult): { rows: FigureRows; events: Member[] } {
  const series = plottedSeries(result);
  const quarters = indicesOf(pairedTables(result, 'world').run, 'quarter');
  const start = result.request.scenario.start;
  const flat = (pick: (of: Series, at: number) => number): number[] =>
    series.flatMap((of) => Array.from(quarters, (_, at) => pick(of, at)));
  const months = (pick: (of: Series, at: number) => number) => ({
    kind: 'number' as const,
    unit: 'month',
    values: Float64Array.from(flat(pick)),
  });
  const times = flat((_, at) => calendarTime(start, quarters[at]!));
  const { column: event, members: events } = eventColumn(result, times);
  const rows: FigureRows = {
    rows: series.length * quarters.length,
    columns: {
      technology: { kind: 'code', set: 'technology', values: Int32Array.from(flat((of) => of.technology)) },
      target: { kind: 'code', set: 'target', values: Int32Array.from(flat((of) => of.target)) },
      time: { kind: 'number', unit: 'year', values: Float64Array.from(times) },
      delay: months((of, at) => of.run[at]!),
      baseline: months((of, at) => of.baseline[at]!),
      difference: months((of, at) => of.run[at]! - of.baseline[at]!),
      size: months((of, at) => Math.abs(of.run[at]! - of.baseline[at]!)),
      event,
    },
  };
  return { rows, events };
}

/** The row in the last quarter of the line, other than the index, that moves most against Baseline; -1 where none moves visibly. */
export function moverOf(rows: FigureRows): number {
  const size = numbersOf(rows, 'size');
  const ends = lineEnds(rows);
  const mover = ends.reduce((most, row) => (size[row]! > size[most]! ? row : most), ends[0] ?? -1);
  return mover >= 0 && size[mover]! >= visible ? mover : -1;
}

/** What the rows let one say: whether the rival catches up, of the index against Baseline, then of the line that moves most where one does, that line first where it alone moves far; of a run that is as Baseline since when. */
export function leadClaims(rows: FigureRows, result: RunResult): Claim[] {
  const last = pairedTables(result, 'world').run.rows - 1;
  const row = moverOf(rows);
  const index = {
    run: { row: last, column: 'delay', round: 'one-decimal' },
    baseline: { row: last, column: 'baseline', round: 'one-decimal' },
    first: { row: 0, column: 'delay', round: 'one-decimal' },
    start: { row: 0, column: 'time', round: 'year' },
    time: { row: last, column: 'time', round: 'year' },
  } as const;
  const line = {
    technology: { row, column: 'technology', round: 'name' },
    target: { row, column: 'target', round: 'name' },
    own: { row, column: 'delay', round: 'one-decimal' },
    reference: { row, column: 'baseline', round: 'one-decimal' },
  } as const;
  const [prefix, values] = row < 0 ? ['lead', index] : ['lead-line', { ...index, ...line }];
  const none = { row: last, column: 'delay', is: '<', than: printed } as const;
  const isNone = row < 0 && numbersOf(rows, 'baseline')[last]! < printed;
  const [delay, baseline] = [numbersOf(rows, 'delay'), numbersOf(rows, 'baseline')];
  const isAlike = printsAlike(delay[last]!, baseline[last]!, 'month');
  const difference = { row: last, column: 'difference' } as const;
  const same = { row: last, column: 'size', is: '<', than: visible } as const;
  const claims = claimSet(prefix, values, [
    ...(isNone ? [['none', none] as const] : []),
    ...(Number.isNaN(heldSince(result)) ? [] : [['since', same] as const]),
    ...(isAlike && row >= 0 ? [['far', { row, column: 'size', is: '>=', than: far }] as const] : []),
    ...(isAlike
      ? [['same', same] as const]
      : ([
          ['less', { ...difference, is: '<', than: 0 }],
          ['more', { ...difference, is: '>', than: 0 }],
        ] as const)),
  ]);
  return [...catchUpClaims(rows, last), ...claims.filter(({ role }) => role !== 'caption')];
}
