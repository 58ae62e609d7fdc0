import { describe, expect, it } from 'vitest';
import { calibrate } from '../../../src/engine/trade/calibrate.ts';
import { solveEquilibrium } from '../../../src/engine/trade/solve-equilibrium.ts';
import type { EquilibriumInput, EquilibriumOutput } from '../../../src/schema/economy.ts';
import { drawEconomy, shippedEconomy, symmetricPair, unchanged } from '../../support/economies.ts';

const shipped = shippedEconomy();
const calibration = calibrate(shipped);
const regions = shipped.regions.length;
const region = (id: string): number => shipped.regions.indexOf(id);
const cellsOf = (exporter: string, importer: string): number[] =>
  shipped.sectors.map((_, j) => (j * regions + region(exporter)) * regions + region(importer));
const solve = (change: (input: EquilibriumInput) => void): EquilibriumOutput => {
  const input = unchanged(shipped, 1e-10);
  change(input);
  return solveEquilibrium(calibration, input);
};

describe('what a policy does', () => {
  it('[TRADE-13] the higher a tariff on a pair, the less of each sector it buys, far beyond today’s levels', () => {
    const cells = cellsOf('CHN', 'USA');
    const answers = [-0.05, 0, 0.1, 0.5, 2].map((points) =>
      solve(({ tariffRate }) => {
        for (const cell of cells) tariffRate[cell]! += points;
      }),
    );
    for (const cell of cells) {
      const flows = answers.map(({ flow }) => flow[cell]!);
      expect(flows).toEqual(flows.toSorted((a, b) => b - a));
    }
  });

  it('[TRADE-14] under the fixed closure no tariff moves a total balance', () => {
    const answer = solve(({ tariffRate }) => {
      for (const cell of cellsOf('CHN', 'USA')) tariffRate[cell]! += 0.5;
    });
    answer.netExports.forEach((value, n) =>
      expect(Math.abs(value - shipped.netExports[n]!) / shipped.valueAdded[n]!).toBeLessThan(1e-6),
    );
  });

  it('[TRADE-15] dearer trade costs lower the real income of both ends of the route', () => {
    const answer = solve(({ icebergHat }) => {
      for (const cell of [...cellsOf('CHN', 'USA'), ...cellsOf('USA', 'CHN')]) icebergHat[cell] = 1.5;
    });
    expect(answer.realIncomeHat[region('USA')]).toBeLessThan(1);
    expect(answer.realIncomeHat[region('CHN')]).toBeLessThan(1);
  });

  it('[TRADE-16] a small tariff moves the terms of trade its region’s way, a large one costs that region too', () => {
    const economy = symmetricPair(0.8, 4, 0.5);
    const pair = calibrate(economy);
    const income = (tariff: number): Float64Array => {
      const input = unchanged(economy);
      input.tariffRate[2] = tariff; // exporter 1, importer 0
      return solveEquilibrium(pair, input).realIncomeHat;
    };
    expect(income(0.05)[0]).toBeGreaterThan(1);
    expect(income(0.05)[1]).toBeLessThan(1);
    expect(income(3)[0]).toBeLessThan(income(0.25)[0]!);
  });

  it('[TRADE-17] a negative tariff is a subsidy: more is bought, and the buyer’s budget pays', () => {
    const cells = cellsOf('USA', 'CHN');
    const answer = solve(({ tariffRate }) => {
      for (const cell of cells) tariffRate[cell] = -0.3;
    });
    expect(answer.status).toBe('converged');
    for (const cell of cells) expect(answer.flow[cell]).toBeGreaterThan(shipped.flow[cell]!);
    expect(answer.tariffRevenue[region('CHN')]).toBeLessThan(calibration.tariffRevenue[region('CHN')]!);
    expect(answer.tariffRevenue[region('CHN')]).toBeLessThan(0);
  });

  it('[TRADE-18] flows of zero stay zero, and everything else has an answer', () => {
    const economy = drawEconomy(1, 3, 2);
    const cut = economy.flow.map((value, at) => (at % 3 === Math.trunc(at / 3) % 3 ? value : 0));
    const alone = calibrate({ ...economy, flow: cut });
    const input = unchanged(economy);
    input.tariffRate.fill(0.4);
    for (let at = 0; at < cut.length; at++) if (at % 3 === Math.trunc(at / 3) % 3) input.tariffRate[at] = 0;
    const answer = solveEquilibrium(alone, input);
    expect(answer.status).toBe('converged');
    answer.flow.forEach((value, at) => expect(value === 0).toBe(cut[at] === 0));
  });
});

describe('what has no answer', () => {
  const economy = drawEconomy(2, 3, 2);
  const drawn = calibrate(economy);
  const wrong: readonly [string, Partial<Record<keyof EquilibriumInput, number>>][] = [
    ['a tariff that is not a number', { tariffRate: NaN }],
    ['a tariff of −100 %', { tariffRate: -1 }],
    ['an endless tariff', { tariffRate: Infinity }],
    ['an export tax below −100 %', { exportTaxRate: -1.5 }],
    ['no trade cost at all', { icebergHat: 0 }],
    ['a negative variety', { varietyHat: -0.1 }],
    ['a variety that is not a number', { varietyHat: NaN }],
  ];
  it.each(wrong)('[TRADE-19] %s has the status non-finite and no number', (_, change) => {
    const input = unchanged(economy);
    for (const [key, value] of Object.entries(change))
      input[key as 'tariffRate' | 'exportTaxRate' | 'icebergHat' | 'varietyHat'][1] = value;
    const answer = solveEquilibrium(drawn, input);
    expect(answer).toMatchObject({ status: 'non-finite', residual: Infinity, iterations: 0 });
    expect(answer.wageHat.every(Number.isNaN)).toBe(true);
    expect(answer.flow.length).toBe(economy.flow.length);
  });

  it('[TRADE-20] a policy that leaves a region without income is non-finite, never a number', () => {
    const input = unchanged(shipped, 1e-8);
    for (const cell of cellsOf('CHN', 'USA')) input.tariffRate[cell] = -0.97;
    const answer = solveEquilibrium(calibration, input);
    expect(answer.status).not.toBe('converged');
    if (answer.status === 'non-finite') expect(answer.realIncomeHat.every(Number.isNaN)).toBe(true);
  });

  it('[TRADE-21] arrays of another economy and a tolerance of zero are errors of the caller', () => {
    expect(() => solveEquilibrium(drawn, unchanged(shipped))).toThrow(/levels for/);
    expect(() => solveEquilibrium(drawn, unchanged(economy, 0))).toThrow(/tolerance/);
  });

  it('[TRADE-22] a tolerance beyond doubles is not reached, and the status and the residual say so', () => {
    const answer = solveEquilibrium(drawn, {
      ...unchanged(economy, 1e-19),
      varietyHat: unchanged(economy).varietyHat.fill(1.3),
    });
    expect(answer.status).toBe('not-converged');
    expect(answer.residual).toBeLessThan(1e-12);
    expect(answer.iterations).toBeGreaterThan(200);
  });
});
