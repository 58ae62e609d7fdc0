import { pow } from '../../numerics/pow.ts';
import type { Sale, SalesBook, SalesCell, SalesState } from './sales-book.ts';

/**
 * Changes of sales that the law makes, cell by cell (MODEL.md, section 3): L(t)·(q' − q0) of the year's latent demand where the law has
 * been loosened, v0·(q'/q0 − 1) of what was sold where it has been tightened. Where nothing may be sold any more exactly v0 is
 * lost, even if the buyer's willingness is no longer that of the base year. A cell whose share is that of the calibration year has none.
 */
export function licensedSales(book: SalesBook, state: SalesState): Sale[] {
  const targets = book.targetRegion.length;
  const sales: Sale[] = [];
  for (const cell of book.cells) {
    const at = (cell.technology * book.regions + cell.exporter) * targets + cell.target;
    const change = licensedChange(cell, state.effective[at]!, book.base.effective[at]!, state.years);
    if (change === 0) continue;
    const { technology, target, flow, owners } = cell;
    sales.push({ kind: 'licensed', technology, target, flow, owners, before: 0, change });
  }
  return sales;
}

function licensedChange(cell: SalesCell, share: number, baseShare: number, years: number): number {
  const change = share - baseShare;
  if (change < 0) return (cell.baseValue * change) / baseShare;
  return cell.latentValue * pow(1 + cell.growth, years) * change;
}
