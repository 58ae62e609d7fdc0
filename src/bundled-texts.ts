import type { Id } from './schema/ids.ts';

/** Path from the top of the project to text. */
type Bundle = Readonly<Record<string, string>>;

function scenarioBundle(): Bundle {
  return import.meta.glob<string>('../scenarios/*.yaml', { query: '?raw', import: 'default', eager: true });
}

function experimentBundle(): Bundle {
  return import.meta.glob<string>('../experiments/*.yaml', { query: '?raw', import: 'default', eager: true });
}

function byId(bundle: Bundle, folder: string): ReadonlyMap<Id, string> {
  const files = Object.entries(bundle);
  return new Map(files.map(([path, text]) => [path.slice(folder.length, -'.yaml'.length), text]));
}

/** The bundled scenarios by id. */
export function bundledScenarios(): ReadonlyMap<Id, string> {
  return byId(scenarioBundle(), '../scenarios/');
}

/** The bundled experiments by id. */
export function bundledExperiments(): ReadonlyMap<Id, string> {
  return byId(experimentBundle(), '../experiments/');
}
