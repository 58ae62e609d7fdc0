import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FileSet } from '../schema/ids.ts';
import { readText } from './name-file.ts';

/** Every YAML and CSV file of a folder as path -> text, paths relative to the folder with forward slashes, sorted. */
export function readFolder(folder: string): FileSet {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(yaml|csv)$/.test(path))
    .toSorted();
  return new Map(paths.map((path) => [path, readText(join(folder, path))]));
}
