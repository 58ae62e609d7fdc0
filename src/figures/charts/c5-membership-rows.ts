import type { Claim, FigureRows } from '../../schema/figure.ts';
import type { RunResult } from '../../schema/result.ts';
import type { Member } from '../../schema/table.ts';
import { actMember } from '../words/act-words.ts';
import { codeColumn, numberColumn } from '../marks/band-columns.ts';
import { calendarTime } from '../marks/calendar.ts';
import { backAt, dropsOf, type Drop } from './c5-drops.ts';
import { membershipTexts } from './c5-membership-texts.ts';
import { claimSet } from '../words/claim-set.ts';
import { indicesOf, memberAt, numbersOf } from '../columns.ts';
import { eventColumn } from '../marks/event-column.ts';
import { fillSlots } from '../words/fill-slots.ts';
import { formatNumber } from '../words/format-number.ts';
import { pairedTables } from '../runs.ts';
import { kindWords } from '../words/texts.ts';

export const states = ['full', 'part', 'out', 'announced'] as const;
/** Shares closer to all or nothing than this are that. */
const whole = 1e-6;
/** @param decides whether it has decided on more than is law */
const stateOf = (aligned: number, decides: boolean): number => {
  if (aligned >= 1 - whole) return 0;
  return decides ? 3 : aligned > whole ? 1 : 2;
};

/** Allies and quarters, as `ally|quarter`, in which an ally has announced a control, or more of one, that is not law yet. */
function announcements(result: RunResult): Set<string> {
  const { run } = pairedTables(result, 'alignment');
  const [quarter, ally] = [indicesOf(run, 'quarter'), indicesOf(run, 'government')];
  const [announced, kept] = [numbersOf(run, 'announced'), numbersOf(run, 'kept')];
  const rows = Array.from(quarter.keys()).filter((row) => announced[row]! > kept[row]! + whole);
  return new Set(rows.map((row) => `${ally[row]}|${quarter[row]}`));
}

/** Odds with which an ally drops one or more of the controls that it keeps, by `ally|quarter`. */
function dropOdds(result: RunResult): Map<string, number> {
  const { run } = pairedTables(result, 'alignment');
  const [quarter, ally] = [indicesOf(run, 'quarter'), indicesOf(run, 'government')];
  const [kept, odds] = [numbersOf(run, 'kept'), numbersOf(run, 'exit_odds')];
  const stays = new Map<string, number>();
  for (let row = 0; row < run.rows; row++) {
    const place = `${ally[row]}|${quarter[row]}`;
    stays.set(place, (stays.get(place) ?? 1) * (kept[row]! > 0 ? 1 - odds[row]! : 1));
  }
  return new Map([...stays].map(([place, share]) => [place, 1 - share]));
}

/** What had cost an ally most confidence when it dropped something, in words. */
function causeOf(result: RunResult, { technology, from }: Drop, row: number): Member {
  const { run } = pairedTables(result, 'ally');
  // A control is left by the ledger before it is law no more.
  const decided = technology >= 0 && from >= 0 ? from : row;
  return lossBehind(result, indicesOf(run, 'government')[row]!, indicesOf(run, 'quarter')[decided]!);
}

/** The largest loss of confidence of an ally up to a quarter: the act and what kind of loss it is, in short the act. */
function lossBehind(result: RunResult, ally: number, until: number): Member {
  const { run } = pairedTables(result, 'ledger');
  const [subject, quarter] = [indicesOf(run, 'subject'), indicesOf(run, 'quarter')];
  const delta = numbersOf(run, 'delta');
  let worst = -1;
  for (let row = 0; row < run.rows; row++) {
    const counts =
      subject[row] === ally &&
      quarter[row]! <= until &&
      memberAt(run, result.sets, 'metric', row)?.id === 'confidence';
    if (counts && delta[row]! < (worst < 0 ? 0 : delta[worst]!)) worst = row;
  }
  const named = (name: string, short: string): Member => ({ id: name, name, short, slot: 0 });
  if (worst < 0) return named(membershipTexts.noLoss, membershipTexts.noLoss);
  const own = memberAt(run, result.sets, 'kind', worst)!;
  const kind = kindWords[own.id] ?? own.short;
  const found = memberAt(run, result.sets, 'act', worst);
  if (found === undefined) return named(kind, kind);
  const act = actMember(result, found).short;
  return named(fillSlots(membershipTexts.cause, { kind, act }), act);
}

/** Rows of allies that supply something controlled, ally by ally in the model's order, quarters ascending. */
function suppliers(result: RunResult): number[] {
  const { run } = pairedTables(result, 'ally');
  const supplies = new Set(indicesOf(pairedTables(result, 'alignment').run, 'government'));
  const [government, quarter] = [indicesOf(run, 'government'), indicesOf(run, 'quarter')];
  return Array.from(government.keys())
    .filter((row) => supplies.has(government[row]!))
    .sort((a, b) => government[a]! - government[b]! || quarter[a]! - quarter[b]!);
}

export interface Membership {
  rows: FigureRows;
  controls: Member[]; // members of the set of scopes, by the names of their technologies
  causes: Member[];
  events: Member[];
}

/**
 * Allies that supply something controlled, by quarter: the share of the leader's controls that they match, their confidence (both with Baseline),
 * and the control that they drop with its cause in words (sets `state`, `control` and `cause`). One row of nobody where there are none.
 */
