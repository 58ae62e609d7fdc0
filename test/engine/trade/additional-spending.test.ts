import { describe, expect, it } from 'vitest';
import { additionalSpending } from '../../../src/engine/trade/additional-spending.ts';
import { calibrate } from '../../../src/engine/trade/calibrate.ts';
import { licensedVarieties } from '../../../src/engine/trade/changed-sales.ts';
import { ownerRents } from '../../../src/engine/trade/rents.ts';
import type { SalesBook } from '../../../src/engine/trade/sales-book.ts';
import { solveEquilibrium } from '../../../src/engine/trade/solve-equilibrium.ts';
import { drawEconomy, shippedEconomy, symmetricPair, unchanged } from '../../support/economies.ts';
import { regions, salesBook } from './sales-fixture.ts';

const calibration = calibrate(drawEconomy(81, 5, 2));
const { target, factory, hub } = regions;
const book = salesBook();
const at = (sector: number, region: number) => sector * 5 + region;
const sale = (change: number, kind: 'licensed' | 'to-hub' = 'licensed') => ({
  kind,
  technology: 0,
  target: 0,
  flow: book.cells[0]!.flow,
  owners: [],
  before: 0,
  change,
});
const shiftOf = (change: number, share = 0.8) => additionalSpending(calibration, book, [sale(change)], share);

describe('additional spending', () => {
  it('[TRADE-89] a licence draws its share of the sales to the sector, and the others give it up as they are bought', () => {
    const shift = shiftOf(10);
    expect(shift[at(1, target)]).toBeCloseTo(8, 12);
    expect(shift[at(0, target)]).toBeCloseTo(-8, 12);
    expect(shift.filter((value) => value !== 0).length).toBe(2);
    expect(shiftOf(-10)[at(1, target)]).toBeCloseTo(-8, 12);
    expect(shiftOf(10, 0).every((value) => value === 0)).toBe(true);
  });

  it('[TRADE-90] tools, materials and what only passes through a hub draw nothing', () => {
    const tools = salesBook({ product: false });
    expect(additionalSpending(calibration, tools, [sale(10)], 0.8).every((value) => value === 0)).toBe(true);
    const passing = { ...sale(10, 'to-hub'), flow: (1 * 5 + factory) * 5 + hub };
    expect(additionalSpending(calibration, book, [passing], 0.8).every((value) => value === 0)).toBe(true);
  });

  it('[TRADE-91] half of what is spent stays: on the sector under denial, on the others under licences; one sector alone gives up nothing', () => {
    const { expenditure, income, economy } = calibration;
    expect(shiftOf(-1e9)[at(1, target)]).toBeCloseTo(-0.5 * expenditure[at(1, target)]!, 8);
    const other = economy.finalShare[at(0, target)]! * income[target]!;
    expect(shiftOf(1e9)[at(0, target)]).toBeCloseTo(-0.5 * other, 8);
    const alone = calibrate(symmetricPair(0.8, 4, 0.5));
    const only = { ...sale(10), flow: 1 };
    expect([...additionalSpending(alone, { ...book, regions: 2 }, [only], 0.8)].map(Math.abs)).toEqual([
      0, 0,
    ]);
  });

  it('[TRADE-97] 28.8 bn of accelerators licensed through Taiwan displace others without additional spending, and hardly with it', () => {
    const economy = shippedEconomy();
    const start = calibrate(economy);
    const [seller, buyer, us] = ['TWN', 'CHN', 'USA'].map((id) => economy.regions.indexOf(id)) as [
      number,
      number,
      number,
    ];
    const count = economy.regions.length;
    const flow = (exporter: number) => (economy.sectors.indexOf('SEM') * count + exporter) * count + buyer;
    const owners = [{ region: us, share: 1 }];
    const sold = { ...sale(28_800), flow: flow(seller), owners };
    const chips: SalesBook = {
      ...book,
      regions: count,
      flow: economy.flow,
      technologies: [{ ...book.technologies[0]!, margin: 0.65 }],
    };
    const gains = (share: number, withRent: boolean) => {
      const { received, paid } = ownerRents(chips, [sold], []);
      const answer = solveEquilibrium(start, {
        ...unchanged(economy),
        varietyHat: licensedVarieties([sold], economy.flow),
        spendingShift: additionalSpending(start, chips, [sold], share),
        transfer: received.map((rent, region) => (withRent ? rent - paid[region]! : 0)),
      });
      return ['TWN', 'KOR', 'CHN'].map((id) => {
        const cell = flow(economy.regions.indexOf(id));
        return (answer.flow[cell]! - economy.flow[cell]!) / 1000;
      });
    };
    // What an independent program of the same equations gives.
    const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 1));
    expect(gains(0, false)).toEqual(near([18.2, -3.4, -5.9]));
    expect(gains(0.8, false)).toEqual(near([25, -0.1, 1.6]));
    expect(gains(0.8, true)[0]).toBeCloseTo(26.7, 1);
  });
});
