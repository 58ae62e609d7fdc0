import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file of the checkout: its path from the top with forward slashes, and its text. */
export interface SourceFile {
  path: string;
  text: string;
}
/** One broken rule at one place. */
export interface Violation {
  path: string;
  line: number;
  rule: string;
}

/** Every file under the folders whose name ends in one of the endings; folders that do not exist are left out. */
export function readSources(
  root: string,
  folders: readonly string[],
  endings: readonly string[],
): readonly SourceFile[] {
  return folders
    .flatMap((folder) => filesUnder(join(root, folder)))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({
      path: relative(root, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }));
}

function filesUnder(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path) : [path];
    });
  } catch {
    return [];
  }
}

/** Number of the line, from 1, that holds the character at an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** A violation for every match of a pattern in a text; `text` may be a cleaned version with the lines of the file kept. */
export function matches(path: string, text: string, pattern: RegExp, rule: string): Violation[] {
  return [...text.matchAll(pattern)].map((match) => ({
    path,
    line: lineAt(text, match.index),
    rule: `${rule}: ${match[0].trim()}`,
  }));
}
