import type { FileSet, Id } from './schema/ids.ts';

/** Path from the top of the project to text. */
type Bundle = Readonly<Record<string, string>>;

function modelBundle(): Bundle {
  return import.meta.glob<string>('../models/**/*.{yaml,csv}', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
}
function scenarioBundle(): Bundle {
  return import.meta.glob<string>('../scenarios/*.yaml', { query: '?raw', import: 'default', eager: true });
}

/** The files of a bundled model, paths relative to its folder; empty when there is none of that id. */
export function bundledModel(id: Id): FileSet {
  const folder = `../models/${id}/`;
  const files = Object.entries(modelBundle()).filter(([path]) => path.startsWith(folder));
  return new Map(files.map(([path, text]) => [path.slice(folder.length), text]));
}

/** The bundled scenarios by id. */
export function bundledScenarios(): ReadonlyMap<Id, string> {
  const files = Object.entries(scenarioBundle());
  return new Map(files.map(([path, text]) => [path.slice('../scenarios/'.length, -'.yaml'.length), text]));
}
