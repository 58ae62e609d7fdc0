import type { Diagnostic } from '../schema/diagnostic.ts';
import type { Economy } from '../schema/economy.ts';
import type { FileSet } from '../schema/ids.ts';
import { modelFileSchemas } from '../schema/model-files.ts';
import type { Parameter } from '../schema/model.ts';
import { loadFiles } from './load-file.ts';
import { parseUnit } from './unit.ts';

/** Reads the lists in parameters/*.yaml. */
export function loadParameters(files: FileSet, diagnostics: Diagnostic[]): Parameter[] {
  const loaded = loadFiles(
    files,
    /^parameters\/[^/]+\.yaml$/,
    'parameters/NAME.yaml',
    modelFileSchemas.parameters,
    diagnostics,
  );
  const seen = new Set<string>();
  return loaded.flatMap(({ value, report }) =>
    value.parameters.map((parameter, at) => {
      if (seen.has(parameter.id)) report(['parameters', at, 'id'], 'id-duplicate', { id: parameter.id });
      seen.add(parameter.id);
      if (parseUnit(parameter.unit) === undefined)
        report(['parameters', at, 'unit'], 'unit-syntax', { unit: parameter.unit });
      return parameter;
    }),
  );
}

/** The trade elasticities of an economy as parameters: in print they differ by factors of two and more either way. */
export function elasticityParameters({ sectors, tradeElasticity }: Economy): Parameter[] {
  return sectors.map((sector, at) => ({
    id: `trade_elasticity.${sector}`,
    value: tradeElasticity[at]!,
    unit: '1',
    low: tradeElasticity[at]! / 2,
    high: tradeElasticity[at]! * 2,
    distribution: 'lognormal',
    source:
      'the economy’s sectors.csv and its provenance; range of half to double, the spread between published estimates',
    grade: 'estimated',
  }));
}
