import type { Unit } from '../schema/ids.ts';
import { formOf, instrumentIds } from '../schema/instrument-forms.ts';
import type { Parameter, Preset } from '../schema/model.ts';
import type { InputDifference } from '../schema/experiment.ts';
import type { ScenarioFile } from '../schema/scenario.ts';
import { differingPaths, entriesOf } from './scenario-entries.ts';

type Leaf = number | string | boolean | null;
type Stated = Pick<InputDifference, 'source' | 'unit'> & { value: Leaf };
/** What a model says of the numbers of a scenario. */
export interface InputModel {
  parameters: readonly Pick<Parameter, 'id' | 'value' | 'unit' | 'source'>[];
  presets: readonly Pick<Preset, 'id' | 'parameters'>[];
}
const prefix = 'parameters.';

/**
 * What one scenario states otherwise than another, value by value with unit and source. Of a parameter that a scenario leaves alone the value is that of
 * its preset or of the model; an act, event, table or regime that only one of them has is one line.
 */
export function inputDifferences(a: ScenarioFile, b: ScenarioFile, model: InputModel): InputDifference[] {
  const [first, second] = [a, b].map(
    (scenario) => new Map(entriesOf(scenario).map(({ path, value }) => [path, value])),
  );
  return differingPaths(a, b).flatMap((path): InputDifference[] => {
    if (path.startsWith(prefix)) return parameterDifference(path, a, b, model);
    const leaves = [first!.get(path), second!.get(path)].map((value) => leavesOf(path, value));
    const [before, after] = leaves as [Map<string, Stated>, Map<string, Stated>];
    if (before.size === 0 || after.size === 0)
      return [differenceOf(path, summaryOf(path, first!.get(path)), summaryOf(path, second!.get(path)))];
    return [...new Set([...after.keys(), ...before.keys()])]
      .filter((at) => before.get(at)?.value !== after.get(at)?.value && !at.endsWith('.source'))
      .map((at) => differenceOf(at, before.get(at), after.get(at)));
  });
}

function differenceOf(path: string, before: Stated | undefined, after: Stated | undefined): InputDifference {
  const { unit, source } = (after ?? before)!;
  return { path, a: written(before?.value), b: written(after?.value), unit, source };
}

function written(value: Leaf | undefined): number | string | null {
  return typeof value === 'boolean' ? String(value) : (value ?? null);
}

function parameterDifference(
  path: string,
  a: ScenarioFile,
  b: ScenarioFile,
  model: InputModel,
): InputDifference[] {
  const id = path.slice(prefix.length);
  const parameter = model.parameters.find((one) => one.id === id);
  const [before, after] = [a, b].map(
    ({ parameters, preset }) =>
      parameters[id] ??
      model.presets.find((one) => one.id === preset)?.parameters[id]?.value ??
      parameter?.value ??
      null,
  );
  if (before === after) return [];
  return [{ path, a: before!, b: after!, unit: parameter?.unit ?? '', source: parameter?.source ?? '' }];
}

/** The line of an entry that only one scenario has: the level of an act, of other things that it is there. */
function summaryOf(path: string, entry: unknown): Stated | undefined {
  if (entry === undefined) return undefined;
  if (!isMapping(entry)) return { value: entry as Leaf, unit: '', source: '' };
  const key = ['value', 'add', 'position', 'probability'].find((one) => typeof entry[one] === 'number');
  const source = typeof entry['source'] === 'string' ? entry['source'] : '';
  if (key === undefined) return { value: 'there', unit: '', source };
  return { value: entry[key] as number, unit: unitOf(`${path}.${key}`, entry), source };
}

/** Every value inside an entry by its path; entries of lists by their id, technology or place. */
function leavesOf(path: string, value: unknown, around: Record<string, unknown> = {}): Map<string, Stated> {
  if (value === undefined) return new Map();
  if (!isMapping(value) && !Array.isArray(value)) {
    const source = typeof around['source'] === 'string' ? around['source'] : '';
    return new Map([[path, { value: value as Leaf, unit: unitOf(path, around), source }]]);
  }
  const inside: [string, unknown][] = Array.isArray(value)
    ? value.map((one: unknown, at) => [nameOf(one) ?? String(at), one])
    : Object.entries(value);
  // What has no source of its own has that of what it stands in.
  const nearest = Array.isArray(value) ? around : { source: around['source'], ...value };
  return new Map(inside.flatMap(([key, one]) => [...leavesOf(`${path}.${key}`, one, nearest)]));
}

function nameOf(entry: unknown): string | undefined {
  const name = isMapping(entry) ? (entry['id'] ?? entry['technology']) : undefined;
  return typeof name === 'string' ? name : undefined;
}

/** Of shares and points of duty 1; what an amount is in, its instrument says. */
function unitOf(path: string, around: Record<string, unknown>): Unit {
  const key = path.slice(path.lastIndexOf('.') + 1);
  if (['add', 'position', 'probability', 'savingRate'].includes(key)) return '1';
  const instrument = instrumentIds.find((id) => id === around['instrument']);
  return key === 'value' && instrument !== undefined && formOf(instrument).value === 'share' ? '1' : '';
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
