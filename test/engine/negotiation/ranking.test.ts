import fc from 'fast-check';
import { expect, test } from 'vitest';
import { has } from '../../../src/engine/negotiation/outcome-set.ts';
import { createRanking, worstReaching } from '../../../src/engine/negotiation/ranking.ts';
import { setOf } from '../../support/table-seat.ts';

const seed = 20252;
/** Few distinct values, some within the slack of 1e-6, so that ties and near-ties are common. */
const value = fc
  .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: -3, max: 3 }))
  .map(([eighth, step]) => eighth / 8 + step * 4e-7);
const preference = fc
  .array(fc.tuple(value, fc.constantFrom(1, 1, 1, 0)), { minLength: 1, maxLength: 40 })
  .chain((rows) =>
    fc.record({
      utility: fc.constant(Float64Array.from(rows, ([utility]) => utility)),
      allowed: fc.constant(setOf(rows.map(([, allowed]) => allowed))),
      reservation: fc.oneof(value, fc.constant(-Infinity)),
    }),
  );

test('[NEG-9] a ranking holds the allowed outcomes worth the reservation value, ascending by utility, then by index', () => {
  fc.assert(
    fc.property(preference, ({ utility, allowed, reservation }) => {
      const expected = [...utility.keys()]
        .filter((outcome) => has(allowed, outcome) && utility[outcome]! >= reservation)
        .sort((a, b) => utility[a]! - utility[b]! || a - b);
      const ranking = createRanking({ utility, allowed, reservation });
      expect([...ranking.outcomes]).toEqual(expected);
      expect([...ranking.utilities]).toEqual(expected.map((outcome) => utility[outcome]));
    }),
    { seed, numRuns: 300 },
  );
});

/** The rule as it is written: scan everything within the slack and keep what is strictly closer than the first at or above. */
function worstByScanning(utilities: readonly number[], level: number): number {
  const found = utilities.findIndex((utility) => utility >= level);
  let best = found < 0 ? utilities.length - 1 : found;
  utilities.forEach((utility, place) => {
    if (utility >= level - 1e-6 && Math.abs(utility - level) < Math.abs(utilities[best]! - level))
      best = place;
  });
  return best;
}

test('[NEG-10] the worst outcome that reaches a level is the one that a full scan finds', () => {
  fc.assert(
    fc.property(preference, value, fc.constantFrom(0, 1e-7, -2e-7, 0.05), (own, base, shift) => {
      const ranking = createRanking(own);
      fc.pre(ranking.outcomes.length > 0);
      const place = worstByScanning([...ranking.utilities], base + shift);
      expect(worstReaching(ranking, base + shift)).toBe(ranking.outcomes[place]);
    }),
    { seed, numRuns: 1000 },
  );
});

test('[NEG-11] nothing rational is a ranking without places; a utility that is no number is refused unless masked', () => {
  const allowed = setOf([1, 1]);
  expect(
    worstReaching(createRanking({ utility: Float64Array.of(0.1, 0.2), allowed, reservation: 0.5 }), 0),
  ).toBe(-1);
  expect(() => createRanking({ utility: Float64Array.of(0, NaN), allowed, reservation: 0 })).toThrow(
    /outcome 1/,
  );
  expect(() =>
    createRanking({ utility: Float64Array.of(0, NaN), allowed: setOf([1, 0]), reservation: 0 }),
  ).not.toThrow();
  expect(() => createRanking({ utility: new Float64Array(33), allowed, reservation: 0 })).toThrow(RangeError);
  expect(() => createRanking({ utility: new Float64Array(2), allowed, reservation: NaN })).toThrow(
    RangeError,
  );
});
