import { posix } from 'node:path';
import { withoutComments } from './code-only.ts';
import { lineAt } from './source-file.ts';
import type { SourceFile, Violation } from './source-file.ts';

interface ImportLine {
  target: string; // path from the top for a relative import, else the package as written
  written: string;
  types: boolean; // only types come in
  line: number;
}

/** Folders under src that each folder may import from; composition roots and the command line may import anything. */
const sees: Readonly<Record<string, readonly string[]>> = {
  numerics: ['numerics'],
  schema: ['numerics', 'schema'],
  model: ['numerics', 'schema', 'model'],
  engine: ['numerics', 'schema', 'model', 'engine'],
  runner: ['numerics', 'schema', 'model', 'engine', 'runner'],
  experiments: ['numerics', 'schema', 'experiments'],
  figures: ['numerics', 'schema', 'figures'],
  exports: ['numerics', 'schema', 'figures', 'exports'],
  state: ['numerics', 'schema', 'state'],
  components: ['state', 'figures', 'exports', 'components'],
};
/** The types of schema are the contract between all parts. */
const typesForAll = 'schema';
/** Engine folders that only pass columns between the others, and so may import them. */
const bridges = ['payoff', 'simulate'];
/** Packages of the folders that know no browser and no file; a folder not named here may use any. */
const packages: Readonly<Record<string, readonly string[]>> = {
  numerics: ['seedrandom', '@noble/hashes'],
  schema: ['zod', 'yaml', 'd3'],
  model: ['mathjs'],
  engine: [],
  figures: ['d3'],
  exports: ['d3', 'docx', 'fflate', 'hyparquet-writer'],
  experiments: [],
  state: ['fflate', 'idb'],
};
const importLine =
  /^\s*(import|export)\s+(type\s)?(?:[^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

/** Import lines that run against the direction of the layers, reach into a sibling of the engine, or use a foreign package. */
export function checkImports(file: SourceFile): Violation[] {
  const [source, folder = ''] = file.path.split('/');
  if (source !== 'src') return [];
  return importLines(file).flatMap((line) =>
    [
      direction(file.path, folder, line),
      engineSibling(file.path, line),
      foreignPackage(folder, line),
      extension(line),
    ]
      .filter((rule) => rule !== null)
      .map((rule) => ({ path: file.path, line: line.line, rule: `${rule}: ${line.written}` })),
  );
}

function importLines(file: SourceFile): ImportLine[] {
  const text = withoutComments(file.text);
  return [...text.matchAll(importLine)].map((match) => {
    const written = (match[3] ?? match[4])!;
    const relative = written.startsWith('.');
    const target = relative ? posix.join(posix.dirname(file.path), written.split('?')[0]!) : written;
    return {
      target,
      written,
      types: match[2] !== undefined,
      line: lineAt(text, match.index + match[0].length),
    };
  });
}

function direction(path: string, folder: string, { target, types }: ImportLine): string | null {
  if (!target.startsWith('src/')) return null;
  const other = target.split('/')[1]!;
  const root = /^(main|worker)\.ts$/.test(other);
  if (root && !types) return 'a composition root is imported';
  if (other === 'cli' && folder !== 'cli') return 'the command line is imported';
  const allowed = sees[folder];
  if (allowed === undefined || allowed.includes(other)) return null;
  if (types && other === typesForAll) return null;
  return `${path.includes('/') ? folder : path} does not see ${other}`;
}

function engineSibling(path: string, { target, types }: ImportLine): string | null {
  const [, layer, from, inside] = path.split('/');
  if (layer !== 'engine' || inside === undefined || bridges.includes(from!) || types) return null;
  if (!target.startsWith('src/engine/') || target.startsWith(`src/engine/${from}/`)) return null;
  return `engine/${from} does not see its siblings`;
}

function foreignPackage(folder: string, { target, written }: ImportLine): string | null {
  const allowed = packages[folder];
  if (allowed === undefined || target !== written) return null;
  const known = allowed.some((name) => written === name || written.startsWith(`${name}/`));
  return known ? null : `${folder} does not use the package`;
}

function extension({ target, written }: ImportLine): string | null {
  if (target === written) return null;
  return /\.[a-z]+(\?.*)?$/.test(written) ? null : 'a relative import without its extension';
}
