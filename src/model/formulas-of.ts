import type { Formulas, ParsedExpression } from '../schema/expression.ts';
import type { Equation } from '../schema/model.ts';

type Written = Pick<Equation, 'is' | 'initial'>;

/** The formulas of equations in their order. */
export function formulaTexts(equations: readonly Written[]): string[] {
  return equations.flatMap(({ is, initial }) => (initial === undefined ? [is] : [is, initial]));
}

/** What the formulas of equations say. @param parse reads one */
export function formulasOf(
  equations: readonly Written[],
  parse: (text: string) => ParsedExpression,
): Formulas {
  return new Map(formulaTexts(equations).map((text) => [text, parse(text)]));
}
