import { clean, pathValue } from '../schema/lever-scale.ts';
import type { Parameter } from '../schema/model.ts';
import type { AppState, LeverState } from './app-state.ts';

/** What a parameter is in what a page shows, as the lever on it stands; without a lever what the model says. */
export function parameterValue(
  { value }: Parameter,
  on: LeverState | undefined,
  changed: AppState['changed'],
): number {
  const shown = on === undefined ? null : (changed[on.lever.id] ?? on.own);
  return shown === null ? clean(value) : pathValue(on!.lever, shown);
}

/** Whether that is what the model says. */
export function isModelsValue(
  parameter: Parameter,
  on: LeverState | undefined,
  changed: AppState['changed'],
): boolean {
  return parameterValue(parameter, on, changed) === clean(parameter.value);
}
