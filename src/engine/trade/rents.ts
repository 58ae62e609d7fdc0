import { licensorShareOf } from './licensors.ts';
import type { LicensorShare } from './licensors.ts';
import { exporterOf } from './sales-book.ts';
import type { Sale, SalesBook } from './sales-book.ts';

/** Changes of the rents on controlled sales against the calibration year, each [region], million USD a year. */
export interface Rents {
  owned: Float64Array; // of the region's owners, wherever their goods are shipped from
  received: Float64Array; // the part of it on goods that other regions ship
  paid: Float64Array; // to owners elsewhere on goods that the region ships
}

/**
 * Rents that changed sales bring their owners: margin · h · change · (1 − ρ), ρ what licensors take of the sale. On goods shipped from the
 * owner's home a rent is earned there and has not to be moved. Source: MODEL.md, section 3.
 */
export function ownerRents(book: SalesBook, sales: readonly Sale[], shares: readonly LicensorShare[]): Rents {
  const zeros = (): Float64Array => new Float64Array(book.regions);
  const rents: Rents = { owned: zeros(), received: zeros(), paid: zeros() };
  for (const sale of sales) {
    const exporter = exporterOf(sale.flow, book.regions);
    for (const { region, rent } of saleRents(book, sale, shares)) {
      rents.owned[region]! += rent;
      if (region === exporter) continue;
      rents.received[region]! += rent;
      rents.paid[exporter]! += rent;
    }
  }
  return rents;
}

/** Rents that owners have of one changed sale, million USD a year; a dealer's gain stays where the goods pass through and is none. */
export function saleRents(
  { regions, technologies }: SalesBook,
  { kind, technology, target, flow, owners, change }: Sale,
  licensors: readonly LicensorShare[],
): { region: number; rent: number }[] {
  if (kind === 'from-hub') return [];
  const margin = technologies[technology]!.margin * change;
  const binding =
    kind === 'to-hub'
      ? []
      : licensors.filter((licensor) => licensor.technology === technology && licensor.target === target);
  return owners.map((owner) => {
    let kept = 1;
    for (const licensor of binding)
      kept -= licensor.rate * licensorShareOf(licensor, flow, [{ ...owner, share: 1 }], regions);
    return { region: owner.region, rent: margin * owner.share * Math.max(0, kept) };
  });
}
