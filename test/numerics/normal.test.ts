import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bivariateNormalCdf } from '../../src/numerics/bivariate-normal-cdf.ts';
import { normalCdf, normalDensity } from '../../src/numerics/normal-cdf.ts';
import { normalQuantile } from '../../src/numerics/normal-quantile.ts';

const sample = { seed: 20260701, numRuns: 500 };
const reach = fc.double({ min: -6, max: 6, noNaN: true });
const correlation = fc.double({ min: -0.8, max: 0.8, noNaN: true });

describe('odds of a normal variate', () => {
  it('[CRISIS-1] are the inverse of the quantile, over both forms and far into the tail', () => {
    for (const p of [1e-15, 1e-9, 1e-4, 0.00135, 0.0014, 0.2, 0.5, 0.7])
      expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(1e-12);
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(-37)).toBeGreaterThan(0);
    expect(normalCdf(-60)).toBe(0);
    expect(normalCdf(60)).toBe(1);
  });

  it('[CRISIS-1] mirror each other, and their slope is the density', () => {
    fc.assert(
      fc.property(reach, (x) => {
        expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 14);
        const slope = (normalCdf(x + 1e-5) - normalCdf(x - 1e-5)) / 2e-5;
        expect(Math.abs(slope - normalDensity(x))).toBeLessThan(1e-9);
      }),
      sample,
    );
  });
});

describe('odds of two correlated normal variates', () => {
  it('[CRISIS-2] are 1/4 + asin ρ / 2π at the origin, and Sheppard’s other closed forms', () => {
    for (const rho of [-0.8, -0.3, 0, 0.5, Math.SQRT1_2])
      expect(bivariateNormalCdf(0, 0, rho)).toBeCloseTo(0.25 + Math.asin(rho) / (2 * Math.PI), 15);
    // With ρ = 1/√2 the second variate is the first of two independent ones turned: Φ₂(0, k) is P(e ≤ k, e ≤ e').
    for (const k of [-3, -1, 0, 1.5])
      expect(bivariateNormalCdf(0, k, Math.SQRT1_2)).toBeCloseTo(
        normalCdf(k) - normalCdf(k) * normalCdf(k) * 0.5,
        14,
      );
  });

  it('[CRISIS-2] are symmetric, a product without correlation, one variate’s odds where the other is sure, and sum to one over the quadrants', () => {
    fc.assert(
      fc.property(reach, reach, correlation, (h, k, rho) => {
        const both = bivariateNormalCdf(h, k, rho);
        expect(both).toBeCloseTo(bivariateNormalCdf(k, h, rho), 14);
        expect(bivariateNormalCdf(h, k, 0)).toBeCloseTo(normalCdf(h) * normalCdf(k), 15);
        expect(bivariateNormalCdf(h, 40, rho)).toBeCloseTo(normalCdf(h), 14);
        expect(both + bivariateNormalCdf(h, -k, -rho)).toBeCloseTo(normalCdf(h), 14);
        expect(both).toBeGreaterThan(-1e-15);
      }),
      sample,
    );
  });

  it('[CRISIS-2] are refused for a correlation that the rule is too coarse for', () => {
    expect(() => bivariateNormalCdf(0, 0, 0.95)).toThrow('0.95');
    expect(() => bivariateNormalCdf(0, 0, Number.NaN)).toThrow();
  });
});
