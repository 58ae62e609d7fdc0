import { canonicalJson } from '../numerics/canonical-json.ts';
import { hashText } from '../numerics/hash.ts';
import type { Checked, Diagnostic } from '../schema/diagnostic.ts';
import type { Id } from '../schema/ids.ts';
import type { Model, Preset, Structure } from '../schema/model.ts';
import { nearestId } from '../schema/nearest-id.ts';
import { diagnose, formatPath } from '../schema/place.ts';
import type { Scenario, ScenarioFile } from '../schema/scenario.ts';
import type { LocatedProblem } from '../schema/validate.ts';
import { createActContext, expectMember, idsOf } from './act-context.ts';
import type { ActContext } from './act-context.ts';
import { applyOverrides } from './apply-overrides.ts';
import type { Overrides } from './apply-overrides.ts';
import { parseQuarter, quartersSince } from './calendar.ts';
import type { CalendarQuarter } from './calendar.ts';
import { chooseForms } from './choose-forms.ts';
import { keptActs } from './kept-acts.ts';
import { outOfOrder, outsideBound } from './parameter-bounds.ts';
import { resolveRegimes } from './resolve-regimes.ts';
import { resolveActs, standing } from './resolve-acts.ts';
import { resolveTable } from './resolve-tables.ts';
import { unknownPreset } from './unknown-preset.ts';
import { warnOfTwice } from './warn-of-twice.ts';

export { applyOverrides } from './apply-overrides.ts';

/**
 * A scenario as the engine runs it on a model: overrides applied, ids known, levels as values, quarters counted from the start.
 * Diagnostics carry the scenario's id as their file; `locateInScenario` adds lines. Parameters outside their range and rates that look like per cent are warnings.
 */
export function resolveScenario(
  model: Model,
  scenario: ScenarioFile,
  overrides: Overrides,
): Checked<Scenario> {
  const applied = applyOverrides(scenario, overrides);
  if (!applied.ok) return applied;
  const file = applied.value;
  const located = ({ path, code, values }: LocatedProblem, severity?: Diagnostic['severity']): Diagnostic =>
    diagnose({ file: file.id, path: formatPath(path) }, code, values, severity);
  const mismatch = checkModel(model, file);
  if (mismatch !== null) return { ok: false, diagnostics: [located(mismatch)] };
  const { values, errors, outside } = parameterValues(model, file);
  const context = createActContext(model, values);
  const resolved = resolve(file, context, values, model);
  if (resolved.closure === 'saving' && resolved.savingRate === undefined)
    context.problems.push({ path: ['savingRate'], code: 'key-missing', values: { key: 'savingRate' } });
  const problems = [...errors, ...context.problems, ...duplicates(file), ...unknownWithheld(file)];
  if (problems.length > 0) return { ok: false, diagnostics: problems.map((problem) => located(problem)) };
  const odd = [...outside, ...context.warnings];
  return { ok: true, value: resolved, warnings: odd.map((problem) => located(problem, 'warning')) };
}

function checkModel(model: Model, { model: wanted }: ScenarioFile): LocatedProblem | null {
  if (wanted.id !== model.id)
    return { path: ['model', 'id'], code: 'model-unknown', values: { wanted: wanted.id, loaded: model.id } };
  if (wanted.version !== model.version)
    return {
      path: ['model', 'version'],
      code: 'model-version',
      values: { wanted: wanted.version, loaded: model.version },
    };
  return null;
}

