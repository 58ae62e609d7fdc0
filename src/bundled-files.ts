import type { FileSet, Id } from './schema/ids.ts';

/** A CSV file as the build packs it: by columns, or as it is where its rows are of several widths. */
type PackedCsv = { columns: string } | { text: string };

function yamlBundle(): Readonly<Record<string, string>> {
  return import.meta.glob<string>(
    ['../models/**/*.yaml', '!../models/*/checks.yaml', '!../models/*/odd.yaml'],
    { query: '?raw', import: 'default', eager: true },
  );
}

function csvBundle(): Readonly<Record<string, PackedCsv>> {
  return import.meta.glob<PackedCsv>(['../models/**/*.csv', '!../models/*/crises.csv'], {
    query: '?columns',
    import: 'default',
    eager: true,
  });
}

/** The rows of a CSV file, letter by letter as they stand in it. */
function csvOf(packed: PackedCsv): string {
  if ('text' in packed) return packed.text;
  const columns = packed.columns.split('\n').map((column) => column.split(','));
  return columns[0]!.map((_, row) => `${columns.map((column) => column[row]).join(',')}\n`).join('');
}

/** The files that make a bundled model, paths relative to its folder; empty when there is none of that id. */
export function bundledModel(id: Id): FileSet {
  const folder = `../models/${id}/`;
  const texts = [
    ...Object.entries(yamlBundle()),
    ...Object.entries(csvBundle()).map(([path, packed]) => [path, csvOf(packed)] as const),
  ];
  const own = texts.filter(([path]) => path.startsWith(folder));
  return new Map(own.map(([path, text]) => [path.slice(folder.length), text]));
}
