import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decomposeVariance } from '../../src/numerics/decompose.ts';

const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const variance = (values: Float64Array): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length;
};

describe('variance by factor', () => {
  it('[ATTR-1] parts of any full grid sum to its variance', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }).chain((levels) => {
          const cells = levels.reduce((product, count) => product * count, 1);
          return fc.tuple(fc.constant(levels), fc.array(finite, { minLength: cells, maxLength: cells }));
        }),
        ([levels, numbers]) => {
          const values = Float64Array.from(numbers);
          const sum = decomposeVariance(values, levels).reduce((total, part) => total + part.variance, 0);
          const whole = variance(values);
          expect(Math.abs(sum - whole)).toBeLessThanOrEqual(1e-12 * Math.max(whole, 1));
        },
      ),
      { seed: 5, numRuns: 200 },
    );
  });

  it('[ATTR-2] what only adds has no interaction, what only multiplies deviations has nothing else', () => {
    const grid = (of: (a: number, b: number, c: number) => number) =>
      Float64Array.from({ length: 12 }, (_, cell) =>
        of(Math.trunc(cell / 6), Math.trunc(cell / 2) % 3, cell % 2),
      );
    const added = decomposeVariance(
      grid((a, b) => 3 * a + b),
      [2, 3, 2],
    );
    expect(added.map(({ factors }) => factors.join(''))).toEqual(['0', '1', '2', '01', '02', '12', '012']);
    [9 / 4, 2 / 3, 0, 0, 0, 0, 0].forEach((part, at) => expect(added[at]!.variance).toBeCloseTo(part, 12));
    const times = decomposeVariance(
      grid((a, _, c) => (2 * a - 1) * (2 * c - 1)),
      [2, 3, 2],
    );
    expect(times.map((part) => Math.round(part.variance * 1e12) / 1e12)).toEqual([0, 0, 0, 0, 1, 0, 0]);
    expect(() => decomposeVariance(new Float64Array(5), [2, 3])).toThrow('no full grid of 6');
  });
});
