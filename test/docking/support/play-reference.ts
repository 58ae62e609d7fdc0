import { createStrategy } from '../../../src/engine/negotiation/create-strategy.ts';
import type { Bargain } from '../../../src/engine/negotiation/pareto.ts';
import { runSession } from '../../../src/engine/negotiation/run-session.ts';
import { createStackedAlternatingOffers } from '../../../src/engine/negotiation/stacked-alternating-offers.ts';
import type { Offer, Strategy } from '../../../src/engine/negotiation/strategy.ts';
import type { OutcomeSpace, StrategySpec, TableState } from '../../../src/schema/negotiation.ts';
import type { ReferenceNegotiation } from '../../support/reference-domain.ts';
import { createNaiveTitForTat } from './naive-tit-for-tat.ts';

const naive = 'ntft';
const timeDependent = (exponent: number): StrategySpec => ({
  offering: 'time-dependent',
  acceptance: 'curve',
  exponent,
  floor: 0,
});
/** What the reference's words for strategies mean here. */
const specs: Readonly<Record<string, StrategySpec>> = {
  boulware: timeDependent(4),
  linear: timeDependent(1),
  conceder: timeDependent(0.25),
  micro: { offering: 'micro', acceptance: 'curve', stride: 1 },
};

export function isKnown({ strategies }: ReferenceNegotiation): boolean {
  return strategies.every((strategy) => strategy === naive || Object.hasOwn(specs, strategy));
}

/**
 * Plays in sittings of 20 rounds with new strategies in each, so that what is docked is also what persists between quarters: the table's state and its
 * offers. The naive one remembers its questions, which are no offers, and sits through.
 */
export function playReference(
  space: OutcomeSpace,
  { utilities, reservations, allowed }: Bargain,
  { strategies, n_steps: rounds }: ReferenceNegotiation,
): { state: TableState; offers: readonly Offer[] } {
  const protocol = createStackedAlternatingOffers();
  let state = protocol.open(strategies.length, rounds);
  const offers: Offer[] = [];
  const sittingThrough = new Map<number, Strategy>();
  while (state.ended === 'open') {
    const agents = strategies.map((name, party) => {
      const preference = { utility: utilities[party]!, allowed, reservation: reservations[party]! };
      if (name !== naive) return createStrategy(specs[name]!, preference, party, { space, rounds, offers });
      if (!sittingThrough.has(party)) sittingThrough.set(party, createNaiveTitForTat(preference));
      return sittingThrough.get(party)!;
    });
    const session = runSession(protocol, state, agents, state.round + 20);
    offers.push(...session.events.filter(({ kind }) => kind === 'offer'));
    state = session.state;
  }
  return { state, offers };
}
