import type { Protocol, TableAction, TableEvent, TableState } from '../../schema/negotiation.ts';

/** An empty table at the beginning of its first round. Throws unless 2 to 4 parties meet for at least one round. */
export function openTable(parties: number, rounds: number): TableState {
  if (!Number.isInteger(parties) || parties < 2 || parties > 4)
    throw new RangeError(`2 to 4 parties can sit at this table, not ${parties}`);
  if (!Number.isInteger(rounds) || rounds < 1) throw new RangeError(`${rounds} rounds is not a deadline`);
  return { round: 0, rounds, parties, standing: null, accepted: 0, next: 0, ended: 'open' };
}

/**
 * Stacked alternating offers with a deadline: in turn each party accepts the standing offer or replaces it, and a package that all others
 * accept in a row is agreed. A pass refuses the standing offer and leaves the table empty; a walk-out ends the talks. A state that has ended
 * absorbs every action. Throws on accepting where nothing stands and on an offer that is no outcome index.
 * Source: Aydoğan, Festen, Hindriks and Jonker (2017), Alternating Offers Protocols for Multilateral Negotiation, doi 10.1007/978-3-319-51563-2_10 (SAOP).
 */
export const stackedAlternatingOffers: Protocol = (state, action) => {
  if (state.ended !== 'open') return { state, events: [] };
  const by = state.next;
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
