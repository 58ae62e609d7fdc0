import type { Id } from './ids.ts';
import type { Problem } from './place.ts';

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

export type ParsedExpression = { expression: Expression } | { problem: Problem };
/** What formulas say, by their text. */
export type Formulas = ReadonlyMap<string, ParsedExpression>;
