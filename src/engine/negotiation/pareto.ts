import type { OutcomeSet } from '../../schema/negotiation.ts';
import { has } from './outcome-set.ts';

/** A set of parties' preferences over one outcome space: the ground on which solutions are searched and deals are measured. */
export interface Bargain {
  utilities: readonly Float64Array[]; // [party][outcome], one unit a party
  reservations: readonly number[]; // [party]
  allowed: OutcomeSet;
}

/** Allowed outcomes worth at least everyone's reservation value, ascending by index: the zone of possible agreement. */
export function rationalOutcomes({ utilities, reservations, allowed }: Bargain): number[] {
  const rational: number[] = [];
  for (let outcome = 0; outcome < utilities[0]!.length; outcome++)
    if (
      has(allowed, outcome) &&
      utilities.every((utility, party) => utility[outcome]! >= reservations[party]!)
    )
      rational.push(outcome);
  return rational;
}

/**
 * The outcomes among `candidates` that no other candidate dominates (at least as good for all, better for one, in exact doubles),
 * ascending by index; outcomes of equal utilities are all kept.
 */
export function paretoSet(utilities: readonly Float64Array[], candidates: readonly number[]): number[] {
  // In descending lexicographic order whatever dominates an outcome stands before it, so that one look at the front so far decides.
  const ordered = [...candidates].sort((a, b) => {
    for (const utility of utilities) if (utility[a]! !== utility[b]!) return utility[b]! - utility[a]!;
    return a - b;
  });
  const front =
    utilities.length === 2 ? sweep(utilities[0]!, utilities[1]!, ordered) : sift(utilities, ordered);
  return front.sort((a, b) => a - b);
}

/** The front of two parties' outcomes in that order: one look at the last that joined decides, since nobody else in it is better for the second. */
function sweep(first: Float64Array, second: Float64Array, ordered: readonly number[]): number[] {
  const front: number[] = [];
  for (const outcome of ordered) {
    const last = front.at(-1);
    const joins =
      last === undefined ||
      second[outcome]! > second[last]! ||
      (second[outcome] === second[last] && first[outcome] === first[last]);
    if (joins) front.push(outcome);
  }
  return front;
}

function sift(utilities: readonly Float64Array[], ordered: readonly number[]): number[] {
  const front: number[] = [];
  for (const outcome of ordered)
    if (!front.some((other) => dominates(utilities, other, outcome))) front.push(outcome);
  return front;
}

function dominates(utilities: readonly Float64Array[], a: number, b: number): boolean {
  let better = false;
  for (const utility of utilities) {
    if (utility[a]! < utility[b]!) return false;
    if (utility[a]! > utility[b]!) better = true;
  }
  return better;
}
