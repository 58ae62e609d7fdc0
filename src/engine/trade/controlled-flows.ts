import { licensorShareOf } from './licensors.ts';
import type { LicensorShare } from './licensors.ts';
import { realisedRate } from './owner-basis.ts';
import type { RealisedSales } from './owner-basis.ts';
import { saleRents } from './rents.ts';
import { importerOf } from './sales-book.ts';
import type { OwnerShare, SaleKind } from './sales-book.ts';

/** A technology on one flow; million USD a year. */
export interface ControlledFlow {
  technology: number;
  flow: number; // index into [sector, exporter, importer]
  sales: number; // at border prices
  change: Record<SaleKind, number>; // against the calibration year, before prices answered
  rent: number; // change of owners' rents
  fee: number; // licensors' shares
}

/** Every flow on which a controlled technology is or was sold: the cells, then where other sales have changed. Sorted by technology and flow. */
export function controlledFlows(
  realised: RealisedSales,
  licensors: readonly LicensorShare[],
): ControlledFlow[] {
  const { book, sales } = realised;
  const rows = new Map<string, ControlledFlow>();
  const rowOf = (technology: number, flow: number): ControlledFlow => {
    const key = `${technology} ${flow}`;
    const change = { licensed: 0, 'back-fill': 0, 'to-hub': 0, 'from-hub': 0 };
    const row = rows.get(key) ?? { technology, flow, sales: 0, change, rent: 0, fee: 0 };
    rows.set(key, row);
    return row;
  };
  const add = (row: ControlledFlow, value: number, owners: readonly OwnerShare[], target: number): void => {
    const { flow } = row;
    row.sales += realisedRate(realised, flow) * value;
    // Licensors take their share of what the seller receives, before it is added to the price.
    const received = (realised.flow[flow]! / realised.border[flow]!) * realisedRate(realised, flow) * value;
    for (const licensor of licensors)
      if (licensor.technology === row.technology && licensor.target === target)
        row.fee += licensor.rate * licensorShareOf(licensor, flow, owners, book.regions) * received;
  };
  for (const { technology, target, flow, baseValue, owners } of book.cells)
    add(rowOf(technology, flow), baseValue, owners, target);
  for (const sale of sales) {
    const row = rowOf(sale.technology, sale.flow);
    const leaked = sale.kind === 'to-hub' || sale.kind === 'from-hub';
    add(row, sale.before + sale.change, sale.owners, leaked ? -1 : sale.target);
    row.change[sale.kind] += sale.change;
    for (const { rent } of saleRents(book, sale, licensors)) row.rent += rent;
  }
  return [...rows.values()].sort((a, b) => a.technology - b.technology || a.flow - b.flow);
}

/** What an owner sells of a technology to a region; million USD a year. */
export interface OwnerSales {
  technology: number;
  owner: number;
  importer: number;
  sales: number; // at border prices
  revenue: number; // sales over the part of firms' sales that flows hold
}

/**
 * Controlled sales by headquarters, in the order of technology, owner and importer; what only passes through a hub is left out.
 * @param coverage part of an owner's sales that flows of a sector to a region hold
 */
export function ownersOfSales(
  realised: RealisedSales,
  coverage: (owner: number, sector: number, importer: number) => number,
): OwnerSales[] {
  const { book, sales } = realised;
  const { regions } = book;
  const rows = new Map<number, OwnerSales>();
  const add = (technology: number, flow: number, owners: readonly OwnerShare[], value: number): void => {
    const importer = importerOf(flow, regions);
    const sector = Math.trunc(flow / (regions * regions));
    for (const { region: owner, share } of owners) {
      const key = (technology * regions + owner) * regions + importer;
      const row = rows.get(key) ?? { technology, owner, importer, sales: 0, revenue: 0 };
      rows.set(key, row);
      const worth = realisedRate(realised, flow) * share * value;
      row.sales += worth;
      row.revenue += worth / coverage(owner, sector, importer);
    }
  };
  for (const { technology, flow, owners, baseValue } of book.cells) add(technology, flow, owners, baseValue);
  for (const { kind, technology, flow, owners, before, change } of sales)
    if (kind !== 'to-hub') add(technology, flow, owners, before + change);
  return [...rows.keys()].sort((a, b) => a - b).map((key) => rows.get(key)!);
}
