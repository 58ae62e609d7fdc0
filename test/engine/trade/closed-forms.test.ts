import { describe, expect, it } from 'vitest';
import { calibrate } from '../../../src/engine/trade/calibrate.ts';
import { solveEquilibrium } from '../../../src/engine/trade/solve-equilibrium.ts';
import type { Economy, EquilibriumInput, EquilibriumOutput } from '../../../src/schema/economy.ts';
import { makeEconomy, symmetricPair, unchanged } from '../../support/economies.ts';

const solve = (economy: Economy, change: (input: EquilibriumInput) => void): EquilibriumOutput => {
  const input = unchanged(economy, 1e-13);
  change(input);
  const answer = solveEquilibrium(calibrate(economy), input);
  expect(answer.status).toBe('converged');
  return answer;
};
const foreign = (economy: Economy) => (_: unknown, at: number) => {
  const regions = economy.regions.length;
  return at % regions !== Math.trunc(at / regions) % regions;
};
/** Sets a level on all trade between regions. */
const setForeign = (economy: Economy, levels: Float64Array, value: number): void => {
  const isForeign = foreign(economy);
  levels.forEach((_, at) => {
    if (isForeign(_, at)) levels[at] = value;
  });
};

describe('closed forms of trade', () => {
  it('[TRADE-9] two equal regions with equal tariffs: price S^(−1/(θγ)), income wL (1 + (1−q)/(γq)) and wages of one', () => {
    const [home, theta, gamma] = [0.8, 4, 0.5];
    for (const tariff of [0.1, 0.25, 1, -0.1]) {
      const economy = symmetricPair(home, theta, gamma);
      const answer = solve(economy, ({ tariffRate }) => setForeign(economy, tariffRate, tariff));
      const sum = home + (1 - home) * (1 + tariff) ** -theta;
      const imports = 1 - home / sum;
      const kept = 1 - (tariff / (1 + tariff)) * imports; // q: share of spending that reaches producers
      const price = sum ** (-1 / (theta * gamma));
      for (const region of [0, 1]) {
        expect(answer.wageHat[region]).toBeCloseTo(1, 11);
        expect(answer.priceIndexHat[region]).toBeCloseTo(price, 11);
        expect(answer.realIncomeHat[region]).toBeCloseTo((1 + (1 - kept) / (gamma * kept)) / price, 11);
      }
    }
  });

  it('[TRADE-10] one sector without tariffs: real income is (home share ratio)^(−1/(θγ)) in every uneven region', () => {
    const gamma = 0.6;
    const theta = 5;
    const weights = [4, 1, 0.5, 0.7, 6, 1.5, 0.3, 0.9, 3];
    const economy = makeEconomy({
      regions: 3,
      sectors: 1,
      elasticity: () => theta,
      valueAddedShare: () => gamma,
      inputShare: () => 1,
      tradeWeight: (_, exporter, importer) => weights[exporter * 3 + importer]!,
      tariffRate: () => 0,
      finalWeight: () => 1,
      finalSpending: (region) => [900, 1500, 400][region]!,
    });
    const balanced = withoutDeficits(economy);
    const answer = solve(balanced, ({ icebergHat }) => {
      icebergHat[1] = 1.4;
      icebergHat[3] = 2;
      icebergHat[5] = 0.8;
    });
    for (const region of [0, 1, 2]) {
      const ratio = homeShare(answer.flow, region) / homeShare(balanced.flow, region);
      expect(answer.realIncomeHat[region]).toBeCloseTo(ratio ** (-1 / (theta * gamma)), 11);
    }
  });

  it('[TRADE-11] Lerner: a tariff on all imports and a tax on all exports of a region leave every real income equal', () => {
    const economy = withoutDeficits(symmetricPair(0.7, 3, 0.4));
    const tariff = solve(economy, ({ tariffRate }) => (tariffRate[2] = 0.3)); // exporter 1, importer 0
    const tax = solve(economy, ({ exportTaxRate }) => (exportTaxRate[1] = 0.3)); // exporter 0, importer 1
    for (const region of [0, 1])
      expect(tax.realIncomeHat[region]).toBeCloseTo(tariff.realIncomeHat[region]!, 11);
    expect(tax.exportTaxRevenue[0]).toBeGreaterThan(0);
    expect(tariff.realIncomeHat[0]).not.toBeCloseTo(1, 4);
  });

  it('[TRADE-12] an iceberg of d equals a variety ratio of d^(−θ)', () => {
    const economy = symmetricPair(0.7, 3, 0.4);
    const iceberg = solve(economy, ({ icebergHat }) => (icebergHat[1] = 1.5));
    const variety = solve(economy, ({ varietyHat }) => (varietyHat[1] = 1.5 ** -3));
    for (const region of [0, 1])
      expect(iceberg.realIncomeHat[region]).toBeCloseTo(variety.realIncomeHat[region]!, 12);
  });
});

const homeShare = (flow: Float64Array, region: number): number => {
  const bought = [0, 1, 2].map((exporter) => flow[exporter * 3 + region]!);
  return bought[region]! / bought.reduce((a, b) => a + b, 0);
};

/** The equilibrium of an economy whose deficits are gone: flows that sum alike over rows and columns, by scaling both in turn. */
function withoutDeficits(economy: Economy): Economy {
  const regions = economy.regions.length;
  const flow = economy.flow.slice();
  const total = (of: (k: number) => number) =>
    Array.from({ length: regions }, (_, k) => of(k)).reduce((a, b) => a + b, 0);
  for (let round = 0; round < 3000; round++) {
    for (let n = 0; n < regions; n++) {
      const ratio = Math.sqrt(total((k) => flow[n * regions + k]!) / total((k) => flow[k * regions + n]!));
      for (let k = 0; k < regions; k++) {
        flow[k * regions + n]! *= ratio;
        flow[n * regions + k]! /= ratio;
      }
    }
  }
  return { ...economy, flow, netExports: new Float64Array(regions) };
}
