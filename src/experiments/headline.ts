import type { Id } from '../schema/ids.ts';
import type { RunResult } from '../schema/result.ts';
import type { Column, Table } from '../schema/table.ts';

/** What two runs are compared on. Money is million USD a year, delay months, confidence 0-1; all at the last quarter. */
export interface Headline {
  seed: number;
  confidence: number;
  delay: number;
  balance: number; // goods balance of the first party with the second
  income: readonly number[]; // real income by party
  deal: boolean; // a deal is in force
  byKind: ReadonlyMap<Id, number>; // mean over allies of the ledger deltas of each kind
}

/**
 * Reads the headline of a run.
 * @param parties regions of the two parties of the table, as indices of the set `region`
 * @throws when the result lacks a table: only whole results are compared
 */
export function headline(result: RunResult, parties: readonly [number, number]): Headline {
  const world = result.tables.world!;
  const last = world.rows - 1;
  const [first, second] = parties;
  return {
    seed: result.request.seed,
    confidence: numbers(world, 'confidence')[last]!,
    delay: numbers(world, 'delay_index')[last]!,
    balance: lastWhere(result.tables.pair!, 'goods_balance', { exporter: first, importer: second }),
    income: parties.map((region) => lastWhere(result.tables.region!, 'real_income', { region })),
    deal: dealsInForce(result) > 0,
    byKind: ledgerByKind(result),
  };
}

/** A goods balance of the leader with a target of its controls in the last quarter, million USD a year. */
export interface LeaderBalance {
  leader: number; // region
  target: number; // region
  byOrigin: number; // customs basis
  byOwner: number; // headquarters
}

/** Both balances of the leader with each region that a technology's controls are about; none where nobody leads, and none with itself. @param tables of a whole run, or of its Baseline */
export function leaderBalances(
  result: RunResult,
  tables: RunResult['tables'] = result.tables,
): LeaderBalance[] {
  const allies = result.tables.ally!;
  if (allies.rows === 0) return [];
  const leader = result.homes[allies.columns['leader']!.values[0]!]!;
  const regions = result.sets['region']!;
  return aimedAt(result)
    .map((id) => regions.findIndex((region) => region.id === id))
    .filter((target) => target !== leader)
    .map((target) => {
      const pair = { exporter: leader, importer: target };
      const byOrigin = lastWhere(tables.pair!, 'goods_balance', pair);
      return { leader, target, byOrigin, byOwner: lastWhere(tables.pair!, 'goods_balance_owner', pair) };
    });
}

/** Targets toward which technologies are controlled in the first place: of each one, the target of its first row. */
function aimedAt(result: RunResult): Id[] {
  const { technology, target } = result.tables.technology!.columns;
  const first = new Map<number, number>();
  technology!.values.forEach((of, row) => {
    if (!first.has(of)) first.set(of, target!.values[row]!);
  });
  return result.sets['target']!.filter((_, at) => [...first.values()].includes(at)).map(({ id }) => id);
}

/** Number of deals that were signed and ratified. */
export function dealsSigned(result: RunResult): number {
  return new Set(signed(result).map(({ deal }) => deal)).size;
}

/** Number of tables that signed a deal of which an act is law in the last quarter. */
export function dealsInForce(result: RunResult): number {
  const { quarter, act } = result.tables.policy!.columns;
  const last = numbers(result.tables.world!, 'quarter').at(-1);
  const law = result.sets['act']!.filter((_, code) =>
    act!.values.some((value, row) => value === code && quarter!.values[row] === last),
  );
  const tables = [...new Set(signed(result).map(({ table }) => result.sets['table']![table]!.id))];
  // What a table has by threat is no part of its deal.
  const holds = (table: Id): boolean =>
    law.some(({ id }) => id.startsWith(`${table}/`) && !id.startsWith(`${table}/threat/`));
  return tables.filter(holds).length;
}

function signed({ tables, sets }: RunResult): { deal: number; table: number }[] {
  const { deal, table, status } = tables.deal!.columns;
  const inForce = sets['status']!.findIndex(({ id }) => id === 'in-force');
  return [...status!.values]
    .map((code, row) => ({ code, deal: deal!.values[row]!, table: table!.values[row]! }))
    .filter(({ code }) => code === inForce);
}

function ledgerByKind(result: RunResult): Map<Id, number> {
  const ledger = result.tables.ledger!;
  const kinds = result.sets['kind']!;
  const allies = result.sets['ally']!.length;
  const sums = new Map<Id, number>();
  const deltas = numbers(ledger, 'delta');
  for (let row = 0; row < ledger.rows; row++) {
    const code = ledger.columns['kind']!.values[row]!;
    if (code < 0 || ledger.columns['metric']!.values[row]! < 0) continue;
    const kind = kinds[code]!.id;
    sums.set(kind, (sums.get(kind) ?? 0) + deltas[row]! / allies);
  }
  return sums;
}

function lastWhere(table: Table, column: string, where: Readonly<Record<string, number>>): number {
  for (let row = table.rows - 1; row >= 0; row--) {
    if (Object.entries(where).every(([key, value]) => table.columns[key]!.values[row] === value)) {
      return numbers(table, column)[row]!;
    }
  }
  throw new Error(`table ${table.id} has no row with ${JSON.stringify(where)}`);
}

function numbers(table: Table, column: string): Column['values'] {
  return table.columns[column]!.values;
}
