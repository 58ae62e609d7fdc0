import type { Id } from '../schema/ids.ts';
import type { Problem } from '../schema/place.ts';
import type { BinaryOperation, Expression } from '../schema/expression.ts';
import { equalDimensions, formatDimension, multiplyDimensions } from './unit.ts';
import type { Dimension } from './unit.ts';

/** What a bare 0 has: it fits any dimension. */
export type AnyDimension = Dimension | null;

export interface DimensionScope {
  dimensionOf(symbol: Id): AnyDimension;
  report(problem: Problem): void;
}

const symbolOf: Partial<Record<BinaryOperation, string>> = {
  add: '+',
  subtract: '-',
  power: '^',
  smaller: '<',
  smallerEq: '<=',
  larger: '>',
  largerEq: '>=',
  equal: '==',
  unequal: '!=',
};

/** The dimension of an expression's values; operations whose operands do not fit are reported and inference goes on. */
export function inferDimension(expression: Expression, scope: DimensionScope): AnyDimension {
  switch (expression.kind) {
    case 'constant':
      return expression.value === 0 ? null : {};
    case 'symbol':
    case 'lookup':
      return scope.dimensionOf(expression.name);
    case 'reduce':
      return inferDimension(expression.of, scope);
    case 'unary': {
      const of = inferDimension(expression.of, scope);
      if (expression.operation === 'negate' || expression.operation === 'abs') return of;
      if (expression.operation === 'sqrt') return of && multiplyDimensions({}, of, 0.5);
      return pure(expression.operation, [of], scope);
    }
    case 'binary':
      return ofBinary(expression, scope);
    case 'ternary': {
      const [first, ...rest] = expression.parts.map((part) => inferDimension(part, scope));
      if (expression.operation === 'clamp') return alike('clamp', [first!, ...rest], scope);
      pure('the condition of ?', [first!], scope);
      return alike('? :', rest, scope);
    }
  }
}

function ofBinary(
  { operation, left, right }: Extract<Expression, { kind: 'binary' }>,
  scope: DimensionScope,
): AnyDimension {
  const a = inferDimension(left, scope);
  const b = inferDimension(right, scope);
  switch (operation) {
    case 'multiply':
      return a && b && multiplyDimensions(a, b, 1);
    case 'divide':
      return a && b && multiplyDimensions(a, b, -1);
    case 'power':
      return right.kind === 'constant' && a !== null
        ? multiplyDimensions({}, a, right.value)
        : pure('^', [a, b], scope);
    case 'and':
    case 'or':
      return pure(operation, [a, b], scope);
    case 'add':
    case 'subtract':
    case 'min':
    case 'max':
      return alike(symbolOf[operation] ?? operation, [a, b], scope);
    default:
      alike(symbolOf[operation]!, [a, b], scope);
      return {};
  }
}

/** Operands must be pure numbers, and so is the result. */
function pure(operation: string, operands: readonly AnyDimension[], scope: DimensionScope): Dimension {
  if (operands.some((operand) => operand !== null && !equalDimensions(operand, {})))
    scope.report(mismatch(operation, operands));
  return {};
}

/** Operands must have one dimension, which the result shares. */
function alike(operation: string, operands: readonly AnyDimension[], scope: DimensionScope): AnyDimension {
  const known = operands.filter((operand) => operand !== null);
  const first = known[0] ?? null;
  if (first !== null && known.some((operand) => !equalDimensions(operand, first)))
    scope.report(mismatch(operation, operands));
  return first;
}

function mismatch(operation: string, operands: readonly AnyDimension[]): Problem {
  const units = operands.map((operand) => (operand === null ? '0' : formatDimension(operand))).join(' and ');
  return { code: 'equation-dimension', values: { operation, units } };
}
