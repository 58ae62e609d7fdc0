import type { EconomyDescription, Largest } from '../schema/economy-report.ts';

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

/** What an economy consists of, as tables: money in million USD a year, shares and rates in per cent. */
export function descriptionTables(
  { regions, sectors, tariffs }: EconomyDescription,
  wording: Wording,
): Record<'regions' | 'sectors' | 'tariffs', TextCells> {
  const { money, none } = wording;
  const percent = (fraction: number): string => wording.percent(fraction, 1);
  const rate = (fraction: number): string => wording.percent(fraction, 2);
  const largest = (found: Largest | null): readonly string[] =>
    found === null ? [none, none] : [found.region, percent(found.share)];
  const highest = (partners: EconomyDescription['tariffs'][number]['partners']): readonly string[] => {
    const [most] = partners.toSorted((a, b) => b.mean - a.mean);
    return most === undefined || most.mean === 0 ? [none, none] : [most.exporter, rate(most.mean)];
  };
  return {
    regions: {
      columns: [
        words('region'),
        ...numbers('value added', 'net exports', 'exports', wording.goods, 'openness %'),
        words('partner'),
        ...numbers('%'),
        words('name'),
      ],
      rows: regions.map((region) => [
        region.region,
        ...[region.valueAdded, region.netExports, region.exports, region.goodsExports].map(money),
        percent(region.openness),
        ...largest(region.partner),
        region.name,
      ]),
    },
    sectors: {
      columns: [
        words('sector'),
        ...numbers('output', 'tradable', 'traded %', 'elasticity'),
        words('exporter'),
        ...numbers('%'),
        words('name'),
      ],
      rows: sectors.map((sector) => [
        sector.sector,
        money(sector.output),
        sector.tradable ? 'yes' : 'no',
        percent(sector.traded),
        wording.elasticity(sector.elasticity),
        ...largest(sector.exporter),
        sector.name,
      ]),
    },
    tariffs: {
      columns: [
        words('importer'),
        ...numbers('imports', 'tariff %', 'revenue'),
        words('highest'),
        ...numbers('%'),
      ],
      rows: tariffs.map(({ importer, imports, mean, revenue, partners }) => [
        importer,
        money(imports),
        rate(mean),
        money(revenue),
        ...highest(partners),
      ]),
    },
  };
}
