import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { incompleteBeta } from '../../src/numerics/incomplete-beta.ts';
import { logGamma } from '../../src/numerics/log-gamma.ts';
import {
  sampleBeta,
  sampleLognormal,
  sampleNormal,
  sampleTriangular,
  sampleUniform,
} from '../../src/numerics/sample.ts';

const fixed = { seed: 20260101 };
const unit = fc.integer({ min: 0, max: 1e9 - 1 }).map((step) => step / 1e9);
const samplers: Readonly<Record<string, (u: number) => number>> = {
  uniform: (u) => sampleUniform(u, -2, 5),
  triangular: (u) => sampleTriangular(u, 1, 1.3, 4),
  'triangular with its peak at an end': (u) => sampleTriangular(u, 1, 4, 4),
  normal: (u) => sampleNormal(u, 3, 0.5),
  lognormal: (u) => sampleLognormal(u, -1, 0.7),
  beta: (u) => sampleBeta(u, 2.5, 1.5, -1, 1),
  'beta with odds at both ends': (u) => sampleBeta(u, 0.3, 0.4),
};

describe.each(Object.entries(samplers))('%s', (_, sample) => {
  test('[NUM-7] a draw never falls as its uniform number rises', () => {
    fc.assert(
      fc.property(unit, unit, (u, v) => {
        expect(sample(Math.min(u, v))).toBeLessThanOrEqual(sample(Math.max(u, v)));
      }),
      fixed,
    );
  });

  test('[NUM-7] a draw is finite at both ends of the uniform numbers', () => {
    expect(sample(0)).toSatisfy(Number.isFinite);
    expect(sample(1 - Number.EPSILON / 2)).toSatisfy(Number.isFinite);
  });
});

describe('quantiles in closed form or from tables', () => {
  test('[NUM-8] uniform and triangular invert their distribution functions', () => {
    expect(sampleUniform(0.25, 2, 6)).toBe(3);
    expect(sampleTriangular(0.5, 0, 0.5, 1)).toBeCloseTo(0.5, 14);
    expect(sampleTriangular(0.125, 0, 0.5, 1)).toBeCloseTo(0.25, 14);
    expect(sampleTriangular(0.4, 3, 3, 3)).toBe(3);
  });

  test('[NUM-8] normal quantiles are those of Abramowitz and Stegun, table 26.5', () => {
    expect(sampleNormal(0.5, 0, 1)).toBe(0);
    expect(sampleNormal(0.975, 0, 1)).toBeCloseTo(1.959963984540054, 13);
    expect(sampleNormal(0.001, 0, 1)).toBeCloseTo(-3.090232306167814, 13);
    expect(sampleNormal(1e-9, 0, 1)).toBeCloseTo(-5.997807015007686, 12);
    expect(sampleNormal(0.975, 10, 2)).toBeCloseTo(13.919927969080108, 12);
  });

  test('[NUM-8] the median of a lognormal is e to the mean of its logarithm', () => {
    expect(sampleLognormal(0.5, 1, 0.9)).toBeCloseTo(Math.E, 14);
  });

  test('[NUM-8] beta inverts x, x², 1 − (1 − x)³ and the arcsine law', () => {
    for (const u of [0.01, 0.2, 0.5, 0.9, 0.999]) {
      expect(sampleBeta(u, 1, 1)).toBeCloseTo(u, 13);
      expect(sampleBeta(u, 2, 1)).toBeCloseTo(Math.sqrt(u), 13);
      expect(sampleBeta(u, 1, 3)).toBeCloseTo(1 - Math.cbrt(1 - u), 13);
      expect(sampleBeta(u, 0.5, 0.5)).toBeCloseTo(Math.sin((Math.PI * u) / 2) ** 2, 12);
    }
  });

  test('[NUM-8] a beta sample has the mean and variance of its law', () => {
    const draws = Array.from({ length: 2000 }, (_, i) => sampleBeta((i + 0.5) / 2000, 2, 5));
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
    expect(mean).toBeCloseTo(2 / 7, 5);
    expect(variance).toBeCloseTo(10 / 392, 5);
  });

  test('[NUM-8] the incomplete beta function of whole shapes is a binomial sum, and mirrors', () => {
    const [x, a, b] = [0.37, 4, 6];
    let sum = 0;
    const choose = [126, 126, 84, 36, 9, 1]; // 9 over 4, 5, ..., 9
    for (let j = 4; j <= 9; j += 1) sum += choose[j - 4]! * x ** j * (1 - x) ** (9 - j);
    expect(incompleteBeta(x, a, b)).toBeCloseTo(sum, 13);
    expect(incompleteBeta(1 - x, b, a)).toBeCloseTo(1 - sum, 13);
  });

  test('[NUM-8] logGamma gives factorials and √π', () => {
    expect(logGamma(1)).toBeCloseTo(0, 13);
    expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
  });
});
