import { formOf } from '../schema/instrument-forms.ts';
import { instrumentNames } from '../schema/instrument-words.ts';
import type { Id } from '../schema/ids.ts';
import { quarterCount, quarterText } from '../schema/quarter-text.ts';
import type { Lever, Model, Parameter } from '../schema/model.ts';
import type { ActFile, ScenarioFile } from '../schema/scenario.ts';

type Levered = Pick<Model, 'levers' | 'parameters' | 'sets'>;
const percent = { unit: '%', scale: 0.01 } as const;
/** Steps of a lever whose range nobody has divided. */
const steps = 100;

/** The model's own levers, then one for every number and date of an act that a scenario states, one for every number of an act of its events, and one for every assumption with a range. No path has two, and no two have one name. */
export function everyLever(scenario: ScenarioFile, model: Levered): Lever[] {
  const own = new Set(model.levers.map(({ path }) => path));
  const { policies } = scenario;
  const chanced = scenario.events.flatMap(({ id, quarter, acts }) =>
    acts.map((act) => ({ of: `events.${id}.acts`, act: { ...act, from: quarter } })),
  );
  const names = namesOfActs([...policies, ...chanced.map(({ act }) => act)], model.sets);
  const acts = [
    ...policies.flatMap((act) => [
      ...actLevers(act, 'policies', names.get(act)!),
      ...dateLevers(act, scenario, names.get(act)!),
    ]),
    ...chanced.flatMap(({ of, act }) => actLevers(act, of, names.get(act)!)),
  ];
  const assumptions = model.parameters
    .filter(({ distribution, low, high }) => distribution !== 'fixed' && low < high)
    .map((parameter) => assumptionLever(parameter));
  return [...model.levers, ...[...acts, ...assumptions].filter(({ path }) => !own.has(path))];
}

/** The numbers of an act: a duty in points or a level, a position or a share, an amount up to twice what is stated. */
function actLevers(act: ActFile, of: string, label: string): Lever[] {
  const { id, instrument } = act;
  const common = commonOf(act);
  const isDuty = instrument === 'tariff' || instrument === 'export-tax';
  const lever = (key: string, range: Pick<Lever, 'unit' | 'scale' | 'min' | 'max' | 'step'>): Lever => ({
    id: `${of}.${id}.${key}`.replaceAll('.', '-'),
    path: `${of}.${id}.${key}`,
    label,
    ...common,
    ...range,
  });
  const found: Lever[] = [];
  if (act.add !== undefined)
    found.push(lever('add', { ...percent, unit: 'points', min: -100, max: 100, step: 1 }));
  if (act.position !== undefined) found.push(lever('position', { ...percent, min: 0, max: 100, step: 1 }));
  if (act.value !== undefined && (isDuty || formOf(instrument).value === 'share'))
    found.push(lever('value', { ...percent, min: 0, max: 100, step: 1 }));
  else if (act.value !== undefined && act.value > 0) {
    const max = 2 * act.value;
    found.push(lever('value', { unit: '1', scale: 1, min: 0, max, step: max / steps }));
  }
  return found;
}

/** The first quarter of an act, and the first in which it no longer holds: from what is stated, or the start, to the end of the run. */
function dateLevers(act: ActFile, { start, quarters }: ScenarioFile, name: string): Lever[] {
  const lever = (key: 'from' | 'until', stated: string): Lever => ({
    id: `policies-${act.id}-${key}`,
    path: `policies.${act.id}.${key}`,
    label: `${name}: ${key === 'from' ? 'from' : 'no longer from'}`,
    ...commonOf(act),
    unit: 'quarter',
    scale: 1,
    min: Math.min(0, quarterCount(start, stated)),
    max: Math.max(quarters, quarterCount(start, stated)),
    step: 1,
    calendar: start,
  });
  return [
    ...(act.from === undefined ? [] : [lever('from', act.from)]),
    ...(act.until === undefined ? [] : [lever('until', act.until)]),
  ];
}

function commonOf({ actor, instrument, source }: ActFile): Pick<Lever, 'help' | 'group' | 'by' | 'kind'> {
  return { help: source, group: 'policy', by: actor, kind: instrument };
}

/** Names that tell acts apart: what an act is, with its quarters where others of a scenario are the same, and with its id where they share these too. */
function namesOfActs(acts: readonly ActFile[], sets: Model['sets']): ReadonlyMap<ActFile, string> {
  let names = new Map(acts.map((act) => [act, nameOfAct(act, sets)]));
  const tellApart = (more: (act: ActFile) => string): void => {
    const counts = new Map<string, number>();
    for (const name of names.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
    names = new Map([...names].map(([act, name]) => [act, name + (counts.get(name)! > 1 ? more(act) : '')]));
  };
  tellApart(quartersOf);
  tellApart(({ id }) => ` (${id})`);
  return names;
}

/** The quarters in which an act holds, the last included; empty where its file states none. */
function quartersOf({ from, until }: ActFile): string {
  const say = (quarter: string): string => quarter.replace('Q', ' Q');
  const last = until === undefined ? undefined : say(quarterText(until, -1));
  if (from === undefined) return last === undefined ? '' : `, to ${last}`;
  if (last === undefined) return `, from ${say(from)}`;
  return say(from) === last ? `, ${last}` : `, ${say(from)} to ${last}`;
}

function nameOfAct({ instrument, actor, target, scope }: ActFile, sets: Model['sets']): string {
  const of = [nameIn(sets, scope), ...(target === undefined ? [] : [nameIn(sets, target)])];
  return `${nameIn(sets, actor)}: ${instrumentNames[instrument]}, ${of.join(', ')}`;
}

function assumptionLever(parameter: Parameter): Lever {
  const { id, name, meaning, unit, low, high, value, grade, source } = parameter;
  const [min, max] = [Math.min(low, value), Math.max(high, value)];
  return {
    id: `parameters-${id.replaceAll('.', '-')}`,
    path: `parameters.${id}`,
    label: name ?? meaning ?? id.replace('.', ': ').replaceAll('_', ' '),
    help: [...(name === undefined || meaning === undefined ? [] : [meaning]), grade, source].join('. '),
    unit,
    scale: 1,
    min,
    max,
    step: (max - min) / steps,
    group: 'assumption',
    by: id.split('.')[0]!,
  };
}

/** The short name of an id in whichever set has it. */
function nameIn(sets: Model['sets'], id: Id): string {
  for (const set of ['government', 'technology', 'region', 'sector'])
    for (const member of sets[set] ?? []) if (member.id === id) return member.short;
  return id;
}
