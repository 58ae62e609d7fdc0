import { paretoSet, rationalOutcomes } from './pareto.ts';
import type { Bargain } from './pareto.ts';

/** Scores this close are a tie: less than rounding can tell apart. */
const tieTolerance = 1e-12;

/** Where a solution concept points: every best outcome within 1e-12, and the one that the tie rule picks. */
export interface SolutionPoint {
  outcomes: readonly number[]; // ascending by index; empty when nothing is rational
  chosen: number; // -1 when nothing is rational
  value: number; // of the concept's own score; NaN when nothing is rational
}
export interface SolutionPoints {
  rational: readonly number[];
  pareto: readonly number[];
  disagreement: readonly number[]; // [party]
  nash: SolutionPoint; // value: product of gains
  kalai: SolutionPoint; // value: least gain
  kalaiSmorodinsky: SolutionPoint; // value: least relative gain
  evenAdvantage: SolutionPoint; // value: spread of relative gains, greatest minus least
  utilitarian: SolutionPoint; // value: sum of utilities
}

/**
 * Solutions on the finite Pareto set of the rational outcomes. The disagreement point is the reservation value, or the least utility
 * where that is higher; a relative gain is a share of the way from there to the greatest utility of an allowed outcome, rational or not,
 * and 1 for a party whose way is nil.
 * `kalaiSmorodinsky` maximises the least relative gain; `evenAdvantage` minimises its spread, which some programs call Kalai-Smorodinsky.
 * Ties go to the larger least gain, then the larger sum of utilities, then the lowest index.
 * Sources: Nash (1950), Econometrica 18:155-162; Kalai (1977), Econometrica 45:1623-1630; Kalai and Smorodinsky (1975), Econometrica 43:513-518.
 */
export function findSolutionPoints(bargain: Bargain): SolutionPoints {
  const { utilities } = bargain;
  const rational = rationalOutcomes(bargain);
  const pareto = paretoSet(utilities, rational);
  const ranges = utilities.map((utility) => rangeOf(utility, bargain.mask));
  const disagreement = ranges.map(({ least }, party) => Math.max(bargain.reservations[party]!, least));
  const ways = ranges.map(({ most }, party) => most - disagreement[party]!);
  const gain = (outcome: number, party: number) => utilities[party]![outcome]! - disagreement[party]!;
  const relative = (outcome: number, party: number) =>
    ways[party]! > 0 ? gain(outcome, party) / ways[party]! : 1;
  const parties = utilities.map((_, party) => party);
  const leastGain = (outcome: number) => Math.min(...parties.map((party) => gain(outcome, party)));
  const sum = (outcome: number) => utilities.reduce((total, utility) => total + utility[outcome]!, 0);
  const relatives = (outcome: number) => parties.map((party) => relative(outcome, party));
  const spread = (outcome: number) => Math.max(...relatives(outcome)) - Math.min(...relatives(outcome));
  const point = (score: (outcome: number) => number): SolutionPoint => {
    const outcomes = best(pareto, score);
    const chosen = best(best(outcomes, leastGain), sum)[0] ?? -1;
    return { outcomes, chosen, value: chosen < 0 ? Number.NaN : score(chosen) };
  };
  return {
    rational,
    pareto,
    disagreement,
    nash: point((outcome) => parties.reduce((product, party) => product * gain(outcome, party), 1)),
    kalai: point(leastGain),
    kalaiSmorodinsky: point((outcome) => Math.min(...relatives(outcome))),
    evenAdvantage: negated(point((outcome) => -spread(outcome))),
    utilitarian: point(sum),
  };
}

/** Every candidate whose score is within the tolerance of the highest, in the order given. */
function best(candidates: readonly number[], score: (outcome: number) => number): number[] {
  const scores = candidates.map(score);
  const highest = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  return candidates.filter((_, i) => scores[i]! >= highest - tieTolerance);
}

function negated(point: SolutionPoint): SolutionPoint {
  return { ...point, value: -point.value };
}

/** Least and greatest utility of an allowed outcome; (Infinity, -Infinity) when all are masked. */
function rangeOf(utility: Float64Array, mask: Uint8Array): { least: number; most: number } {
  let least = Infinity;
  let most = -Infinity;
  for (let outcome = 0; outcome < mask.length; outcome++) {
    if (mask[outcome] === 0) continue;
    least = Math.min(least, utility[outcome]!);
    most = Math.max(most, utility[outcome]!);
  }
  return { least, most };
}
