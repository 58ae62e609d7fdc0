import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { resultTables } from '../schema/result-tables.ts';

/** Where `--out` puts the result of a run; of a range of seeds each has a folder of its own (null: not a range). */
export function resultFolder(cwd: string, out: string, seed: number | null): string {
  const folder = resolve(cwd, out);
  return seed === null ? folder : join(folder, `seed-${seed}`);
}

/** Whether a result may take a folder's place: there is none, or it holds nothing but what a result holds. */
export function isReplaceable(folder: string): boolean {
  if (!existsSync(folder)) return true;
  const tables = resultTables.map(({ id }) => `${id}.csv`);
  const own = new Set(['baseline', 'dictionary.csv', 'manifest.json', ...tables]);
  return statSync(folder).isDirectory() && readdirSync(folder).every((name) => own.has(name));
}
