import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate } from '../../../src/engine/trade/calibrate.ts';
import { solveEquilibrium } from '../../../src/engine/trade/solve-equilibrium.ts';
import type { Economy, EquilibriumInput } from '../../../src/schema/economy.ts';
import {
  drawEconomy,
  drawPolicy,
  shippedEconomy,
  unchanged,
  withTransfers,
} from '../../support/economies.ts';
import { equilibriumErrors } from '../../support/equilibrium-errors.ts';
import { largeShocks } from '../../support/large-shocks.ts';

const fixedSeed = { seed: 20231, numRuns: 40 };
const everyWedge = { share: 0.5, tariff: 1, tax: 0.2, iceberg: 3, variety: 4 };
const largest = (values: Iterable<number>) => Math.max(...Array.from(values, Math.abs));
const solve = (economy: Economy, input: EquilibriumInput) => solveEquilibrium(calibrate(economy), input);

describe('solving a trade equilibrium', () => {
  it('[TRADE-1] a zero-change policy returns ones on the shipped files as they are, the solver having run', () => {
    const economy = shippedEconomy();
    const answer = solve(economy, unchanged(economy));
    expect(answer.status).toBe('converged');
    expect(answer.iterations).toBeGreaterThan(0);
    const hats = [
      answer.wageHat,
      answer.priceIndexHat,
      answer.realIncomeHat,
      answer.sectorPriceHat,
      answer.unitCostHat,
    ];
    for (const hat of hats) expect(largest(hat.map((value) => value - 1))).toBeLessThan(1e-6);
  });

  it('[TRADE-2] every equation of the model holds for drawn economies and policies with all four wedges, shifts of spending, transfers and fees', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 1, max: 4 }),
        (seed, regions, sectors) => {
          const economy = drawEconomy(seed, regions, sectors);
          const input = withTransfers(economy, seed + 2, drawPolicy(economy, seed + 1, everyWedge));
          const answer = solve(economy, input);
          expect(answer.status).toBe('converged');
          expect(largest(Object.values(equilibriumErrors(economy, input, answer)))).toBeLessThan(1e-8);
        },
      ),
      fixedSeed,
    );
  });

  it('[TRADE-3] Walras: balances close though only labour markets are solved, and world value added keeps its value', () => {
    const economy = drawEconomy(3, 5, 3);
    const calibration = calibrate(economy);
    const answer = solveEquilibrium(calibration, drawPolicy(economy, 4, everyWedge, 1e-12));
    const missing = answer.netExports.map(
      (value, n) => (value + calibration.deficit[n]!) / calibration.valueAdded[n]!,
    );
    expect(largest(missing)).toBeLessThan(1e-10);
    const world = (weights: (n: number) => number) =>
      calibration.valueAdded.reduce((sum, value, n) => sum + value * weights(n), 0);
    expect(world((n) => answer.wageHat[n]!) / world(() => 1)).toBeCloseTo(1, 13);
  });

  it('[TRADE-4] the unit of account changes nothing but the flows’ unit', () => {
    const economy = drawEconomy(5, 4, 3);
    const scale = 1000;
    const scaled: Economy = {
      ...economy,
      flow: economy.flow.map((value) => value * scale),
      valueAdded: economy.valueAdded.map((value) => value * scale),
      netExports: economy.netExports.map((value) => value * scale),
    };
    const first = solve(economy, drawPolicy(economy, 6, everyWedge, 1e-12));
    const second = solve(scaled, drawPolicy(scaled, 6, everyWedge, 1e-12));
    for (const hat of ['wageHat', 'priceIndexHat', 'realIncomeHat', 'sectorPriceHat'] as const) {
      expect(largest(first[hat].map((value, at) => value - second[hat][at]!))).toBeLessThan(1e-11);
    }
    expect(largest(first.flow.map((value, at) => (value * scale) / second.flow[at]! - 1))).toBeLessThan(1e-9);
  });

  it('[TRADE-5] a warm start from another policy gives the cold answer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const economy = drawEconomy(seed, 4, 3);
        const calibration = calibrate(economy);
        const elsewhere = solveEquilibrium(calibration, drawPolicy(economy, seed + 1, everyWedge));
        const input = drawPolicy(economy, seed + 2, everyWedge);
        const cold = solveEquilibrium(calibration, input);
        const warm = solveEquilibrium(calibration, { ...input, warm: elsewhere });
        expect(warm.status).toBe('converged');
        expect(largest(cold.realIncomeHat.map((value, n) => value - warm.realIncomeHat[n]!))).toBeLessThan(
          1e-9,
        );
        expect(largest(cold.wageHat.map((value, n) => value - warm.wageHat[n]!))).toBeLessThan(1e-9);
      }),
      fixedSeed,
    );
  });

  it('[TRADE-6] a warm start from the answer itself needs one sweep, and one without an answer is a cold start', () => {
    const economy = drawEconomy(7, 4, 3);
    const calibration = calibrate(economy);
    const input = drawPolicy(economy, 8, everyWedge, 1e-8);
    const cold = solveEquilibrium(calibration, input);
    const tight = solveEquilibrium(calibration, { ...input, tolerance: 1e-12 });
    expect(solveEquilibrium(calibration, { ...input, warm: tight }).iterations).toBe(1);
    const none = solveEquilibrium(calibration, { ...input, tariffRate: input.tariffRate.map(() => NaN) });
    expect(solveEquilibrium(calibration, { ...input, warm: none })).toEqual(cold);
  });

  it('[TRADE-7] the same input gives the same bits, and the input is left as it was', () => {
    const economy = drawEconomy(9, 4, 3);
    const input = drawPolicy(economy, 10, everyWedge);
    const before = structuredClone(input);
    expect(solve(economy, input)).toEqual(solve(drawEconomy(9, 4, 3), drawPolicy(economy, 10, everyWedge)));
    expect(input).toEqual(before);
  });

  it('[TRADE-8] 1,000 large shocks to the shipped economy converge within a bounded number of sweeps', () => {
    const economy = shippedEconomy();
    const calibration = calibrate(economy);
    const sweeps = largeShocks(economy, 1000).map((input) => {
      const answer = solveEquilibrium(calibration, input);
      expect(answer.status).toBe('converged');
      return answer.iterations;
    });
    sweeps.sort((a, b) => a - b);
    expect(sweeps[500]).toBeLessThanOrEqual(18);
    expect(sweeps.at(-1)).toBeLessThanOrEqual(34);
  });
});
