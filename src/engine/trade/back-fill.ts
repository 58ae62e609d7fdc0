import { exporterOf } from './sales-book.ts';
import type { Sale, SalesBook, SalesState } from './sales-book.ts';

/** Sales that others take over, and what nobody does. */
export interface BackFill {
  sales: Sale[];
  unfilled: Float64Array; // [technology, target] million USD a year
}

/**
 * Offers what may no longer be sold to a technology's other suppliers, by headquarters: gain_k = χ · denied · s_k / Σ s, χ the spare capacity.
 * The law has lowered what may be sold on a route from q0 to q, so that a supplier can take over the goods between q and what its
 * home lets its own makers sell, q_k: s_k = m_k (1 − z) · clamp((q_k − q)/(q0 − q), 0, 1), m_k its share of supply outside the target, and s = z for the target's
 * own makers. A supplier whose home lets it sell less than in the calibration year is denied itself and gains nothing,
 * and so does one whose government has promised to leave denied demand alone, whose spare capacity is then nobody's. A gain is
 * booked to the supplier's cells by what they sold (where they sold nothing, by latent demand), or to its home's own flow where it
 * has no cell. Source: MODEL.md, section 3.
 * @param licensed changes of sales by law
 */
export function backFill(book: SalesBook, state: SalesState, licensed: readonly Sale[]): BackFill {
  const targets = book.targetRegion.length;
  const pairs = book.technologies.length * targets;
  const unfilled = new Float64Array(pairs);
  const gains = new Float64Array(pairs * book.regions);
  for (const denial of licensed) {
    if (denial.change >= 0) continue;
    const pair = denial.technology * targets + denial.target;
    unfilled[pair]! -= denial.change;
    const offered = -denial.change * state.supply.spare[pair]! * state.filling[pair]!;
    if (offered > 0) share(book, state, denial, offered, gains.subarray(pair * book.regions));
  }
  const sales: Sale[] = [];
  for (let at = 0; at < gains.length; at++) {
    const gain = gains[at]!;
    if (gain === 0) continue;
    const pair = Math.trunc(at / book.regions);
    const booked = bookTo(book, Math.trunc(pair / targets), pair % targets, at % book.regions, gain);
    if (booked.length > 0) unfilled[pair]! -= gain;
    sales.push(...booked);
  }
  return { sales, unfilled };
}

/** Shares what one route is denied among those who may take it over. @param gains [region], added to */
function share(
  { regions, targetRegion, outsideShare, base }: SalesBook,
  { effective, ownLaw, ownGoods, mayFill, supply }: SalesState,
  { technology, target, flow }: Sale,
  offered: number,
  gains: Float64Array,
): void {
  const targets = targetRegion.length;
  const place = (region: number): number => (technology * regions + region) * targets + target;
  const own = supply.ownShare[technology * targets + target]!;
  const [most, least] = [base.effective, effective].map((open) => open[place(exporterOf(flow, regions))]!);
  const weight = new Float64Array(regions);
  let total = 0;
  for (let region = 0; region < regions; region++) {
    const at = place(region);
    const reach = Math.max(0, Math.min(1, (ownGoods[at]! - least!) / (most! - least!)));
    const outside = ownLaw[at]! < base.ownLaw[at]! ? 0 : outsideShare[at]! * mayFill[at]! * (1 - own) * reach;
    weight[region] = region === targetRegion[target] ? own : outside;
    total += weight[region]!;
  }
  if (total === 0) return;
  for (let region = 0; region < regions; region++) gains[region]! += (offered * weight[region]!) / total;
}

/** A supplier's gain on the flows it sells through; none where its home sells nothing of the sector to the target. */
function bookTo(
  { regions, targetRegion, flow: flows, cells, technologies }: SalesBook,
  technology: number,
  target: number,
  region: number,
  gain: number,
): Sale[] {
  const sale = (flow: number, change: number): Sale => ({
    kind: 'back-fill',
    technology,
    target,
    flow,
    owners: [{ region, share: 1 }],
    before: 0,
    change,
  });
  const routes = cells
    .filter((cell) => cell.technology === technology && cell.target === target)
    .map((cell) => ({ cell, part: cell.owners.find((owner) => owner.region === region)?.share ?? 0 }))
    .filter(({ part }) => part > 0);
  for (const value of ['baseValue', 'latentValue'] as const) {
    const total = routes.reduce((sum, { cell, part }) => sum + part * cell[value], 0);
    if (total > 0)
      return routes.map(({ cell, part }) => sale(cell.flow, (gain * part * cell[value]) / total));
  }
  const flow = (technologies[technology]!.sector * regions + region) * regions + targetRegion[target]!;
  return flows[flow]! > 0 ? [sale(flow, gain)] : [];
}
