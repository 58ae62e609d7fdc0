import type { Diagnostic } from '../schema/diagnostic.ts';
import type { Id } from '../schema/ids.ts';
import type { EngineParameters } from '../schema/model.ts';
import { diagnose } from '../schema/place.ts';

/** Reports the parameters that the engine reads and no file of the model defines. @param known ids of the model's parameters */
export function checkEngineParameters(
  { always, technology, ally, party, together }: EngineParameters,
  members: Readonly<Record<'technology' | 'ally' | 'party', readonly Id[]>>,
  known: ReadonlySet<Id>,
  diagnostics: Diagnostic[],
): void {
  const each = (keys: readonly Id[], ids: readonly Id[]): Id[] =>
    ids.flatMap((id) => keys.map((key) => `${key}.${id}`));
  const groups = [...together, ...members.party.map((id) => each(party, [id]))];
  const wanted = [
    ...always,
    ...each(technology, members.technology),
    ...each(ally, members.ally),
    ...groups.filter((group) => group.some((id) => known.has(id))).flat(),
  ];
  for (const id of wanted)
    if (!known.has(id))
      diagnostics.push(diagnose({ file: 'parameters', path: id }, 'parameter-missing', { id }));
}
