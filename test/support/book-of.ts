import type { EquationBook } from '../../src/model/analyse-block.ts';
import { formulasOf } from '../../src/model/formulas-of.ts';
import { modelSetIds } from '../../src/model/model-sets.ts';
import { createExpressionParser } from '../../src/model/parse-expression.ts';
import type { Equation } from '../../src/schema/model.ts';

/** Equations with their formulas parsed. @param more sets that no model has */
export function bookOf(equations: readonly Equation[], more: readonly string[] = []): EquationBook {
  return {
    equations,
    formulas: formulasOf(equations, createExpressionParser(new Set([...modelSetIds, ...more]))),
  };
}
