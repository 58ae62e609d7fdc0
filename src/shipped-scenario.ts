import { fileMissing } from './file-missing.ts';
import { readScenario, type ScenarioDocuments } from './model/read-scenario.ts';
import type { Checked } from './schema/diagnostic.ts';
import type { Id } from './schema/ids.ts';
import { knownDocument } from './schema/known-document.ts';
import type { ScenarioFile } from './schema/scenario.ts';

/** A scenario that comes with the page, as the build has read it. */
export async function shippedScenario(id: Id): Promise<Checked<ScenarioFile>> {
  const { bundledScenario } = await import('./bundled-scenarios.ts');
  const documentOf: ScenarioDocuments = (one) => {
    const value = bundledScenario(one);
    return value === undefined ? null : knownDocument(value, `${one}.yaml`);
  };
  const found = documentOf(id);
  return found === null ? fileMissing(`${id}.yaml`) : readScenario(found, documentOf);
}
