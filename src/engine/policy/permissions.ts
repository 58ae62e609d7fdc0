import type { Model, TradeCell } from '../../schema/model.ts';
import type { PolicyContext, Wedges } from '../../schema/policy.ts';
import { permittedShare, reachedPosition } from '../../model/permitted-share.ts';
import { userSegments } from './end-users.ts';

/** Who owns what a technology ships along one route: `share` by headquarters region sums to 1. */
interface Route {
  exporter: number;
  owners: readonly { region: number; share: number }[];
}

/** Whose law binds what, apart from the law itself. */
export interface Jurisdiction {
  lawOf: readonly (readonly { region: number; weight: number }[])[]; // [government] regions whose law it makes
  home: readonly number[]; // [target] its region
  routes: readonly (readonly Route[])[]; // [technology, target] with owners of their own; elsewhere an exporter owns what it ships
  reach: number; // share of what an extraterritorial rule denies that it stops
  supply: Float64Array; // [technology, region] share of world supply by headquarters
}

/** Jurisdiction of a model's governments under a run's parameters. */
export function jurisdictionOf(
  { governments, cells, sets, technologies }: Model,
  context: PolicyContext,
  parameters: ReadonlyMap<string, number>,
): Jurisdiction {
  const routes: Route[][] = Array.from({ length: context.technologies * context.targets }, () => []);
  for (const cell of cells)
    routes[context.technology(cell.technology) * context.targets + context.target(cell.importer)]!.push(
      routeOf(cell, context, parameters),
    );
  const supply = new Float64Array(context.technologies * context.regions);
  technologies.forEach(({ id, suppliers }, technology) => {
    for (const region of Object.keys(suppliers))
      supply[technology * context.regions + context.region(region)] = parameters.get(
        `suppliers.${id}.${region}`,
      )!;
  });
  return {
    lawOf: governments.map(({ id }) => context.regionsOf(id)),
    home: sets['target']!.map(({ id }) => context.region(id)),
    routes,
    reach: parameters.get('reach')!,
    supply,
  };
}

function routeOf(cell: TradeCell, context: PolicyContext, parameters: ReadonlyMap<string, number>): Route {
  const key = `cells.${cell.technology}.${cell.exporter}.${cell.importer}.owner`;
  return {
    exporter: context.region(cell.exporter),
    owners: Object.keys(cell.owners).map((owner) => ({
      region: context.region(owner),
      share: parameters.get(`${key}.${owner}`)!,
    })),
  };
}

/** A technology toward a target under the law of a quarter. */
export interface LawOfPair {
  technology: number;
  target: number;
  wedges: Wedges;
  jurisdiction: Jurisdiction;
  context: PolicyContext;
}

/**
 * Fills `position`, `permitted`, `ownGoods`, `breadth` and `denied` of wedges whose levels are final: a route is bound by the strictest of its exporter's law, the
 * law of each part's owner, and the rules that reach its exporter, for every part of the target's users alike (MODEL.md, section 4).
 * @param technologies whose columns are empty
 */
export function fillPermissions(
  wedges: Wedges,
  jurisdiction: Jurisdiction,
  context: PolicyContext,
  technologies: readonly number[],
): void {
  const { regions, targets } = context;
  for (const technology of technologies)
    for (let target = 0; target < targets; target++) {
      fillPair({ technology, target, wedges, jurisdiction, context });
      const home = (technology * regions + jurisdiction.home[target]!) * targets + target;
      const allowed = 1 - wedges.guidance[technology * targets + target]!;
      wedges.permitted[home]! *= allowed;
      wedges.ownGoods[home]! *= allowed;
    }
}

/** Shares that a part of the users is left, by region of the exporter. */
interface Opening {
  position: Float64Array; // [region] by the region's own law
  permitted: Float64Array; // [region] by every law that binds the route
  ownGoods: Float64Array; // [region] the same of what its own makers own
}

