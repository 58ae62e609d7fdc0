import type { FileSet, Id } from './schema/ids.ts';

/** What a bundled model is held against and described by, which no run reads; paths relative to its folder. */
export function bundledDocuments(id: Id): FileSet {
  const all = import.meta.glob<string>(['../models/*/checks.yaml', '../models/*/odd.yaml'], {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const folder = `../models/${id}/`;
  const own = Object.entries(all).filter(([path]) => path.startsWith(folder));
  return new Map(own.map(([path, text]) => [path.slice(folder.length), text]));
}
