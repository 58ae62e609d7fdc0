import type { Diagnostic } from '../schema/diagnostic.ts';
import type { Id } from '../schema/ids.ts';
import { modelFileSchemas } from '../schema/model-files.ts';
import type { Equation, Structure } from '../schema/model.ts';
import type { ModelSource } from '../schema/model-source.ts';
import { diagnose, type Place } from '../schema/place.ts';
import { loadFiles } from './load-file.ts';

/** An equation that knows where it was written. */
export interface LocatedEquation {
  equation: Equation;
  place(key: keyof Equation): Place;
}

const fileOf = (choice: Id, form: Id) => `equations/${choice}/${form}.yaml`;

/** Reads equations/**.yaml, in the order of their paths. The file equations/CHOICE/FORM.yaml of a form holds under that form alone. */
export function loadEquations(
  source: ModelSource,
  structure: Structure,
  diagnostics: Diagnostic[],
): LocatedEquation[] {
  const forms = new Map(
    Object.entries(structure).flatMap(([choice, ids]) =>
      ids.map((form) => [fileOf(choice, form), { choice, form }]),
    ),
  );
  for (const file of forms.keys())
    if (!source.paths.has(file)) diagnostics.push(diagnose({ file, path: '' }, 'file-missing', { file }));
  const loaded = loadFiles(
    source,
    /^equations\/.+\.yaml$/,
    'equations/NAME.yaml',
    modelFileSchemas.equations,
    diagnostics,
  );
  return loaded.flatMap(({ value, file, place }) => {
    const form = forms.get(file);
    return value.equations.map((equation, at) => ({
      equation: form === undefined ? equation : { ...equation, form },
      place: (key) => place(['equations', at, key]),
    }));
  });
}
