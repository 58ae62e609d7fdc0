import type { Id } from '../../schema/ids.ts';
import type { RunResult } from '../../schema/result.ts';
import type { Stock } from '../../schema/stock.ts';
import { agreedAt, movesAt, type PartyTerms } from './read-talks.ts';

/**
 * How far a table was from ending otherwise: the least margin of any party, as a share of its range, in the last package agreed; where none was,
 * in the offered package in which that is greatest. −Infinity where nothing was offered.
 * @param stock whose ranges count, the same for all runs that are compared
 */
export function closeness(result: RunResult, table: Id, stock: Stock | null): number {
  const range = (party: Id) => stock?.parties.find((own) => own.party === party)?.range ?? 0;
  const least = (parties: readonly PartyTerms[]): number =>
    Math.min(...parties.map(({ party, margin }) => margin / (range(party) || 1)));
  const agreed = agreedAt(result, table).at(-1);
  if (agreed !== undefined) return least(agreed.parties);
  const offers = movesAt(result, table).filter(({ outcome }) => outcome >= 0);
  return Math.max(...offers.map(({ parties }) => least(parties)));
}
