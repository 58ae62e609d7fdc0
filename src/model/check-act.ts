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
  const governments = model.governments.map(({ id }) => id);
  const blocs = model.governments.map(({ tariffsBy }) => tariffsBy);
  const actors = instrument === 'tariff' ? [...new Set([...blocs, ...governments])] : governments;
  const sectors = [...idsOf('sector', context), ...Object.keys(model.sectorGroups)];
  const known = [expectMember(actor, actors, [...path, actorKey], 'government-unknown', context)];
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
