import type { Sale, SalesBook, SalesState } from './sales-book.ts';

/**
 * Changes of what arrives through a third country instead of directly (MODEL.md, section 3): of a cell's latent demand L0 the part
 * λ (w − q) that is wanted, denied and leaks, less the same of the calibration year. It is sold by the maker to the hub, and from
 * the hub to the target at a premium, which stays in the hub. Nothing where no hub is known, or where nothing leaks and nothing did.
 */
export function leakedSales(book: SalesBook, { effective, willing, supply }: SalesState): Sale[] {
  const { regions, cells, technologies, base, flow: flows, leakPremium } = book;
  const targets = book.targetRegion.length;
  const sales: Sale[] = [];
  for (const { technology, target, sector, exporter, importer, owners, latentValue } of cells) {
    const { hub } = technologies[technology]!;
    if (hub < 0) continue;
    const pair = technology * targets + target;
    const at = (technology * regions + exporter) * targets + target;
    const leaked = (leak: number, share: number): number =>
      latentValue * leak * Math.max(0, willing[pair]! - share);
    const before = leaked(base.leak[pair]!, base.effective[at]!);
    const change = leaked(supply.leak[pair]!, effective[at]!) - before;
    const inward = (sector * regions + exporter) * regions + hub;
    const outward = (sector * regions + hub) * regions + importer;
    const isTraded = flows[inward]! > 0 && flows[outward]! > 0;
    if (!isTraded || (before === 0 && change === 0)) continue;
    // Both are written out: to spread what they share takes longer than all else here.
    sales.push(
      { kind: 'to-hub', technology, target, flow: inward, owners, before, change },
      {
        kind: 'from-hub',
        technology,
        target,
        flow: outward,
        owners: [{ region: hub, share: 1 }],
        before: leakPremium * before,
        change: leakPremium * change,
      },
    );
  }
  return sales;
}
