import type { EconomyDescription, Largest, TariffDescription } from '../schema/economy-report.ts';

/** A column: its heading, and whether it holds words (at the left) or numbers (at the right). */
export interface TableColumn {
  heading: string;
  words?: boolean;
}
/** A table as text; the first cell of a row [row][column] names it. */
export interface TextCells {
  columns: readonly TableColumn[];
  rows: readonly (readonly string[])[];
}
/** How the reader's medium writes what stands in the tables. */
export interface Wording {
  goods: string; // heading of the exports that count as goods
  none: string; // where there is nothing to name
  money(millions: number): string;
  percent(fraction: number, decimals: number): string;
  elasticity(value: number): string;
}

const words = (heading: string): TableColumn => ({ heading, words: true });
const numbers = (...headings: readonly string[]): TableColumn[] => headings.map((heading) => ({ heading }));

/** Cells of the largest partner and its share. */
const largestCells = (found: Largest | null, { none, percent }: Wording): readonly string[] =>
  found === null ? [none, none] : [found.region, percent(found.share, 1)];

function regionTable({ regions }: EconomyDescription, wording: Wording): TextCells {
  return {
    columns: [
      words('region'),
      ...numbers('value added', 'net exports', 'exports', wording.goods, 'openness %'),
      words('partner'),
      ...numbers('%'),
      words('name'),
    ],
    rows: regions.map((region) => [
      region.region,
      ...[region.valueAdded, region.netExports, region.exports, region.goodsExports].map(wording.money),
      wording.percent(region.openness, 1),
      ...largestCells(region.partner, wording),
      region.name,
    ]),
  };
}

function sectorTable({ sectors }: EconomyDescription, wording: Wording): TextCells {
  return {
    columns: [
      words('sector'),
      ...numbers('output', 'tradable', 'traded %', 'elasticity'),
      words('exporter'),
      ...numbers('%'),
      words('name'),
    ],
    rows: sectors.map((sector) => [
      sector.sector,
      wording.money(sector.output),
      sector.tradable ? 'yes' : 'no',
      wording.percent(sector.traded, 1),
      wording.elasticity(sector.elasticity),
      ...largestCells(sector.exporter, wording),
      sector.name,
    ]),
  };
}

function tariffTable({ tariffs }: EconomyDescription, { none, money, percent }: Wording): TextCells {
  const highest = (partners: TariffDescription['partners']): readonly string[] => {
    const [most] = partners.toSorted((a, b) => b.mean - a.mean);
    return most === undefined || most.mean === 0 ? [none, none] : [most.exporter, percent(most.mean, 2)];
  };
  return {
    columns: [
      words('importer'),
      ...numbers('imports', 'tariff %', 'revenue'),
      words('highest'),
      ...numbers('%'),
    ],
    rows: tariffs.map(({ importer, imports, mean, revenue, partners }) => [
      importer,
      money(imports),
      percent(mean, 2),
      money(revenue),
      ...highest(partners),
    ]),
  };
}

/** What an economy consists of, as tables: money in million USD a year, shares and rates in per cent. */
export function descriptionTables(
  description: EconomyDescription,
  wording: Wording,
): Record<'regions' | 'sectors' | 'tariffs', TextCells> {
  return {
    regions: regionTable(description, wording),
    sectors: sectorTable(description, wording),
    tariffs: tariffTable(description, wording),
  };
}
