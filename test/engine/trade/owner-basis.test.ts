import { describe, expect, it } from 'vitest';
import { bilateralFlows } from '../../../src/engine/trade/balances.ts';
import { changedSales, licensedVarieties } from '../../../src/engine/trade/changed-sales.ts';
import { controlledFlows, ownersOfSales } from '../../../src/engine/trade/controlled-flows.ts';
import { ownedFlows, ownerFlows, type RealisedSales } from '../../../src/engine/trade/owner-basis.ts';
import type { OwnerShare } from '../../../src/engine/trade/sales-book.ts';
import { flowOf, regions, salesBook, salesState, type StateOptions } from './sales-fixture.ts';

const { factory, owner, rival, hub, target } = regions;
const count = 5;
const direct = flowOf(factory, target);
/** A quarter whose flows came out at `worth` of what they would have been at unchanged prices. */
const quarter = (
  state: StateOptions,
  known: readonly (readonly [number, readonly OwnerShare[]])[] = [],
  worth = 1,
): RealisedSales => {
  const book = salesBook({ hub });
  const { sales } = changedSales(book, salesState(book, state));
  const varietyHat = licensedVarieties(sales, book.flow);
  const border = book.flow.map((flow, cell) => flow * varietyHat[cell]! * worth);
  return { book, owned: ownedFlows(book, new Map(known)), sales, varietyHat, flow: border, border };
};
const sold = (flows: Float64Array, region: number) => flows[region * count + target]!;

describe('flows by headquarters', () => {
  it('[TRADE-92] what a technology sells counts as its owner’s, and all else as the exporter’s', () => {
    const flows = ownerFlows(quarter({}), [1]);
    expect(sold(flows, factory)).toBeCloseTo(1000 - 200, 10);
    expect(sold(flows, owner)).toBeCloseTo(1000 + 200, 10);
    expect(sold(flows, rival)).toBe(1000);
    expect(ownerFlows(quarter({}), [0])).toEqual(new Float64Array(25).fill(1000));
  });

  it('[TRADE-93] where the owners of a whole flow are known they hold it, and changed sales have owners of their own', () => {
    const known = [
      [
        direct,
        [
          { region: owner, share: 0.7 },
          { region: factory, share: 0.3 },
        ],
      ],
    ] as const;
    const before = ownerFlows(quarter({}, known), [1]);
    expect([sold(before, owner), sold(before, factory)]).toEqual([1700, 300]);
    const after = ownerFlows(quarter({ share: 1 }, known), [1]);
    expect(sold(after, owner) - 1700).toBeCloseTo(200, 9);
    expect(sold(after, factory)).toBeCloseTo(300, 9);
  });

  it('[TRADE-94] both balances move the same goods: every importer buys as much by owner as by origin', () => {
    const realised = quarter({ share: 0.1, spare: 0.4, leak: 0.2 }, [], 0.9);
    const origin = bilateralFlows(realised.border, count, [1]);
    const byOwner = ownerFlows(realised, [1]);
    for (let importer = 0; importer < count; importer++) {
      const bought = (flows: Float64Array) =>
        flows.reduce((sum, value, pair) => sum + (pair % count === importer ? value : 0), 0);
      expect(bought(byOwner)).toBeCloseTo(bought(origin), 8);
    }
    expect(sold(byOwner, owner)).not.toBeCloseTo(sold(origin, owner), 0);
  });

  it('[TRADE-95] sales come out at what became of their flows, and firms’ sales are more where flows hold only a part of them', () => {
    const realised = quarter({ share: 1 }, [], 0.9);
    const rows = controlledFlows(realised, [{ technology: 0, target: 0, region: owner, rate: 0.25 }]);
    const row = rows.find(({ flow }) => flow === direct)!;
    expect(row.sales).toBeCloseTo(0.9 * 400, 9);
    expect(row.change.licensed).toBeCloseTo(200, 9);
    expect(row.fee).toBeCloseTo(0.25 * 0.9 * 400, 9);
    expect(row.rent).toBeCloseTo(0.4 * 200 * 0.75, 9);
    const owners = ownersOfSales(realised, (region) => (region === owner ? 0.6 : 1));
    expect(owners).toEqual([
      {
        technology: 0,
        owner,
        importer: target,
        sales: expect.closeTo(360, 9),
        revenue: expect.closeTo(600, 9),
      },
    ]);
  });
});
