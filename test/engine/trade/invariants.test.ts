import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate } from '../../../src/engine/trade/calibrate.ts';
import { solveEquilibrium, solveUnderDeficits } from '../../../src/engine/trade/solve-equilibrium.ts';
import type { Economy, EquilibriumInput, EquilibriumOutput } from '../../../src/schema/economy.ts';
import { drawEconomy, drawPolicy, makeEconomy, unchanged } from '../../support/economies.ts';

const everyWedge = { share: 0.5, tariff: 1, tax: 0.2, iceberg: 3, variety: 4 };
const hats = ['wageHat', 'priceIndexHat', 'realIncomeHat'] as const;
const largest = (values: Iterable<number>) => Math.max(...Array.from(values, Math.abs));
const distance = (a: EquilibriumOutput, b: EquilibriumOutput, at = (n: number) => n) =>
  Math.max(...hats.map((hat) => largest(a[hat].map((value, n) => value - b[hat][at(n)]!))));
const isForeign = (cell: number, regions: number) => cell % regions !== Math.trunc(cell / regions) % regions;
const withForeign = (levels: Float64Array, regions: number, value: number) =>
  levels.map((level, cell) => (isForeign(cell, regions) ? value : level));

/** Entries of a table of several dimensions in another order of each dimension's members. */
function reorder(values: Float64Array, orders: readonly (readonly number[])[]): Float64Array {
  return values.map((_, cell) => {
    let rest = cell;
    let from = 0;
    let stride = 1;
    for (const order of orders.toReversed()) {
      from += order[rest % order.length]! * stride;
      rest = Math.trunc(rest / order.length);
      stride *= order.length;
    }
    return values[from]!;
  });
}

/** The same world with its sectors and regions listed in another order. */
function reorderEconomy(economy: Economy, sector: readonly number[], region: readonly number[]): Economy {
  const pick = <T>(list: readonly T[], order: readonly number[]) => order.map((at) => list[at]!);
  return {
    regions: pick(economy.regions, region),
    regionNames: pick(economy.regionNames, region),
    sectors: pick(economy.sectors, sector),
    sectorNames: pick(economy.sectorNames, sector),
    tradable: pick(economy.tradable, sector),
    flow: reorder(economy.flow, [sector, region, region]),
    tariffRate: reorder(economy.tariffRate, [sector, region, region]),
    valueAddedShare: reorder(economy.valueAddedShare, [sector, region]),
    finalShare: reorder(economy.finalShare, [sector, region]),
    inputShare: reorder(economy.inputShare, [sector, sector, region]),
    valueAdded: reorder(economy.valueAdded, [region]),
    netExports: reorder(economy.netExports, [region]),
    tradeElasticity: reorder(economy.tradeElasticity, [sector]),
  };
}

/** The same world with its last sector counted as two of half the size that are made, used and traded alike. */
function splitLastSector(economy: Economy): Economy {
  const sectors = [...economy.sectors, 'twin'];
  const last = sectors.length - 2;
  const regions = economy.regions.length;
  const old = (sector: number) => Math.min(sector, last);
  const part = (sector: number) => (sector >= last ? 0.5 : 1);
  const table = (values: Float64Array, inner: number, share: (sector: number) => number) =>
    Float64Array.from({ length: sectors.length * inner }, (_, cell) => {
      const sector = Math.trunc(cell / inner);
      return values[old(sector) * inner + (cell % inner)]! * share(sector);
    });
  const all = () => 1;
  return {
    ...economy,
    sectors,
    sectorNames: sectors,
    tradable: sectors.map(() => true),
    flow: table(economy.flow, regions * regions, part),
    tariffRate: table(economy.tariffRate, regions * regions, all),
    valueAddedShare: table(economy.valueAddedShare, regions, all),
    finalShare: table(economy.finalShare, regions, part),
    inputShare: Float64Array.from({ length: sectors.length ** 2 * regions }, (_, cell) => {
      const output = Math.trunc(cell / regions) % sectors.length;
      const input = Math.trunc(cell / regions / sectors.length);
      return (
        economy.inputShare[(old(input) * (last + 1) + old(output)) * regions + (cell % regions)]! *
        part(input)
      );
    }),
    tradeElasticity: table(economy.tradeElasticity, 1, all),
  };
}

