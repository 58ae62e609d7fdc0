import { describe, expect, it } from 'vitest';
import { groupMeans } from '../../src/numerics/group-means.ts';
import { meanInterval, pairedOf, unpairedHalfWidth } from '../../src/numerics/paired.ts';
import { sampleNormal } from '../../src/numerics/sample.ts';
import { createStream } from '../../src/numerics/stream.ts';
import { studentQuantile } from '../../src/numerics/student-quantile.ts';

const a = Float64Array.of(1, 2, 4, 7, 9.5);
const b = Float64Array.of(1.5, 1, 5, 8, 9);

describe('paired differences', () => {
  it('[STAT-1] Student’s quantiles agree with those of SciPy 1.17.1', () => {
    expect(studentQuantile(0.95, 1)).toBeCloseTo(6.313751514675037, 9);
    expect(studentQuantile(0.95, 9)).toBeCloseTo(1.833112932656237, 10);
    expect(studentQuantile(0.05, 4.5)).toBeCloseTo(-2.065575888878525, 10);
    expect(studentQuantile(0.975, 100)).toBeCloseTo(1.9839715185235518, 10);
    expect(studentQuantile(0.6, 3)).toBeCloseTo(0.2766706623326898, 10);
    expect(studentQuantile(0.5, 3)).toBe(0);
  });

  it('[STAT-2] intervals of paired and of independent means are those of the t tests of SciPy', () => {
    const { n, mean, halfWidth } = pairedOf(b, a).interval;
    expect([n, mean]).toEqual([5, 0.2]);
    expect(halfWidth).toBeCloseTo(1.0659602582458727 - 0.2, 9);
    expect(unpairedHalfWidth(b, a)).toBeCloseTo(4.220582254332848, 9);
    expect(pairedOf(b, a).unpaired).toBe(unpairedHalfWidth(b, a));
    expect(meanInterval(Float64Array.of(3)).halfWidth).toBe(Infinity);
    expect(meanInterval(new Float64Array(4).fill(3))).toEqual({ n: 4, mean: 3, halfWidth: 0 });
  });

  it('[STAT-3] what both share cancels: at equal n pairs tell a difference that independent runs do not', () => {
    const stream = createStream(1, 'paired');
    const shared = Float64Array.from({ length: 200 }, () => sampleNormal(stream.uniform(), 0, 10));
    const better = shared.map((chance) => chance + 0.1);
    const found = pairedOf(better, shared);
    expect(found.interval.mean).toBeCloseTo(0.1, 12);
    expect(found.interval.halfWidth).toBeLessThan(1e-12);
    expect(found.unpaired).toBeGreaterThan(1);
    expect([found.lower, found.equal, found.higher]).toEqual([0, 0, 1]);
  });

  it('[STAT-4] shares and bands are of the pairs of which both are known', () => {
    const found = pairedOf(Float64Array.of(1, NaN, 3, 5), Float64Array.of(1, 2, NaN, 7));
    expect(found).toMatchObject({ n: 2, lower: 0.5, equal: 0.5, higher: 0, bands: { median: -1 } });
    expect(() => pairedOf(a, Float64Array.of(1))).toThrow('5 numbers have 1 partners');
  });

  it('[STAT-12] intervals are of the means of independent units, and differences within what counts as alike are equal', () => {
    // Six points with the same two seeds each: two observations, not twelve.
    const units = Int32Array.from({ length: 12 }, (_, at) => Math.trunc(at / 6));
    const own = Float64Array.from({ length: 12 }, (_, at) => (at % 6) + (at < 6 ? 0 : 1));
    const none = new Float64Array(12);
    expect(groupMeans(own, units)).toEqual(Float64Array.of(2.5, 3.5));
    expect(groupMeans(Float64Array.of(1, NaN, NaN), Int32Array.of(0, 0, 1))).toEqual(Float64Array.of(1, NaN));
    expect(() => groupMeans(own, units.slice(1))).toThrow('12 numbers');
    const { interval, unpaired } = pairedOf(own, none, { units });
    expect(interval).toEqual(meanInterval(Float64Array.of(2.5, 3.5)));
    expect(interval.halfWidth).toBeCloseTo(6.313751514675037 / 2, 9);
    expect(unpaired).toBe(unpairedHalfWidth(Float64Array.of(2.5, 3.5), Float64Array.of(0, 0)));
    const noise = Float64Array.of(3e-5, -3e-5, 2, -2);
    const found = pairedOf(noise, new Float64Array(4), { alike: 0.05 });
    expect([found.lower, found.equal, found.higher]).toEqual([0.25, 0.5, 0.25]);
  });

  it('[STAT-5] nine in ten intervals of 90 % hold the mean', () => {
    const stream = createStream(3, 'coverage');
    const holds = Array.from({ length: 2000 }, () => {
      const sample = Float64Array.from({ length: 8 }, () => sampleNormal(stream.uniform(), 5, 2));
      const { mean, halfWidth } = meanInterval(sample);
      return Math.abs(mean - 5) <= halfWidth;
    });
    expect(holds.filter(Boolean).length / 2000).toBeCloseTo(0.9, 1);
  });
});
