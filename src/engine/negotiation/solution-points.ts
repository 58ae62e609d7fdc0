import type { OutcomeSet } from '../../schema/negotiation.ts';
import { pow } from '../../numerics/pow.ts';
import { has } from './outcome-set.ts';
import { paretoSet, rationalOutcomes } from './pareto.ts';
import type { Bargain } from './pareto.ts';

/** Scores this close are a tie: less than rounding can tell apart. */
export const tieTolerance = 1e-12;

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
 * `powers` [party] are exponents of the gains in the Nash product, all 1 when left out; throws on a negative one or another number of them.
 * Ties go to the larger least gain, then the larger sum of utilities, then the lowest index.
 * Sources: Nash (1950), Econometrica 18:155-162; Kalai (1977), Econometrica 45:1623-1630; Kalai and Smorodinsky (1975), Econometrica 43:513-518.
 */
export function findSolutionPoints(bargain: Bargain, powers?: readonly number[]): SolutionPoints {
  const { utilities } = bargain;
  checkPowers(powers, utilities.length);
  const rational = rationalOutcomes(bargain);
  const pareto = paretoSet(utilities, rational);
  const disagreement = disagreementPoint(bargain);
  const ways = utilities.map(
    (utility, party) => greatestAllowed(utility, bargain.allowed) - disagreement[party]!,
  );
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
    nash: point((outcome) =>
      nashProduct(
        parties.map((party) => gain(outcome, party)),
        powers,
      ),
    ),
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

/** Product of the gains [party], each to its power. */
function nashProduct(gains: readonly number[], powers?: readonly number[]): number {
  return gains.reduce((product, gain, party) => product * weightGain(gain, powers?.[party]), 1);
}

/** A gain to a party's power in the Nash product; 0 to the power 0 is 1, so that a party without power counts for nothing. */
export function weightGain(gain: number, power = 1): number {
  if (power === 1) return gain;
  if (power === 0) return 1;
  return gain > 0 ? pow(gain, power) : 0;
}

/** Throws on powers that are negative or not one a party. */
export function checkPowers(powers: readonly number[] | undefined, parties: number): void {
  if (powers === undefined) return;
  if (powers.length !== parties) throw new RangeError(`${powers.length} powers for ${parties} parties`);
  for (const power of powers) if (!(power >= 0)) throw new RangeError(`the power ${power} is negative`);
}

/** What each party can fall back to: its reservation value, or the least utility of an allowed outcome where that is higher. */
export function disagreementPoint({ utilities, reservations, allowed }: Bargain): number[] {
  return utilities.map((utility, party) => leastAbove(utility, allowed, reservations[party]!));
}

/** The least utility of an allowed outcome, or `floor` as soon as one is no better. */
function leastAbove(utility: Float64Array, allowed: OutcomeSet, floor: number): number {
  let least = Infinity;
  for (let outcome = 0; outcome < utility.length; outcome++) {
    const value = utility[outcome]!;
    if (value >= least || !has(allowed, outcome)) continue;
    if (value <= floor) return floor;
    least = value;
  }
  return least;
}

/** Greatest utility of an allowed outcome; -Infinity when all are masked. */
export function greatestAllowed(utility: Float64Array, allowed: OutcomeSet): number {
  let most = -Infinity;
  for (let outcome = 0; outcome < utility.length; outcome++)
    if (utility[outcome]! > most && has(allowed, outcome)) most = utility[outcome]!;
  return most;
}
