import type { Id } from '../schema/ids.ts';
import { clean } from '../schema/lever-scale.ts';
import type { RunRequest } from '../schema/result.ts';
import type { AppState } from './app-state.ts';
import { requestOf } from './request-of.ts';

/** Steps either side of where a lever stands, in the order in which a reader is likely to take them. */
const steps = [1, -1, 2, -2];

/**
 * The runs that a reader asks for who goes on with a lever: where it is held, else its next steps.
 * @param held number that it is held at, as shown; null where nobody holds it
 */
export function stepsAhead(
  state: Pick<AppState, 'scenario' | 'levers' | 'changed' | 'model'>,
  id: Id,
  held: number | null = null,
): RunRequest[] {
  const found = state.levers.find(({ lever }) => lever.id === id);
  if (found === undefined || found.own === null) return [];
  const { lever, own } = found;
  const { [id]: now = own, ...others } = state.changed;
  const values = held === null ? steps.map((step) => clean(now + step * lever.step)) : [held];
  return values
    .filter((value) => value >= lever.min && value <= lever.max)
    .map((value) =>
      requestOf({ ...state, changed: value === own ? others : { ...others, [id]: value } }, state.model),
    )
    .filter((request) => request !== null);
}
