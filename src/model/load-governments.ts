import type { Diagnostic } from '../schema/diagnostic.ts';
import type { Id } from '../schema/ids.ts';
import { modelFileSchemas } from '../schema/model-files.ts';
import type { Government, Parameter } from '../schema/model.ts';
import type { ModelSource } from '../schema/model-source.ts';
import { checkFileIds, loadFiles } from './load-file.ts';
import { loadKeys } from './load-keys.ts';
import { checkPresetValues } from './load-presets.ts';

/** Reads actors/*.yaml, sorted by id, and their numbers as parameters. What their types change is checked when all parameters are known. */
export function loadGovernments(
  source: ModelSource,
  known: { regions: ReadonlySet<Id>; technologies: ReadonlySet<Id> },
  diagnostics: Diagnostic[],
): { governments: Government[]; parameters: Parameter[]; checkTypes(parameters: ReadonlySet<Id>): void } {
  const loaded = loadFiles(
    source,
    /^actors\/[^/]+\.yaml$/,
    'actors/ID.yaml',
    modelFileSchemas.actor,
    diagnostics,
  );
  checkFileIds(loaded);
  const weights = new Map<Id, number>();
  for (const { value, report, expect } of loaded) {
    expect(['region'], value.region, known.regions, 'region-unknown');
    value.redLines.forEach(({ technology }, at) => {
      expect(['redLines', at, 'technology'], technology, known.technologies, 'technology-unknown');
    });
    const sum = (weights.get(value.region) ?? 0) + value.weight;
    weights.set(value.region, sum);
    if (sum > 1 + 1e-9)
      report(['weight'], 'share-sum', { what: `the weights of the governments of ${value.region}`, sum });
  }
  const governments = loaded
    .map(({ value }): Government => {
      const { id, name, short, slot, region, weight, tariffsBy, ally, redLines, ratifiers, types } = value;
      return { id, name, short, slot, region, weight, tariffsBy, ally, redLines, ratifiers, types };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    governments,
    parameters: loadKeys(loaded),
    checkTypes(parameters) {
      for (const file of loaded)
        file.value.types.forEach((type, at) =>
          checkPresetValues(type, ['types', at, 'parameters'], parameters, file),
        );
    },
  };
}
