import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { baselineLevels } from '../../src/model/baseline-levels.ts';
import { parseEconomy } from '../../src/model/parse-economy.ts';
import type { Economy, EquilibriumInput, Fee } from '../../src/schema/economy.ts';
import type { FileSet } from '../../src/schema/ids.ts';
import { valueOf } from './shipped-model.ts';

/** CSV files of a folder by name. */
export function readCsvFolder(folder: string): FileSet {
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

export function shippedEconomy(): Economy {
  return valueOf(parseEconomy(readCsvFolder('models/world-2023/economy'), ''));
}

/** The policy of an economy's own year, to be changed by a test. */
export function unchanged(economy: Economy, tolerance = 1e-11): EquilibriumInput {
  return { ...baselineLevels(economy), closure: 'fixed', tolerance };
}

export interface EconomyRecipe {
  regions: number;
  sectors: number;
  elasticity(sector: number): number;
  valueAddedShare(sector: number, region: number): number;
  inputShare(input: number, output: number, region: number): number; // need not sum to 1
  /** Share of expenditure on goods of an exporter, [sector, exporter, importer]; need not sum to 1. */
  tradeWeight(sector: number, exporter: number, importer: number): number;
  tariffRate(sector: number, exporter: number, importer: number): number;
  finalWeight(sector: number, region: number): number;
  finalSpending(region: number): number; // million USD
}

/**
 * An economy whose accounts close: final spending is given, demand for output follows from it through inputs and trade, and
 * value added, deficits and shares are read off.
 */
export function makeEconomy(recipe: EconomyRecipe): Economy {
  const { regions: N, sectors: J } = recipe;
  const cells = <T>(size: number, of: (at: number) => T) => Array.from({ length: size }, (_, at) => of(at));
  const share = (values: number[]) => {
    const sum = values.reduce((a, b) => a + b, 0);
    return values.map((value) => value / sum);
  };
  const alpha = cells(N, (n) => share(cells(J, (j) => recipe.finalWeight(j, n))));
  const inputs = cells(N, (n) => cells(J, (k) => share(cells(J, (j) => recipe.inputShare(j, k, n)))));
  const trade = cells(J, (j) => cells(N, (n) => share(cells(N, (i) => recipe.tradeWeight(j, i, n)))));
  const tariff = (j: number, i: number, n: number) => (i === n ? 0 : recipe.tariffRate(j, i, n));
  const gamma = (j: number, n: number) => recipe.valueAddedShare(j, n);
  let spent = cells(J, (j) => cells(N, (n) => alpha[n]![j]! * recipe.finalSpending(n)));
  const flowOf = (j: number, i: number, n: number) =>
    (trade[j]![n]![i]! * spent[j]![n]!) / (1 + tariff(j, i, n));
  const outputOf = (j: number, i: number) => cells(N, (n) => flowOf(j, i, n)).reduce((a, b) => a + b, 0);
  for (let round = 0; round < 2000; round++) {
    const output = cells(J, (j) => cells(N, (i) => outputOf(j, i)));
    spent = cells(J, (j) =>
      cells(N, (n) => {
        const uses = cells(J, (k) => (1 - gamma(k, n)) * inputs[n]![k]![j]! * output[k]![n]!);
        return uses.reduce((a, b) => a + b, alpha[n]![j]! * recipe.finalSpending(n));
      }),
    );
  }
  const flow = new Float64Array(J * N * N);
  const tariffRate = new Float64Array(J * N * N);
  const netExports = new Float64Array(N);
  for (let j = 0; j < J; j++) {
    for (let i = 0; i < N; i++) {
      for (let n = 0; n < N; n++) {
        const at = (j * N + i) * N + n;
        flow[at] = flowOf(j, i, n);
        tariffRate[at] = tariff(j, i, n);
        netExports[i]! += flow[at]!;
        netExports[n]! -= flow[at]!;
      }
    }
  }
  const ids = (letter: string, count: number) => cells(count, (at) => `${letter}${at}`);
  return {
    regions: ids('R', N),
    regionNames: ids('Region ', N),
    sectors: ids('S', J),
    sectorNames: ids('Sector ', J),
    tradable: cells(J, () => true),
    flow,
    tariffRate,
    valueAddedShare: Float64Array.from(cells(J * N, (at) => gamma(Math.trunc(at / N), at % N))),
    finalShare: Float64Array.from(cells(J * N, (at) => alpha[at % N]![Math.trunc(at / N)]!)),
    inputShare: Float64Array.from(
      cells(J * J * N, (at) => inputs[at % N]![Math.trunc(at / N) % J]![Math.trunc(at / N / J)]!),
    ),
    valueAdded: Float64Array.from(
      cells(N, (n) => cells(J, (j) => gamma(j, n) * outputOf(j, n)).reduce((a, b) => a + b, 0)),
    ),
    netExports,
    tradeElasticity: Float64Array.from(cells(J, recipe.elasticity)),
  };
}

/** Two regions alike, one sector: half of its cost is its own output unless said otherwise. */
export function symmetricPair(home: number, elasticity: number, valueAddedShare: number): Economy {
  return makeEconomy({
    regions: 2,
    sectors: 1,
    elasticity: () => elasticity,
    valueAddedShare: () => valueAddedShare,
    inputShare: () => 1,
    tradeWeight: (_, exporter, importer) => (exporter === importer ? home : 1 - home),
    tariffRate: () => 0,
    finalWeight: () => 1,
    finalSpending: () => 1000,
  });
}

/** A stream of numbers in [0, 1) that a seed decides: the same shocks on every machine. */
export function uniforms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** An economy drawn from a seed: uneven regions, tariffs, deficits. */
export function drawEconomy(seed: number, regions: number, sectors: number): Economy {
  const draw = uniforms(seed);
  const table = (size: number, low: number, high: number) => {
    const values = Array.from({ length: size }, () => low + (high - low) * draw());
    return (at: number) => values[at]!;
  };
  const elasticity = table(sectors, 1.5, 9);
  const gamma = table(sectors * regions, 0.25, 0.7);
  const input = table(sectors * sectors * regions, 0.05, 1);
  const weight = table(sectors * regions * regions, 0.02, 0.3);
  const tariff = table(sectors * regions * regions, 0, 0.3);
  const final = table(sectors * regions, 0.2, 1);
  const size = table(regions, 500, 2000);
  return makeEconomy({
    regions,
    sectors,
    elasticity,
    valueAddedShare: (j, n) => gamma(j * regions + n),
    inputShare: (j, k, n) => input((j * sectors + k) * regions + n),
    tradeWeight: (j, i, n) => weight((j * regions + i) * regions + n) * size(i) + (i === n ? 1000 : 0),
    tariffRate: (j, i, n) => tariff((j * regions + i) * regions + n),
    finalWeight: (j, n) => final(j * regions + n),
    finalSpending: size,
  });
}

/** Which cells a drawn shock moves, and how far: up to `tariff` points, `tax` points, `iceberg` times; â within [1/variety, variety]. */
export interface Shock {
  share: number;
  tariff: number;
  tax: number;
  iceberg: number;
  variety: number;
}

/** A policy drawn from a seed: each foreign cell is moved with probability `share`. */
export function drawPolicy(
  economy: Economy,
  seed: number,
  shock: Shock,
  tolerance = 1e-10,
): EquilibriumInput {
  const draw = uniforms(seed);
  const input = unchanged(economy, tolerance);
  const regions = economy.regions.length;
  for (let at = 0; at < input.tariffRate.length; at++) {
    if (at % regions === Math.trunc(at / regions) % regions || draw() >= shock.share) continue;
    input.tariffRate[at]! += shock.tariff * draw();
    input.exportTaxRate[at] = shock.tax * draw();
    input.icebergHat[at] = 1 + (shock.iceberg - 1) * draw();
    input.varietyHat[at] = shock.variety ** (2 * draw() - 1);
  }
  return input;
}

/**
 * A policy with shifts of final spending, transfers between regions and fees out of export taxes, drawn from a seed: up to a tenth of a
 * region's final spending on a sector, a twentieth of its income, and any part of an export tax to any region.
 */
export function withTransfers(economy: Economy, seed: number, input: EquilibriumInput): EquilibriumInput {
  const draw = uniforms(seed);
  const regions = economy.regions.length;
  const sectors = economy.sectors.length;
  const income = economy.valueAdded;
  const spendingShift = new Float64Array(sectors * regions);
  for (let region = 0; region < regions; region++) {
    for (let sector = 1; sector < sectors; sector++) {
      const moved = 0.2 * (draw() - 0.5) * economy.finalShare[region]! * (income[region]! / sectors);
      spendingShift[sector * regions + region]! += moved;
      spendingShift[region]! -= moved;
    }
  }
  const transfer = new Float64Array(regions);
  for (let region = 1; region < regions; region++) {
    const paid = 0.05 * draw() * Math.min(income[0]!, income[region]!) * (region % 2 === 0 ? 1 : -1);
    transfer[0]! -= paid / regions;
    transfer[region]! += paid / regions;
  }
  const fees: Fee[] = [];
  input.exportTaxRate.forEach((rate, cell) => {
    if (rate > 0 && draw() < 0.5)
      fees.push({ cell, region: Math.floor(draw() * regions), rate: rate * draw() });
  });
  return { ...input, spendingShift, transfer, fees };
}
