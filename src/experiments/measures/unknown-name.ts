import { nearestId } from '../../schema/nearest-id.ts';
import type { LocatedProblem } from '../../schema/validate.ts';

/** That an argument names what a survey does not have. @param wanted what would have to be there where nothing is known */
export function unknownName(
  path: LocatedProblem['path'],
  found: string,
  known: readonly string[],
  wanted: string,
): LocatedProblem {
  const expected =
    known.length > 0 ? `one of ${known.join(', ')}; did you mean ${nearestId(found, known)}?` : wanted;
  return { path, code: 'value-range', values: { found, expected } };
}
