import type { Id } from '../../schema/ids.ts';
import type { Model, Parameter } from '../../schema/model.ts';
import type { EndUserRow, PolicyContext } from '../../schema/policy.ts';
import { ceilingEffect } from '../../model/ceiling-effect.ts';
import { permittedPosition, stringencyFor, type Ladder } from '../../model/ladder.ts';

/**
 * What instruments may read of a model.
 * @param parameters every parameter of the run by id
 */
export function createPolicyContext(model: Model, parameters: ReadonlyMap<Id, number>): PolicyContext {
  const indexOf = (set: Id) => {
    const index = new Map(model.sets[set]!.map((member, i) => [member.id, i]));
    return (id: Id) => index.get(id) ?? -1;
  };
  const region = indexOf('region');
  const sector = indexOf('sector');
  const government = indexOf('government');
  const ladders = laddersOf(model, parameters);
  const users = usersOf(model, parameters);
  const tariffRegionsOf = onceForEach((actor) => [
    ...new Set(
      model.governments.filter((member) => member.tariffsBy === actor).map((member) => region(member.region)),
    ),
  ]);
  return {
    sectors: model.sets['sector']!.length,
    regions: model.sets['region']!.length,
    technologies: model.technologies.length,
    targets: model.sets['target']!.length,
    governments: model.governments.length,
    region,
    sector,
    sectorsOf: onceForEach((scope) => (model.sectorGroups[scope] ?? [scope]).map(sector)),
    technology: indexOf('technology'),
    target: indexOf('target'),
    government,
    regionsOf: onceForEach((id) =>
      model.governments
        .filter((member) => member.id === id)
        .map((member) => ({ region: region(member.region), weight: member.weight })),
    ),
    tariffRegionsOf,
    targetRegions: (target) => (region(target) >= 0 ? [region(target)] : tariffRegionsOf(target)),
    ladder: (technology, stringency) => permittedPosition(stringency, ladders[technology]!),
    stringency: (technology, position) => stringencyFor(position, ladders[technology]!),
    users,
    user: (technology, target, group) =>
      users.findIndex(
        (row) =>
          row.group === group &&
          model.technologies[row.technology]!.id === technology &&
          model.sets['target']![row.target]!.id === target,
      ),
    underCeiling: (technology, best) => {
      const { id } = model.technologies[technology]!;
      return ceilingEffect(best, {
        doubling: parameters.get(`doubling.${id}`)!,
        half: parameters.get(`vintages.${id}.half`)!,
        slope: parameters.get(`vintages.${id}.slope`)!,
      });
    },
  };
}

/** The ladder of each technology under a run's parameters. */
function laddersOf({ technologies }: Model, parameters: ReadonlyMap<Id, number>): Ladder[] {
  const granted = parameters.get('granted')!;
  const presumption = parameters.get('presumption')!;
  return technologies.map(({ id }) => ({
    threshold: parameters.get(`threshold.${id}`)!,
    granted,
    presumption,
  }));
}

/** Groups of end users under a run's parameters. */
function usersOf({ technologies, sets }: Model, parameters: ReadonlyMap<Id, number>): EndUserRow[] {
  const read = (parameter: Parameter | null, otherwise: number): number =>
    parameter === null ? otherwise : parameters.get(parameter.id)!;
  return technologies.flatMap(({ endUsers }, technology) =>
    endUsers.map((user): EndUserRow => ({
      technology,
      target: sets['target']!.findIndex(({ id }) => id === user.target),
      group: user.group,
      share: read(user.share, 0),
      affiliates: read(user.affiliates, 1),
      military: read(user.military, 0),
      rights: read(user.rights, 0),
    })),
  );
}

/** A function of an id that works out each answer once: every act of every quarter asks, and a model has few ids. */
function onceForEach<T>(answer: (id: Id) => T): (id: Id) => T {
  const known = new Map<Id, T>();
  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const made = answer(id);
    known.set(id, made);
    return made;
  };
}