/** Every parameter with its value in this run: the model's, then those of types, then the preset's, then the scenario's own; and what is wrong with those that the scenario sets. */
function parameterValues(
  model: Model,
  { types, preset: wanted, parameters }: ScenarioFile,
): { values: Map<Id, number>; errors: LocatedProblem[]; outside: LocatedProblem[] } {
  const values = new Map(model.parameters.map(({ id, value }) => [id, value]));
  const byId = new Map(model.parameters.map((parameter) => [parameter.id, parameter]));
  const errors: LocatedProblem[] = [];
  const outside: LocatedProblem[] = [];
  for (const [government, type] of Object.entries(types)) {
    const found = typeOf(model, government, type);
    if ('code' in found) errors.push({ path: ['types', government], ...found });
    else for (const [id, { value }] of Object.entries(found.parameters)) values.set(id, value);
  }
  const preset = model.presets.find(({ id }) => id === wanted);
  for (const [id, { value }] of Object.entries(preset?.parameters ?? {})) values.set(id, value);
  if (wanted !== undefined && preset === undefined)
    errors.push({ path: ['preset'], ...unknownPreset(model.presets, wanted) });
  for (const [id, value] of Object.entries(parameters)) {
    const path = ['parameters', id];
    const parameter = byId.get(id);
    const bound = outsideBound(id, value);
    if (parameter === undefined)
      errors.push({ path, code: 'parameter-unknown', values: { id, nearest: nearestId(id, byId.keys()) } });
    else if (bound !== null) errors.push({ path, code: 'parameter-bound', values: { id, value, bound } });
    else if (value < parameter.low || value > parameter.high)
      outside.push({
        path,
        code: 'parameter-outside',
        values: { id, value, low: parameter.low, high: parameter.high },
      });
    values.set(id, value);
  }
  const order = outOfOrder(values);
  if (order !== null) errors.push({ path: ['parameters', order.id], code: 'parameter-bound', values: order });
  return { values, errors, outside };
}

/** A type of a government, or what is wrong with its name. */
function typeOf(
  { governments }: Model,
  government: Id,
  wanted: Id,
): Preset | Pick<LocatedProblem, 'code' | 'values'> {
  const ids = governments.map(({ id }) => id);
  const seat = governments.find(({ id }) => id === government);
  if (seat === undefined)
    return { code: 'government-unknown', values: { id: government, nearest: nearestId(government, ids) } };
  const known = seat.types.map(({ id }) => id);
  const type = seat.types.find(({ id }) => id === wanted);
  if (type !== undefined) return type;
  const values = { id: wanted, government, nearest: nearestId(wanted, known), known: known.join(', ') };
  return { code: 'type-unknown', values };
}

function resolve(
  file: ScenarioFile,
  context: ActContext,
  parameters: ReadonlyMap<Id, number>,
  model: Pick<Model, 'structure' | 'reflected' | 'regimes' | 'leader'>,
): Scenario {
  const { structure, reflected } = model;
  const start = parseQuarter(file.start);
  context.problems.push(...unknownForms(file, structure));
  const policies = [
    ...keptActs(file, reflected, context),
    ...resolveActs(file.policies, ['policies'], standing(start), context),
  ];
  warnOfTwice(file.policies, ['policies'], context);
  file.notNegotiable.forEach(({ government, technology }, at) => {
    const path = ['notNegotiable', at];
    expectMember(
      government,
      idsOf('government', context),
      [...path, 'government'],
      'government-unknown',
      context,
    );
    expectMember(
      technology,
      idsOf('technology', context),
      [...path, 'technology'],
      'technology-unknown',
      context,
    );
  });
  return {
    id: file.id,
    hash: hashText(canonicalJson(file)),
    title: file.title,
    start,
    quarters: file.quarters,
    closure: file.closure,
    ...savingRateOf(file, parameters),
    structure: chooseForms(structure, file.structure),
    policies: policies.sort((a, b) => a.inForce - b.inForce),
    events: file.events.map((_, at) => resolveEvent(file, at, start, context)),
    tables: file.tables.map((table, at) => resolveTable(table, ['tables', at], start, context)),
    regimes: resolveRegimes(file.regimes ?? [], model, start, context),
    notNegotiable: file.notNegotiable,
    withheld: file.withheld,
    parameters,
  };
}

