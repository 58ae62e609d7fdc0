import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acceptances, offerings, protocols } from '../../../src/engine/negotiation/index.ts';
import { createRanking } from '../../../src/engine/negotiation/ranking.ts';
import { createTimeDependent } from '../../../src/engine/negotiation/time-dependent.ts';

const seed = 20255;
const utility = Float64Array.from({ length: 101 }, (_, i) => i / 100);
const preference = { utility, mask: new Uint8Array(101).fill(1), reservation: 0.2 };
const ranking = createRanking(preference);
const policy = (exponent: number, floor = 0) =>
  createTimeDependent(ranking, { offering: 'time-dependent', acceptance: 'curve', exponent, floor });
const time = fc.double({ min: 0.01, max: 0.99, noNaN: true });

test('[NEG-27] the threshold is the closed form (M − m)(1 − (1 − φ) t^e) + m − 1e-4, held between m and M', () => {
  expect(policy(1).threshold(0.5)).toBeCloseTo(0.2 + 0.8 * 0.5 - 1e-4, 12);
  expect(policy(2).threshold(0.5)).toBeCloseTo(0.2 + 0.8 * 0.75 - 1e-4, 12);
  expect(policy(0.25).threshold(0.0625)).toBeCloseTo(0.2 + 0.8 * 0.5 - 1e-4, 12);
  expect(policy(1, 0.5).threshold(0.5)).toBeCloseTo(0.2 + 0.8 * 0.75 - 1e-4, 12);
  expect(policy(1).threshold(0.99999)).toBe(0.2);
  // A reservation value below everything on the table does not lower the curve: m is then the least utility.
  const easy = createTimeDependent(createRanking({ ...preference, reservation: -5 }), {
    offering: 'time-dependent',
    acceptance: 'curve',
    exponent: 1,
    floor: 0,
  });
  expect(easy.threshold(0.5)).toBeCloseTo(0.5 - 1e-4, 12);
});

test('[NEG-28] demands never rise with time, are tougher for a greater exponent or floor, and offers reach them', () => {
  fc.assert(
    fc.property(
      time,
      time,
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
  for (const t of [0.05, 0.5, 0.99]) expect(policy(1, 1).offer(t)).toBe(100);
});

test('[NEG-30] what a party would offer it would also accept, and it accepts nothing below its curve', () => {
  const offering = policy(2);
  const acceptance = acceptances.curve(preference, offering);
  fc.assert(
    fc.property(time, fc.nat(100), (t, outcome) => {
      const reached = utility[outcome]! >= offering.threshold(t);
      expect(acceptance.accepts(t, outcome)).toBe(reached);
      expect(acceptance.accepts(t, offering.offer(t))).toBe(
        utility[offering.offer(t)]! >= offering.threshold(t),
      );
    }),
    { seed },
  );
});

test('[NEG-31] an exponent that is not positive and a floor outside 0-1 are refused', () => {
  for (const exponent of [0, -1, NaN]) expect(() => policy(exponent)).toThrow(RangeError);
  for (const floor of [-0.1, 1.1, NaN]) expect(() => policy(1, floor)).toThrow(RangeError);
});

test('[NEG-32] every kind that a scenario can name has its entry', () => {
  expect(Object.keys(offerings)).toEqual(['time-dependent']);
  expect(Object.keys(acceptances)).toEqual(['curve']);
  expect(Object.keys(protocols)).toEqual(['stacked-alternating-offers']);
});
