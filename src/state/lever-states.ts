import { shownValue } from '../schema/lever-scale.ts';
import type { LeverState } from './app-state.ts';
import type { OpenScenario } from './backend.ts';

/** Levers of an opened scenario with what the scenario itself says, as shown. */
export function leverStates({ levers, values }: OpenScenario): LeverState[] {
  return levers.map((lever) => ({ lever, own: shownValue(lever, values[lever.id] ?? null) }));
}
