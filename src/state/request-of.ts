import type { Hash } from '../schema/ids.ts';
import { settingOf } from '../schema/lever-scale.ts';
import type { RunRequest } from '../schema/result.ts';
import type { AppState } from './app-state.ts';

/** The run that a page asks for: a scenario with what its moved levers set, by their paths and in the units of these. */
export function requestOf(
  { scenario, levers, changed }: Pick<AppState, 'scenario' | 'levers' | 'changed'>,
  model: Hash,
): RunRequest | null {
  if (scenario === null) return null;
  const moved = levers.filter(({ lever }) => changed[lever.id] !== undefined);
  const overrides = moved.map(({ lever }) => [lever.path, settingOf(lever, changed[lever.id]!)]);
  return { model, scenario, overrides: Object.fromEntries(overrides), seed: 1, reference: true };
}
