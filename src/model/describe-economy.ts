import { createWeightedMeans } from '../numerics/weighted-means.ts';
import type { Economy } from '../schema/economy.ts';
import type {
  EconomyDescription,
  Largest,
  RegionDescription,
  SectorDescription,
  TariffDescription,
} from '../schema/economy-report.ts';
import type { Id } from '../schema/ids.ts';
import { createAccounts } from './accounts.ts';
import type { Accounts } from './accounts.ts';

/** Describes an economy by what a reader would look up first. @param goods positions of the sectors that count as goods */
export function describeEconomy(economy: Economy, goods: ReadonlySet<number>): EconomyDescription {
  const accounts = createAccounts(economy);
  const all = addSectors(economy, () => true);
  const goodsTrade = addSectors(economy, (sector) => goods.has(sector));
  return {
    regions: economy.regions.map((_, n) => describeRegion(economy, accounts, all, goodsTrade, n)),
    sectors: economy.sectors.map((_, sector) => describeSector(economy, accounts, sector)),
    tariffs: economy.regions.map((_, n) => describeTariffs(economy, accounts, n)),
  };
}

/** Flows between different regions, [exporter, importer], summed over some sectors. */
function addSectors({ regions, flow }: Economy, wanted: (sector: number) => boolean): Float64Array {
  const pairs = regions.length * regions.length;
  const sum = new Float64Array(pairs);
  flow.forEach((value, cell) => {
    const pair = cell % pairs;
    const abroad = Math.trunc(pair / regions.length) !== pair % regions.length;
    if (abroad && wanted(Math.trunc(cell / pairs))) sum[pair]! += value;
  });
  return sum;
}

function findLargest(regions: readonly Id[], values: readonly number[]): Largest | null {
  const sum = values.reduce((total, value) => total + value, 0);
  if (!(sum > 0)) return null;
  const at = values.reduce((most, value, candidate) => (value > values[most]! ? candidate : most), 0);
  return { region: regions[at]!, share: values[at]! / sum };
}

function describeRegion(
  { regions, regionNames, valueAdded, netExports }: Economy,
  { exports, imports }: Accounts,
  trade: Float64Array,
  goodsTrade: Float64Array,
  n: number,
): RegionDescription {
  const count = regions.length;
  const both = regions.map((_, other) => trade[n * count + other]! + trade[other * count + n]!);
  return {
    region: regions[n]!,
    name: regionNames[n]!,
    valueAdded: valueAdded[n]!,
    netExports: netExports[n]!,
    exports: exports[n]!,
    goodsExports: goodsTrade.subarray(n * count, (n + 1) * count).reduce((sum, value) => sum + value, 0),
    openness: (exports[n]! + imports[n]!) / valueAdded[n]!,
    partner: findLargest(regions, both),
  };
}

function describeSector(economy: Economy, accounts: Accounts, sector: number): SectorDescription {
  const count = economy.regions.length;
  const first = sector * count;
  const outputs = accounts.output.subarray(first, first + count);
  const abroad = economy.regions.map((_, n) => outputs[n]! - economy.flow[(first + n) * count + n]!);
  const output = outputs.reduce((sum, value) => sum + value, 0);
  return {
    sector: economy.sectors[sector]!,
    name: economy.sectorNames[sector]!,
    output,
    tradable: economy.tradable[sector]!,
    traded: output > 0 ? abroad.reduce((sum, value) => sum + value, 0) / output : 0,
    elasticity: economy.tradeElasticity[sector]!,
    exporter: findLargest(economy.regions, abroad),
  };
}

function describeTariffs(
  { regions, flow, tariffRate }: Economy,
  { imports, tariffRevenue }: Accounts,
  importer: number,
): TariffDescription {
  const count = regions.length;
  const all = createWeightedMeans(1);
  const byExporter = createWeightedMeans(count);
  for (let cell = importer; cell < flow.length; cell += count) {
    const exporter = Math.trunc(cell / count) % count;
    if (exporter === importer) continue;
    all.add(0, tariffRate[cell]!, flow[cell]!);
    byExporter.add(exporter, tariffRate[cell]!, flow[cell]!);
  }
  const partners = regions.map((exporter, at) => ({ exporter, mean: byExporter.mean[at]! }));
  return {
    importer: regions[importer]!,
    imports: imports[importer]!,
    mean: all.mean[0]!,
    partners: partners.filter((_, at) => at !== importer),
    revenue: tariffRevenue[importer]!,
  };
}
