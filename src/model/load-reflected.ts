import type { Diagnostic } from '../schema/diagnostic.ts';
import { modelFileSchemas } from '../schema/model-files.ts';
import type { Model } from '../schema/model.ts';
import type { ModelSource } from '../schema/model-source.ts';
import type { Path } from '../schema/place.ts';
import type { PolicyAct } from '../schema/policy.ts';
import { createActContext, tariffRegions } from './act-context.ts';
import type { ActContext } from './act-context.ts';
import { longAgo } from './calendar.ts';
import { loadFile } from './load-file.ts';
import type { LoadedFile } from './load-file.ts';
import { resolveActs } from './resolve-acts.ts';

const rateTolerance = 1e-6;

/**
 * Reads reflected.yaml: the acts inside the data of the calibration year. Quarters are counted from the year after it, so that
 * all are negative. Tariffs are read from the flows; an act that sets another rate is a diagnostic.
 */
export function loadReflected(
  source: ModelSource,
  model: ActContext['model'] & Pick<Model, 'baseYear' | 'parameters'>,
  diagnostics: Diagnostic[],
): PolicyAct[] {
  const loaded = loadFile(source, 'reflected.yaml', modelFileSchemas.reflected, diagnostics);
  if (loaded === null) return [];
  const { acts } = loaded.value;
  const context = createActContext(model, new Map(model.parameters.map(({ id, value }) => [id, value])));
  const timing = { start: { year: model.baseYear + 1, quarter: 1 }, inForce: longAgo, announced: null };
  const resolved = resolveActs(acts, ['acts'], timing, context);
  for (const { path, code, values } of context.problems) loaded.report(path, code, values);
  acts.forEach(({ id }, at) => {
    if (acts.findIndex((act) => act.id === id) !== at)
      loaded.report(['acts', at, 'id'], 'id-duplicate', { id });
  });
  for (const act of resolved) {
    const at = acts.findIndex(({ id }) => id === act.id || act.id.startsWith(`${id}/`));
    const path = ['acts', at, acts[at]!.add === undefined ? 'value' : 'add'];
    if (act.inForce >= 0)
      loaded.report(['acts', at, 'from'], 'act-quarter', {
        found: acts[at]!.from!,
        limit: `${timing.start.year}Q1`,
      });
    if (act.instrument === 'tariff') checkTariff(act, path, context, loaded);
  }
  return resolved.sort((a, b) => a.inForce - b.inForce);
}

function checkTariff(act: PolicyAct, path: Path, context: ActContext, loaded: LoadedFile<unknown>): void {
  const { regions, sectors, tariffRate } = context.model.economy;
  const row = (sectors.indexOf(act.scope) * regions.length + regions.indexOf(act.target)) * regions.length;
  for (const region of tariffRegions(act.actor, context)) {
    const rate = tariffRate[row + regions.indexOf(region)]!;
    if (region === act.target || Math.abs(rate - act.value) <= rateTolerance) continue;
    loaded.report(path, 'reflected-tariff', { value: act.value, rate });
    return;
  }
}
