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

function experimentBundle(): Bundle {
  return import.meta.glob<string>('../experiments/*.yaml', { query: '?raw', import: 'default', eager: true });
}

/** The files of a bundled model, paths relative to its folder; empty when there is none of that id. */
export function bundledModel(id: Id): FileSet {
  const folder = `../models/${id}/`;
  const files = Object.entries(modelBundle()).filter(([path]) => path.startsWith(folder));
  return new Map(files.map(([path, text]) => [path.slice(folder.length), text]));
}

/** The bundled scenarios by id. */
export function bundledScenarios(): ReadonlyMap<Id, string> {
  return byId(scenarioBundle(), '../scenarios/');
}

/** The bundled experiments by id. */
export function bundledExperiments(): ReadonlyMap<Id, string> {
  return byId(experimentBundle(), '../experiments/');
}

function byId(bundle: Bundle, folder: string): ReadonlyMap<Id, string> {
  const files = Object.entries(bundle);
  return new Map(files.map(([path, text]) => [path.slice(folder.length, -'.yaml'.length), text]));
}
