import type { Fee } from '../../schema/economy.ts';
import { exporterOf } from './sales-book.ts';
import type { OwnerShare, Sale, SalesBook } from './sales-book.ts';

/** A region's part of the revenue of what is licensed under its law. */
export interface LicensorShare {
  technology: number;
  target: number;
  region: number; // of the licensing government
  rate: number; // of the licensed value
}

/** What licensors take from sales, as the trade equilibrium reads it. */
export interface LicensorTake {
  exportTaxRate: Float64Array; // [sector, exporter, importer] other export taxes included
  fees: Fee[]; // the part of it that goes to another region than the exporter
}

/**
 * Revenue shares as export taxes on the flows that hold the licensed sales: e = ρ · licensed value / (F0 â), which spreads over the whole
 * flow what ρ on its licensed part would bring; the tax goes to the licensor, wherever the goods are shipped from. Under a licensor's law is all that
 * its region exports, and elsewhere the part that it owns. What leaks pays nothing.
 * @param varietyHat [sector, exporter, importer] of the same sales
 * @param exportTaxRate [sector, exporter, importer] of the law, left as it is
 */
export function licensorTake(
  book: SalesBook,
  sales: readonly Sale[],
  shares: readonly LicensorShare[],
  varietyHat: Float64Array,
  exportTaxRate: Float64Array,
): LicensorTake {
  const taxed = exportTaxRate.slice();
  const fees: Fee[] = [];
  for (const { technology, target, region, rate } of shares) {
    for (const [cell, value] of licensedValues(book, sales, { technology, target, region })) {
      const part = (rate * Math.max(0, value)) / (book.flow[cell]! * varietyHat[cell]!);
      taxed[cell]! += part;
      if (exporterOf(cell, book.regions) !== region) fees.push({ cell, region, rate: part });
    }
  }
  return { exportTaxRate: taxed, fees };
}

/** Value under a licensor's law by flow, million USD a year at prices of the calibration year. */
function licensedValues(
  { regions, cells }: SalesBook,
  sales: readonly Sale[],
  licensor: Omit<LicensorShare, 'rate'>,
): Map<number, number> {
  const values = new Map<number, number>();
  const add = (flow: number, owners: readonly OwnerShare[], value: number): void => {
    const part = licensorShareOf(licensor, flow, owners, regions);
    if (part > 0) values.set(flow, (values.get(flow) ?? 0) + part * value);
  };
  for (const cell of cells) {
    if (cell.technology === licensor.technology && cell.target === licensor.target)
      add(cell.flow, cell.owners, cell.baseValue);
  }
  for (const sale of sales) {
    const leaked = sale.kind === 'to-hub' || sale.kind === 'from-hub';
    if (leaked || sale.technology !== licensor.technology || sale.target !== licensor.target) continue;
    add(sale.flow, sale.owners, sale.change);
  }
  return values;
}

/** Part of a sale that is under a licensor's law: all that its region exports, else what it owns; what leaks is under nobody's. */
export function licensorShareOf(
  { region }: Pick<LicensorShare, 'region'>,
  flow: number,
  owners: readonly OwnerShare[],
  regions: number,
): number {
  if (exporterOf(flow, regions) === region) return 1;
  return owners.find((owner) => owner.region === region)?.share ?? 0;
}
