import type { Model, TradeCell } from '../../schema/model.ts';
import type { PolicyContext, Wedges } from '../../schema/policy.ts';
import { permittedShare, reachedPosition } from '../../model/permitted-share.ts';

/** Who owns what a technology ships along one route: `share` by headquarters region sums to 1. */
interface Route {
  technology: number;
  exporter: number;
  target: number;
  owners: readonly { region: number; share: number }[];
}

/** Whose law binds what, apart from the law itself. */
export interface Jurisdiction {
  lawOf: readonly (readonly { region: number; weight: number }[])[]; // [government] regions whose law it makes
  home: readonly number[]; // [target] its region
  routes: readonly Route[]; // with owners of their own; elsewhere an exporter owns what it ships
  reach: number; // share of what an extraterritorial rule denies that it stops
}

/** Jurisdiction of a model's governments under a run's parameters. */
export function jurisdictionOf(
  { governments, cells, sets }: Model,
  context: PolicyContext,
  parameters: ReadonlyMap<string, number>,
): Jurisdiction {
  return {
    lawOf: governments.map(({ id }) => context.regionsOf(id)),
    home: sets['target']!.map(({ id }) => context.region(id)),
    routes: cells.map((cell) => routeOf(cell, context, parameters)),
    reach: parameters.get('reach')!,
  };
}

function routeOf(cell: TradeCell, context: PolicyContext, parameters: ReadonlyMap<string, number>): Route {
  const key = `cells.${cell.technology}.${cell.exporter}.${cell.importer}.owner`;
  return {
    technology: context.technology(cell.technology),
    exporter: context.region(cell.exporter),
    target: context.target(cell.importer),
    owners: Object.keys(cell.owners).map((owner) => ({
      region: context.region(owner),
      share: parameters.get(`${key}.${owner}`)!,
    })),
  };
}

/**
 * Fills `position` and `permitted` of wedges whose `stringency`, `reach`, `exempt` and `guidance` are final: a route is bound by the strictest of its
 * exporter's law, the law of each part's owner, and the rules that reach its exporter (MODEL.md, section 4).
 */
export function fillPermissions(wedges: Wedges, jurisdiction: Jurisdiction, context: PolicyContext): void {
  fillPositions(wedges, jurisdiction, context);
  const { position, permitted } = wedges;
  const reached = reachedPositions(wedges, jurisdiction, context);
  for (let at = 0; at < permitted.length; at++) permitted[at] = Math.min(position[at]!, reached[at]!);
  for (const { technology, exporter, target, owners } of jurisdiction.routes) {
    const at = (region: number) => (technology * context.regions + region) * context.targets + target;
    permitted[at(exporter)] = permittedShare({
      exporter: position[at(exporter)]!,
      reached: reached[at(exporter)]!,
      owners: owners.map(({ region, share }) => ({ share, position: position[at(region)]! })),
    });
  }
  const { technologies, regions, targets } = context;
  for (let technology = 0; technology < technologies; technology++)
    for (let target = 0; target < targets; target++)
      permitted[(technology * regions + jurisdiction.home[target]!) * targets + target]! *=
        1 - wedges.guidance[technology * targets + target]!;
}

function fillPositions(wedges: Wedges, { lawOf }: Jurisdiction, context: PolicyContext): void {
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
}

/** Position of the strictest extraterritorial rule on every exporter; sales at home are nobody's exports. @returns [technology, exporter, target] */
function reachedPositions(
  { stringency, reach, exempt, permitted }: Wedges,
  jurisdiction: Jurisdiction,
  { technologies, regions, targets, governments, ladder }: PolicyContext,
): Float64Array {
  const reached = new Float64Array(permitted.length).fill(1);
  for (let row = 0; row < technologies * governments; row++) {
    const technology = Math.trunc(row / governments);
    for (let target = 0; target < targets; target++) {
      const force = reach[row * targets + target]!;
      if (force === 0) continue;
      const position = ladder(technology, stringency[row * targets + target]!);
      for (let exporter = 0; exporter < regions; exporter++) {
        if (exporter === jurisdiction.home[target]) continue;
        const bound = force * (1 - exempt[row * regions + exporter]!);
        const at = (technology * regions + exporter) * targets + target;
        reached[at] = Math.min(reached[at]!, reachedPosition(position, jurisdiction.reach, bound));
      }
    }
  }
  return reached;
}
