import type { ProtocolSpec } from '../../schema/negotiation.ts';
import { approvers, createBallotTransition } from './ballot-protocol.ts';
import { findNashOutcome } from './nash-outcome.ts';
import { isRational, type Strategy } from './strategy.ts';
import { openTable, type TableProtocol } from './table-protocol.ts';

/**
 * A mediator who knows everybody's utilities proposes the Nash solution, and the parties sign it when it is worth their no-deal value.
 * Nobody bargains, so that the answer comes in the first round, or never as long as the zone of agreement is empty.
 * Source: Nash (1950), Econometrica 18:155-162; with unequal powers Harsanyi and Selten (1972), Management Science 18:80-106.
 */
export function createMediatedNash({
  powers,
}: Extract<ProtocolSpec, { id: 'mediated-nash' }>): TableProtocol {
  return {
    seat(_, preferences) {
      const parties = preferences.map((preference): Strategy => ({
        offer: () => -1,
        accepts: (__, outcome) => isRational(preference, outcome),
      }));
      const proposal = findNashOutcome(
        {
          utilities: preferences.map(({ utility }) => utility),
          reservations: preferences.map(({ reservation }) => reservation),
          allowed: preferences[0]!.allowed,
        },
        powers,
      );
      return [...parties, { offer: () => proposal, accepts: () => false }];
    },
    open: (parties, rounds) => ({ ...openTable(parties, rounds), next: parties }),
    ask(state, strategy) {
      const proposal = state.ballot?.proposals[0];
      if (proposal !== undefined)
        return { kind: 'vote', approves: [proposal >= 0 && strategy.accepts(state.round, proposal)] };
      const outcome = strategy.offer(state.round);
      return outcome < 0 ? { kind: 'pass' } : { kind: 'offer', outcome };
    },
    transition: createBallotTransition(true, ({ approvals }, parties) =>
      approvers(approvals[0]!) === parties ? 0 : -1,
    ),
  };
}
