import { emptySet, add } from '../../src/engine/negotiation/outcome-set.ts';
import { createRanking } from '../../src/engine/negotiation/ranking.ts';
import type { Meeting, Offer, Preference, Seat } from '../../src/engine/negotiation/strategy.ts';
import type { OutcomeSet } from '../../src/schema/negotiation.ts';

/** The outcomes whose entry is 1. */
export function setOf(mask: ArrayLike<number>): OutcomeSet {
  const set = emptySet(mask.length);
  for (let outcome = 0; outcome < mask.length; outcome++) if (mask[outcome] === 1) add(set, outcome);
  return set;
}

/** A table about one issue of which only the number of levels matters. */
export function meetingOf(size: number, rounds: number, offers: readonly Offer[] = []): Meeting {
  return { space: { size, strides: Int32Array.of(1) }, rounds, offers };
}

export function preferenceOf(
  utility: ArrayLike<number>,
  reservation = 0,
  mask: ArrayLike<number> = Array.from(utility, () => 1),
): Preference {
  return { utility: Float64Array.from(utility), allowed: setOf(mask), reservation };
}

/** A party's place at such a table. */
export function seatOf(preference: Preference, rounds: number, party = 0): Seat {
  const { space } = meetingOf(preference.utility.length, rounds);
  return { ...preference, party, rounds, space, ranking: createRanking(preference) };
}
