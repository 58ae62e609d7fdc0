import { pow } from '../../numerics/pow.ts';
import { worstReaching } from './ranking.ts';
import { relativeTime, type CreateOffering, type OfferingSpecOf } from './strategy.ts';

/** A party asks for a little less than its curve, so that the best outcome is within reach of rounding at the start. */
const margin = 1e-4;

/**
 * Time-dependent concession: the aspiration A(t) = 1 − (1−φ) t^e falls from the best outcome M toward the floor φ above the least m,
 * and the worst outcome that still reaches lo(t) = clip((M−m) A(t) + m − 1e-4, m, M) is offered.
 * Exponents above 1 hold out (Boulware), below 1 give way early (conceder). Throws on an exponent that is not positive or a floor outside [0, 1].
 * Source: Faratin, Sierra and Jennings (1998), Robotics and Autonomous Systems 24:159-182, polynomial family.
 */
export const createTimeDependent: CreateOffering<OfferingSpecOf<'time-dependent'>> = (
  { ranking, rounds },
  { exponent, floor },
) => {
  if (!(exponent > 0)) throw new RangeError(`the exponent ${exponent} is not above 0`);
  if (!(floor >= 0 && floor <= 1)) throw new RangeError(`the floor ${floor} is not in 0-1`);
  const { least, most } = ranking;
  const thresholdAt = (round: number): number => {
    const aspiration = 1 - (1 - floor) * pow(relativeTime(round, rounds), exponent);
    return Math.max(least, Math.min(most, (most - least) * aspiration + least - margin));
  };
  // Both are functions of the round alone, and a table may be played many times: each is worked out once.
  const thresholds = new Float64Array(rounds).fill(Number.NaN);
  const offers = new Int32Array(rounds).fill(unknown);
  const threshold = (round: number): number => {
    const known = thresholds[round]!;
    return known === known ? known : (thresholds[round] = thresholdAt(round));
  };
  return {
    threshold,
    offer(round) {
      const known = offers[round]!;
      return known !== unknown ? known : (offers[round] = worstReaching(ranking, threshold(round)));
    },
  };
};

const unknown = -2;
