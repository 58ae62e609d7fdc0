import type { Protocol, TableAction, TableEvent, TableState } from '../../schema/negotiation.ts';
import type { Strategy } from './strategy.ts';
import { openTable, seatParties, type TableProtocol } from './table-protocol.ts';

/**
 * Stacked alternating offers with a deadline: in turn each party accepts the standing offer or replaces it, and a package that all others
 * accept in a row is agreed. A pass refuses the standing offer and leaves the table empty; a walk-out ends the talks. A state that has ended
 * absorbs every action. Throws on accepting where nothing stands, on an offer that is no outcome index and on a vote.
 * Source: Aydoğan, Festen, Hindriks and Jonker (2017), Alternating Offers Protocols for Multilateral Negotiation, doi 10.1007/978-3-319-51563-2_10 (SAOP).
 */
export const stackedAlternatingOffers: Protocol = (state, action) => {
  if (state.ended !== 'open') return { state, events: [] };
  const by = state.next;
  if (action.kind === 'vote') throw new Error('nothing is voted on here');
  const outcome = outcomeOfAction(state, action);
  const event: TableEvent = { kind: action.kind, by, round: state.round, outcome };
  switch (action.kind) {
    case 'walk-out':
      return { state: { ...state, ended: 'walked-out' }, events: [event] };
    case 'pass':
      return passTurn(state, null, 0, event);
    case 'offer':
      return passTurn(state, { outcome, by }, 1, event);
    case 'accept': {
      const accepted = state.accepted + 1;
      if (accepted < state.parties) return passTurn(state, state.standing, accepted, event);
      const agreement: TableEvent = { kind: 'agreement', by, round: state.round, outcome };
      return { state: { ...state, accepted, ended: 'agreement' }, events: [event, agreement] };
    }
  }
};

/** The package that an action is about; -1 for a pass or a walk-out. */
function outcomeOfAction(state: TableState, action: TableAction): number {
  if (action.kind === 'accept') {
    if (state.standing === null) throw new Error('there is no standing offer to accept');
    return state.standing.outcome;
  }
  if (action.kind !== 'offer') return -1;
  if (!Number.isInteger(action.outcome) || action.outcome < 0)
    throw new RangeError(`${action.outcome} is not the index of an outcome`);
  return action.outcome;
}

/** Hands the turn on; after the last party of the last round the time is up. Fields are written out because a spread costs more than the whole move. */
function passTurn(
  { round, rounds, parties, next }: TableState,
  standing: TableState['standing'],
  accepted: number,
  event: TableEvent,
): ReturnType<Protocol> {
  const roundIsOver = next + 1 === parties;
  const after = roundIsOver ? round + 1 : round;
  const timeIsUp = after === rounds;
  return {
    state: {
      round: after,
      rounds,
      parties,
      standing,
      accepted,
      next: roundIsOver ? 0 : next + 1,
      ended: timeIsUp ? 'timeout' : 'open',
    },
    events: timeIsUp ? [event, { kind: 'timeout', by: -1, round, outcome: -1 }] : [event],
  };
}

/** A party first judges what is on the table; one that has nothing it may or wants to offer leaves. */
function ask(state: TableState, strategy: Strategy): TableAction {
  const { standing, round } = state;
  if (standing !== null && strategy.accepts(round, standing.outcome)) return { kind: 'accept' };
  const outcome = strategy.offer(round);
  return outcome < 0 ? { kind: 'walk-out' } : { kind: 'offer', outcome };
}

export function createStackedAlternatingOffers(): TableProtocol {
  return { seat: seatParties, open: openTable, ask, transition: stackedAlternatingOffers };
}
