import type { Id } from '../schema/ids.ts';

export type UnaryOperation = 'negate' | 'not' | 'exp' | 'log' | 'sqrt' | 'abs' | 'logistic';
export type BinaryOperation =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'power'
  | 'min'
  | 'max'
  | 'and'
  | 'or'
  | 'smaller'
  | 'smallerEq'
  | 'larger'
  | 'largerEq'
  | 'equal'
  | 'unequal';
export type TernaryOperation = 'choose' | 'clamp';
export type Reduction = 'sum' | 'mean' | 'min' | 'max';

/** The syntax tree of an equation: all that the language has. Comparisons and logic give 1 or 0; `choose` is a ? b : c; a lookup is the value of a symbol at the member that a link names. */
export type Expression =
  | { kind: 'constant'; value: number }
  | { kind: 'symbol'; name: Id }
  | { kind: 'lookup'; name: Id; link: Id }
  | { kind: 'unary'; operation: UnaryOperation; of: Expression }
  | { kind: 'binary'; operation: BinaryOperation; left: Expression; right: Expression }
  | { kind: 'ternary'; operation: TernaryOperation; parts: readonly [Expression, Expression, Expression] }
  | { kind: 'reduce'; operation: Reduction; set: Id; of: Expression };

/** Expressions directly inside one. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'constant':
    case 'symbol':
    case 'lookup':
      return [];
    case 'unary':
    case 'reduce':
      return [expression.of];
    case 'binary':
      return [expression.left, expression.right];
    case 'ternary':
      return expression.parts;
  }
}

/** Names of the symbols in an expression, each once, in order of appearance. */
export function symbolsOf(expression: Expression): Id[] {
  if (expression.kind === 'symbol') return [expression.name];
  if (expression.kind === 'lookup') return [expression.name, expression.link];
  return [...new Set(partsOf(expression).flatMap(symbolsOf))];
}
