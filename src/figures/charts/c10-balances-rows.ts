import type { Claim, FigureRows } from '../../schema/figure.ts';
import type { RunResult } from '../../schema/result.ts';
import type { Table } from '../../schema/table.ts';
import { calendarTime } from '../marks/calendar.ts';
import { claimSet } from '../words/claim-set.ts';
import { indicesOf, numbersOf } from '../columns.ts';
import { hardly, headlinePair, type RegionPair } from '../headline-pair.ts';
import { heldSince, pairedTables } from '../runs.ts';
import { leaderOf } from '../shown-talks.ts';

/** Million USD a year; half of the last digit printed of small changes. */
const visible = 5;

interface Bar {
  exporter: number;
  importer: number; // -1: all partners
  scope: number; // 0: goods of a pair, 1: goods with all partners, 2: goods and services with all partners
  balance: number; // by origin
  baseline: number;
  byOwner: number; // by headquarters
  byOwnerBaseline: number;
}

/** Rows of the last quarter, in table order. */
function lastRows(table: Table): number[] {
  const quarter = indicesOf(table, 'quarter');
  const last = quarter[table.rows - 1];
  return Array.from(quarter.keys()).filter((row) => quarter[row] === last);
}

/** A table of the run, and what its last rows are held against: the same of Baseline, or of a run that is as Baseline its own first quarter. */
function heldTables(result: RunResult, id: 'pair' | 'region') {
  const { run, baseline } = pairedTables(result, id);
  const rows = lastRows(run);
  const isOwn = !Number.isNaN(heldSince(result));
  const shift = isOwn ? run.rows - rows.length : 0;
  return { run, rows, before: (column: string, row: number) => numbersOf(baseline, column)[row - shift]! };
}

/** Unordered pairs, each seen from the leader or else from the region listed first. */
function pairBars(result: RunResult, leader: number): Bar[] {
  const { run, rows, before } = heldTables(result, 'pair');
  const exporter = indicesOf(run, 'exporter');
  const importer = indicesOf(run, 'importer');
  const balance = numbersOf(run, 'goods_balance');
  const owner = numbersOf(run, 'goods_balance_owner');
  return rows
    .map((row) => ({
      exporter: exporter[row]!,
      importer: importer[row]!,
      scope: 0,
      balance: balance[row]!,
      baseline: before('goods_balance', row),
      byOwner: owner[row]!,
      byOwnerBaseline: before('goods_balance_owner', row),
    }))
    .filter((bar) => bar.exporter === leader || (bar.importer !== leader && bar.exporter < bar.importer));
}

/** Goods of each region with all its partners: what its pairs add up to, in the model's order. */
function goodsBars(pairs: readonly Bar[], regions: number): Bar[] {
  const sumOf = (region: number, pick: (bar: Bar) => number): number =>
    pairs.reduce(
      (sum, bar) => sum + (bar.exporter === region ? pick(bar) : bar.importer === region ? -pick(bar) : 0),
      0,
    );
  const traded = (region: number): boolean =>
    pairs.some((bar) => bar.exporter === region || bar.importer === region);
  return Array.from({ length: regions }, (_, region) => region)
    .filter(traded)
    .map((region) => ({
      exporter: region,
      importer: -1,
      scope: 1,
      balance: sumOf(region, (bar) => bar.balance),
      baseline: sumOf(region, (bar) => bar.baseline),
      byOwner: sumOf(region, (bar) => bar.byOwner),
      byOwnerBaseline: sumOf(region, (bar) => bar.byOwnerBaseline),
    }));
}

function totalBars(result: RunResult, leader: number): Bar[] {
  const { run, rows, before } = heldTables(result, 'region');
  const region = indicesOf(run, 'region');
  return rows
    .filter((row) => region[row] === leader)
    .map((row) => ({
      exporter: leader,
      importer: -1,
      scope: 2,
      balance: numbersOf(run, 'net_exports')[row]!,
      baseline: before('net_exports', row),
      byOwner: numbersOf(run, 'net_exports_owner')[row]!,
      byOwnerBaseline: before('net_exports_owner', row),
    }));
}

const change = (bar: Bar): number => bar.balance - bar.baseline;
const shownSize = (bar: Bar): number => (Math.abs(change(bar)) < visible ? 0 : Math.abs(change(bar)));
const isPair = (bar: Bar, pair: RegionPair | null): boolean =>
  bar.exporter === pair?.exporter && bar.importer === pair.importer;
