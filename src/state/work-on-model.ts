import type { ReadModel } from '../schema/model-desk.ts';
import type { ScenarioFile } from '../schema/scenario.ts';
import type { Work } from '../schema/work.ts';

/** Work with its scenario as a file of its own that names another model, which it then runs on. */
export function workOnModel(
  work: Work,
  scenario: ScenarioFile,
  { id, version, hash }: Pick<ReadModel, 'id' | 'version' | 'hash'>,
): Work {
  const text = `${JSON.stringify({ ...scenario, model: { id, version } }, null, 1)}\n`;
  const { app } = work.made;
  return {
    ...work,
    scenario: { file: `${scenario.id}-on-${id}.yaml`, text },
    made: { app, model: `${id} ${version}`, hash, own: true },
  };
}
