import type { Diagnostic } from '../schema/diagnostic.ts';
import type { Id } from '../schema/ids.ts';
import { modelFileSchemas } from '../schema/model-files.ts';
import type { Preset } from '../schema/model.ts';
import type { ModelSource } from '../schema/model-source.ts';
import type { Path } from '../schema/place.ts';
import { checkFileIds, loadFile } from './load-file.ts';
import type { LoadedFile } from './load-file.ts';
import { outsideBound } from './parameter-bounds.ts';

/**
 * Reads presets/*.yaml in the order of their paths; a model may have none. Values are those for which the equations hold.
 * @param known the model's parameters, null where its other files are not at hand
 */
export function loadPresets(
  source: ModelSource,
  known: ReadonlySet<Id> | null,
  diagnostics: Diagnostic[],
): Preset[] {
  const paths = [...source.paths].filter((path) => /^presets\/[^/]+\.yaml$/.test(path)).sort();
  const loaded = paths
    .map((path) => loadFile(source, path, modelFileSchemas.preset, diagnostics))
    .filter((file) => file !== null);
  checkFileIds(loaded);
  return loaded.map((file) => {
    const { id, title, summary, parameters } = file.value;
    checkPresetValues(file.value, ['parameters'], known, file);
    return { id, title, summary, parameters };
  });
}

/**
 * Reports values of parameters that the model does not have, or for which its equations do not hold.
 * @param known the model's parameters, null where its other files are not at hand
 */
export function checkPresetValues(
  { parameters }: Pick<Preset, 'parameters'>,
  place: Path,
  known: ReadonlySet<Id> | null,
  { expect, report }: Pick<LoadedFile<unknown>, 'expect' | 'report'>,
): void {
  for (const [parameter, { value }] of Object.entries(parameters)) {
    const path = [...place, parameter];
    if (known !== null) expect(path, parameter, known, 'parameter-unknown');
    const bound = outsideBound(parameter, value);
    if (bound !== null) report(path, 'parameter-bound', { id: parameter, value, bound });
  }
}
