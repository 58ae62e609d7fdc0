import type { Port, Socket } from '../../schema/model.ts';

const port = (id: string, over: readonly string[]): Port => ({ id, over, unit: '1' });

/** How allies take one act of the leader. A step is a judged act; acts are stepped in ledger order. */
export const confidenceSocket: Socket = {
  submodel: 'confidence',
  gives: [
    port('severity', ['ally']), // of the gravest reproach the act earns from the ally, 0-1
    port('extent', []), // stringency that the act takes away, 0-1: 1 is a whole ban
    port('matched', ['ally']), // 1 = the ally keeps the same control
    port('affected_share', ['ally']), // ally's share of the affected foreign sales
    port('free_ride', ['ally']), // for an ally that matched: share of the other allies' supply that is not held back
    port('consulted', []), // 1 = allies were consulted before the change
    port('criteria', []), // 1 = criteria for changes stood published
  ],
  needs: [port('level', ['ally'])],
};

/** What time does to confidence. A step is a quarter, after its acts. */
export const recoverySocket: Socket = {
  submodel: 'recovery',
  gives: [port('quiet', [])], // 1 = nothing was broken in the quarter
  needs: [port('level', ['ally'])],
};
