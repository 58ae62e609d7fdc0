import type { Id } from '../../schema/ids.ts';
import type { Model } from '../../schema/model.ts';
import type { PolicyContext } from '../../schema/policy.ts';
import { permittedPosition } from '../../model/ladder.ts';

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
  const granted = parameters.get('granted')!;
  const presumption = parameters.get('presumption')!;
  const thresholds = model.technologies.map((technology) => parameters.get(`threshold.${technology.id}`)!);
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
    ladder: (technology, stringency) =>
      permittedPosition(stringency, { threshold: thresholds[technology]!, granted, presumption }),
  };
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
