import type { Protocol, TableAction, TableState } from '../../schema/negotiation.ts';
import type { Preference, Strategy } from './strategy.ts';

/** A way of meeting: who moves, how the talks begin, what is asked of whoever is to move, and what the answer does. */
export interface TableProtocol {
  /** Who moves [party], given the parties' own strategies; a mediator sits behind the parties. */
  seat(parties: readonly Strategy[], preferences: readonly Preference[]): readonly Strategy[];
  /** The state before the first round. Throws unless 2 to 4 parties meet for at least one round. */
  open(parties: number, rounds: number): TableState;
  ask(state: TableState, strategy: Strategy): TableAction;
  transition: Protocol; // pure
}

/** Every party by its own strategy. */
export const seatParties: TableProtocol['seat'] = (parties) => parties;

/** An empty table at the beginning of its first round. Throws unless 2 to 4 parties meet for at least one round. */
export function openTable(parties: number, rounds: number): TableState {
  if (!Number.isInteger(parties) || parties < 2 || parties > 4)
    throw new RangeError(`2 to 4 parties can sit at this table, not ${parties}`);
  if (!Number.isInteger(rounds) || rounds < 1) throw new RangeError(`${rounds} rounds is not a deadline`);
  return { round: 0, rounds, parties, standing: null, accepted: 0, next: 0, ended: 'open' };
}
