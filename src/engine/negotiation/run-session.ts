import type { TableEvent, TableState } from '../../schema/negotiation.ts';
import type { Strategy } from './strategy.ts';
import type { TableProtocol } from './table-protocol.ts';

/**
 * Plays a table from where it stands until round `untilRound` would begin or the talks end, and returns the new state with every move in order.
 * The state persists between sessions: rounds count over the table's whole life.
 * `strategies` are those of `protocol.seat`, and may be new ones in each session (utilities change while a table is open); offers made stay made.
 * Throws when somebody is to move who has no strategy.
 */
export function runSession(
  { ask, transition }: Pick<TableProtocol, 'ask' | 'transition'>,
  start: TableState,
  strategies: readonly Strategy[],
  untilRound: number,
): { state: TableState; events: readonly TableEvent[] } {
  if (strategies.length < start.parties)
    throw new RangeError(`${strategies.length} strategies for ${start.parties} parties`);
  const observers = strategies.filter(({ observe }) => observe !== undefined);
  const events: TableEvent[] = [];
  let state = start;
  while (state.ended === 'open' && state.round < untilRound) {
    const turn = transition(state, ask(state, strategies[state.next]!));
    for (const event of turn.events) {
      events.push(event);
      if (event.kind === 'offer') for (const { observe } of observers) observe!(event);
    }
    state = turn.state;
  }
  return { state, events };
}
