import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWeightedMeans } from '../../src/numerics/weighted-means.ts';

const weight = fc.double({ min: 0.001, max: 1000, noNaN: true });
const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('weighted means', () => {
  it('[NUM-17] a single value and equal values come back bit for bit, others as their weighted mean', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(number, weight), { minLength: 1, maxLength: 20 }), (pairs) => {
        const { mean, add } = createWeightedMeans(3);
        for (const [value, w] of pairs) add(0, value, w);
        for (const [, w] of pairs) add(1, pairs[0]![0], w);
        const total = pairs.reduce((sum, [, w]) => sum + w, 0);
        const expected = pairs.reduce((sum, [value, w]) => sum + value * w, 0) / total;
        expect(Math.abs(mean[0]! - expected)).toBeLessThan(1e-8);
        expect(mean[1]).toBe(pairs[0]![0]);
        expect(mean[2]).toBe(0);
      }),
      { seed: 14 },
    );
  });

  it('[NUM-17] values without weight count only where no value has one', () => {
    const { mean, add } = createWeightedMeans(2);
    for (const value of [1, 2, 6]) add(0, value, 0);
    expect(mean[0]).toBe(3);
    add(0, 7, 2);
    add(0, 100, 0);
    expect(mean[0]).toBe(7);
  });
});
