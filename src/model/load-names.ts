import type { Diagnostic } from '../schema/diagnostic.ts';
import { modelFileSchemas } from '../schema/model-files.ts';
import type { Parameter } from '../schema/model.ts';
import type { ModelSource } from '../schema/model-source.ts';
import type { Sets } from '../schema/table.ts';
import { familiesOf } from './families-of.ts';
import { loadFile } from './load-file.ts';

const file = 'names.yaml';

/**
 * Gives parameters the short names of names.yaml: each its own or that of the narrowest family that has one, with who or what of the family it is
 * of. A model without the file has none; a name of no parameter is a diagnostic.
 */
export function loadNames(
  source: ModelSource,
  parameters: readonly Parameter[],
  sets: Sets,
  diagnostics: Diagnostic[],
): readonly Parameter[] {
  if (!source.paths.has(file)) return parameters;
  const loaded = loadFile(source, file, modelFileSchemas.names, diagnostics);
  if (loaded === null) return parameters;
  const { names } = loaded.value;
  const known = new Set(parameters.flatMap(({ id }) => familiesOf(id)));
  for (const id of Object.keys(names)) loaded.expect(['names', id], id, known, 'parameter-unknown');
  const shorts = new Map(
    Object.values(sets).flatMap((members) => members.map(({ id, short }) => [id, short])),
  );
  return parameters.map((parameter) => {
    const family = familiesOf(parameter.id).find((id) => Object.hasOwn(names, id));
    if (family === undefined) return parameter;
    const rest = parameter.id.slice(family.length + 1).split('.');
    const of = rest
      .filter((part) => part !== '')
      .map((part) => shorts.get(part) ?? part.replaceAll(/[-_]/g, ' '));
    return { ...parameter, name: [names[family], ...of].join(', ') };
  });
}
