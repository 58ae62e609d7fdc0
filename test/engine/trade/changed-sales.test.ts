import { describe, expect, it } from 'vitest';
import { changedSales, licensedVarieties } from '../../../src/engine/trade/changed-sales.ts';
import type { Sale } from '../../../src/engine/trade/sales-book.ts';
import { flowOf, regions, salesBook, salesState } from './sales-fixture.ts';

const { factory, owner, rival, hub, target } = regions;
const of = (sales: readonly Sale[], kind: Sale['kind']) => sales.filter((sale) => sale.kind === kind);
const changeOn = (sales: readonly Sale[], flow: number) =>
  sales.filter((sale) => sale.flow === flow).reduce((sum, { change }) => sum + change, 0);

describe('back-fill', () => {
  const book = salesBook();

  it('[TRADE-76] what is denied and can be spared goes to the other suppliers by headquarters and to the target’s own makers, the rest to nobody', () => {
    const state = salesState(book, { share: 0, spare: 0.4, ownShare: 0.1 });
    const { sales, unfilled } = changedSales(book, state);
    // The owner is denied; rival and hub hold 0.3 and 0.1 of supply and may sell all that was sold; the target has a tenth.
    const weights = [0.3 * 0.9, 0.1 * 0.9, 0.1];
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const gains = weights.map((weight) => (0.4 * 200 * weight) / total);
    expect(changeOn(sales, flowOf(factory, target))).toBeCloseTo(-200, 12);
    expect([rival, hub, target].map((region) => changeOn(sales, flowOf(region, target)))).toEqual(
      gains.map((gain) => expect.closeTo(gain, 10)),
    );
    expect(of(sales, 'back-fill').map(({ owners }) => owners)).toEqual(
      [rival, hub, target].map((region) => [{ region, share: 1 }]),
    );
    expect(unfilled[0]).toBeCloseTo(0.6 * 200, 10);
  });

  it('[TRADE-77] nobody takes over what its own law denies, nor goods better than it may sell', () => {
    const denied = salesState(book, { share: 0.2, spare: 1 });
    denied.ownGoods[rival] = 0.4;
    const { sales } = changedSales(book, denied);
    expect(changeOn(sales, flowOf(rival, target))).toBe(0);
    // Goods between 0.2 and 0.5 are denied: who never could sell any of them gains nothing, who reaches half of them counts for half.
    const reach = (open: number) => {
      const own = salesBook();
      own.base.ownLaw[rival] = open;
      const state = salesState(own, { share: 0.2, spare: 1, ownShare: 0 });
      return changeOn(changedSales(own, state).sales, flowOf(rival, target));
    };
    expect(reach(0.2)).toBe(0);
    expect(reach(0.35) / 120).toBeCloseTo(0.15 / (0.15 + 0.1), 10);
    expect(reach(0.5) / 120).toBeCloseTo(0.3 / (0.3 + 0.1), 10);
  });

  it('[TRADE-160] a supplier takes over with its own goods, however much of what it ships is denied because others own it', () => {
    const mixed = salesState(book, { share: 0, spare: 1, ownShare: 0 });
    mixed.effective[rival] = 0.1; // nine tenths of its route belong to who is denied
    const { sales } = changedSales(book, mixed);
    expect(changeOn(sales, flowOf(rival, target))).toBeCloseTo((200 * 0.3) / 0.4, 10);
  });

  it('[TRADE-170] who has promised to leave denied demand alone takes over nothing, and its spare capacity goes to nobody', () => {
    const promised = salesState(book, { share: 0, spare: 0.4, ownShare: 0 });
    promised.mayFill[rival] = 0;
    promised.filling[0] = 0.25; // of the 0.4 of supply that may still be sold the hub has a quarter
    const { sales, unfilled } = changedSales(book, promised);
    expect(changeOn(sales, flowOf(rival, target))).toBe(0);
    expect(changeOn(sales, flowOf(hub, target))).toBeCloseTo(0.4 * 0.25 * 200, 10);
    expect(unfilled[0]).toBeCloseTo(200 - 20, 10);
  });

  it('[TRADE-78] a supplier’s gain is booked to the routes it sells through, and is lost where it sells nothing', () => {
    const routed = salesBook();
    const cell = routed.cells[0]!;
    const through = { ...cell, exporter: hub, flow: flowOf(hub, target) };
    const cells = [
      cell,
      {
        ...through,
        owners: [
          { region: rival, share: 0.5 },
          { region: hub, share: 0.5 },
        ],
      },
    ];
    const state = salesState(routed, { share: 0, spare: 1, ownShare: 0 });
    const { sales } = changedSales({ ...routed, cells }, state);
    expect(changeOn(sales, flowOf(rival, target))).toBe(0);
    expect(changeOn(sales, flowOf(hub, target))).toBeCloseTo(200, 10);
    routed.flow[flowOf(rival, target)] = 0;
    const { sales: left, unfilled } = changedSales(routed, state);
    expect(changeOn(left, flowOf(rival, target))).toBe(0);
    expect(unfilled[0]).toBeCloseTo(200 * 0.75, 10);
  });

  it('[TRADE-79] without spare capacity, or where no law has tightened, nothing is taken over', () => {
    const none = changedSales(book, salesState(book, { share: 0, spare: 0 }));
    expect(of(none.sales, 'back-fill')).toEqual([]);
    expect(none.unfilled[0]).toBe(200);
    const loosened = changedSales(book, salesState(book, { share: 1, spare: 1 }));
    expect(of(loosened.sales, 'back-fill')).toEqual([]);
    expect(loosened.unfilled[0]).toBe(0);
  });
});

describe('leakage', () => {
  const book = salesBook({ hub });
  const inward = flowOf(factory, hub);
  const outward = flowOf(hub, target);

  it('[TRADE-80] what leaks moves from the maker to the hub and on to the target at a premium, never in the direct flow', () => {
    const { sales } = changedSales(book, salesState(book, { share: 0, leak: 0.25 }));
    const leaked = 0.25 * 400; // of all that is wanted, nothing of which may be sold
    expect(changeOn(sales, inward)).toBeCloseTo(leaked, 10);
    expect(changeOn(sales, outward)).toBeCloseTo(1.3 * leaked, 10);
    expect(changeOn(sales, flowOf(factory, target))).toBeCloseTo(-200, 10);
    const [into, from] = [of(sales, 'to-hub'), of(sales, 'from-hub')];
    expect(into[0]!.owners).toEqual([{ region: owner, share: 1 }]);
    expect(from[0]!.owners).toEqual([{ region: hub, share: 1 }]);
  });

  it('[TRADE-81] what leaked in the calibration year already is in the flows, and ends when nothing is denied', () => {
    const leaky = salesBook({ hub });
    leaky.base.leak[0] = 0.25;
    const same = changedSales(leaky, salesState(leaky, { leak: 0.25 }));
    expect(same.sales.map(({ change, before }) => [change, before])).toEqual([
      [0, 0.25 * 200],
      [0, 1.3 * 0.25 * 200],
    ]);
    expect(licensedVarieties(same.sales, leaky.flow).every((value) => value === 1)).toBe(true);
    const free = changedSales(leaky, salesState(leaky, { share: 1, leak: 0.25 }));
    expect(changeOn(free.sales, inward)).toBeCloseTo(-0.25 * 200, 10);
  });

  it('[TRADE-82] without a known hub nothing leaks in trade', () => {
    const unknown = salesBook();
    const { sales } = changedSales(unknown, salesState(unknown, { share: 0, leak: 0.5 }));
    expect(sales.map(({ kind }) => kind)).toEqual(['licensed']);
  });
});
