import type { StrategySpec } from '../../schema/negotiation.ts';
import { createAcceptance, createOffering, opponentModels } from './index.ts';
import { createModelledOffering } from './modelled-offering.ts';
import { createRanking } from './ranking.ts';
import type { Meeting, Offer, Preference, Strategy } from './strategy.ts';

/** A party's offering and acceptance policies over its own preference, with what they have seen of the table's offers; throws on parameters out of range. */
export function createStrategy(
  spec: StrategySpec,
  preference: Preference,
  party: number,
  { space, rounds, offers, knownTypes = new Map() }: Meeting,
): Strategy {
  const seat = { ...preference, party, space, rounds, ranking: createRanking(preference) };
  const asked = createOffering(seat, spec);
  const opponent = 'opponent' in spec ? spec.opponent : undefined;
  const offering =
    opponent === undefined
      ? asked
      : createModelledOffering(seat, asked, opponent, {
          create: opponentModels[opponent.model],
          known: opponent.model === 'types' ? knownTypes : new Map(),
        });
  const acceptance = createAcceptance(seat, spec, offering);
  const strategy: Strategy = { offer: offering.offer, accepts: acceptance.accepts };
  const { observe: first } = offering;
  const { observe: second } = acceptance;
  if (first === undefined && second === undefined) return strategy;
  const observe = (offer: Offer): void => {
    first?.(offer);
    second?.(offer);
  };
  offers.forEach(observe);
  return { ...strategy, observe };
}
