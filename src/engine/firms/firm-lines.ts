/** Where one home's makers of a technology sell it: a route of the law, with their sales on it. */
export interface LineRoute {
  at: number; // index into permissions [technology, exporter, target]
  latent: number; // firms' sales of the base year without any control, million USD a year
  growth: number; // of latent sales, a year
}
/** A technology on its way from the makers of one home to the target of its race. */
export interface FirmLine {
  technology: number;
  target: number;
  home: number; // region of the makers' headquarters
  routes: readonly LineRoute[];
  sold: boolean; // whether sales are known; else routes hold shares of supply in their place
  unlisted: number; // share of demand below every list
}

/** What lines are made of; T technologies, N regions, C targets. */
export interface FirmMarket {
  technologies: number;
  regions: number;
  targets: number;
  targetOf: ArrayLike<number>; // [technology] the target of its race
  homeOf: ArrayLike<number>; // [target] its region
  outsideShare: Float64Array; // [technology, exporter, target] of supply from outside the target
  cells: readonly MarketCell[];
  threshold: ArrayLike<number>; // [technology] share of demand below every list
  /** Part of a home's sales that flows of a sector to a region hold. */
  coverage(owner: number, sector: number, importer: number): number;
}
interface MarketCell {
  technology: number;
  target: number;
  sector: number;
  exporter: number;
  latentValue: number;
  growth: number;
  owners: readonly { region: number; share: number }[];
}

/**
 * Every line of a model by technology and home. Sales are those of firms: what flows hold over their coverage. A technology that is
 * sold in no known flow has the lines of its suppliers, each weighing its share of supply in place of sales.
 */
export function firmLines(market: FirmMarket): FirmLine[] {
  return Array.from({ length: market.technologies }, (_, technology) => {
    const known = soldLines(market, technology);
    return known.length > 0 ? known : suppliedLines(market, technology);
  }).flat();
}

/** What a line's makers would sell in a year without any control; million USD. @param grown factor by which sales that grow at a rate have grown */
export function salesOfLine({ routes }: FirmLine, grown: (rate: number) => number): number {
  return routes.reduce((sales, { latent, growth }) => sales + latent * grown(growth), 0);
}

/** Share of a line's demand that permissions [technology, exporter, target] let through, weighted by base-year sales; exactly 1 when all is. */
export function openShare({ routes }: FirmLine, permitted: Float64Array): number {
  let open = 0;
  let all = 0;
  for (const { at, latent } of routes) {
    open += latent * permitted[at]!;
    all += latent;
  }
  return open / all;
}

function soldLines(market: FirmMarket, technology: number): FirmLine[] {
  const target = market.targetOf[technology]!;
  const routes = new Map<number, LineRoute[]>();
  for (const cell of market.cells) {
    if (cell.technology !== technology || cell.target !== target || cell.latentValue === 0) continue;
    for (const { region, share } of cell.owners) {
      if (share === 0) continue;
      const coverage = market.coverage(region, cell.sector, market.homeOf[target]!);
      const route = {
        at: placeOf(market, technology, cell.exporter),
        latent: (cell.latentValue * share) / coverage,
        growth: cell.growth,
      };
      routes.set(region, [...(routes.get(region) ?? []), route]);
    }
  }
  const homes = [...routes.keys()].sort((a, b) => a - b);
  return homes.map((home) => lineOf(market, technology, home, routes.get(home)!, true));
}

function suppliedLines(market: FirmMarket, technology: number): FirmLine[] {
  return Array.from({ length: market.regions }, (_, home) => home).flatMap((home) => {
    const at = placeOf(market, technology, home);
    const latent = market.outsideShare[at]!;
    if (latent === 0) return [];
    return [lineOf(market, technology, home, [{ at, latent, growth: 0 }], false)];
  });
}

function lineOf(
  market: FirmMarket,
  technology: number,
  home: number,
  routes: readonly LineRoute[],
  sold: boolean,
): FirmLine {
  const target = market.targetOf[technology]!;
  return { technology, target, home, routes, sold, unlisted: market.threshold[technology]! };
}

/** [technology, exporter, target of the technology's race] */
function placeOf({ regions, targets, targetOf }: FirmMarket, technology: number, exporter: number): number {
  return (technology * regions + exporter) * targets + targetOf[technology]!;
}
