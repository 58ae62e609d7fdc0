import type { BuiltDocuments, BuiltModel } from './model/built-source.ts';
import type { PackedCsv } from './model/unpack-csv.ts';
import type { Id } from './schema/ids.ts';

function documentBundle(): Readonly<Record<string, BuiltDocuments>> {
  return import.meta.glob<BuiltDocuments>('../models/*/model.yaml', {
    query: '?model',
    import: 'default',
    eager: true,
  });
}

function csvBundle(): Readonly<Record<string, PackedCsv>> {
  return import.meta.glob<PackedCsv>(['../models/**/*.csv', '!../models/*/crises.csv'], {
    query: '?columns',
    import: 'default',
    eager: true,
  });
}

/** A model that comes with the page, as the build has read it; null where there is none of that id. */
export function bundledModel(id: Id): BuiltModel | null {
  const folder = `../models/${id}/`;
  const built = documentBundle()[`${folder}model.yaml`];
  const own = Object.entries(csvBundle()).filter(([path]) => path.startsWith(folder));
  const tables = Object.fromEntries(own.map(([path, packed]) => [path.slice(folder.length), packed]));
  return built === undefined ? null : { ...built, tables };
}
