import type { Port, Socket } from '../../schema/model.ts';

const port = (id: string, over: readonly string[]): Port => ({ id, over, unit: '1' });

/** How allies take what a leader does and what time does. A step is one thing that happens: what belongs to others is 0 in it. */
export const confidenceSocket: Socket = {
  submodel: 'confidence',
  gives: [
    port('heard', ['ally']), // 1 = the ally is about to judge an act
    port('severity', ['ally']), // of the gravest reproach the act earns from the ally, 0-1
    port('extent', []), // stringency that the act takes away, 0-1: 1 is a whole ban
    port('matched', ['ally']), // 1 = the ally keeps the same control
    port('affected_share', ['ally']), // ally's share of the affected foreign sales
    port('free_ride', ['ally']), // for an ally that matched: share of the other allies' supply that is not held back
    port('consulted', []), // 1 = allies were consulted before the change
    port('criteria', []), // 1 = criteria for changes stood published
    port('kept', []), // 1 = what is on a published list was asked for and refused
    port('quiet', []), // 1 = a quarter ends in which nothing was broken
    port('ended', []), // 1 = a quarter ends, after what else happened in it
    port('new_leader', []), // 1 = the leader's government changes hands
  ],
  needs: [port('level', ['ally'])],
};
