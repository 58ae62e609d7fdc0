import type { OpponentSpec } from '../../schema/negotiation.ts';
import type { CreateOpponentModel, OfferingPolicy, OpponentModel, Seat } from './strategy.ts';

/** Models of the other parties: those that a party comes with, and how one of a stranger begins. */
interface Models {
  create: CreateOpponentModel;
  known: ReadonlyMap<number, OpponentModel>; // [other party]
}

/**
 * Makes the other side's preference count where the party's own is nearly silent: of its rational outcomes worth between the offer that
 * the policy would make and `width` of its range above it, the one with the greatest sum of what the others seem to like, the cheapest of equals.
 */
export function createModelledOffering(
  { ranking, party, utility, space }: Seat,
  offering: OfferingPolicy,
  { width }: OpponentSpec,
  { create, known }: Models,
): OfferingPolicy {
  const models = new Map(known);
  const { outcomes, utilities, least, most } = ranking;
  const liking = (outcome: number): number => {
    let sum = 0;
    for (const model of models.values()) sum += model.estimate(outcome);
    return sum;
  };
  return {
    threshold: offering.threshold,
    observe(offer) {
      offering.observe?.(offer);
      if (offer.by === party) return;
      if (!models.has(offer.by)) models.set(offer.by, create(space));
      models.get(offer.by)!.observe(offer.outcome);
    },
    offer(round) {
      const asked = offering.offer(round);
      if (asked < 0) return asked;
      const top = utility[asked]! + width * (most - least);
      let best = asked;
      let bestLiking = liking(asked);
      for (let place = utilities.indexOf(utility[asked]!); utilities[place]! <= top; place++) {
        const liked = liking(outcomes[place]!);
        if (liked > bestLiking) [best, bestLiking] = [outcomes[place]!, liked];
      }
      return best;
    },
  };
}