/** The pair that the page speaks of, then the largest change first; among pairs whose change would print as nothing, the leader's, then the largest balance. */
const byChange =
  (leader: number, headline: RegionPair | null) =>
  (a: Bar, b: Bar): number =>
    Number(isPair(b, headline)) - Number(isPair(a, headline)) ||
    shownSize(b) - shownSize(a) ||
    Number(b.exporter === leader) - Number(a.exporter === leader) ||
    Math.abs(b.balance) - Math.abs(a.balance) ||
    a.exporter - b.exporter ||
    a.importer - b.importer;

/**
 * Every pair of regions by how far its goods balance in the last quarter differs from Baseline, or of a run that is as Baseline from its first quarter (`since`): the one that the page speaks of, then the largest first; then each region's goods with all
 * partners, and last the leader's total balance of goods and services (importer -1 in both, column `scope` tells them apart). Million USD a year:
 * by origin (customs basis), which is drawn and ranked, and by headquarters (owner basis).
 */
export function balanceRows(result: RunResult): FigureRows {
  const leader = result.homes[leaderOf(result)] ?? -1;
  const pairs = pairBars(result, leader).sort(byChange(leader, headlinePair(result)));
  const bars = [...pairs, ...goodsBars(pairs, result.sets['region']!.length), ...totalBars(result, leader)];
  const { run } = pairedTables(result, 'pair');
  const time = calendarTime(result.request.scenario.start, indicesOf(run, 'quarter')[run.rows - 1]!);
  const since = heldSince(result);
  const money = (pick: (bar: Bar) => number) =>
    ({ kind: 'number', unit: 'million USD/year', values: Float64Array.from(bars, pick) }) as const;
  const region = (side: 'exporter' | 'importer') =>
    ({ kind: 'code', set: 'region', values: Int32Array.from(bars, (bar) => bar[side]) }) as const;
  return {
    rows: bars.length,
    columns: {
      exporter: region('exporter'),
      importer: region('importer'),
      scope: { kind: 'quarter', values: Int32Array.from(bars, ({ scope }) => scope) },
      time: { kind: 'number', unit: 'year', values: Float64Array.from(bars, () => time) },
      since: { kind: 'number', unit: 'year', values: Float64Array.from(bars, () => since) },
      balance: money((bar) => bar.balance),
      baseline: money((bar) => bar.baseline),
      change: money(change),
      size: money((bar) => Math.abs(change(bar))),
      moves: {
        kind: 'number',
        unit: '1',
        values: Float64Array.from(
          bars,
          (bar) => Math.abs(change(bar)) / (Math.max(Math.abs(bar.balance), Math.abs(bar.baseline)) || 1),
        ),
      },
      owner_balance: money((bar) => bar.byOwner),
      owner_baseline: money((bar) => bar.byOwnerBaseline),
      owner_change: money((bar) => bar.byOwner - bar.byOwnerBaseline),
    },
  };
}

/** What the rows let one say: of the first row, of a run that is as Baseline since when, and that balances hardly move where the largest change is small beside its own balance. */
export function balanceClaims(rows: FigureRows): Claim[] {
  const values = {
    exporter: { row: 0, column: 'exporter', round: 'name' },
    importer: { row: 0, column: 'importer', round: 'name' },
    size: { row: 0, column: 'size', round: 'billion' },
    change: { row: 0, column: 'change', round: 'signed' },
    run: { row: 0, column: 'balance', round: 'billion' },
    time: { row: 0, column: 'time', round: 'year' },
    since: { row: 0, column: 'since', round: 'year' },
    before: { row: 0, column: 'baseline', round: 'billion' },
  } as const;
  const since = numbersOf(rows, 'since')[0]!;
  if (!Number.isNaN(since))
    return claimSet('balance-since', values, [['any', { row: 0, column: 'since', is: '=', than: since }]]);
  const [sizes, moves, scope] = [numbersOf(rows, 'size'), numbersOf(rows, 'moves'), indicesOf(rows, 'scope')];
  const most = sizes.reduce((best, size, row) => (scope[row] === 0 && size > sizes[best]! ? row : best), 0);
  if (sizes[0]! >= visible && moves[0]! < hardly && moves[most]! < hardly)
    return claimSet('balance', values, [['hardly', { row: 0, column: 'moves', is: '<', than: hardly }]]);
  const cases = [
    ['falls', { row: 0, column: 'change', is: '<=', than: -visible }],
    ['rises', { row: 0, column: 'change', is: '>=', than: visible }],
    ['same', { row: 0, column: 'size', is: '<', than: visible }],
  ] as const;
  return claimSet('balance', values, cases);
}
