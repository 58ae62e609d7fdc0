import { describe, expect, it } from 'vitest';
import { maximise, peakNear } from '../../src/numerics/maximise.ts';

const grid = Array.from({ length: 25 }, (_, step) => (step - 4) / 20);
const reach = 2e-3;

describe('maximise', () => {
  it('[STUDY-1] finds the highest peak that the grid shows, more sharply than values beside it differ', () => {
    for (const peak of [-0.17, 0.0314159, 0.25, 0.95]) {
      const f = (x: number) => 1 - 1e-3 * (x - peak) * (x - peak) + 1e-4 * (x - peak) ** 3;
      const found = maximise(f, grid, reach);
      expect(Math.abs(found.at - peak)).toBeLessThan(1e-6);
      expect(found).toMatchObject({ atEdge: false, value: f(found.at) });
    }
    const twin = (x: number) => Math.exp(-200 * (x - 0.1) ** 2) + 1.1 * Math.exp(-200 * (x - 0.72) ** 2);
    expect(maximise(twin, grid, reach).at).toBeCloseTo(0.72, 5);
  });

  it('[STUDY-1] says when the best point is an end, and passes over points without a value', () => {
    expect(maximise((x) => x, grid, reach)).toMatchObject({ at: 1, value: 1, atEdge: true });
    expect(maximise((x) => -x, grid, reach)).toMatchObject({ at: -0.2, atEdge: true });
    const holed = (x: number) => (x > 0.5 ? NaN : -((x - 0.3) ** 2));
    expect(maximise(holed, grid, reach).at).toBeCloseTo(0.3, 6);
    expect(maximise(() => NaN, grid, reach).value).toBe(-Infinity);
  });

  it('[STUDY-1] the peak of a parabola is exact, and there is none where values bend upward', () => {
    const peak = peakNear((x) => 5 - 2 * (x - 0.3) ** 2, 0.31, 0.01)!;
    expect(peak.move).toBeCloseTo(-0.01, 10);
    expect(peak.gain).toBeCloseTo(2e-4, 10);
    expect(peakNear((x) => x * x, 0.1, 0.01)).toBeNull();
    expect(peakNear(() => NaN, 0.1, 0.01)).toBeNull();
  });
});
