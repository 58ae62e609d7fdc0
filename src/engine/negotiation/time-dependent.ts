import { pow } from '../../numerics/pow.ts';
import { worstReaching } from './ranking.ts';
import type { CreateOfferingPolicy } from './strategy.ts';

/** A party asks for a little less than its curve, so that the best outcome is within reach of rounding at the start. */
const margin = 1e-4;

/**
 * Time-dependent concession: the aspiration A(t) = 1 − (1−φ) t^e falls from the best outcome M toward the floor φ above the least m,
 * and the worst outcome that still reaches lo(t) = clip((M−m) A(t) + m − 1e-4, m, M) is offered.
 * Exponents above 1 hold out (Boulware), below 1 give way early (conceder). Throws on an exponent that is not positive or a floor outside [0, 1].
 * Source: Faratin, Sierra and Jennings (1998), Robotics and Autonomous Systems 24:159-182, polynomial family.
 */
export const createTimeDependent: CreateOfferingPolicy = (ranking, { exponent, floor }) => {
  if (!(exponent > 0)) throw new RangeError(`the exponent ${exponent} is not above 0`);
  if (!(floor >= 0 && floor <= 1)) throw new RangeError(`the floor ${floor} is not in 0-1`);
  const { least, most } = ranking;
  const cache = { time: Number.NaN, level: 0 };
  // Both halves of a turn, and every party in a round, ask for the same time: one power a round is enough.
  const threshold = (relativeTime: number): number => {
    if (relativeTime === cache.time) return cache.level;
    const aspiration = 1 - (1 - floor) * pow(relativeTime, exponent);
    cache.level = Math.max(least, Math.min(most, (most - least) * aspiration + least - margin));
    cache.time = relativeTime;
    return cache.level;
  };
  return { threshold, offer: (relativeTime) => worstReaching(ranking, threshold(relativeTime)) };
};
