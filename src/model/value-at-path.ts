import type { Parameter } from '../schema/model.ts';
import type { ScenarioFile } from '../schema/scenario.ts';
import { isContainer, keyIn } from './apply-overrides.ts';

const prefix = 'parameters.';

/**
 * The number or text at a path as `applyOverrides` reads paths; of a parameter that the scenario leaves alone, the model's. Null where the path
 * leads nowhere in this scenario or to something that is neither.
 */
export function valueAtPath(
  scenario: ScenarioFile,
  parameters: readonly Pick<Parameter, 'id' | 'value'>[],
  path: string,
): number | string | null {
  if (path.startsWith(prefix)) {
    const id = path.slice(prefix.length);
    const changed = Object.hasOwn(scenario.parameters, id) ? scenario.parameters[id] : undefined;
    return changed ?? parameters.find((parameter) => parameter.id === id)?.value ?? null;
  }
  let found: unknown = scenario;
  for (const part of path.split('.')) {
    if (!isContainer(found)) return null;
    const key = keyIn(found, part);
    if (key === undefined || !Object.hasOwn(found, key)) return null;
    found = (found as Record<string | number, unknown>)[key];
  }
  return typeof found === 'number' || typeof found === 'string' ? found : null;
}
