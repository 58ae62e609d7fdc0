import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FileSet } from '../schema/ids.ts';
import { readText } from './name-file.ts';

/** The CSV files of a folder, under the name by which the caller knows it; none where there is no such folder. */
export function readTables(folder: string, cwd: string): FileSet {
  const path = resolve(cwd, folder);
  const names = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.csv')) : [];
  return readFiles(
    names.map((name) => `${folder}/${name}`),
    cwd,
  );
}

/** The files that exist among `paths`, under the names by which the caller knows them. */
export function readFiles(paths: readonly string[], cwd: string): FileSet {
  const found = paths.filter((path) => existsSync(resolve(cwd, path)));
  return new Map(found.map((path) => [path, readText(resolve(cwd, path))]));
}
