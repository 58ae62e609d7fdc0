import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { quarterShares } from '../../../src/engine/payoff/quarter-shares.ts';
import type { Model } from '../../../src/schema/model.ts';
import { loadShippedModel, shippedScenario, withTable } from '../../support/shipped-model.ts';
import { openShippedTable } from '../../support/shipped-table.ts';

const seed = 20261122;
let model: Model;
beforeAll(() => {
  model = loadShippedModel();
});

describe('the discount of the horizon', () => {
  it('[PAY-200] shares of quarters sum to one, fall by the discount, and are equal without one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0.5, max: 1, noNaN: true }),
        (horizon, discount) => {
          const shares = quarterShares(horizon, discount);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
          for (let t = 1; t < horizon; t++) expect(shares[t]! / shares[t - 1]!).toBeCloseTo(discount, 9);
        },
      ),
      { seed, numRuns: 100 },
    );
    expect([...quarterShares(4, 1)]).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it('[PAY-201] a chip that holds from the next quarter for good is worth the same flow at any discount, one that ends early more at a heavier', () => {
    const file = shippedScenario('truce-2025');
    const issue = file.tables[0]!.issues.find(({ id }) => id === 'purchases')!;
    const balanceOf = (duration: number | null, discount: number): number => {
      const table = withTable(
        { ...file, parameters: { 'payoff.discount': discount } },
        {
          issues: [{ ...issue, duration }],
          threats: [],
        },
      );
      const { payoff, space } = openShippedTable(model, table);
      return payoff.exact(space, 2, 'USA').balanceChange;
    };
    expect(balanceOf(null, 0.95)).toBeCloseTo(balanceOf(null, 1), 6);
    const early = quarterShares(8, 0.9)
      .subarray(0, 4)
      .reduce((sum, share) => sum + share, 0);
    const brief = balanceOf(4, 1);
    expect(brief).toBeGreaterThan(0);
    expect(balanceOf(4, 0.9) / brief).toBeCloseTo(early / 0.5, 3);
  });
});
