import { exp } from '../../numerics/exp.ts';

/** How far offers stray from the path that a type is expected to take, in shares of its best outcome. */
const spread = 0.15;
/** What is left of a type's demand at the end of the expected path. */
const finalDemand = 0.8;

/** The share of its best outcome that a party is expected to ask for in offer `at` of `count`: from 1 in a straight line to 0.8. */
export function expectedDemand(at: number, count: number): number {
  return count > 1 ? 1 - ((1 - finalDemand) * at) / (count - 1) : 1;
}

/**
 * Odds of each type after one more offer: Bayes's rule with a Gaussian of deviation 0.15 around the expected demand.
 * `demands` [type] is the offer's utility to that type over the utility of the type's best outcome. Plain numbers, so that what was learned
 * at one table is taken to the next. Throws unless there is one demand a type.
 * Source: Hindriks and Tykhonov (2008), Opponent modelling in automated multi-issue negotiation using Bayesian learning, AAMAS, with whole types for hypotheses.
 */
export function updateTypePosterior(
  odds: readonly number[],
  demands: readonly number[],
  expected: number,
): number[] {
  if (odds.length !== demands.length)
    throw new RangeError(`${demands.length} demands for ${odds.length} types`);
  const weighed = odds.map((prior, type) => {
    const miss = (demands[type]! - expected) / spread;
    return prior * exp((-miss * miss) / 2);
  });
  const total = weighed.reduce((sum, weight) => sum + weight, 0);
  return total > 0 ? weighed.map((weight) => weight / total) : [...odds];
}
