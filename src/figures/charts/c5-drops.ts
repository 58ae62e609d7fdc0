import type { RunResult } from '../../schema/result.ts';
import type { Table } from '../../schema/table.ts';
import { indicesOf, memberAt, numbersOf } from '../columns.ts';
import { pairedTables } from '../runs.ts';

/** Shares closer to each other than this are the same. */
const whole = 1e-6;

/** What an ally gives up in a quarter. */
export interface Drop {
  technology: number; // in the set of scopes; -1: its strip alone tells that it matches less
  fall: number; // of the part of the leader's denial that it makes; without a technology of the share that it matches
  same: boolean; // Baseline has it in the same quarter
  from: number; // row of `ally` with what it matched before
}

/** Rows of the ledger in which an ally leaves a control, by `ally|quarter|technology`. */
function leavings(ledger: Table | undefined, result: RunResult): Map<string, number> {
  if (ledger === undefined) return new Map();
  const [quarter, ally, scope] = ['quarter', 'subject', 'scope'].map((column) => indicesOf(ledger, column));
  const rows = Array.from({ length: ledger.rows }, (_, row) => row).filter(
    (row) => memberAt(ledger, result.sets, 'kind', row)?.id === 'left' && scope![row]! >= 0,
  );
  return new Map(rows.map((row) => [`${ally![row]}|${quarter![row]}|${scope![row]}`, row]));
}

/** Drops that the strips alone tell: an ally matches less than a quarter before, and no control that it left says why. */
function slips(
  result: RunResult,
  order: readonly number[],
  told: ReadonlyMap<string, Drop>,
): [string, Drop][] {
  const { run, baseline } = pairedTables(result, 'ally');
  const [government, quarter] = [indicesOf(run, 'government'), indicesOf(run, 'quarter')];
  const [own, reference] = [numbersOf(run, 'aligned'), numbersOf(baseline, 'aligned')];
  return order.flatMap((row, at): [string, Drop][] => {
    const from = order[at - 1];
    if (from === undefined || government[from] !== government[row]) return [];
    const fall = own[from]! - own[row]!;
    const place = `${government[row]}|${quarter[row]}`;
    if (fall <= whole || told.has(place)) return [];
    const same = reference[from]! - reference[row]! > whole;
    return [[place, { technology: -1, fall, same, from }]];
  });
}

/**
 * The largest control that each ally drops in each quarter, by `ally|quarter` in which it is law no more, and how many there are in all, from the ledger; where it says
 * nothing, that an ally matches less than before.
 * @param order rows of `ally` by ally, quarters ascending
 */
export function dropsOf(
  result: RunResult,
  order: readonly number[],
): { drops: Map<string, Drop>; count: number } {
  const { run } = pairedTables(result, 'ledger');
  const own = leavings(run, result);
  const reference = leavings(result.reference?.ledger, result);
  const { run: allies } = pairedTables(result, 'ally');
  const [government, time] = [indicesOf(allies, 'government'), indicesOf(allies, 'quarter')];
  const at = new Map(order.map((row) => [`${government[row]}|${time[row]}`, row]));
  const aligned = numbersOf(allies, 'aligned');
  const falls = (from: number | undefined, to: number | undefined): boolean =>
    from !== undefined && to !== undefined && aligned[from]! - aligned[to]! > whole;
  /** What is left by the ledger may be law until a quarter later: it is dropped when the strip tells. */
  const droppedIn = (ally: string, quarter: number): number => {
    const [before, own, next] = [-1, 0, 1].map((step) => at.get(`${ally}|${quarter + step}`));
    return !falls(before, own) && falls(own, next) ? quarter + 1 : quarter;
  };
  const drops = new Map<string, Drop>();
  for (const [key, row] of own) {
    const [ally, quarter, technology] = key.split('|') as [string, string, string];
    const place = `${ally}|${droppedIn(ally, Number(quarter))}`;
    const fall = -numbersOf(run, 'delta')[row]!;
    if (fall <= (drops.get(place)?.fall ?? 0)) continue;
    drops.set(place, {
      technology: Number(technology),
      fall,
      same: reference.has(key),
      from: at.get(`${ally}|${quarter}`) ?? -1,
    });
  }
  for (const [place, drop] of slips(result, order, drops)) drops.set(place, drop);
  return { drops, count: own.size };
}

/** Row of `ally` in which it matches as much again as before it dropped something; -1: it does not. */
export function backAt(result: RunResult, { from }: Drop, order: readonly number[]): number {
  const { run } = pairedTables(result, 'ally');
  const [government, aligned] = [indicesOf(run, 'government'), numbersOf(run, 'aligned')];
  const after = order
    .slice(order.indexOf(from) + 1)
    .filter((row) => from >= 0 && government[row] === government[from]);
  const fell = after.findIndex((row) => aligned[row]! < aligned[from]! - whole);
  if (fell < 0) return -1;
  return after.slice(fell).find((row) => aligned[row]! >= aligned[from]! - whole) ?? -1;
}
