import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aggregateEconomy } from '../src/model/aggregate-economy.ts';
import { economyFiles } from '../src/model/economy-files.ts';
import { parseEconomy } from '../src/model/parse-economy.ts';
import { parseGrouping } from '../src/model/parse-grouping.ts';
import type { Economy } from '../src/schema/economy.ts';
import { readCsvFolder } from '../test/support/economies.ts';
import { valueOf } from '../test/support/shipped-model.ts';

export interface Sized {
  size: string;
  economy: Economy;
  folder: string;
}

const shipped = 'models/world-2023/economy';

const sizeOf = (folder: string, economy: Economy): Sized => ({
  size: `${economy.regions.length}x${economy.sectors.length}`,
  economy,
  folder,
});

/** The shipped economy and a smaller one made of it, which is written to `scratch`; a published one where the reference cases are at hand. */
export function benchEconomies(scratch: string): Sized[] {
  const economy = read(shipped);
  const maps = readCsvFolder('bench/maps');
  const small = aggregateEconomy(
    economy,
    valueOf(parseGrouping(maps, 'regions.csv', economy.regions, 'region-unknown')),
    valueOf(parseGrouping(maps, 'sectors.csv', economy.sectors, 'sector-unknown')),
  );
  const folder = join(scratch, 'small');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of economyFiles(small)) writeFileSync(join(folder, name), text);
  const sized = [sizeOf(folder, small), sizeOf(shipped, economy)];
  const published = join(process.env.PARLEY_REFERENCE ?? '', 'trade/cp2015');
  if (process.env.PARLEY_REFERENCE === undefined || !existsSync(published)) {
    console.log('31x40: skipped, PARLEY_REFERENCE names no folder with it');
    return sized;
  }
  return [...sized, sizeOf(published, read(published))];
}

function read(folder: string): Economy {
  return valueOf(parseEconomy(readCsvFolder(folder), ''));
}
