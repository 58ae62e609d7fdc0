import type { Diagnostic } from '../schema/diagnostic.ts';
import type { Id } from '../schema/ids.ts';
import { modelFileSchemas } from '../schema/model-files.ts';
import { instrumentIds } from '../schema/instrument-forms.ts';
import type { Model } from '../schema/model.ts';
import type { ModelSource } from '../schema/model-source.ts';
import { nearestId } from '../schema/nearest-id.ts';
import { loadFile } from './load-file.ts';

/** Parts of a scenario that a lever may point into. */
const scenarioRoots: readonly string[] = ['policies', 'events', 'tables', 'notNegotiable', 'quarters'];

/** Reads levers.yaml. A path must lead to a parameter of the model or into a part of a scenario, a guide be for a lever or an instrument. */
export function loadLevers(
  source: ModelSource,
  parameters: ReadonlySet<Id>,
  diagnostics: Diagnostic[],
): Pick<Model, 'levers' | 'leverGuides'> {
  const loaded = loadFile(source, 'levers.yaml', modelFileSchemas.levers, diagnostics);
  if (loaded === null) return { levers: [], leverGuides: [] };
  const known = [...[...parameters].map((id) => `parameters.${id}`), ...scenarioRoots];
  const seen = new Set<Id>();
  loaded.value.levers.forEach(({ id, path }, at) => {
    const root = path.split('.')[0]!;
    const leads = root === 'parameters' ? known.includes(path) : scenarioRoots.includes(root);
    if (!leads)
      loaded.report(['levers', at, 'path'], 'lever-path', { path, nearest: nearestId(path, known) });
    if (seen.has(id)) loaded.report(['levers', at, 'id'], 'id-duplicate', { id });
    seen.add(id);
  });
  const { levers, guides } = loaded.value;
  const guided = new Set<Id>([...seen, ...instrumentIds]);
  guides.forEach(({ for: id }, at) => {
    if (!guided.has(id))
      loaded.report(['guides', at, 'for'], 'guide-unknown', { id, nearest: nearestId(id, guided) });
  });
  return { levers, leverGuides: guides };
}
