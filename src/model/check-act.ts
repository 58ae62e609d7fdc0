import type { Id } from '../schema/ids.ts';
import { formOf } from '../schema/instrument-forms.ts';
import type { InstrumentId } from '../schema/instrument-forms.ts';
import { nearestId } from '../schema/nearest-id.ts';
import type { Path } from '../schema/place.ts';
import { expectMember, idsOf } from './act-context.ts';
import type { ActContext } from './act-context.ts';

/** What an act or an issue of a table names. */
export interface Named {
  instrument: InstrumentId;
  actor: Id;
  target: Id;
  scope: Id;
  group?: Id;
}

/** Checks the names of an act against the model; false, with problems added, when one is unknown or the act is on oneself. */
export function checkAct(
  { instrument, actor, target, scope, group }: Named,
  path: Path,
  actorKey: 'actor' | 'mover',
  context: ActContext,
): boolean {
  const form = formOf(instrument);
  const at = (key: string): Path => [...path, key];
  const known = [checkActor(instrument, actor, at(actorKey), context)];
  if (form.scope === 'technology')
    known.push(expectMember(scope, idsOf('technology', context), at('scope'), 'technology-unknown', context));
  else {
    const sectors = [...idsOf('sector', context), ...Object.keys(context.model.sectorGroups)];
    known.push(expectMember(scope, sectors, at('scope'), 'scope-unknown', context));
  }
  if (form.target === 'technology-target' || form.target === 'own-target')
    known.push(expectMember(target, idsOf('target', context), at('target'), 'target-unknown', context));
  else if (form.target === 'region') {
    const blocs = form.actor === 'bloc' ? context.model.blocs.map(({ id }) => id) : [];
    const regions = [...idsOf('region', context), ...blocs];
    known.push(expectMember(target, regions, at('target'), 'region-unknown', context));
  }
  return (
    known.every(Boolean) &&
    actsOnOthers({ instrument, actor, target }, at('target'), context) &&
    checkStatedOf({ instrument, target, scope, ...(group === undefined ? {} : { group }) }, at, context)
  );
}

/** What an instrument needs of a technology's file: groups of end users, or how demand falls with age. */
function checkStatedOf(
  { instrument, target, scope, group }: Omit<Named, 'actor'>,
  at: (key: string) => Path,
  context: ActContext,
): boolean {
  const { needs } = formOf(instrument);
  if (needs === undefined) return true;
  const { endUsers, vintages } = context.model.technologies.find(({ id }) => id === scope)!;
  const groups = endUsers.filter((users) => users.target === target).map((users) => users.group);
  const values = { technology: scope, target };
  if (needs === 'vintages' && vintages === null)
    context.problems.push({ path: at('scope'), code: 'act-vintages', values });
  else if (needs === 'users' && groups.length === 0)
    context.problems.push({ path: at('scope'), code: 'act-users', values });
  else if (group !== undefined && !groups.includes(group))
    context.problems.push({
      path: at('group'),
      code: 'group-unknown',
      values: { ...values, id: group, nearest: nearestId(group, groups) },
    });
  else return true;
  return false;
}

/** Tariffs and export taxes are set by the blocs that governments name, everything else by governments. */
function checkActor(instrument: InstrumentId, actor: Id, path: Path, context: ActContext): boolean {
  const { governments } = context.model;
  const ofBlocs = formOf(instrument).actor === 'bloc';
  const blocs = governments.map(({ tariffsBy }) => tariffsBy);
  if (ofBlocs && blocs.includes(actor)) return true;
  const ids = governments.map(({ id }) => id);
  const known = ofBlocs ? [...new Set([...ids, ...blocs])] : ids;
  if (!expectMember(actor, known, path, 'government-unknown', context)) return false;
  if (!ofBlocs) return true;
  const bloc = governments.find(({ id }) => id === actor)!.tariffsBy;
  context.problems.push({ path, code: 'act-tariff', values: { id: actor, bloc } });
  return false;
}

/** Nobody has duties, commitments or controls against himself; a bloc has none against its only region, and passes over a member among several. */
function actsOnOthers(
  { instrument, actor, target }: Pick<Named, 'instrument' | 'actor' | 'target'>,
  path: Path,
  context: ActContext,
): boolean {
  const form = formOf(instrument);
  if (form.target === 'own-target') return actsAtHome({ actor, target }, path, context);
  // A waiver may free what comes from home.
  if (form.target === 'none' || instrument === 'waiver') return true;
  const own = context.model.governments.filter(({ id, tariffsBy }) =>
    form.actor === 'bloc' ? tariffsBy === actor : id === actor,
  );
  if (actor !== target && own.some(({ region }) => region !== target)) return true;
  context.problems.push({ path, code: 'act-self', values: { actor, target } });
  return false;
}

/** Guidance is for buyers of one's own. */
function actsAtHome(
  { actor, target }: Pick<Named, 'actor' | 'target'>,
  path: Path,
  context: ActContext,
): boolean {
  if (context.model.governments.some(({ id, region }) => id === actor && region === target)) return true;
  context.problems.push({ path, code: 'act-other', values: { actor, target } });
  return false;
}
