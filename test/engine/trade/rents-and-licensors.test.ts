import { describe, expect, it } from 'vitest';
import { changedSales, licensedVarieties } from '../../../src/engine/trade/changed-sales.ts';
import { licensorTake } from '../../../src/engine/trade/licensors.ts';
import { ownerRents } from '../../../src/engine/trade/rents.ts';
import { flowOf, regions, salesBook, salesState, type BookOptions } from './sales-fixture.ts';

const { factory, owner, hub, target } = regions;
const direct = flowOf(factory, target);
const share = { technology: 0, target: 0, region: owner as number, rate: 0.25 };
const licence = (options: BookOptions = {}, shares = [share]) => {
  const book = salesBook(options);
  const { sales } = changedSales(book, salesState(book, { share: 1 }));
  const varietyHat = licensedVarieties(sales, book.flow);
  const untaxed = new Float64Array(book.flow.length);
  return {
    rents: ownerRents(book, sales, shares),
    take: licensorTake(book, sales, shares, varietyHat, untaxed),
    whole: book.flow[direct]! * varietyHat[direct]!,
  };
};

describe('rents', () => {
  it('[TRADE-83] a sale shipped by another brings its owner the margin less what the licensor takes, paid out of the shipper’s income', () => {
    const { rents } = licence();
    const rent = 0.4 * 200 * 0.75;
    expect([rents.owned[owner], rents.received[owner], rents.paid[factory]]).toEqual([
      expect.closeTo(rent, 10),
      expect.closeTo(rent, 10),
      expect.closeTo(rent, 10),
    ]);
    const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
    expect(total(rents.received)).toBeCloseTo(total(rents.paid), 12);
  });

  it('[TRADE-84] a sale shipped from the owner’s home leaves the same rent there and moves none', () => {
    const { rents } = licence({ owners: [{ region: factory, share: 1 }] }, []);
    expect(rents.owned[factory]).toBeCloseTo(0.4 * 200, 10);
    expect([...rents.received, ...rents.paid].every((value) => value === 0)).toBe(true);
  });

  it('[TRADE-85] what leaks brings its maker’s owner the whole margin, and its dealer no rent', () => {
    const book = salesBook({ hub });
    const { sales } = changedSales(book, salesState(book, { share: 0, leak: 0.25 }));
    const { owned } = ownerRents(book, sales, [share]);
    expect(owned[owner]).toBeCloseTo(0.4 * (0.25 * 400 - 0.75 * 200), 10);
    expect(owned[hub]).toBe(0);
  });
});

describe('revenue shares', () => {
  it('[TRADE-86] bring their rate of the licensed value, as a tax on the flow that holds it, and go to the licensor wherever it is shipped from', () => {
    const { take, whole } = licence();
    const rate = (0.25 * 400) / whole; // 200 sold in the base year and 200 more
    expect(take.exportTaxRate[direct]).toBeCloseTo(rate, 12);
    expect(take.exportTaxRate.filter((value) => value !== 0).length).toBe(1);
    expect(take.fees).toEqual([{ cell: direct, region: owner, rate: expect.closeTo(rate, 12) }]);
  });

  it('[TRADE-87] of what others ship a licensor’s law reaches the part it owns, of its own exports all', () => {
    const owners = [
      { region: owner, share: 0.6 },
      { region: factory, share: 0.4 },
    ];
    const { take, whole } = licence({ owners });
    expect(take.exportTaxRate[direct]).toBeCloseTo((0.25 * 0.6 * 400) / whole, 12);
    const own = licence({ owners }, [{ ...share, region: factory }]);
    expect(own.take.exportTaxRate[direct]).toBeCloseTo((0.25 * 400) / whole, 12);
    expect(own.take.fees).toEqual([]);
  });

  it('[TRADE-88] come on top of other export taxes, and what leaks pays none', () => {
    const book = salesBook({ hub });
    const { sales } = changedSales(book, salesState(book, { share: 0, leak: 0.25 }));
    const varietyHat = licensedVarieties(sales, book.flow);
    const taxed = new Float64Array(book.flow.length).fill(0.1);
    const { exportTaxRate, fees } = licensorTake(book, sales, [share], varietyHat, taxed);
    // A ban leaves nothing to share.
    expect(exportTaxRate.every((value) => value === 0.1)).toBe(true);
    expect(fees.every(({ rate }) => rate === 0)).toBe(true);
    expect(taxed.every((value) => value === 0.1)).toBe(true);
  });
});
