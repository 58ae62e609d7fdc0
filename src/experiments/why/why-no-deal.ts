import type { Id } from '../../schema/ids.ts';
import type { RunResult } from '../../schema/result.ts';
import type { BestPackage, Stock } from '../../schema/stock.ts';
import { agreedAt, crisisAt, movesAt, type CrisisStep } from './read-talks.ts';

export type NoDealReason =
  | 'not-met' // the run holds no session of the table
  | 'not-solved' // an agreed package has no exact solution
  | 'not-ratified'
  | 'withdrawn' // agreed, and worth less than no deal once evaluated exactly
  | 'empty-zone' // no package on the table is worth as much as no deal to everybody
  | 'floors' // there are such packages, and somebody would not take any of them even in the last round
  | 'left' // a party left the table
  | 'unfinished' // the run ends before the table's deadline
  | 'time'; // there was a package for everybody, and nobody came to it in time

/** Why a table ended without a deal, and the package that came nearest to one when it last met. */
export interface NoDeal {
  reason: NoDealReason;
  best: BestPackage | null;
  crisis: readonly CrisisStep[]; // what followed
  shortfall: number; // bn USD a year that the best package lacks for the party that likes it least; 0: it lacks nothing
}

/** Why there is no deal; null where one is in force. */
export function whyNoDeal(result: RunResult, table: Id, stock: Stock | null): NoDeal | null {
  const reason = reasonOf(result, table, stock);
  if (reason === null) return null;
  const best = stock?.best ?? null;
  const lacking =
    best === null ? 0 : best.margins[stock!.parties.findIndex((own) => own.party === best.reluctant)]!;
  return { reason, best, crisis: crisisAt(result, table), shortfall: Math.max(0, -lacking) };
}

function reasonOf(result: RunResult, table: Id, stock: Stock | null): NoDealReason | null {
  const status = agreedAt(result, table).at(-1)?.status;
  if (status !== undefined) return status === 'in-force' ? null : status;
  const last = movesAt(result, table).at(-1);
  if (last === undefined || stock === null) return 'not-met';
  if (stock.zone === 0) return 'empty-zone';
  if (last.action === 'walk-out') return 'left';
  if (last.action !== 'timeout') return 'unfinished';
  return stock.agreeable === 0 ? 'floors' : 'time';
}
