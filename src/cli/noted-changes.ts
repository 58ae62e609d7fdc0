import type { InputChange } from '../schema/input-changes.ts';
import type { Parameter } from '../schema/model.ts';

/** An input that differs, with what its model says of it. */
export interface NotedChange extends InputChange {
  unit: string; // of a parameter; empty where the scenario's file says what a value is in
}
const prefix = 'parameters.';

/** Changes with unit and source of parameters, and the model's own value where a scenario states none. */
export function notedChanges(
  changes: readonly InputChange[],
  parameters: readonly Parameter[],
): NotedChange[] {
  const byId = new Map(parameters.map((parameter) => [`${prefix}${parameter.id}`, parameter]));
  return changes.map((change) => {
    const parameter = byId.get(change.path);
    if (parameter === undefined) return { ...change, unit: '' };
    const { unit, value, source } = parameter;
    return {
      ...change,
      from: change.from ?? value,
      to: change.to ?? value,
      unit,
      source: change.source || source,
    };
  });
}
