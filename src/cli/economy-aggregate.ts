import { parseArgs } from 'node:util';
import { aggregateEconomy } from '../model/aggregate-economy.ts';
import { parseEconomy } from '../model/parse-economy.ts';
import { parseGrouping, ungrouped } from '../model/parse-grouping.ts';
import type { Grouping } from '../model/parse-grouping.ts';
import type { Checked } from '../schema/diagnostic.ts';
import type { Economy } from '../schema/economy.ts';
import type { DiagnosticCode } from '../schema/texts.ts';
import { describeSize, plain } from './economy-size.ts';
import type { Io } from './io.ts';
import { readFiles, readTables } from './read-economy.ts';
import { refuse, refuseAll, warn } from './run.ts';
import { writeEconomy } from './write-economy.ts';

/** Joins regions and sectors of an economy and writes the smaller one. @returns the exit code */
export function aggregateCommand(args: readonly string[], io: Io): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { regions: { type: 'string' }, sectors: { type: 'string' }, out: { type: 'string' } },
  });
  const [folder, ...rest] = positionals;
  const { out } = values;
  if (folder === undefined || rest.length > 0) return refuse(io, 'economy aggregate takes one folder');
  if (out === undefined) return refuse(io, 'economy aggregate needs --out');
  const parsed = parseEconomy(readTables(folder, io.cwd), folder);
  if (!parsed.ok) return refuseAll(io, parsed.diagnostics);
  warn(io, parsed.warnings);
  const { regions, regionNames, sectors, sectorNames } = parsed.value;
  const group = (
    file: string | undefined,
    ids: readonly string[],
    names: readonly string[],
    unknown: DiagnosticCode,
  ): Checked<Grouping> =>
    file === undefined
      ? { ok: true, value: ungrouped(ids, names), warnings: [] }
      : parseGrouping(readFiles([file], io.cwd), file, ids, unknown);
  const regionGroups = group(values.regions, regions, regionNames, 'region-unknown');
  const sectorGroups = group(values.sectors, sectors, sectorNames, 'sector-unknown');
  if (!regionGroups.ok || !sectorGroups.ok)
    return refuseAll(
      io,
      [regionGroups, sectorGroups].flatMap((checked) => (checked.ok ? [] : checked.diagnostics)),
    );
  const economy = aggregateEconomy(parsed.value, regionGroups.value, sectorGroups.value);
  const before = `of ${regions.length} regions and ${sectors.length} sectors`;
  const summary = `${out}: ${describeSize(economy).trimEnd()}, ${before}\n${describeHomeDuties(economy)}`;
  return writeEconomy({ economy, source: folder, out, summary }, io);
}

/** Tariffs between joined regions stay, as duties on sales at home; a reader must know of them. */
function describeHomeDuties({ regions, flow, tariffRate }: Economy): string {
  const duties = regions.map(() => 0);
  flow.forEach((value, cell) => {
    const importer = cell % regions.length;
    if (Math.trunc(cell / regions.length) % regions.length === importer)
      duties[importer]! += value * tariffRate[cell]!;
  });
  const told = regions.flatMap((region, n) => (duties[n] === 0 ? [] : [`${region} ${plain(duties[n]!)}`]));
  return told.length === 0 ? '' : `duties between joined regions, million USD a year: ${told.join(', ')}\n`;
}
