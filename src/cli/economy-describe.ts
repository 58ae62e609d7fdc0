import { parseArgs } from 'node:util';
import { describeEconomy } from '../model/describe-economy.ts';
import type { EconomyDescription, Largest } from '../schema/economy-report.ts';
import { describeSize, plain } from './economy-size.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { openEconomy } from './open-economy.ts';
import { refuse, refuseAll, warn } from './run.ts';
import { textTable } from './text-table.ts';
import type { TextColumn } from './text-table.ts';

/** Prints what an economy consists of, as tables or as one JSON object. @returns the exit code */
export function describeCommand(args: readonly string[], io: Io): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { goods: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [folder, ...rest] = positionals;
  if (folder === undefined || rest.length > 0) return refuse(io, 'economy describe takes one folder');
  const opened = openEconomy(folder, undefined, io.cwd);
  if (!opened.ok) return refuseAll(io, opened.diagnostics);
  warn(io, opened.warnings);
  const { economy, goods } = opened.value;
  const { sectors } = economy;
  const named = values.goods?.split(',') ?? goods;
  const stranger = named.find((sector) => !sectors.includes(sector));
  if (stranger !== undefined) return refuse(io, `--goods: ${stranger} is not a sector of the economy`);
  const description = describeEconomy(economy, new Set(named.map((sector) => sectors.indexOf(sector))));
  if (values.json) io.out(`${JSON.stringify(description)}\n`);
  else io.out(`${folder}: ${describeSize(economy)}${printTables(description)}`);
  return exitCodes.done;
}

const percent = (share: number): string => (100 * share).toFixed(1);
const largest = (found: Largest | null): readonly [string, string] =>
  found === null ? ['-', '-'] : [found.region, percent(found.share)];

function printTables({ regions, sectors, tariffs }: EconomyDescription): string {
  return [
    '\nRegions: million USD a year; openness is exports and imports over value added, partner share of both\n',
    regionTable(regions),
    '\nSectors: world output in million USD a year; traded is the share sold to other regions\n',
    sectorTable(sectors),
    '\nTariffs: means weighted by imports; revenue in million USD a year; highest is the partner with the highest mean\n',
    tariffTable(tariffs),
  ].join('');
}

const words = (heading: string): TextColumn => ({ heading, words: true });
const numbers = (...headings: readonly string[]): TextColumn[] => headings.map((heading) => ({ heading }));
const money = (value: number): string =>
  plain(Math.abs(value) < 1000 ? Number(value.toPrecision(4)) : Math.round(value));

function regionTable(regions: EconomyDescription['regions']): string {
  const columns = [
    words('region'),
    ...numbers('value added', 'net exports', 'exports', 'of goods', 'openness %'),
    words('partner'),
    ...numbers('%'),
    words('name'),
  ];
  const rows = regions.map((region) => [
    region.region,
    ...[region.valueAdded, region.netExports, region.exports, region.goodsExports].map(money),
    percent(region.openness),
    ...largest(region.partner),
    region.name,
  ]);
  return textTable(columns, rows);
}

function sectorTable(sectors: EconomyDescription['sectors']): string {
  const columns = [
    words('sector'),
    ...numbers('output', 'tradable', 'traded %', 'elasticity'),
    words('exporter'),
    ...numbers('%'),
    words('name'),
  ];
  const rows = sectors.map((sector) => [
    sector.sector,
    money(sector.output),
    sector.tradable ? 'yes' : 'no',
    percent(sector.traded),
    plain(sector.elasticity),
    ...largest(sector.exporter),
    sector.name,
  ]);
  return textTable(columns, rows);
}

function tariffTable(tariffs: EconomyDescription['tariffs']): string {
  const columns = [
    words('importer'),
    ...numbers('imports', 'tariff %', 'revenue'),
    words('highest'),
    ...numbers('%'),
  ];
  const rows = tariffs.map(({ importer, imports, mean, revenue, partners }) => [
    importer,
    money(imports),
    (100 * mean).toFixed(2),
    money(revenue),
    ...highest(partners),
  ]);
  return textTable(columns, rows);
}

function highest(partners: EconomyDescription['tariffs'][number]['partners']): readonly [string, string] {
  const [most] = partners.toSorted((a, b) => b.mean - a.mean);
  return most === undefined || most.mean === 0 ? ['-', '-'] : [most.exporter, (100 * most.mean).toFixed(2)];
}
