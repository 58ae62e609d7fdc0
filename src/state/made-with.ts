import type { Hash } from '../schema/ids.ts';
import type { OwnModel } from '../schema/model-desk.ts';
import type { ScenarioFile } from '../schema/scenario.ts';
import type { MadeWith } from '../schema/work.ts';

export { modelName, ownModel } from '../schema/model-name.ts';

/** The model that is open, as work keeps it. */
export function madeWith({
  scenario,
  model,
  own,
}: {
  scenario: ScenarioFile;
  model: Hash;
  own?: OwnModel | null | undefined;
}): Omit<MadeWith, 'app'> {
  const { id, version } = scenario.model;
  return { model: `${id} ${version}`, hash: model, ...(own && { own: true }) };
}
