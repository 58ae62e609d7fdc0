import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandsOf, quantileOf, sortedKnown } from '../../src/numerics/quantiles.ts';

test('[FIG-201] quantiles are linear between order statistics, and what is not there is no number among them', () => {
  const sorted = sortedKnown([30, NaN, 10, 20, 40]);
  expect([...sorted]).toEqual([10, 20, 30, 40]);
  expect([0, 0.25, 0.5, 1].map((p) => quantileOf(sorted, p))).toEqual([10, 17.5, 25, 40]);
  expect(bandsOf([7]).low90).toBe(7);
  expect(bandsOf([NaN]).median).toBeNaN();
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 }), (values) => {
      const { low90, low50, median, high50, high90 } = bandsOf(values);
      const bands = [low90, low50, median, high50, high90];
      expect(bands).toEqual(bands.toSorted((a, b) => a - b));
      expect(Math.min(...values)).toBeLessThanOrEqual(low90);
      expect(Math.max(...values)).toBeGreaterThanOrEqual(high90);
    }),
    { seed: 8 },
  );
});