describe('what must not matter to an equilibrium', () => {
  it('[TRADE-53] the order in which regions and sectors are listed permutes the answer and changes nothing else', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        (seed, region, sector) => {
          const economy = drawEconomy(seed, 4, 3);
          const input = drawPolicy(economy, seed + 1, everyWedge, 1e-12);
          const order = [sector, region, region];
          const moved: EquilibriumInput = {
            ...input,
            tariffRate: reorder(input.tariffRate, order),
            exportTaxRate: reorder(input.exportTaxRate, order),
            icebergHat: reorder(input.icebergHat, order),
            varietyHat: reorder(input.varietyHat, order),
          };
          const answer = solveEquilibrium(calibrate(economy), input);
          const other = solveEquilibrium(calibrate(reorderEconomy(economy, sector, region)), moved);
          expect(distance(other, answer, (n) => region[n]!)).toBeLessThan(1e-9);
          const flow = reorder(answer.flow, order);
          expect(largest(other.flow.map((value, cell) => value / flow[cell]! - 1))).toBeLessThan(1e-7);
        },
      ),
      { seed: 20233, numRuns: 30 },
    );
  });

  it('[TRADE-54] a sector counted as two equal ones gives the same equilibrium, half a flow in each', () => {
    const economy = drawEconomy(51, 3, 2);
    const split = splitLastSector(economy);
    const input = drawPolicy(economy, 52, everyWedge, 1e-12);
    const twice = (levels: Float64Array) => Float64Array.from([...levels, ...levels.slice(9)]);
    const answer = solveEquilibrium(calibrate(economy), input);
    const halves = solveEquilibrium(calibrate(split), {
      ...input,
      tariffRate: twice(input.tariffRate),
      exportTaxRate: twice(input.exportTaxRate),
      icebergHat: twice(input.icebergHat),
      varietyHat: twice(input.varietyHat),
    });
    expect(distance(answer, halves)).toBeLessThan(1e-10);
    for (const cell of [9, 12, 17]) {
      expect(halves.flow[cell]! / answer.flow[cell]!).toBeCloseTo(0.5, 9);
      expect(halves.flow[cell + 9]! / answer.flow[cell]!).toBeCloseTo(0.5, 9);
    }
  });

  it('[TRADE-55] a tariff and an export tax on one flow differ only in who gets the revenue', () => {
    const economy = drawEconomy(53, 4, 3);
    const [exporter, importer] = [1, 2];
    const cell = (2 * 4 + exporter) * 4 + importer;
    const free = { ...economy, tariffRate: economy.tariffRate.map((rate, at) => (at === cell ? 0 : rate)) };
    const start = calibrate(free);
    const tariff = unchanged(free, 1e-13);
    tariff.tariffRate[cell] = 0.35;
    const tax = unchanged(free, 1e-13);
    tax.exportTaxRate[cell] = 0.35;
    const byTariff = solveEquilibrium(start, tariff);
    const byTax = solveEquilibrium(start, tax);
    expect(distance(byTariff, byTax)).toBeGreaterThan(1e-4);
    expect(byTax.realIncomeHat[exporter]).toBeGreaterThan(byTariff.realIncomeHat[exporter]!);
    expect(byTax.realIncomeHat[importer]).toBeLessThan(byTariff.realIncomeHat[importer]!);
    // Handing the tax to the importer gives the tariff's world.
    const revenue = 0.35 * byTariff.flow[cell]!;
    const handed = start.deficit.slice();
    handed[importer]! += revenue;
    handed[exporter]! -= revenue;
    const same = solveUnderDeficits(start, tax, { start: handed, move: null });
    expect(distance(byTariff, same)).toBeLessThan(1e-10);
    expect(same.exportTaxRevenue[exporter]! / revenue).toBeCloseTo(1, 9);
  });
});

