import type { Preference } from './strategy.ts';

/** How far under a level an outcome may lie and still count as reaching it. */
const slack = 1e-6;

/** The allowed outcomes worth at least the reservation value, ascending by (utility, outcome index). Place 0 is the worst of them; rank 0, the best, is the last place. */
export interface Ranking {
  outcomes: Int32Array; // [place]
  utilities: Float64Array; // [place], ascending
  least: number; // m: what the party can fall back to, max(reservation, least utility of an allowed outcome)
  most: number; // M: greatest utility of an allowed outcome; -Infinity when all are masked
}

/**
 * Ranks a party's rational outcomes; the tie rule makes offers a function of the utilities alone.
 * Throws when a utility of an allowed outcome or the reservation is not a number, or the arrays differ in length.
 */
export function createRanking(preference: Preference): Ranking {
  const { utility, mask, reservation } = preference;
  if (utility.length !== mask.length)
    throw new RangeError(`${utility.length} utilities for ${mask.length} outcomes`);
  if (Number.isNaN(reservation)) throw new RangeError('the reservation value is not a number');
  let lowest = Infinity;
  let most = -Infinity;
  const rational = new Int32Array(utility.length);
  let count = 0;
  for (let outcome = 0; outcome < utility.length; outcome++) {
    if (mask[outcome] === 0) continue;
    const value = utility[outcome]!;
    if (Number.isNaN(value)) throw new RangeError(`the utility of outcome ${outcome} is not a number`);
    if (value < lowest) lowest = value;
    if (value > most) most = value;
    if (value >= reservation) rational[count++] = outcome;
  }
  const sorted = sortByUtility(rational.subarray(0, count), utility);
  return { ...sorted, least: Math.max(reservation, lowest), most };
}

/** Sorts the values natively, then lets each outcome, in index order, take the next free place of its value: stable, and no comparator is called. */
function sortByUtility(outcomes: Int32Array, utility: Float64Array): Pick<Ranking, 'outcomes' | 'utilities'> {
  const utilities = new Float64Array(outcomes.length);
  for (let i = 0; i < outcomes.length; i++) utilities[i] = utility[outcomes[i]!]!;
  utilities.sort();
  const taken = new Int32Array(outcomes.length);
  const placed = new Int32Array(outcomes.length);
  for (const outcome of outcomes) {
    const first = firstPlaceAtLeast(utilities, utility[outcome]!);
    placed[first + taken[first]!++] = outcome;
  }
  return { outcomes: placed, utilities };
}

/** The first place whose utility is at least `level`; the number of places when none is. */
function firstPlaceAtLeast(utilities: Float64Array, level: number): number {
  let low = 0;
  let high = utilities.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (utilities[middle]! < level) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The worst outcome that still reaches `level`: the first place at or above it (the last place when none is),
 * unless one at most 1e-6 below lies strictly closer, and then the first place of that utility. -1 when nothing is rational.
 */
export function worstReaching(ranking: Ranking, level: number): number {
  const { outcomes, utilities } = ranking;
  if (outcomes.length === 0) return -1;
  const place = Math.min(firstPlaceAtLeast(utilities, level), outcomes.length - 1);
  if (place === 0) return outcomes[0]!;
  const below = utilities[place - 1]!;
  if (below >= level - slack && Math.abs(below - level) < Math.abs(utilities[place]! - level))
    return outcomes[firstPlaceAtLeast(utilities, below)]!;
  return outcomes[place]!;
}