export function membershipRows(result: RunResult): Membership {
  const { run, baseline } = pairedTables(result, 'ally');
  const order = suppliers(result);
  const isEmpty = order.length === 0;
  const { drops, count } = dropsOf(result, order);
  const [announced, odds] = [announcements(result), dropOdds(result)];
  const [government, quarter] = [indicesOf(run, 'government'), indicesOf(run, 'quarter')];
  const dropAt = (row: number): Drop | undefined => drops.get(`${government[row]}|${quarter[row]}`);
  const dropped = order.filter((row) => dropAt(row) !== undefined);
  const over = isEmpty ? [-1] : order;
  const picked = (pick: (row: number) => number, none: number) =>
    over.map((row) => (isEmpty ? none : pick(row)));
  const numbers = (unit: string, pick: (row: number) => number) => numberColumn(unit, picked(pick, NaN));
  const codes = (set: string, pick: (row: number) => number) => codeColumn(set, picked(pick, -1));
  const read = (table: typeof run, column: string) => (row: number) => numbersOf(table, column)[row]!;
  const { start } = result.request.scenario;
  const times = over.map((row) => calendarTime(start, isEmpty ? 0 : quarter[row]!));
  const { column: event, members: events } = eventColumn(result, times);
  const rows: FigureRows = {
    rows: over.length,
    columns: {
      ally: codes('government', (row) => government[row]!),
      time: numberColumn('year', times),
      aligned: numbers('1', read(run, 'aligned')),
      aligned_baseline: numbers('1', read(baseline, 'aligned')),
      confidence: numbers('point', (row) => 100 * read(run, 'confidence')(row)),
      confidence_baseline: numbers('point', (row) => 100 * read(baseline, 'confidence')(row)),
      confidence_change: numbers(
        'point',
        (row) => 100 * (read(run, 'confidence')(row) - read(baseline, 'confidence')(row)),
      ),
      state: codes('state', (row) =>
        stateOf(read(run, 'aligned')(row), announced.has(`${government[row]}|${quarter[row]}`)),
      ),
      odds: numbers('1', (row) => odds.get(`${government[row]}|${quarter[row]}`) ?? 0),
      dropped: codes('control', (row) => dropAt(row)?.technology ?? -1),
      fall: numbers('1', (row) => dropAt(row)?.fall ?? 0),
      same: numbers('1', (row) => Number(dropAt(row)?.same ?? false)),
      before: numbers('1', (row) => read(run, 'aligned')(dropAt(row)?.from ?? row)),
      back: numbers('year', (row) => {
        const drop = dropAt(row);
        const back = drop === undefined ? -1 : backAt(result, drop, order);
        return back < 0 ? NaN : calendarTime(start, quarter[back]!);
      }),
      cause: codes('cause', (row) => dropped.indexOf(row)),
      drops: numberColumn(
        '1',
        over.map(() => count),
      ),
      event,
    },
  };
  const controls = (result.sets['scope'] ?? []).map(
    (scope) => result.sets['technology']!.find(({ id }) => id === scope.id) ?? scope,
  );
  const causes = dropped.map((row) => causeOf(result, dropAt(row)!, row));
  return { rows, controls, causes, events };
}

/** The row of the drop that is told: one that Baseline has not before one that it has, a control before a share, then the largest; -1 without. */
function toldDrop(rows: FigureRows): number {
  const [fall, same, dropped] = [
    numbersOf(rows, 'fall'),
    numbersOf(rows, 'same'),
    indicesOf(rows, 'dropped'),
  ];
  const ranked = Array.from(fall.keys())
    .filter((row) => fall[row]! > 0)
    .sort(
      (a, b) =>
        same[a]! - same[b]! ||
        Number(dropped[b]! >= 0) - Number(dropped[a]! >= 0) ||
        fall[b]! - fall[a]! ||
        a - b,
    );
  return ranked[0] ?? -1;
}

/** What the rows let one say: of what is dropped that Baseline keeps, else of what is dropped, else of the ally that matches the least at the end, or what all match who match alike. */
export function membershipClaims(rows: FigureRows): Claim[] {
  const [time, aligned] = [numbersOf(rows, 'time'), numbersOf(rows, 'aligned')];
  const end = time.indexOf(Math.max(...time));
  const ends = Array.from(time.keys()).filter((row) => time[row] === time[end]);
  const least = ends.reduce((most, row) => (aligned[row]! < aligned[most]! ? row : most), end);
  const told = toldDrop(rows);
  const row = told < 0 ? least : told;
  const values = {
    ally: { row, column: 'ally', round: 'name' },
    technology: { row, column: 'dropped', round: 'name' },
    cause: { row, column: 'cause', round: 'name' },
    share: { row, column: 'aligned', round: 'whole-percent' },
    before: { row, column: 'before', round: 'whole-percent' },
    back: { row, column: 'back', round: 'year' },
    drops: { row, column: 'drops', round: 'integer' },
    time: { row, column: 'time', round: 'year' },
    start: { row: 0, column: 'time', round: 'year' },
    end: { row: end, column: 'time', round: 'year' },
  } as const;
  if (Number.isNaN(aligned[0]!))
    return claimSet('membership', values, [['none', { row, column: 'drops', is: '>=', than: 0 }]]);
  const alike = ends.every(
    (one) => formatNumber(aligned[one]!, 'whole-percent') === formatNumber(aligned[least]!, 'whole-percent'),
  );
  const kept = alike && ends.length > 1 ? 'even' : 'kept';
  if (told < 0) return claimSet('membership', values, [[kept, { row, column: 'fall', is: '=', than: 0 }]]);
  const what = indicesOf(rows, 'dropped')[row]! < 0 ? 'slip' : 'drop';
  const back = Number.isNaN(numbersOf(rows, 'back')[row]!) ? '' : '-back';
  return claimSet('membership', values, [
    [`${what}${back}`, { row, column: 'same', is: '=', than: 0 }],
    [`${what}-same${back}`, { row, column: 'same', is: '=', than: 1 }],
  ]);
}
