import type { OwnerShare, SalesBook, SalesCell, SalesState } from '../../../src/engine/trade/sales-book.ts';

/** Regions of the tests: the maker's factory, its owner, another supplier, a hub, and the target. */
export const regions = { factory: 0, owner: 1, rival: 2, hub: 3, target: 4 } as const;
const count = 5;
/** Index of a flow of the second of two sectors. */
export const flowOf = (exporter: number, importer: number): number =>
  (1 * count + exporter) * count + importer;

export interface BookOptions {
  flow?: number; // of every flow, million USD a year
  baseValue?: number;
  latentValue?: number;
  twice?: boolean; // a second technology in the same flow
  owners?: readonly OwnerShare[];
  hub?: number;
  product?: boolean;
  margin?: number;
}

/**
 * One technology sold from the factory to the target: 200 in the base year at a share of a half, 400 latent and growing by a tenth a
 * year, owned by the owner region. Supply outside the target: 0.6 owner, 0.3 rival, 0.1 hub.
 */
export function salesBook(options: BookOptions = {}): SalesBook {
  const technologies = options.twice === true ? 2 : 1;
  const cell = (technology: number): SalesCell => ({
    technology,
    target: 0,
    sector: 1,
    exporter: regions.factory,
    importer: regions.target,
    flow: flowOf(regions.factory, regions.target),
    baseValue: options.baseValue ?? 200,
    latentValue: options.latentValue ?? 400,
    growth: 0.1,
    owners: options.owners ?? [{ region: regions.owner, share: 1 }],
  });
  const shares = [0, 0.6, 0.3, 0.1, 0];
  const each = Array.from({ length: technologies }, (_, technology) => technology);
  return {
    regions: count,
    sectors: 2,
    targetRegion: [regions.target],
    flow: new Float64Array(2 * count * count).fill(options.flow ?? 1000),
    cells: each.map(cell),
    technologies: each.map(() => ({
      sector: 1,
      hub: options.hub ?? -1,
      margin: options.margin ?? 0.4,
      product: options.product ?? true,
    })),
    outsideShare: Float64Array.from(each.flatMap(() => shares)),
    leakPremium: 1.3,
    base: {
      effective: new Float64Array(technologies * count).fill(0.5),
      ownLaw: new Float64Array(technologies * count).fill(0.5),
      leak: new Float64Array(technologies),
    },
  };
}

export interface StateOptions {
  share?: number; // that the factory and the owner may sell; all others as in the base year
  years?: number;
  spare?: number;
  leak?: number;
  ownShare?: number;
}

/** A quarter in which others may sell as in the base year. */
export function salesState(book: SalesBook, options: StateOptions = {}): SalesState {
  const technologies = book.technologies.length;
  const effective = book.base.effective.slice();
  const ownGoods = book.base.ownLaw.slice();
  for (let technology = 0; technology < technologies; technology++) {
    for (const region of [regions.factory, regions.owner])
      effective[technology * count + region] = ownGoods[technology * count + region] = options.share ?? 0.5;
  }
  const of = (value: number) => new Float64Array(technologies).fill(value);
  return {
    years: options.years ?? 0,
    effective,
    ownLaw: ownGoods,
    ownGoods,
    mayFill: new Float64Array(technologies * count).fill(1),
    filling: of(1),
    willing: of(1),
    supply: {
      spare: of(options.spare ?? 0),
      leak: of(options.leak ?? 0),
      ownShare: of(options.ownShare ?? 0.1),
      appetite: of(1),
    },
  };
}
