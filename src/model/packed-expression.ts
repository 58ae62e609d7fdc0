import type {
  BinaryOperation,
  Expression,
  Reduction,
  TernaryOperation,
  UnaryOperation,
} from '../schema/expression.ts';

/** An expression in few letters: a number, a symbol, or what is done and with what. */
export type PackedExpression = number | string | readonly PackedExpression[];

/** Packs an expression for a file that a build writes. */
export function packExpression(expression: Expression): PackedExpression {
  switch (expression.kind) {
    case 'constant':
      return expression.value;
    case 'symbol':
      return expression.name;
    case 'lookup':
      return ['at', expression.name, expression.link];
    case 'reduce':
      return ['over', expression.operation, expression.set, packExpression(expression.of)];
    case 'unary':
      return [expression.operation, packExpression(expression.of)];
    case 'binary':
      return [expression.operation, packExpression(expression.left), packExpression(expression.right)];
    case 'ternary':
      return [expression.operation, ...expression.parts.map(packExpression)];
  }
}

/** The expression that was packed. */
export function unpackExpression(packed: PackedExpression): Expression {
  if (typeof packed === 'number') return { kind: 'constant', value: packed };
  if (typeof packed === 'string') return { kind: 'symbol', name: packed };
  const [operation, ...parts] = packed as readonly [string, ...PackedExpression[]];
  if (operation === 'at') return { kind: 'lookup', name: parts[0] as string, link: parts[1] as string };
  if (operation === 'over') {
    const [reduction, set, of] = parts as [Reduction, string, PackedExpression];
    return { kind: 'reduce', operation: reduction, set, of: unpackExpression(of) };
  }
  const [first, second, third] = parts.map(unpackExpression) as [Expression, Expression?, Expression?];
  if (second === undefined) return { kind: 'unary', operation: operation as UnaryOperation, of: first };
  if (third === undefined)
    return { kind: 'binary', operation: operation as BinaryOperation, left: first, right: second };
  return { kind: 'ternary', operation: operation as TernaryOperation, parts: [first, second, third] };
}
