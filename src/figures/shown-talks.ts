import type { FigureOptions } from '../schema/figure.ts';
import type { RunResult } from '../schema/result.ts';
import type { TableFile } from '../schema/scenario.ts';
import { indicesOf, memberAt } from './columns.ts';
import { pairedTables } from './runs.ts';

/** A table of talks with what figures need to find its rows. */
export interface ShownTalks {
  file: TableFile;
  index: number; // in the set of tables
  parties: readonly number[]; // governments, in the order of the table
  focus: number; // party from whose side it is told, by its place at the table
}

/** The government whose consistency the allies judge; -1 where nobody is. */
export function leaderOf(result: RunResult): number {
  const ally = result.tables.ally;
  return ally === undefined || ally.rows === 0 ? -1 : indicesOf(ally, 'leader')[0]!;
}

/**
 * The talks that a figure shows: those of the last deal in force, else of the last deal agreed, else of the first table at which anything was
 * said; the option `table` names another. Told from the leader's side where it sits there, else from the first party's. Null where nobody talked.
 */
export function shownTalks(result: RunResult, { table: wanted }: FigureOptions = {}): ShownTalks | null {
  const { run: offer } = pairedTables(result, 'offer');
  const { run: deal } = pairedTables(result, 'deal');
  if (offer.rows === 0) return null;
  const deals = Array.from({ length: deal.rows }, (_, row) => row);
  const inForce = deals.findLast((row) => memberAt(deal, result.sets, 'status', row)?.id === 'in-force');
  const decisive = inForce ?? deals.at(-1);
  const index = decisive === undefined ? indicesOf(offer, 'table')[0]! : indicesOf(deal, 'table')[decisive]!;
  const names = result.sets['table']!;
  const named = names.findIndex(({ id }) => id === wanted);
  return talksAt(result, named < 0 ? index : named);
}

/** A table of a run, by its place in the set of tables. */
function talksAt(result: RunResult, index: number): ShownTalks {
  const id = result.sets['table']![index]!.id;
  const file = result.request.scenario.tables.find((table) => table.id === id)!;
  const parties = file.parties.map((party) =>
    result.sets['government']!.findIndex((member) => member.id === party),
  );
  return { file, index, parties, focus: Math.max(0, parties.indexOf(leaderOf(result))) };
}
