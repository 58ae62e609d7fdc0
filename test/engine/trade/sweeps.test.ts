import { describe, expect, it } from 'vitest';
import { calibrateResponse } from '../../../src/engine/trade/calibrate-response.ts';
import { calibrate } from '../../../src/engine/trade/calibrate.ts';
import type { Calibration } from '../../../src/engine/trade/calibrate.ts';
import { createEquilibriumState } from '../../../src/engine/trade/equilibrium-state.ts';
import { sweepExpenditure } from '../../../src/engine/trade/expenditure.ts';
import { measureTies } from '../../../src/engine/trade/measure-ties.ts';
import { sweepPrices } from '../../../src/engine/trade/prices.ts';
import { adaptResponse } from '../../../src/engine/trade/response.ts';
import type { Response } from '../../../src/engine/trade/response.ts';
import { solveEquilibrium } from '../../../src/engine/trade/solve-equilibrium.ts';
import type { EquilibriumInput } from '../../../src/schema/economy.ts';
import {
  drawEconomy,
  drawPolicy,
  makeEconomy,
  shippedEconomy,
  symmetricPair,
  unchanged,
  uniforms,
} from '../../support/economies.ts';
import { largeShocks } from '../../support/large-shocks.ts';

const largest = (values: Iterable<number>) => Math.max(...Array.from(values, Math.abs));
const distance = (a: Float64Array, b: Float64Array) => largest(a.map((value, at) => value - b[at]!));
const small = { share: 0.1, tariff: 0.1, tax: 0, iceberg: 1, variety: 1 };
const large = { share: 1, tariff: 1, tax: 0, iceberg: 1, variety: 1 };

/** The state of a policy after some sweeps at the baseline's wages, and its costs. */
function swept(calibration: Calibration, input: EquilibriumInput, sweeps: number) {
  const costs = calibration.weigh(input)!;
  const state = createEquilibriumState(calibration, null, calibration.deficit, {});
  for (let sweep = 0; sweep < sweeps; sweep++) {
    sweepPrices(calibration, costs, state);
    sweepExpenditure(calibration, costs, state);
  }
  return { costs, state };
}

/** Uneven regions that spend this share on their own goods in every sector. */
function economyOfHomeShare(home: number) {
  const [regions, sectors] = [8, 6];
  const draw = uniforms(31);
  const table = (size: number, low: number, high: number) =>
    Array.from({ length: size }, () => low + (high - low) * draw());
  const weight = table(regions, 1, 20);
  const abroad = (importer: number) => weight.reduce((sum, value) => sum + value, 0) - weight[importer]!;
  const input = table(sectors * sectors, 0.05, 1);
  const elasticity = table(sectors, 2, 9);
  return makeEconomy({
    regions,
    sectors,
    elasticity: (sector) => elasticity[sector]!,
    valueAddedShare: (sector) => 0.35 + 0.05 * sector,
    inputShare: (j, k) => input[j * sectors + k]!,
    tradeWeight: (_, exporter, importer) =>
      exporter === importer ? home : ((1 - home) * weight[exporter]!) / abroad(importer),
    tariffRate: () => 0.05,
    finalWeight: (sector) => 1 + sector,
    finalSpending: (region) => 100 * weight[region]!,
  });
}

describe('sweeps that a solve takes', () => {
  it('[TRADE-140] a small shock to the shipped economy takes a dozen at most, and a package near a solved one half of that', () => {
    const economy = shippedEconomy();
    const calibration = calibrate(economy);
    const now = drawPolicy(economy, 1, small, 1e-8);
    const warm = solveEquilibrium(calibration, now);
    expect(warm.iterations).toBeLessThanOrEqual(12);
    const near = { ...now, tariffRate: now.tariffRate.slice(), tolerance: 1e-5, warm };
    for (let sector = 0; sector < calibration.sectors; sector++)
      near.tariffRate[(sector * calibration.regions + 1) * calibration.regions]! += 0.25;
    expect(solveEquilibrium(calibration, near).iterations).toBeLessThanOrEqual(6);
  });

  it('[TRADE-141] a sector that buys mostly of itself at home slows a solve by a fraction of what its loop would', () => {
    const economy = symmetricPair(0.95, 4, 0.2);
    const input = unchanged(economy, 1e-10);
    input.icebergHat[1] = 1.2;
    const answer = solveEquilibrium(calibrate(economy), input);
    expect(answer.status).toBe('converged');
    const loop = 0.95 * 0.8; // what is left of an error by a sweep that does not look ahead
    expect(answer.iterations).toBeLessThan(Math.log(1e-10) / Math.log(loop) / 3);
  });

  it.each([0.85, 0.92, 0.97, 0.99])(
    '[TRADE-142] large shocks take few sweeps at the median and at most, a share of %d being spent at home',
    (home) => {
      const economy = economyOfHomeShare(home);
      const calibration = calibrate(economy);
      const answers = largeShocks(economy, 100).map((input) => solveEquilibrium(calibration, input));
      for (const { status } of answers) expect(status).toBe('converged');
      const sweeps = answers.map(({ iterations }) => iterations).toSorted((a, b) => a - b);
      expect(sweeps[50]).toBeLessThanOrEqual(18);
      expect(sweeps.at(-1)).toBeLessThanOrEqual(34);
    },
  );
});

