import { parseArgs } from 'node:util';
import { descriptionTables, type Wording } from '../exports/description-tables.ts';
import { describeEconomy } from '../model/describe-economy.ts';
import type { EconomyDescription } from '../schema/economy-report.ts';
import { describeSize, plain } from './economy-size.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { openEconomy } from './open-economy.ts';
import { refuse, refuseAll, warn } from './run.ts';
import { textTable } from './text-table.ts';

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

const wording: Wording = {
  goods: 'of goods',
  none: '-',
  money: (value) => plain(Math.abs(value) < 1000 ? Number(value.toPrecision(4)) : Math.round(value)),
  percent: (fraction, decimals) => (100 * fraction).toFixed(decimals),
  elasticity: plain,
};

function printTables(description: EconomyDescription): string {
  const { regions, sectors, tariffs } = descriptionTables(description, wording);
  return [
    '\nRegions: million USD a year; openness is exports and imports over value added, partner share of both\n',
    textTable(regions.columns, regions.rows),
    '\nSectors: world output in million USD a year; traded is the share sold to other regions\n',
    textTable(sectors.columns, sectors.rows),
    '\nTariffs: means weighted by imports; revenue in million USD a year; highest is the partner with the highest mean\n',
    textTable(tariffs.columns, tariffs.rows),
  ].join('');
}
