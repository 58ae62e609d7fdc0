import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acceptances } from '../../../src/engine/negotiation/index.ts';
import { relativeTime } from '../../../src/engine/negotiation/strategy.ts';
import { createTimeDependent } from '../../../src/engine/negotiation/time-dependent.ts';
import { preferenceOf, seatOf } from '../../support/table-seat.ts';

const seed = 20255;
const utility = Float64Array.from({ length: 101 }, (_, i) => i / 100);
const preference = preferenceOf(utility, 0.2);
/** With 99 rounds the time of round k is (k + 1) hundredths. */
const rounds = 99;
const policy = (exponent: number, floor = 0) =>
  createTimeDependent(seatOf(preference, rounds), { offering: 'time-dependent', exponent, floor });
const round = fc.nat(rounds - 1);

test('[NEG-27] the threshold is the closed form (M − m)(1 − (1 − φ) t^e) + m − 1e-4, held between m and M', () => {
  expect(policy(1).threshold(49)).toBeCloseTo(0.2 + 0.8 * 0.5 - 1e-4, 12);
  expect(policy(2).threshold(49)).toBeCloseTo(0.2 + 0.8 * 0.75 - 1e-4, 12);
  expect(policy(0.5).threshold(24)).toBeCloseTo(0.2 + 0.8 * 0.5 - 1e-4, 12);
  expect(policy(1, 0.5).threshold(49)).toBeCloseTo(0.2 + 0.8 * 0.75 - 1e-4, 12);
  expect(relativeTime(98, rounds)).toBe(0.99);
  const { threshold } = createTimeDependent(seatOf(preference, 99_999), {
    offering: 'time-dependent',
    exponent: 1,
    floor: 0,
  });
  expect(threshold(99_998)).toBe(0.2);
  // A reservation value below everything on the table does not lower the curve: m is then the least utility.
  const easy = createTimeDependent(seatOf({ ...preference, reservation: -5 }, rounds), {
    offering: 'time-dependent',
    exponent: 1,
    floor: 0,
  });
  expect(easy.threshold(49)).toBeCloseTo(0.5 - 1e-4, 12);
});

test('[NEG-28] demands never rise with time, are tougher for a greater exponent or floor, and offers reach them', () => {
  fc.assert(
    fc.property(
      round,
      round,
      fc.constantFrom(0.25, 1, 2, 4),
      fc.constantFrom(0, 0.25, 1),
      (a, b, exponent, floor) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const own = policy(exponent, floor);
        expect(own.threshold(late)).toBeLessThanOrEqual(own.threshold(early));
        expect(policy(exponent * 2, floor).threshold(a)).toBeGreaterThanOrEqual(own.threshold(a));
        expect(policy(exponent, 1).threshold(a)).toBeGreaterThanOrEqual(own.threshold(a));
        expect(utility[own.offer(a)]).toBeGreaterThanOrEqual(own.threshold(a) - 1e-6);
      },
    ),
    { seed },
  );
});

test('[NEG-29] with a floor of 1 a party never gives way', () => {
  for (const k of [4, 49, 98]) expect(policy(1, 1).offer(k)).toBe(100);
});

test('[NEG-30] what a party would offer it would also accept, and it accepts nothing below its curve', () => {
  const offering = policy(2);
  const acceptance = acceptances.curve(seatOf(preference, rounds), { acceptance: 'curve' }, offering);
  fc.assert(
    fc.property(round, fc.nat(100), (k, outcome) => {
      const reached = utility[outcome]! >= offering.threshold(k);
      expect(acceptance.accepts(k, outcome)).toBe(reached);
      expect(acceptance.accepts(k, offering.offer(k))).toBe(
        utility[offering.offer(k)]! >= offering.threshold(k),
      );
    }),
    { seed },
  );
});

test('[NEG-31] an exponent that is not positive and a floor outside 0-1 are refused', () => {
  for (const exponent of [0, -1, NaN]) expect(() => policy(exponent)).toThrow(RangeError);
  for (const floor of [-0.1, 1.1, NaN]) expect(() => policy(1, floor)).toThrow(RangeError);
});
