import type { EquilibriumInput, EquilibriumStart } from '../../schema/economy.ts';
import { dotRows } from '../../numerics/dot-rows.ts';
import { log } from '../../numerics/log.ts';
import type { Baseline } from './baseline.ts';

/** The unknowns of an equilibrium while it is being solved; each sweep improves them in place. */
export interface EquilibriumState {
  logWage: Float64Array; // [region] ln ŵ
  logPrice: Float64Array; // [region, sector] ln P̂
  logCost: Float64Array; // [sector, region] ln ĉ
  supply: Float64Array; // [sector, exporter] ĉ^(−θ)
  priceSum: Float64Array; // [sector, importer] P̂^(−θ)
  tariffShare: Float64Array; // [sector, importer] of expenditure
  expenditure: Float64Array; // [sector, region]
  demand: Float64Array; // [sector, importer] expenditure / priceSum
  output: Float64Array; // [region, sector]; each sweep begins by reading it off expenditure
  exportTax: Float64Array; // [sector, region] revenue
  deficit: Float64Array; // [region]; they sum to 0
  transferIncome: Float64Array; // [region] transfers and fees, received less paid; they sum to 0
  feePaid: Float64Array; // [fee] million USD a year
  income: Float64Array; // [region] value added at the current wage + revenues + deficit + transfer income
  excess: Float64Array; // [region] ln of labour demand over labour supply
  sold: Float64Array; // [region] of the sector at hand: what it is bought for as an input, then what is sold of it per unit of supply
}

/**
 * Begins at the baseline, or at a converged equilibrium that is likely to be near, with what the new export taxes would bring there.
 * @param exportTaxRate [sector, exporter, importer], null where nothing is taxed
 * @param deficit [region] the deficits of the beginning
 */
export function createEquilibriumState(
  baseline: Baseline,
  exportTaxRate: Float64Array | null,
  deficit: Float64Array,
  { transfer, fees }: Pick<EquilibriumInput, 'transfer' | 'fees'>,
  warm?: EquilibriumStart,
): EquilibriumState {
  const { regions, sectors } = baseline;
  const cells = sectors * regions;
  const flow = warm?.flow ?? baseline.economy.flow;
  const zeros = (length: number): Float64Array => new Float64Array(length);
  return {
    logWage: warm === undefined ? zeros(regions) : logarithms(warm.wageHat),
    logPrice:
      warm === undefined ? zeros(cells) : transpose(logarithms(warm.sectorPriceHat), sectors, regions),
    logCost: zeros(cells),
    supply: zeros(cells),
    priceSum: zeros(cells),
    tariffShare: zeros(cells),
    expenditure: (warm ?? baseline).expenditure.slice(),
    demand: zeros(cells),
    output: zeros(cells),
    exportTax: exportTaxRate === null ? zeros(cells) : exportTaxes(exportTaxRate, flow, regions),
    deficit: deficit.slice(),
    transferIncome: transfer?.slice() ?? zeros(regions),
    feePaid: zeros(fees?.length ?? 0),
    income: zeros(regions),
    excess: zeros(regions),
    sold: zeros(regions),
  };
}

/** Of each number, in a new array. A loop: `map` would take several times as long. */
function logarithms(numbers: Float64Array): Float64Array {
  const logs = new Float64Array(numbers.length);
  for (let at = 0; at < logs.length; at++) logs[at] = log(numbers[at]!);
  return logs;
}

/** What rates bring on flows, both [sector, exporter, importer]. @returns [sector, region] */
function exportTaxes(rate: Float64Array, flow: Float64Array, regions: number): Float64Array {
  const revenue = new Float64Array(rate.length / regions);
  dotRows(rate, 0, flow, 0, revenue, 0, revenue.length, regions);
  return revenue;
}

/** Turns [row, column] into [column, row]. */
export function transpose(matrix: Float64Array, rows: number, columns: number): Float64Array {
  const turned = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++)
      turned[column * rows + row] = matrix[row * columns + column]!;
  }
  return turned;
}
