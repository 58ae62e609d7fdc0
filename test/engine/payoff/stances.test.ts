import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audienceCost, stanceCost } from '../../../src/engine/payoff/terms.ts';

const money = fc.double({ min: -50, max: 50, noNaN: true });

describe('cost of a stance', () => {
  it('[PAY-19] at each level it takes the mover’s own gain and the share χ n² of what the last level is worth to the other, never less than nothing', () => {
    expect([...stanceCost([0, 2, 6], 10, 0.9)]).toEqual([0, -(2 + 0.9 * 10 * 0.25), -(6 + 0.9 * 10)]);
    expect([...stanceCost([0, -5, -20], 10, 0.9)]).toEqual([0, -0, -0]);
    fc.assert(
      fc.property(fc.array(money, { minLength: 1, maxLength: 5 }), money, (gains, worth) => {
        const cost = stanceCost([0, ...gains], worth, 0.9);
        return cost.every((value, level) => value <= 0 && (level > 0 || value === 0));
      }),
      { seed: 20260604, numRuns: 200 },
    );
  });

  it('[PAY-20] audience cost reaches its scale at the last level and bends by its exponent', () => {
    expect([0, 1, 2].map((level) => audienceCost(level, 3, 8, 2))).toEqual([0, 2, 8]);
    expect(audienceCost(1, 2, 3, 1.58)).toBe(3);
  });
});
