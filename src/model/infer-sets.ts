import type { Id } from '../schema/ids.ts';
import type { Problem } from '../schema/place.ts';
import { partsOf } from './expression.ts';
import type { Expression } from './expression.ts';

export interface SetScope {
  setsOf(symbol: Id): readonly Id[];
  report(problem: Problem): void;
}

/** The sets that an expression's values run over, each once, in order of appearance; a reduction of a set that is not there is reported. */
export function inferSets(expression: Expression, scope: SetScope): Id[] {
  if (expression.kind === 'symbol') return [...scope.setsOf(expression.name)];
  const inside = [...new Set(partsOf(expression).flatMap((part) => inferSets(part, scope)))];
  if (expression.kind !== 'reduce') return inside;
  if (!inside.includes(expression.set))
    scope.report({
      code: 'equation-sets',
      values: {
        symbol: `what ${expression.operation} reduces`,
        found: inside.join(', '),
        expected: expression.set,
      },
    });
  return inside.filter((set) => set !== expression.set);
}
