import {
  bilateralFlows,
  borderFlows,
  borderTrade,
  outputs,
  sectorBalances,
} from '../engine/trade/balances.ts';
import { firstOrderWelfare } from '../engine/trade/first-order-welfare.ts';
import { csvLine } from '../schema/csv-line.ts';
import type { solutionFiles } from '../schema/economy-report.ts';
import type { SolvedPolicy } from './solve-policy.ts';

/** Writes one view of an equilibrium as CSV. Values are million of the economy's money a year. */
type EquilibriumTable = (solved: SolvedPolicy) => string;

/** Views of an equilibrium by name. */
export const equilibriumTables = {
  results: regionTable,
  accounts: accountTable,
  sectors: sectorTable,
  pairs: pairTable,
  flows: flowTable,
  decomposition: decompositionTable,
} as const satisfies Readonly<Record<(typeof solutionFiles)[number], EquilibriumTable>>;

const percent = (ratio: number): number => 100 * (ratio - 1);
const csv = (header: string, rows: (string | number)[][]): string =>
  [header.split(','), ...rows].map((cells) => csvLine(cells.map(String))).join('');

function regionTable({ calibration, answer }: SolvedPolicy): string {
  const rows = calibration.economy.regions.map((region, n) => {
    const wage = answer.wageHat[n]!;
    const price = answer.priceIndexHat[n]!;
    return [region, wage, price, percent(wage / price), percent(answer.realIncomeHat[n]!)];
  });
  return csv('region,w_hat,P_hat,real_wage_pct,exact_real_income_pct', rows);
}

function accountTable({ calibration, answer }: SolvedPolicy): string {
  const rows = calibration.economy.regions.map((region, n) => [
    region,
    answer.wageHat[n]! * calibration.valueAdded[n]!,
    answer.tariffRevenue[n]!,
    answer.exportTaxRevenue[n]!,
    answer.netExports[n]!,
    -calibration.deficit[n]!,
  ]);
  return csv('region,value_added,tariff_revenue,export_tax_revenue,net_exports,net_exports_before', rows);
}

function sectorTable({ calibration, input, answer }: SolvedPolicy): string {
  const { economy, regions } = calibration;
  const output = outputs(answer.flow, regions);
  const balance = sectorBalances(borderFlows(answer.flow, input.exportTaxRate), regions);
  const rows = [...output].map((value, cell) => [
    economy.sectors[Math.trunc(cell / regions)]!,
    economy.regions[cell % regions]!,
    value,
    calibration.output[cell]!,
    answer.unitCostHat[cell]!,
    answer.sectorPriceHat[cell]!,
    answer.expenditure[cell]!,
    balance[cell]!,
  ]);
  return csv('sector,region,output,output_before,unit_cost_hat,price_hat,expenditure,net_exports', rows);
}

function pairTable({ calibration, input, answer }: SolvedPolicy): string {
  const { economy, regions } = calibration;
  const all = economy.sectors.map((_, sector) => sector);
  const flow = borderTrade(answer.flow, input.exportTaxRate, regions, all);
  const before = bilateralFlows(economy.flow, regions, all);
  const rows = [...flow].flatMap((value, pair) => {
    const exporter = Math.trunc(pair / regions);
    const importer = pair % regions;
    if (exporter === importer) return [];
    const balance = value - flow[importer * regions + exporter]!;
    return [[economy.regions[exporter]!, economy.regions[importer]!, value, before[pair]!, balance]];
  });
  return csv('exporter,importer,exports,exports_before,balance', rows);
}

function flowTable({ calibration, answer }: SolvedPolicy): string {
  const { economy, regions } = calibration;
  const rows = [...answer.flow].map((value, cell) => {
    const row = Math.trunc(cell / regions);
    return [
      economy.sectors[Math.trunc(row / regions)]!,
      economy.regions[row % regions]!,
      economy.regions[cell % regions]!,
      value,
      economy.flow[cell]!,
    ];
  });
  return csv('sector,exporter,importer,flow,flow_before', rows);
}

/** The published measure of first order, apart from exact real income because it is far off for large changes. */
function decompositionTable({ calibration, answer }: SolvedPolicy): string {
  const { termsOfTrade, volumeOfTrade, welfare } = firstOrderWelfare(calibration, answer);
  const rows = calibration.economy.regions.map((region, n) => [
    region,
    100 * termsOfTrade[n]!,
    100 * volumeOfTrade[n]!,
    100 * welfare[n]!,
  ]);
  return csv('region,tot_pct,vot_pct,welfare_linear_pct', rows);
}
