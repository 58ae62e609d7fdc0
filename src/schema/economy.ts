import type { SolveStatus } from './diagnostic.ts';
import type { Id } from './ids.ts';

/** N regions, J sectors; the baseline of hat algebra. Million USD at an annual rate. */
export interface Economy {
  regions: readonly Id[];
  regionNames: readonly string[];
  sectors: readonly Id[];
  sectorNames: readonly string[];
  tradable: readonly boolean[];
  flow: Float64Array; // [sector, exporter, importer] net of the importer's tariff
  tariffRate: Float64Array; // [sector, exporter, importer]; export taxes are 0 in the baseline
  valueAddedShare: Float64Array; // [sector, region] of gross output
  finalShare: Float64Array; // [sector, region], sums to 1 over sector
  inputShare: Float64Array; // [input, output, region] of the intermediate bundle, sums to 1 over input
  valueAdded: Float64Array; // [region]
  netExports: Float64Array; // [region]
  tradeElasticity: Float64Array; // [sector] theta > 0
}
/** How regions' deficits answer to trade policy. */
export const closures = ['fixed', 'balanced', 'proportional', 'saving'] as const;
export type Closure = (typeof closures)[number];
/** A part of what a flow's export tax brings that another region receives, as a licensor does from sales of what it licensed. */
export interface Fee {
  cell: number; // index into [sector, exporter, importer]
  region: number; // that receives it
  rate: number; // of the flow at the producer's price; part of the cell's export tax
}
export interface EquilibriumInput {
  tariffRate: Float64Array; // [sector, exporter, importer] new levels
  exportTaxRate: Float64Array; // [sector, exporter, importer]
  icebergHat: Float64Array; // [sector, exporter, importer] > 0
  varietyHat: Float64Array; // [sector, exporter, importer] â > 0; `licensed_share_hat` of a policy file
  spendingShift?: Float64Array; // [sector, region] million USD a year that final spending moves to a sector; sums to 0 over a region's sectors
  transfer?: Float64Array; // [region] income received from other regions, million USD a year; sums to 0
  fees?: readonly Fee[];
  closure: Closure;
  savingRate?: number; // share of new tariff revenue that is saved, [0, 1]: with the closure `saving` and no other
  tolerance: number;
  warm?: EquilibriumStart; // the answer must not depend on it beyond `tolerance`
}
/** Where a solve begins: an equilibrium, or a guess, that is likely to be near. */
export interface EquilibriumStart extends Pick<
  EquilibriumOutput,
  'status' | 'wageHat' | 'sectorPriceHat' | 'expenditure' | 'flow'
> {
  cuts?: readonly number[]; // [commitment to buy] ln(1 + s) of its subsidy, where there are any
}
export interface EquilibriumOutput extends SolveStatus {
  wageHat: Float64Array; // [region]; world value added is the numeraire
  priceIndexHat: Float64Array; // [region] of final consumption
  realIncomeHat: Float64Array; // [region] exact
  sectorPriceHat: Float64Array; // [sector, region]
  unitCostHat: Float64Array; // [sector, region]
  flow: Float64Array; // [sector, exporter, importer] net of tariff and export tax
  expenditure: Float64Array; // [sector, region]
  tariffRevenue: Float64Array; // [region]
  exportTaxRevenue: Float64Array; // [region] levied at the region's border, fees included
  transferIncome: Float64Array; // [region] transfers and fees, received less paid; sums to 0
  netExports: Float64Array; // [region]
}