describe('the response that directs a solve', () => {
  const economy = drawEconomy(11, 5, 4);
  const calibration = calibrate(economy);
  const { regions, sectors, response } = calibration;

  it('[TRADE-143] adapted to the policy of the economy’s own year it is what it was', () => {
    const { costs, state } = swept(calibration, unchanged(economy), 60);
    const adapted = adaptResponse(calibration, costs, state, response)!;
    expect(distance(adapted.excess, response.excess)).toBeLessThan(1e-6);
    expect(distance(adapted.wage, response.wage)).toBeLessThan(1e-5);
    expect(distance(adapted.openness, response.openness)).toBeLessThan(1e-6);
  });

  it('[TRADE-144] adapted to a large policy it is nearer to the response calibrated under it', () => {
    const { costs, state } = swept(calibration, drawPolicy(economy, 12, large), 6);
    const adapted = adaptResponse(calibration, costs, state, response)!;
    const exact = calibrateResponse(calibration, costs, null)!;
    const gap = (one: Response) => distance(one.excess, exact.excess);
    expect(gap(response)).toBeGreaterThan(0.1);
    expect(gap(adapted)).toBeLessThan(gap(response) / 2);
  });

  it('[TRADE-145] ties in the baseline are imports with their tariffs, and rivalry in the two markets', () => {
    const { costs, state } = swept(calibration, unchanged(economy), 60);
    const ties = measureTies(calibration, costs, state);
    const cell = (j: number, i: number, n: number) => (j * regions + i) * regions + n;
    const share = (j: number, i: number, n: number) => calibration.tradeShare[cell(j, i, n)]!;
    for (const [region, other] of [
      [0, 1],
      [3, 2],
    ] as const) {
      let imports = 0;
      let rivalry = 0;
      for (let j = 0; j < sectors; j++) {
        const at = cell(j, other, region);
        imports += economy.flow[at]! * (1 + economy.tariffRate[at]!);
        const abroad = economy.flow[cell(j, region, other)]! * share(j, other, other);
        const home = economy.flow[cell(j, region, region)]! * share(j, other, region);
        rivalry += economy.tradeElasticity[j]! * (abroad + home);
      }
      expect(ties.imports[region * regions + other]! / imports).toBeCloseTo(1, 6);
      expect(ties.rivalry[region * regions + other]! / rivalry).toBeCloseTo(1, 6);
      expect(ties.imports[region * regions + region]).toBe(0);
    }
  });
});

describe('what is read off sector totals', () => {
  it('[TRADE-146] revenues and net exports are the sums over flows', () => {
    const economy = drawEconomy(13, 4, 3);
    const input = drawPolicy(economy, 14, { share: 0.5, tariff: 1, tax: 0.2, iceberg: 2, variety: 2 });
    const answer = solveEquilibrium(calibrate(economy), input);
    const sums = { tariffs: [0, 0, 0, 0], taxes: [0, 0, 0, 0], net: [0, 0, 0, 0] };
    answer.flow.forEach((value, cell) => {
      const [exporter, importer] = [Math.trunc(cell / 4) % 4, cell % 4];
      const tax = value * input.exportTaxRate[cell]!;
      sums.taxes[exporter]! += tax;
      sums.tariffs[importer]! += (value + tax) * input.tariffRate[cell]!;
      sums.net[exporter]! += value + tax;
      sums.net[importer]! -= value + tax;
    });
    for (const region of [0, 1, 2, 3]) {
      expect(answer.tariffRevenue[region]! / sums.tariffs[region]!).toBeCloseTo(1, 10);
      expect(answer.exportTaxRevenue[region]! / sums.taxes[region]!).toBeCloseTo(1, 10);
      expect(answer.netExports[region]! - sums.net[region]!).toBeCloseTo(0, 7);
    }
  });
});
