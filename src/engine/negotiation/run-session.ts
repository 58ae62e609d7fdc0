import type { Protocol, TableAction, TableEvent, TableState } from '../../schema/negotiation.ts';
import type { Strategy } from './strategy.ts';

/**
 * Plays a table from where it stands until round `untilRound` would begin or the talks end, and returns the new state with every move in order.
 * The state persists between sessions: relative time t = (k+1)/(N+1) counts over the table's whole life.
 * `strategies` [party] may be new ones in each session (utilities change while a table is open); offers made stay made.
 * Throws unless there is one strategy a party.
 */
export function runSession(
  protocol: Protocol,
  start: TableState,
  strategies: readonly Strategy[],
  untilRound: number,
): { state: TableState; events: readonly TableEvent[] } {
  if (strategies.length !== start.parties)
    throw new RangeError(`${strategies.length} strategies for ${start.parties} parties`);
  const events: TableEvent[] = [];
  let state = start;
  while (state.ended === 'open' && state.round < untilRound) {
    const turn = protocol(state, chooseAction(state, strategies[state.next]!));
    for (const event of turn.events) events.push(event);
    state = turn.state;
  }
  return { state, events };
}

/** Share of the table's life that is over in round k: never 0, never 1. */
export function relativeTime(state: TableState): number {
  return (state.round + 1) / (state.rounds + 1);
}

/** A party first judges what is on the table; one that has nothing it may or wants to offer leaves. */
function chooseAction(state: TableState, strategy: Strategy): TableAction {
  const time = relativeTime(state);
  if (state.standing !== null && strategy.accepts(time, state.standing.outcome)) return { kind: 'accept' };
  const outcome = strategy.offer(time);
  return outcome < 0 ? { kind: 'walk-out' } : { kind: 'offer', outcome };
}
