import type { Id } from '../schema/ids.ts';
import type { InstrumentId } from '../schema/policy.ts';
import type { Path } from '../schema/place.ts';
import { expectMember, idsOf } from './act-context.ts';
import type { ActContext } from './act-context.ts';

/** What an act or an issue of a table names. */
export interface Named {
  instrument: InstrumentId;
  actor: Id;
  target: Id;
  scope: Id;
}

/** Checks the names of an act against the model; false, with problems added, when one is unknown. */
export function checkAct(
  { instrument, actor, target, scope }: Named,
  path: Path,
  actorKey: 'actor' | 'mover',
  context: ActContext,
): boolean {
  const { model } = context;
  const sectors = [...idsOf('sector', context), ...Object.keys(model.sectorGroups)];
  const known = [checkActor(instrument, actor, [...path, actorKey], context)];
  if (instrument === 'export-control' || instrument === 'not-negotiable-list')
    known.push(
      expectMember(scope, idsOf('technology', context), [...path, 'scope'], 'technology-unknown', context),
    );
  else known.push(expectMember(scope, sectors, [...path, 'scope'], 'scope-unknown', context));
  if (instrument === 'export-control')
    known.push(
      expectMember(target, idsOf('target', context), [...path, 'target'], 'target-unknown', context),
    );
  else if (instrument !== 'not-negotiable-list')
    known.push(
      expectMember(target, idsOf('region', context), [...path, 'target'], 'region-unknown', context),
    );
  return known.every(Boolean);
}

/** Tariffs are set by the blocs that governments name, everything else by governments. */
function checkActor(instrument: InstrumentId, actor: Id, path: Path, context: ActContext): boolean {
  const { governments } = context.model;
  const blocs = governments.map(({ tariffsBy }) => tariffsBy);
  if (instrument === 'tariff' && blocs.includes(actor)) return true;
  const ids = governments.map(({ id }) => id);
  const known = instrument === 'tariff' ? [...new Set([...ids, ...blocs])] : ids;
  if (!expectMember(actor, known, path, 'government-unknown', context)) return false;
  if (instrument !== 'tariff') return true;
  const bloc = governments.find(({ id }) => id === actor)!.tariffsBy;
  context.problems.push({ path, code: 'act-tariff', values: { id: actor, bloc } });
  return false;
}
