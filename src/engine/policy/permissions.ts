import type { TradeCell } from '../../schema/model.ts';
import type { PolicyContext, Wedges } from '../../schema/policy.ts';

/** Who owns what a technology ships along one route: `share` by headquarters region sums to 1. */
export interface Route {
  technology: number;
  exporter: number;
  target: number;
  owners: readonly { region: number; share: number }[];
}

/** Routes of the model's trade cells with their owners. */
export function routesOf(
  cells: readonly TradeCell[],
  context: PolicyContext,
  parameters: ReadonlyMap<string, number>,
): Route[] {
  return cells.map((cell) => ({
    technology: context.technology(cell.technology),
    exporter: context.region(cell.exporter),
    target: context.target(cell.importer),
    owners: Object.keys(cell.owners).map((owner) => ({
      region: context.region(owner),
      share: parameters.get(`cells.${cell.technology}.${cell.exporter}.${cell.importer}.owner.${owner}`)!,
    })),
  }));
}

/**
 * Fills `position` and `permitted` of wedges whose `stringency` is final. Of a route's value, each owner's part is bound by the
 * stricter of the exporter's and the owner's law: p = Σ_o h[o]·min(x[exporter], x[o]) (MODEL.md, section 4).
 * @param lawOf regions whose law each government makes, by government index
 */
export function fillPermissions(
  wedges: Wedges,
  lawOf: readonly (readonly { region: number; weight: number }[])[],
  routes: readonly Route[],
  context: PolicyContext,
): void {
  const { technologies, regions, targets, governments } = context;
  for (let technology = 0; technology < technologies; technology++) {
    for (let government = 0; government < governments; government++) {
      for (let target = 0; target < targets; target++) {
        const stringency = wedges.stringency[(technology * governments + government) * targets + target]!;
        if (stringency === 0) continue;
        const denied = 1 - context.ladder(technology, stringency);
        for (const { region, weight } of lawOf[government]!) {
          wedges.position[(technology * regions + region) * targets + target]! -= weight * denied;
        }
      }
    }
  }
  wedges.permitted.set(wedges.position);
  for (const { technology, exporter, target, owners } of routes) {
    const at = (region: number) => (technology * regions + region) * targets + target;
    const own = wedges.position[at(exporter)]!;
    // Taken off rather than summed up, so that a route nobody restricts is exactly as open as its exporter leaves it.
    let stopped = 0;
    for (const { region, share } of owners)
      stopped += share * Math.max(0, own - wedges.position[at(region)]!);
    wedges.permitted[at(exporter)] = own - stopped;
  }
}
