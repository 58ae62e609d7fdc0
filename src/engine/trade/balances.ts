import type { EquilibriumOutput } from '../../schema/economy.ts';
import type { Calibration } from './calibrate.ts';

/** Goods are the sectors of the model's group of this name; the rest are services. */
export const goodsGroup = 'goods';

/** Flows of some sectors between regions. @param flow [sector, exporter, importer] @returns [exporter, importer] in the unit of the flows */
export function bilateralFlows(
  flow: Float64Array,
  regions: number,
  sectors: readonly number[],
): Float64Array {
  const pairs = regions * regions;
  const sum = new Float64Array(pairs);
  for (const sector of sectors) {
    for (let pair = 0; pair < pairs; pair++) sum[pair]! += flow[sector * pairs + pair]!;
  }
  return sum;
}

/** Flows of some sectors between regions at border prices. @param flow, exportTaxRate [sector, exporter, importer] @returns [exporter, importer] */
export function borderTrade(
  flow: Float64Array,
  exportTaxRate: Float64Array,
  regions: number,
  sectors: readonly number[],
): Float64Array {
  const pairs = regions * regions;
  const sum = new Float64Array(pairs);
  for (const sector of sectors) {
    const first = sector * pairs;
    for (let pair = 0; pair < pairs; pair++)
      sum[pair]! += flow[first + pair]! * (1 + exportTaxRate[first + pair]!);
  }
  return sum;
}

/** Gross output: sales to all importers. @param flow [sector, exporter, importer] @returns [sector, region] */
export function outputs(flow: Float64Array, regions: number): Float64Array {
  const output = new Float64Array(flow.length / regions);
  let cell = 0;
  for (let row = 0; row < output.length; row++) {
    let sold = 0;
    for (let importer = 0; importer < regions; importer++) sold += flow[cell++]!;
    output[row] = sold;
  }
  return output;
}

/** Flows at border prices, export taxes included and tariffs not: what balances count. @param flow, exportTaxRate [sector, exporter, importer] */
export function borderFlows(flow: Float64Array, exportTaxRate: Float64Array): Float64Array {
  const border = new Float64Array(flow.length);
  for (let cell = 0; cell < border.length; cell++) border[cell] = flow[cell]! * (1 + exportTaxRate[cell]!);
  return border;
}

/** Exports minus imports of each region. @param flows [exporter, importer] @returns [region] */
export function regionBalances(flows: Float64Array, regions: number): Float64Array {
  const balance = new Float64Array(regions);
  flows.forEach((value, pair) => {
    balance[Math.trunc(pair / regions)]! += value;
    balance[pair % regions]! -= value;
  });
  return balance;
}

/** Exports minus imports of each sector. @param border [sector, exporter, importer] flows at border prices @returns [sector, region] */
export function sectorBalances(border: Float64Array, regions: number): Float64Array {
  const balance = new Float64Array(border.length / regions);
  border.forEach((value, cell) => {
    const row = Math.trunc(cell / regions);
    balance[row]! += value;
    balance[row - (row % regions) + (cell % regions)]! -= value;
  });
  return balance;
}

/** @param cells [sector, region] @returns [region] sums over sectors */
export function sumOverSectors(cells: Float64Array, regions: number): Float64Array {
  const sum = new Float64Array(regions);
  for (let cell = 0; cell < cells.length; cell++) sum[cell % regions]! += cells[cell]!;
  return sum;
}

/** Value added of each sector at the region's consumer prices of the calibration year. @returns [sector, region] million USD a year */
export function realValueAdded(
  { economy, regions }: Calibration,
  equilibrium: EquilibriumOutput,
): Float64Array {
  const values = outputs(equilibrium.flow, regions);
  for (let cell = 0; cell < values.length; cell++)
    values[cell] =
      (values[cell]! * economy.valueAddedShare[cell]!) / equilibrium.priceIndexHat[cell % regions]!;
  return values;
}