describe('the limits of closing trade', () => {
  const theta = [4, 6];
  const weight = [5, 1, 0.5, 0.7, 6, 1.5, 0.3, 0.9, 4];
  const world = makeEconomy({
    regions: 3,
    sectors: 2,
    elasticity: (sector) => theta[sector]!,
    valueAddedShare: (sector, region) => [0.5, 0.6, 0.4, 0.7, 0.3, 0.5][sector * 3 + region]!,
    inputShare: (input, output) => [0.7, 0.4, 0.3, 0.6][input * 2 + output]!,
    tradeWeight: (sector, exporter, importer) => weight[exporter * 3 + importer]! ** (sector + 1),
    tariffRate: () => 0,
    finalWeight: (sector) => sector + 1,
    finalSpending: (region) => [900, 1500, 400][region]!,
  });
  const calibration = calibrate(world, 'balanced');
  const { economy, tradeShare } = calibration;
  const solve = (change: Partial<EquilibriumInput>) => {
    const answer = solveEquilibrium(calibration, {
      ...unchanged(economy, 1e-11),
      closure: 'balanced',
      ...change,
    });
    expect(answer.status).toBe('converged');
    return answer.realIncomeHat;
  };
  /** Real income of a region that buys everything at home: ln P = (1 − A)^(−1) ln(home share)/θ with A the input shares in cost. */
  const autarky = (region: number): number => {
    const cost = (input: number, output: number) =>
      (1 - economy.valueAddedShare[output * 3 + region]!) *
      economy.inputShare[(input * 2 + output) * 3 + region]!;
    const gain = [0, 1].map((j) => Math.log(tradeShare[(j * 3 + region) * 3 + region]!) / theta[j]!);
    const determinant = (1 - cost(0, 0)) * (1 - cost(1, 1)) - cost(1, 0) * cost(0, 1);
    const price = [
      ((1 - cost(1, 1)) * -gain[0]! + cost(1, 0) * -gain[1]!) / determinant,
      ((1 - cost(0, 0)) * -gain[1]! + cost(0, 1) * -gain[0]!) / determinant,
    ];
    return Math.exp(-price[0]! * economy.finalShare[region]! - price[1]! * economy.finalShare[3 + region]!);
  };

  it('[TRADE-56] prohibitive tariffs, trade costs and a ban of every variety all approach the closed form of autarky', () => {
    const ends = [
      solve({ tariffRate: withForeign(unchanged(economy).tariffRate, 3, 1e4) }),
      solve({ icebergHat: withForeign(unchanged(economy).icebergHat, 3, 1e4) }),
      solve({ varietyHat: withForeign(unchanged(economy).varietyHat, 3, 1e-14) }),
    ];
    for (const region of [0, 1, 2]) {
      expect(autarky(region)).toBeLessThan(0.99);
      for (const income of ends) expect(income[region]).toBeCloseTo(autarky(region), 9);
    }
  });

  it('[TRADE-57] the higher a tariff on everything, the nearer autarky, from above', () => {
    const levels = [0.5, 2, 8, 32].map((rate) =>
      solve({ tariffRate: withForeign(unchanged(economy).tariffRate, 3, rate) }),
    );
    for (const region of [0, 1, 2]) {
      const left = levels.map((income) => income[region]! - autarky(region));
      expect(left).toEqual(left.toSorted((a, b) => b - a));
      expect(left.at(-1)).toBeGreaterThan(0);
    }
  });
});

describe('two equal regions with two sectors', () => {
  it('[TRADE-58] solved by hand: one sector is traded, the other is its input, and both meet in real income', () => {
    const [home, theta, factor] = [0.7, 5, 1.3];
    const own = [0.4, 0.5]; // value added in each sector
    const inputs = [0.25, 0.5, 0.75, 0.5]; // [input, output]
    const final = [0.6, 0.4];
    const economy = makeEconomy({
      regions: 2,
      sectors: 2,
      elasticity: () => theta,
      valueAddedShare: (sector) => own[sector]!,
      inputShare: (input, output) => inputs[input * 2 + output]!,
      tradeWeight: (sector, exporter, importer) =>
        exporter === importer ? (sector === 0 ? home : 1) : sector === 0 ? 1 - home : 0,
      tariffRate: () => 0,
      finalWeight: (sector) => final[sector]!,
      finalSpending: () => 1000,
    });
    const answer = solveEquilibrium(calibrate(economy), {
      ...unchanged(economy, 1e-13),
      icebergHat: withForeign(unchanged(economy).icebergHat, 2, factor),
    });
    const cost = (input: number, output: number) => (1 - own[output]!) * inputs[input * 2 + output]!;
    // ln P0 = A00 ln P0 + A10 ln P1 − ln(h + (1 − h) d^−θ)/θ and ln P1 = A01 ln P0 + A11 ln P1, wages being one.
    const pass = cost(0, 1) / (1 - cost(1, 1));
    const traded =
      -Math.log(home + (1 - home) * factor ** -theta) / theta / (1 - cost(0, 0) - cost(1, 0) * pass);
    for (const region of [0, 1]) {
      expect(answer.wageHat[region]).toBeCloseTo(1, 11);
      expect(Math.log(answer.sectorPriceHat[region]!)).toBeCloseTo(traded, 11);
      expect(Math.log(answer.sectorPriceHat[2 + region]!)).toBeCloseTo(pass * traded, 11);
      expect(Math.log(answer.realIncomeHat[region]!)).toBeCloseTo(
        -(final[0]! + final[1]! * pass) * traded,
        11,
      );
    }
  });
});
