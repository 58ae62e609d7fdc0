import type { RunModel } from '../run-model.ts';
import type { TradeAnswer } from '../solve-trade.ts';
import { exporterOf, importerOf, type Sale } from '../trade/sales-book.ts';

/** Real income of a region at prices of the calibration year, million USD a year. */
export function realIncome({ calibration }: RunModel, { equilibrium }: TradeAnswer, region: number): number {
  return calibration.income[region]! * equilibrium.realIncomeHat[region]!;
}

/** Part of it that is rents on goods which other regions ship. */
export function realRents({ rents, equilibrium }: TradeAnswer, region: number): number {
  return rents.received[region]! / equilibrium.priceIndexHat[region]!;
}

/** Duties, export taxes and licensors' shares that a region's governments receive, less what passes through to licensors elsewhere; million USD a year. */
export function publicRevenue({ equilibrium, input }: TradeAnswer, region: number): number {
  const { tariffRevenue, exportTaxRevenue, transferIncome } = equilibrium;
  const fees = transferIncome[region]! - (input.transfer?.[region] ?? 0);
  return tariffRevenue[region]! + (exportTaxRevenue[region]! + fees);
}

/** Changes of controlled goods that regions buy abroad, those that leak included; what only passes through a hub is not bought there. @returns [region] million USD a year */
export function boughtAbroad(sales: readonly Sale[], regions: number): Float64Array {
  const bought = new Float64Array(regions);
  for (const { kind, flow, change } of sales) {
    const importer = importerOf(flow, regions);
    if (kind !== 'to-hub' && exporterOf(flow, regions) !== importer) bought[importer]! += change;
  }
  return bought;
}
