import { describe, expect, it } from 'vitest';
import { sampleRanged, type Ranged } from '../../src/numerics/sample-ranged.ts';

const skewed = { value: 4.5, low: 2.25, high: 12 };
const kinds = ['uniform', 'triangular', 'normal', 'lognormal', 'beta', 'fixed'] as const;

describe('draws from a stated range', () => {
  it.each(kinds)(
    '[EXP-3] %s: draws stay in the range, never fall in u, and reach both ends but for what is fixed',
    (distribution) => {
      const ranged: Ranged = { ...skewed, distribution };
      const draws = Array.from({ length: 1001 }, (_, at) => sampleRanged(at / 1001, ranged));
      draws.forEach((draw, at) => {
        expect(draw).toBeGreaterThanOrEqual(at === 0 ? ranged.low : draws[at - 1]!);
        expect(draw).toBeLessThanOrEqual(ranged.high);
      });
      if (distribution === 'fixed') expect(new Set(draws)).toEqual(new Set([4.5]));
      else {
        expect(draws[0]).toBeCloseTo(2.25, 9);
        expect(sampleRanged(1 - 2e-16, ranged)).toBeCloseTo(12, distribution === 'beta' ? 0 : 5);
      }
    },
  );

  it('[EXP-3] middles are those of closed forms: halfway, of a symmetric range the value, of logarithms the geometric mean', () => {
    expect(sampleRanged(0.5, { value: 1, low: 0, high: 10, distribution: 'uniform' })).toBe(5);
    for (const distribution of ['triangular', 'normal', 'beta'] as const)
      expect(sampleRanged(0.5, { value: 3, low: 1, high: 5, distribution })).toBeCloseTo(3, 12);
    expect(sampleRanged(0.5, { value: 4, low: 1, high: 16, distribution: 'lognormal' })).toBeCloseTo(4, 12);
    // P(X < low + one deviation) of a normal variate between ±1.96 deviations: (Φ(-0.96) - 0.025) / 0.95.
    const part = (0.168_527_607_466_838 - 0.025) / 0.95;
    expect(
      sampleRanged(part, {
        value: 0,
        low: -1.959_963_984_540_054,
        high: 1.959_963_984_540_054,
        distribution: 'normal',
      }),
    ).toBeCloseTo(-0.96, 6);
  });
});
