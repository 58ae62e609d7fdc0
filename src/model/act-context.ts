import type { Id } from '../schema/ids.ts';
import type { Model } from '../schema/model.ts';
import { nearestId } from '../schema/nearest-id.ts';
import type { Path } from '../schema/place.ts';
import type { DiagnosticCode } from '../schema/texts.ts';
import type { LocatedProblem } from '../schema/validate.ts';
import type { Ladder } from './ladder.ts';

/** What acts are resolved against. */
export interface ActContext {
  model: Pick<Model, 'sets' | 'sectorGroups' | 'economy' | 'governments' | 'blocs' | 'technologies'>;
  /** Value of a parameter in this run; throws when the model has none. */
  parameter(id: Id): number;
  /** Whether the model has a parameter. */
  has(id: Id): boolean;
  problems: LocatedProblem[];
  warnings: LocatedProblem[]; // odd, not wrong
}

/** A context that reads parameters from `values` and collects problems and warnings. */
export function createActContext(model: ActContext['model'], values: ReadonlyMap<Id, number>): ActContext {
  return {
    model,
    parameter(id) {
      const value = values.get(id);
      if (value === undefined) throw new Error(`the model has no parameter ${id}`);
      return value;
    },
    has: (id) => values.has(id),
    problems: [],
    warnings: [],
  };
}

/** The ladder of a technology under the run's parameters. */
export function ladderOf(technology: Id, { parameter }: ActContext): Ladder {
  return {
    threshold: parameter(`threshold.${technology}`),
    granted: parameter('granted'),
    presumption: parameter('presumption'),
  };
}

/** Whether `id` is a member of a set; if not, it is reported with the nearest one. */
export function expectMember(
  id: Id,
  members: readonly Id[],
  path: Path,
  code: DiagnosticCode,
  { problems }: ActContext,
): boolean {
  if (members.includes(id)) return true;
  problems.push({ path, code, values: { id, nearest: nearestId(id, members) } });
  return false;
}

/** Ids of a set of the model. */
export function idsOf(set: Id, { model }: ActContext): Id[] {
  return model.sets[set]!.map((member) => member.id);
}

/** Regions whose tariffs a government or bloc sets. */
export function tariffRegions(actor: Id, { model }: ActContext): Id[] {
  const regions = model.governments
    .filter(({ tariffsBy }) => tariffsBy === actor)
    .map(({ region }) => region);
  return [...new Set(regions)];
}
