import type { Diagnostic } from '../schema/diagnostic.ts';
import type { FileSet, Id } from '../schema/ids.ts';
import { modelFileSchemas } from '../schema/model-files.ts';
import type { Equation } from '../schema/model.ts';
import type { Place } from '../schema/place.ts';
import { loadFiles } from './load-file.ts';

/** An equation that knows where it was written. */
export interface LocatedEquation {
  equation: Equation;
  place(key: keyof Equation): Place;
}

/** Reads equations/**.yaml, in the order of their paths. */
export function loadEquations(files: FileSet, diagnostics: Diagnostic[]): LocatedEquation[] {
  const loaded = loadFiles(
    files,
    /^equations\/.+\.yaml$/,
    'equations/NAME.yaml',
    modelFileSchemas.equations,
    diagnostics,
  );
  return loaded.flatMap(({ value, place }) =>
    value.equations.map((equation, at) => ({ equation, place: (key) => place(['equations', at, key]) })),
  );
}

/** Names of the files in equations/confidence: each is one rule by which confidence moves. */
export function confidenceRulesOf(files: FileSet): Id[] {
  return [...files.keys()]
    .map((path) => /^equations\/confidence\/([^/]+)\.yaml$/.exec(path)?.[1])
    .filter((rule) => rule !== undefined)
    .sort();
}
