import type { Diagnostic } from '../schema/diagnostic.ts';
import type { Economy } from '../schema/economy.ts';
import { modelFileSchemas } from '../schema/model-files.ts';
import type { Parameter } from '../schema/model.ts';
import type { ModelSource } from '../schema/model-source.ts';
import { nearestId } from '../schema/nearest-id.ts';
import type { DiagnosticCode } from '../schema/texts.ts';
import { loadFiles } from './load-file.ts';
import { parseUnit } from './unit.ts';

const elasticityPrefix = 'trade_elasticity.';

/** Reads the lists in parameters/*.yaml. A trade elasticity there has the economy's value. */
export function loadParameters(
  source: ModelSource,
  economy: Economy,
  diagnostics: Diagnostic[],
): Parameter[] {
  const loaded = loadFiles(
    source,
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
      checkElasticity(parameter, economy, (key, code, values) =>
        report(['parameters', at, key], code, values),
      );
      return parameter;
    }),
  );
}

/** One number stands in two files, so that the economy can be used alone and its elasticities still have ranges and grades. */
function checkElasticity(
  { id, value }: Parameter,
  { sectors, tradeElasticity }: Economy,
  report: (key: 'id' | 'value', code: DiagnosticCode, values: Diagnostic['values']) => void,
): void {
  if (!id.startsWith(elasticityPrefix)) return;
  const sector = id.slice(elasticityPrefix.length);
  const found = tradeElasticity[sectors.indexOf(sector)];
  if (found === undefined)
    report('id', 'sector-unknown', { id: sector, nearest: nearestId(sector, sectors) });
  else if (found !== value) report('value', 'parameter-economy', { id, value, found });
}

/**
 * The trade elasticities of an economy that no file of parameters describes, as parameters: judged, because nothing is known of
 * where they are from, with the half-to-double range by which published estimates differ.
 */
export function elasticityParameters(
  { sectors, tradeElasticity }: Economy,
  stated: readonly Parameter[],
): Parameter[] {
  const described = new Set(stated.map(({ id }) => id));
  return sectors
    .map((sector, at): Parameter => ({
      id: `${elasticityPrefix}${sector}`,
      value: tradeElasticity[at]!,
      unit: '1',
      low: tradeElasticity[at]! / 2,
      high: tradeElasticity[at]! * 2,
      distribution: 'lognormal',
      source: 'the economy’s sectors.csv; range of half to double, the spread between published estimates',
      grade: 'judgement',
    }))
    .filter(({ id }) => !described.has(id));
}
