import { has } from './outcome-set.ts';
import type { Bargain } from './pareto.ts';
import {
  checkPowers,
  disagreementPoint,
  findSolutionPoints,
  tieTolerance,
  weightGain,
} from './solution-points.ts';

/**
 * The Nash solution that `findSolutionPoints` chooses, in one pass and without a search for the Pareto set: the outcome with the greatest
 * product of gains over the disagreement point is on it wherever that product is above nothing; ties are left to the full rule.
 * `powers` [party] are exponents of the gains. -1 when nothing is rational.
 */
export function findNashOutcome(bargain: Bargain, powers?: readonly number[]): number {
  checkPowers(powers, bargain.utilities.length);
  const isPlain = powers === undefined && bargain.utilities.length === 2;
  const { best, most, isTie } = isPlain ? searchPair(bargain) : searchAll(bargain, powers);
  const isSettled = best < 0 || (!isTie && most > tieTolerance);
  return isSettled ? best : findSolutionPoints(bargain, powers).nash.chosen;
}

interface Search {
  best: number; // -1: nothing is rational
  most: number; // the product of gains there
  isTie: boolean; // whether another comes within the tolerance
}

/** Two parties of equal power, the case that is worth loops of its own: little of a pass is for outcomes that are not near the best so far. */
function searchPair({ utilities, reservations, allowed }: Bargain): Search {
  const [first, second] = utilities as readonly [Float64Array, Float64Array];
  let firstFloor = Infinity;
  let secondFloor = Infinity;
  for (let outcome = 0; outcome < first.length; outcome++) {
    const one = first[outcome]!;
    const two = second[outcome]!;
    if (one < firstFloor && has(allowed, outcome)) firstFloor = one;
    if (two < secondFloor && has(allowed, outcome)) secondFloor = two;
  }
  firstFloor = Math.max(firstFloor, reservations[0]!);
  secondFloor = Math.max(secondFloor, reservations[1]!);
  let best = -1;
  let most = -1;
  let enough = 0; // a product below it is neither the greatest nor a tie
  let isTie = false;
  for (let outcome = 0; outcome < first.length; outcome++) {
    const one = first[outcome]! - firstFloor;
    const two = second[outcome]! - secondFloor;
    const product = one * two;
    if (product >= enough && one >= 0 && two >= 0 && has(allowed, outcome)) {
      isTie = product <= most + tieTolerance;
      if (product <= most) continue;
      most = product;
      enough = most - tieTolerance;
      best = outcome;
    }
  }
  return { best, most, isTie };
}

function searchAll(bargain: Bargain, powers: readonly number[] | undefined): Search {
  const { utilities, allowed } = bargain;
  const floors = disagreementPoint(bargain);
  const found: Search = { best: -1, most: -1, isTie: false };
  for (let outcome = 0; outcome < utilities[0]!.length; outcome++) {
    if (!has(allowed, outcome)) continue;
    let product = 1;
    for (let party = 0; party < utilities.length && product >= 0; party++) {
      const gain = utilities[party]![outcome]! - floors[party]!;
      product = gain < 0 ? -1 : product * weightGain(gain, powers?.[party]);
    }
    if (product < 0 || product < found.most - tieTolerance) continue;
    found.isTie = product <= found.most + tieTolerance;
    if (product <= found.most) continue;
    found.most = product;
    found.best = outcome;
  }
  return found;
}
