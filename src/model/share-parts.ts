import type { Expression } from '../schema/expression.ts';

/** Makes equal parts of expressions one object, so that whoever compiles them can tell what it has met before. */
export function createPartPool(): (expression: Expression) => Expression {
  const known = new Map<string, Expression>();
  const share = (expression: Expression): Expression => {
    const text = JSON.stringify(expression);
    const found = known.get(text);
    if (found !== undefined) return found;
    const own = withParts(expression, share);
    known.set(text, own);
    return own;
  };
  return share;
}

function withParts(expression: Expression, share: (part: Expression) => Expression): Expression {
  switch (expression.kind) {
    case 'constant':
    case 'symbol':
    case 'lookup':
      return expression;
    case 'unary':
    case 'reduce':
      return { ...expression, of: share(expression.of) };
    case 'binary':
      return { ...expression, left: share(expression.left), right: share(expression.right) };
    case 'ternary': {
      const [first, second, third] = expression.parts;
      return { ...expression, parts: [share(first), share(second), share(third)] };
    }
  }
}
