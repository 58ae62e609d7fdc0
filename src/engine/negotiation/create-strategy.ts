import type { StrategySpec } from '../../schema/negotiation.ts';
import { acceptances, offerings } from './index.ts';
import { createRanking } from './ranking.ts';
import type { Preference, Strategy } from './strategy.ts';

/** A party's offering and acceptance policies over its own preference, ranked once; throws on parameters out of range. */
export function createStrategy(spec: StrategySpec, preference: Preference): Strategy {
  const offering = offerings[spec.offering](createRanking(preference), spec);
  const acceptance = acceptances[spec.acceptance](preference, offering);
  return { offer: offering.offer, accepts: acceptance.accepts };
}
