import type { Id } from '../schema/ids.ts';
import type { Problem } from '../schema/place.ts';
import { partsOf } from './expression.ts';
import type { Expression } from '../schema/expression.ts';

export interface SetScope {
  setsOf(symbol: Id): readonly Id[];
  /** The set that a link leads to; undefined of other symbols. */
  linkOf(symbol: Id): Id | undefined;
  report(problem: Problem): void;
}

/** The sets that an expression's values run over, each once, in order of appearance; a reduction of a set that is not there is reported. */
export function inferSets(expression: Expression, scope: SetScope): Id[] {
  if (expression.kind === 'symbol') return [...scope.setsOf(expression.name)];
  if (expression.kind === 'lookup') return setsOfLookup(expression, scope);
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

/** What is looked up runs over the link's own sets in place of the set that the link leads to. */
function setsOfLookup(
  { name, link }: Extract<Expression, { kind: 'lookup' }>,
  { setsOf, linkOf, report }: SetScope,
): Id[] {
  const to = linkOf(link);
  if (to === undefined || !setsOf(name).includes(to))
    report({
      code: 'equation-arguments',
      values: {
        function: 'at',
        expected: to === undefined ? 'a link' : `a variable over ${to}`,
        found: to === undefined ? link : name,
      },
    });
  return [...new Set(setsOf(name).flatMap((set) => (set === to ? setsOf(link) : [set])))];
}
