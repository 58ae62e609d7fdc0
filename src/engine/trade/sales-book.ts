import type { SupplyState } from '../technology/supply.ts';

/** A headquarters region's part of what is sold; parts sum to 1. */
export interface OwnerShare {
  region: number;
  share: number;
}

/** Where a technology trades, as numbers: indices, and million USD of the base year. */
export interface SalesCell {
  technology: number;
  target: number;
  sector: number;
  exporter: number;
  importer: number;
  flow: number; // index into [sector, exporter, importer]
  baseValue: number; // v0: what the technology sold
  latentValue: number; // L0: what it would have sold without any control
  growth: number; // of the latent value, per year
  owners: readonly OwnerShare[];
}

/** What trade reads of a technology besides its cells. */
export interface SoldTechnology {
  sector: number; // in which those sell it who have no cell of their own; −1 where nobody has one
  hub: number; // region through which denied goods arrive; −1 where no route is known
  margin: number; // rent, as a share of a sale
  product: boolean; // bought for use by what is spent on it, not as an input
}

/** Sales of controlled technologies in the calibration year, read once a run. T technologies, N regions, C targets. */
export interface SalesBook {
  regions: number;
  sectors: number;
  targetRegion: readonly number[]; // [target]
  flow: Float64Array; // [sector, exporter, importer] million USD a year
  cells: readonly SalesCell[];
  technologies: readonly SoldTechnology[];
  outsideShare: Float64Array; // [technology, exporter, target] of supply from outside the target, by headquarters
  leakPremium: number; // price of leaked goods at the target over their price at the maker's
  base: Pick<SalesState, 'effective' | 'ownLaw'> & { leak: Float64Array }; // shares of the calibration year
}

/** What the law and the technologies' state leave of these sales in a quarter; shares, 0 to 1. */
export interface SalesState {
  years: number; // since the base year
  effective: Float64Array; // [technology, exporter, target] permitted and wanted
  ownLaw: Float64Array; // [technology, region, target] permitted of what the region's makers own and ship from home
  ownGoods: Float64Array; // [technology, region, target] of it permitted and wanted
  mayFill: Float64Array; // [technology, region, target] part of a region's makers who may take over what others deny
  filling: Float64Array; // [technology, target] their part of what may be sold from outside
  willing: Float64Array; // [technology, target] wanted if nothing were denied
  supply: SupplyState;
}

/** How a change of sales came about: by law, by other suppliers, or through a third country, on the way in and out of it. */
export type SaleKind = 'licensed' | 'back-fill' | 'to-hub' | 'from-hub';

/** What changes a technology's sales on one flow against the calibration year; million USD a year. */
export interface Sale {
  kind: SaleKind;
  technology: number;
  target: number;
  flow: number; // index into [sector, exporter, importer]
  owners: readonly OwnerShare[];
  before: number; // in the calibration year, where no cell states it
  change: number;
}

/** Exporter of a flow. */
export const exporterOf = (flow: number, regions: number): number => Math.trunc(flow / regions) % regions;

/** Importer of a flow. */
export const importerOf = (flow: number, regions: number): number => flow % regions;
