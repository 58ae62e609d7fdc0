import { bilateralFlows } from './balances.ts';
import { exporterOf, importerOf } from './sales-book.ts';
import type { OwnerShare, Sale, SalesBook } from './sales-book.ts';

/** Foreign owners' part of a flow of the calibration year: all that is not named belongs to the exporter. */
export interface OwnedFlow {
  flow: number; // index into [sector, exporter, importer]
  owners: readonly { region: number; value: number }[]; // million USD a year, the exporter left out
}

/**
 * Flows of the calibration year with owners elsewhere: where the whole flow's owners are known, those; else those of the technologies sold in it.
 * @param known owners of whole flows by flow
 */
export function ownedFlows(
  { cells, flow: flows, regions }: SalesBook,
  known: ReadonlyMap<number, readonly OwnerShare[]>,
): OwnedFlow[] {
  const values = new Map<number, Map<number, number>>();
  const add = (flow: number, owners: readonly OwnerShare[], whole: number): void => {
    const own = values.get(flow) ?? new Map<number, number>();
    values.set(flow, own);
    for (const { region, share } of owners) {
      if (region !== exporterOf(flow, regions)) own.set(region, (own.get(region) ?? 0) + share * whole);
    }
  };
  for (const [flow, owners] of known) add(flow, owners, flows[flow]!);
  for (const { flow, owners, baseValue } of cells) if (!known.has(flow)) add(flow, owners, baseValue);
  return [...values].map(([flow, own]) => ({
    flow,
    owners: [...own].map(([region, value]) => ({ region, value })),
  }));
}

/** A quarter's sales as they came out, at the prices and quantities of the equilibrium. */
export interface RealisedSales {
  book: SalesBook;
  owned: readonly OwnedFlow[];
  sales: readonly Sale[];
  varietyHat: Float64Array; // [sector, exporter, importer]
  flow: Float64Array; // [sector, exporter, importer] at producers' prices, million USD a year
  border: Float64Array; // [sector, exporter, importer] the same at border prices, export taxes included
}

/** What a million USD of the calibration year, or of a changed sale, is worth in a flow now: F' / (F0 â). */
export function realisedRate({ book, varietyHat, border }: RealisedSales, flow: number): number {
  return border[flow]! / (book.flow[flow]! * varietyHat[flow]!);
}

/**
 * Flows by headquarters: what a region's owners sell to another, wherever it is shipped from. A flow keeps the owners of the
 * calibration year on what it held then and has those of the changed sales on these, all in proportion to what became of the flow.
 * @param sectors that are summed
 * @returns [owner region, importer] million USD a year
 */
export function ownerFlows(realised: RealisedSales, sectors: readonly number[]): Float64Array {
  const { book, owned, sales, border } = realised;
  const { regions } = book;
  const sum = bilateralFlows(border, regions, sectors);
  const move = (flow: number, region: number, value: number): void => {
    const exporter = exporterOf(flow, regions);
    if (region === exporter || !sectors.includes(Math.trunc(flow / (regions * regions)))) return;
    const worth = realisedRate(realised, flow) * value;
    sum[region * regions + importerOf(flow, regions)]! += worth;
    sum[exporter * regions + importerOf(flow, regions)]! -= worth;
  };
  for (const { flow, owners } of owned) for (const { region, value } of owners) move(flow, region, value);
  for (const { flow, owners, change } of sales)
    for (const { region, share } of owners) move(flow, region, share * change);
  return sum;
}
