import type { Expression } from '../schema/expression.ts';
import type { Id } from '../schema/ids.ts';

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
