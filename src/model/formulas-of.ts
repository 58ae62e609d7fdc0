import type { Formulas, ParsedExpression } from '../schema/expression.ts';
import type { Equation } from '../schema/model.ts';

/** What the formulas of equations say. @param parse reads one */
export function formulasOf(
  equations: readonly Pick<Equation, 'is' | 'initial'>[],
  parse: (text: string) => ParsedExpression,
): Formulas {
  const texts = equations.flatMap(({ is, initial }) => (initial === undefined ? [is] : [is, initial]));
  return new Map(texts.map((text) => [text, parse(text)]));
}
