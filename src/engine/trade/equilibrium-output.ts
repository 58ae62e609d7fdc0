import type { SolveStatus } from '../../schema/diagnostic.ts';
import type { EquilibriumInput, EquilibriumOutput } from '../../schema/economy.ts';
import { dot } from '../../numerics/dot.ts';
import { exp } from '../../numerics/exp.ts';
import type { Baseline } from './baseline.ts';
import type { DeficitClosure } from './deficit-closure.ts';
import { transpose } from './equilibrium-state.ts';
import type { EquilibriumState } from './equilibrium-state.ts';
import type { TradeCosts } from './trade-costs.ts';

/** Reads an equilibrium off a solved state, whose deficits it lets settle. Net exports are at border prices: export taxes included, tariffs not. */
export function createEquilibriumOutput(
  baseline: Baseline,
  input: EquilibriumInput,
  costs: TradeCosts,
  state: EquilibriumState,
  status: SolveStatus,
  moveDeficits: DeficitClosure['move'],
): EquilibriumOutput {
  const { regions, sectors, economy } = baseline;
  const flow = new Float64Array(baseline.tradeShare.length);
  const tariffRevenue = new Float64Array(regions);
  const exportTaxRevenue = new Float64Array(regions);
  const netExports = new Float64Array(regions);
  let cell = 0;
  for (let row = 0; row < sectors * regions; row++) {
    const exporter = row % regions;
    const first = row - exporter;
    const supply = state.supply[row]!;
    // Sums of the exporter stay in variables: reading back what was just written would cost more than the sum.
    let taxes = exportTaxRevenue[exporter]!;
    let balance = netExports[exporter]!;
    for (let importer = 0; importer < regions; importer++, cell++) {
      const value = costs.selling[cell]! * supply * state.demand[first + importer]!;
      const tax = value * input.exportTaxRate[cell]!;
      const border = value + tax;
      flow[cell] = value;
      taxes += tax;
      balance += border;
      tariffRevenue[importer]! += border * input.tariffRate[cell]!;
      if (importer === exporter) balance -= border;
      else netExports[importer]! -= border;
    }
    exportTaxRevenue[exporter] = taxes;
    netExports[exporter] = balance;
  }
  const transferIncome = input.transfer?.slice() ?? new Float64Array(regions);
  for (const { cell, region, rate } of input.fees ?? []) {
    const paid = flow[cell]! * rate;
    transferIncome[Math.trunc(cell / regions) % regions]! -= paid;
    transferIncome[region]! += paid;
  }
  const wageHat = state.logWage.map(exp);
  const finalShare = transpose(economy.finalShare, sectors, regions);
  const priceIndexHat = wageHat.map((_, n) =>
    exp(dot(finalShare, n * sectors, state.logPrice, n * sectors, sectors)),
  );
  const earned = wageHat.map(
    (wage, n) => wage * baseline.valueAdded[n]! + (tariffRevenue[n]! + exportTaxRevenue[n]!),
  );
  moveDeficits?.(earned, tariffRevenue, state.deficit);
  const realIncomeHat = earned.map(
    (value, n) =>
      (value + (state.deficit[n]! + transferIncome[n]!)) / baseline.income[n]! / priceIndexHat[n]!,
  );
  return {
    ...status,
    wageHat,
    priceIndexHat,
    realIncomeHat,
    sectorPriceHat: transpose(state.logPrice.map(exp), regions, sectors),
    unitCostHat: state.logCost.map(exp),
    flow,
    expenditure: state.expenditure,
    tariffRevenue,
    exportTaxRevenue,
    transferIncome,
    netExports,
  };
}

/** The answer where there is none: every number is NaN, the status 'non-finite'. */
export function createMissingOutput({ regions, sectors }: Baseline, iterations: number): EquilibriumOutput {
  const missing = (length: number): Float64Array => new Float64Array(length).fill(NaN);
  return {
    status: 'non-finite',
    residual: Infinity,
    iterations,
    wageHat: missing(regions),
    priceIndexHat: missing(regions),
    realIncomeHat: missing(regions),
    sectorPriceHat: missing(sectors * regions),
    unitCostHat: missing(sectors * regions),
    flow: missing(sectors * regions * regions),
    expenditure: missing(sectors * regions),
    tariffRevenue: missing(regions),
    exportTaxRevenue: missing(regions),
    transferIncome: missing(regions),
    netExports: missing(regions),
  };
}