function fillPair(law: LawOfPair): void {
  const { technology, target, wedges, context } = law;
  const { position, permitted, ownGoods, breadth } = wedges;
  const parts = userSegments(wedges, technology, target, context);
  if (parts.length === 1 && isFree(law)) {
    for (let region = 0; region < context.regions; region++)
      permitted[placeOf(law, region)] = ownGoods[placeOf(law, region)] = 1;
    return;
  }
  const { levels, caps } = lawsOf(law);
  const capped = levels.map((level, government) => level * caps[government]!);
  const isCapped = caps.some((cap) => cap < 1);
  const deepest = new Float64Array(context.regions);
  for (let region = 0; region < context.regions; region++) position[placeOf(law, region)] = 0;
  for (const { width, treatment } of parts) {
    const left = capped.map((level, government) => treated(level, treatment[government]!));
    left.forEach((level, government) => {
      const row = technology * context.governments + government;
      wedges.denied[row * context.targets + target]! += width * (1 - level);
    });
    const open = bindRoutes(law, left);
    const depth = isCapped
      ? bindRoutes(
          law,
          levels.map((level, government) => treated(level, treatment[government]!)),
        )
      : open;
    for (let region = 0; region < context.regions; region++) {
      const at = placeOf(law, region);
      position[at]! += width * open.position[region]!;
      permitted[at]! += width * open.permitted[region]!;
      ownGoods[at]! += width * open.ownGoods[region]!;
      deepest[region] = Math.max(deepest[region]!, depth.permitted[region]!);
    }
  }
  for (let region = 0; region < context.regions; region++) {
    const at = placeOf(law, region);
    breadth[at] = permitted[at]! > 0 ? permitted[at]! / deepest[region]! : 1;
  }
}

const placeOf = ({ technology, target, context }: LawOfPair, region: number): number =>
  (technology * context.regions + region) * context.targets + target;

/** Whether no government has a law of the country: most pairs, and all that they cost. */
function isFree({ wedges, technology, target, context }: LawOfPair): boolean {
  for (let government = 0; government < context.governments; government++) {
    const at = (technology * context.governments + government) * context.targets + target;
    if (wedges.stringency[at] !== 0 || wedges.ceiling[at] !== 1 || wedges.volumeCap[at] !== 1) return false;
  }
  return true;
}

/** Highest position that each government's law of the country permits, its ceiling included, and its cap. Both [government]. */
function lawsOf({ wedges, technology, target, context }: LawOfPair): Record<'levels' | 'caps', number[]> {
  const levels: number[] = [];
  const caps: number[] = [];
  for (let government = 0; government < context.governments; government++) {
    const at = (technology * context.governments + government) * context.targets + target;
    const stringency = wedges.stringency[at]!;
    const ladder = stringency === 0 ? 1 : context.ladder(technology, stringency);
    const ceiling = wedges.ceiling[at]!;
    levels.push(ceiling < 1 ? Math.min(ladder, context.underCeiling(technology, ceiling).position) : ladder);
    caps.push(wedges.volumeCap[at]!);
  }
  return { levels, caps };
}

/** What a government's rule on some users leaves them of its law of the country. */
function treated(level: number, treatment: number): number {
  return treatment === -1 ? 0 : treatment === 1 ? 1 : level;
}

/** @param levels [government] highest position that each permits */
function bindRoutes(law: LawOfPair, levels: readonly number[]): Opening {
  const { technology, target, jurisdiction, context } = law;
  const position = new Float64Array(context.regions).fill(1);
  levels.forEach((level, government) => {
    if (level === 1) return;
    for (const { region, weight } of jurisdiction.lawOf[government]!)
      position[region]! -= weight * (1 - level);
  });
  const reached = reachedPositions(law, levels);
  const ownGoods = position.map((open, exporter) => Math.min(open, reached[exporter]!));
  const permitted = ownGoods.slice();
  for (const { exporter, owners } of jurisdiction.routes[technology * context.targets + target]!)
    permitted[exporter] = permittedShare({
      exporter: position[exporter]!,
      reached: reached[exporter]!,
      owners: owners.map(({ region, share }) => ({ share, position: position[region]! })),
    });
  return { position, permitted, ownGoods };
}

/** Position of the strictest extraterritorial rule on every exporter; sales at home are nobody's exports. @returns [exporter] */
function reachedPositions(
  { technology, target, wedges, jurisdiction, context }: LawOfPair,
  levels: readonly number[],
): Float64Array {
  const { governments, regions, targets } = context;
  const reached = new Float64Array(regions).fill(1);
  levels.forEach((level, government) => {
    const row = technology * governments + government;
    const force = wedges.reach[row * targets + target]!;
    if (force === 0) return;
    for (let exporter = 0; exporter < regions; exporter++) {
      if (exporter === jurisdiction.home[target]) continue;
      const bound = force * (1 - wedges.exempt[row * regions + exporter]!);
      reached[exporter] = Math.min(reached[exporter]!, reachedPosition(level, jurisdiction.reach, bound));
    }
  });
  return reached;
}
