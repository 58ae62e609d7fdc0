import { backFill } from './back-fill.ts';
import type { BackFill } from './back-fill.ts';
import { leakedSales } from './leakage.ts';
import { licensedSales } from './licensed-sales.ts';
import type { Sale, SalesBook, SalesState } from './sales-book.ts';

/** A flow is never denied altogether: hat algebra could not bring back what it has set to zero. */
const leastVariety = 1e-6;

/** All changes of controlled sales against the calibration year; none at all where law and technologies are as they were then. */
export function changedSales(book: SalesBook, state: SalesState): BackFill {
  const licensed = licensedSales(book, state);
  const { sales, unfilled } = backFill(book, state, licensed);
  return { sales: [...licensed, ...sales, ...leakedSales(book, state)], unfilled };
}

/** Licensed varieties, â = 1 + Σ change/F0: exactly 1 on flows that no sale changes. @returns [sector, exporter, importer] */
export function licensedVarieties(sales: readonly Sale[], flow: Float64Array): Float64Array {
  const variety = new Float64Array(flow.length).fill(1);
  for (const { flow: at, change } of sales) variety[at]! += change / flow[at]!;
  for (const { flow: at } of sales) variety[at] = Math.max(leastVariety, variety[at]!);
  return variety;
}