/** Choices and forms that a scenario names and the model does not have. */
function unknownForms({ structure: named }: ScenarioFile, structure: Structure): LocatedProblem[] {
  const known = Object.entries(structure).map(([choice, forms]) => `${choice} (${forms.join(', ')})`);
  return Object.entries(named).flatMap(([choice, id]): LocatedProblem[] => {
    const forms = Object.hasOwn(structure, choice) ? structure[choice]! : [];
    if (forms.includes(id)) return [];
    const nearest = forms.length > 0 ? nearestId(id, forms) : nearestId(choice, Object.keys(structure));
    const values = { id, choice, nearest, known: known.join('; ') };
    return [{ path: ['structure', choice], code: 'structure-unknown', values }];
  });
}

/** The share of new revenue that is saved: the scenario's own, else the model's. Other closures have none. */
function savingRateOf(
  { closure, savingRate }: ScenarioFile,
  parameters: ReadonlyMap<Id, number>,
): Pick<Scenario, 'savingRate'> {
  const rate = savingRate ?? parameters.get('saving_rate');
  return closure === 'saving' && rate !== undefined ? { savingRate: rate } : {};
}

function resolveEvent(
  file: ScenarioFile,
  at: number,
  start: CalendarQuarter,
  context: ActContext,
): Scenario['events'][number] {
  const { id, quarter: date, probability, source, acts, newLeader = false } = file.events[at]!;
  const quarter = quartersSince(start, date);
  const path = ['events', at];
  if (quarter < 0)
    context.problems.push({
      path: [...path, 'quarter'],
      code: 'act-quarter',
      values: { found: file.start, limit: date },
    });
  const timing = { start, inForce: quarter, announced: quarter };
  const resolved = resolveActs(acts, [...path, 'acts'], timing, context);
  return { id, quarter, probability, source, acts: resolved, newLeader };
}

/** Ids under which something can be struck out: acts of policies and events, issues as `table/issue`, and threats as `table/threat/act`. */
function actIds({ policies, events, tables }: ScenarioFile): { id: Id; path: (string | number)[] }[] {
  return [
    ...policies.map(({ id }, at) => ({ id, path: ['policies', at, 'id'] })),
    ...events.flatMap((event, at) =>
      event.acts.map(({ id }, act) => ({ id, path: ['events', at, 'acts', act, 'id'] })),
    ),
    ...tables.flatMap((table, at) => [
      ...table.issues.map(({ id }, issue) => ({
        id: `${table.id}/${id}`,
        path: ['tables', at, 'issues', issue, 'id'],
      })),
      ...table.threats.map(({ id }, threat) => ({
        id: `${table.id}/threat/${id}`,
        path: ['tables', at, 'threats', threat, 'id'],
      })),
    ]),
  ];
}

function duplicates(file: ScenarioFile): LocatedProblem[] {
  const rows = [
    ...actIds(file),
    ...file.events.map(({ id }, at) => ({ id: `event ${id}`, path: ['events', at, 'id'] })),
    ...file.tables.map(({ id }, at) => ({ id: `table ${id}`, path: ['tables', at, 'id'] })),
    ...(file.regimes ?? []).map(({ id }, at) => ({ id: `regime ${id}`, path: ['regimes', at, 'id'] })),
  ];
  const seen = new Set<Id>();
  return rows.flatMap(({ id, path }): LocatedProblem[] => {
    const first = !seen.has(id);
    seen.add(id);
    return first ? [] : [{ path, code: 'id-duplicate', values: { id } }];
  });
}

/** First parts of the ids of acts that no scenario states: published lists, allies' alignment, regimes' listings and what is kept of the calibration year. */
const madeInRuns: readonly string[] = ['list', 'alignment', 'regime', 'kept'];

function unknownWithheld(file: ScenarioFile): LocatedProblem[] {
  const known = actIds(file).map(({ id }) => id);
  return file.withheld.flatMap((id, at): LocatedProblem[] => {
    const [first, ...rest] = id.split('/');
    if (rest.length > 0 && madeInRuns.includes(first!)) return [];
    if (known.some((act) => id === act || id.startsWith(`${act}/`))) return [];
    const nearest = known.find((act) => act.endsWith(`/${id}`)) ?? nearestId(id, known);
    return [{ path: ['withheld', at], code: 'act-unknown', values: { id, nearest } }];
  });
}
