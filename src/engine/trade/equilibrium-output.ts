import type { SolveStatus } from '../../schema/diagnostic.ts';
import type { EquilibriumInput, EquilibriumOutput } from '../../schema/economy.ts';
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
  const { regions, sectors } = baseline;
  const flow = readFlows(baseline, costs, state);
  const { tariffRevenue, exportTaxRevenue, netExports } = readBorders(baseline, state);
  const transferIncome = input.transfer?.slice() ?? new Float64Array(regions);
  for (const { cell, region, rate } of input.fees ?? []) {
    const paid = flow[cell]! * rate;
    transferIncome[Math.trunc(cell / regions) % regions]! -= paid;
    transferIncome[region]! += paid;
  }
  const wageHat = exponentials(state.logWage);
  const logPrice = transpose(state.logPrice, regions, sectors);
  const priceIndexHat = exponentials(priceIndices(baseline, logPrice));
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
    sectorPriceHat: exponentials(logPrice),
    unitCostHat: exponentials(state.logCost),
    flow,
    expenditure: state.expenditure,
    tariffRevenue,
    exportTaxRevenue,
    transferIncome,
    netExports,
  };
}

/** e to the power of each number, in a new array. A loop: `map` would take several times as long. */
function exponentials(logarithms: Float64Array): Float64Array {
  const powers = new Float64Array(logarithms.length);
  for (let at = 0; at < powers.length; at++) powers[at] = exp(logarithms[at]!);
  return powers;
}

/** Logarithms of what each region's final consumption costs. @param logPrice [sector, region] */
function priceIndices({ regions, economy }: Baseline, logPrice: Float64Array): Float64Array {
  const index = new Float64Array(regions);
  for (let cell = 0; cell < logPrice.length; cell++) {
    index[cell % regions]! += economy.finalShare[cell]! * logPrice[cell]!;
  }
  return index;
}

/** What each region sells to each. @returns [sector, exporter, importer] */
function readFlows(
  { regions, tradeShare }: Baseline,
  { selling }: TradeCosts,
  { supply, demand }: EquilibriumState,
): Float64Array {
  const flow = new Float64Array(tradeShare.length);
  let cell = 0;
  for (let row = 0; row < supply.length; row++) {
    const first = row - (row % regions);
    const supplied = supply[row]!;
    for (let importer = first; importer < first + regions; importer++, cell++)
      flow[cell] = selling[cell]! * supplied * demand[importer]!;
  }
  return flow;
}

/** What crosses a region's border or stays at home, at the state's shares: sales, purchases and what is taken of both. */
function readBorders(
  { regions, sectors }: Baseline,
  { output, exportTax, expenditure, tariffShare }: EquilibriumState,
): Pick<EquilibriumOutput, 'tariffRevenue' | 'exportTaxRevenue' | 'netExports'> {
  const tariffRevenue = new Float64Array(regions);
  const exportTaxRevenue = new Float64Array(regions);
  const netExports = new Float64Array(regions);
  for (let sector = 0; sector < sectors; sector++) {
    for (let region = 0; region < regions; region++) {
      const cell = sector * regions + region;
      const bought = expenditure[cell]!;
      const tariffs = tariffShare[cell]! * bought;
      tariffRevenue[region]! += tariffs;
      exportTaxRevenue[region]! += exportTax[cell]!;
      netExports[region]! += output[region * sectors + sector]! + exportTax[cell]! - (bought - tariffs);
    }
  }
  return { tariffRevenue, exportTaxRevenue, netExports };
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
