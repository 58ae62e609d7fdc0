import { bytesOf } from './outcome-set.ts';
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
 * Throws when a utility of an allowed outcome or the reservation is not a number, or the set is one of another number of outcomes.
 */
export function createRanking(preference: Preference): Ranking {
  const { utility, allowed, reservation } = preference;
  if ((utility.length + 31) >>> 5 !== allowed.length)
    throw new RangeError(`${utility.length} utilities for a set of ${allowed.length} words`);
  if (Number.isNaN(reservation)) throw new RangeError('the reservation value is not a number');
  const open = bytesOf(allowed, utility.length);
  let lowest = Infinity;
  let least = Infinity;
  let most = -Infinity;
  const rational = new Int32Array(utility.length);
  let count = 0;
  for (let outcome = 0; outcome < utility.length; outcome++) {
    if (open[outcome] === 0) continue;
    const value = utility[outcome]!;
    if (Number.isNaN(value)) throw new RangeError(`the utility of outcome ${outcome} is not a number`);
    if (value < lowest) lowest = value;
    if (value > most) most = value;
    if (value < reservation) continue;
    if (value < least) least = value;
    rational[count++] = outcome;
  }
  const sorted = sortByUtility(rational.subarray(0, count), utility, least, most);
  return { ...sorted, least: Math.max(reservation, lowest), most };
}

/**
 * Counts the outcomes into as many buckets of utility as there are outcomes, then sorts inside the buckets: ascending by (utility, index).
 * A bucket's number never falls as utility rises, so that the order is that of a sort of all.
 */
function sortByUtility(
  rational: Int32Array,
  utility: Float64Array,
  least: number,
  most: number,
): Pick<Ranking, 'outcomes' | 'utilities'> {
  const count = rational.length;
  const width = most > least ? (count - 1) / (most - least) : 0;
  const buckets = new Int32Array(count);
  const ends = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) {
    const bucket = ((utility[rational[i]!]! - least) * width) | 0;
    buckets[i] = bucket;
    ends[bucket + 1]!++;
  }
  for (let bucket = 1; bucket <= count; bucket++) ends[bucket]! += ends[bucket - 1]!;
  const outcomes = new Int32Array(count);
  for (let i = 0; i < count; i++) outcomes[ends[buckets[i]!]!++] = rational[i]!;
  for (let bucket = 0, first = 0; bucket < count; bucket++) {
    const end = ends[bucket]!;
    if (end - first > 1) sortBucket(outcomes, utility, first, end);
    first = end;
  }
  const utilities = new Float64Array(count);
  for (let place = 0; place < count; place++) utilities[place] = utility[outcomes[place]!]!;
  return { outcomes, utilities };
}

/** Above this many outcomes in one bucket inserting one by one is slower than a sort. */
const crowd = 24;

/** Outcomes come in index order, and a stable sort leaves equal ones so. */
function sortBucket(outcomes: Int32Array, utility: Float64Array, first: number, end: number): void {
  if (end - first > crowd) {
    outcomes.subarray(first, end).sort((a, b) => utility[a]! - utility[b]! || a - b);
    return;
  }
  for (let place = first + 1; place < end; place++) {
    const outcome = outcomes[place]!;
    const value = utility[outcome]!;
    let at = place;
    for (; at > first && utility[outcomes[at - 1]!]! > value; at--) outcomes[at] = outcomes[at - 1]!;
    outcomes[at] = outcome;
  }
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
