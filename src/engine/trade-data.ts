import type { Economy } from '../schema/economy.ts';
import type { Id } from '../schema/ids.ts';
import type { Model } from '../schema/model.ts';
import type { PolicyContext } from '../schema/policy.ts';
import { ownedFlows, type OwnedFlow } from './trade/owner-basis.ts';
import type { OwnerShare, SalesBook, SalesCell } from './trade/sales-book.ts';

/** What is known of controlled sales and their owners in the calibration year, under a run's parameters. */
export interface TradeData {
  book: SalesBook;
  owned: readonly OwnedFlow[];
  /** Part of a headquarters region's sales that flows of a sector to a region hold; 1 where nothing is known. */
  coverage(owner: number, sector: number, importer: number): number;
}

/** A run's parameters and the indices of its ids. */
interface Reader {
  context: PolicyContext;
  parameters: ReadonlyMap<Id, number>;
  read(id: Id): number;
}

/**
 * Reads cells, technologies and owners as numbers.
 * @param outsideShare [technology, exporter, target]
 * @param base shares of the calibration year
 */
export function readTradeData(
  model: Model,
  economy: Economy,
  reader: Reader,
  outsideShare: Float64Array,
  base: SalesBook['base'],
): TradeData {
  const { context, read } = reader;
  const cells = readCells(model, reader);
  const book: SalesBook = {
    regions: context.regions,
    sectors: context.sectors,
    targetRegion: model.sets['target']!.map(({ id }) => context.region(id)),
    flow: economy.flow,
    cells,
    technologies: model.technologies.map(({ id, hub, role }, technology) => ({
      sector: cells.find((cell) => cell.technology === technology)?.sector ?? -1,
      hub: hub === null ? -1 : context.region(hub),
      margin: read(`rent_margin.${id}`),
      product: role === 'product',
    })),
    outsideShare,
    leakPremium: read('leak_premium'),
    base,
  };
  return {
    book,
    owned: ownedFlows(book, knownOwners(model, reader)),
    coverage: readCoverage(model, reader),
  };
}

/** Coverage by its places: a key of ids a sale would take longer than the rest of its record. */
function readCoverage(model: Model, { parameters }: Reader): TradeData['coverage'] {
  const ids = (set: Id): Id[] => model.sets[set]!.map(({ id }) => id);
  const [regions, sectors] = [ids('region'), ids('sector')];
  const known = Float64Array.from(
    regions.flatMap((owner) =>
      sectors.flatMap((sector) =>
        regions.map((importer) => parameters.get(`coverage.${owner}.${sector}.${importer}`) ?? 1),
      ),
    ),
  );
  return (owner, sector, importer) => known[(owner * sectors.length + sector) * regions.length + importer]!;
}

function readCells(model: Model, { context, read }: Reader): SalesCell[] {
  return model.cells.map((cell) => {
    const key = `cells.${cell.technology}.${cell.exporter}.${cell.importer}`;
    const sector = context.sector(cell.sector);
    const exporter = context.region(cell.exporter);
    const importer = context.region(cell.importer);
    return {
      technology: context.technology(cell.technology),
      target: context.target(cell.importer),
      sector,
      exporter,
      importer,
      flow: (sector * context.regions + exporter) * context.regions + importer,
      baseValue: read(`${key}.base_value`),
      latentValue: read(`${key}.latent_value`),
      growth: read(`${key}.growth`),
      owners: Object.keys(cell.owners).map((owner) => ({
        region: context.region(owner),
        share: read(`${key}.owner.${owner}`),
      })),
    };
  });
}

/** Owners of whole flows by flow. */
function knownOwners({ flowOwners }: Model, { context, read }: Reader): Map<number, OwnerShare[]> {
  return new Map(
    flowOwners.map(({ sector, exporter, importer, owners }) => {
      const row = context.sector(sector) * context.regions + context.region(exporter);
      return [
        row * context.regions + context.region(importer),
        Object.keys(owners).map((owner) => ({
          region: context.region(owner),
          share: read(`owners.${sector}.${exporter}.${importer}.${owner}`),
        })),
      ];
    }),
  );
}
