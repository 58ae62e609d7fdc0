import type {
  ConstantNode,
  FunctionNode,
  MathNode,
  OperatorNode,
  ParenthesisNode,
  RelationalNode,
  SymbolNode,
  ConditionalNode,
} from 'mathjs';
import type { Problem } from '../schema/place.ts';
import { nearestId } from '../schema/nearest-id.ts';
import { createSyntaxParser } from './syntax-parser.ts';
import type {
  BinaryOperation,
  Expression,
  ParsedExpression,
  Reduction,
  UnaryOperation,
} from '../schema/expression.ts';
import { functionNames, reductions, unaryFunctions } from './function-names.ts';

const maxLength = 2000;
const maxDepth = 32;
const maxNodes = 300;
const binaryOperators: Readonly<Record<string, BinaryOperation>> = {
  add: 'add',
  subtract: 'subtract',
  multiply: 'multiply',
  divide: 'divide',
  pow: 'power',
  and: 'and',
  or: 'or',
  smaller: 'smaller',
  smallerEq: 'smallerEq',
  larger: 'larger',
  largerEq: 'largerEq',
  equal: 'equal',
  unequal: 'unequal',
};

class Refusal extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Makes the reader of expressions of the language of equations over these sets (syntax by mathjs, which only parses). What is outside the language or its limits is a problem. */
export function createExpressionParser(sets: ReadonlySet<string>): (text: string) => ParsedExpression {
  const parse = createSyntaxParser();
  return (text) => parseExpression(text, sets, parse);
}

function parseExpression(
  text: string,
  sets: ReadonlySet<string>,
  parse: (text: string) => MathNode,
): ParsedExpression {
  try {
    if (text.length > maxLength) refuse('equation-too-long', { length: text.length, limit: maxLength });
    if (bracketDepth(text) > maxDepth) refuse('equation-too-deep', { limit: maxDepth });
    let nodes = 0;
    const count = (): void => {
      nodes += 1;
      if (nodes > maxNodes) refuse('equation-too-large', { limit: maxNodes });
    };
    return { expression: convert(parse(text), { sets, count }) };
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.problem };
    if (error instanceof SyntaxError)
      return { problem: { code: 'equation-syntax', values: { problem: error.message } } };
    // Chains of signs or powers nest without brackets; the parser recurses into them.
    if (error instanceof RangeError)
      return { problem: { code: 'equation-too-deep', values: { limit: maxDepth } } };
    throw error;
  }
}

function refuse(code: Problem['code'], values: Problem['values']): never {
  throw new Refusal({ code, values });
}

function bracketDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if ('([{'.includes(character)) deepest = Math.max(deepest, (depth += 1));
    else if (')]}'.includes(character)) depth -= 1;
  }
  return deepest;
}

interface Context {
  sets: ReadonlySet<string>;
  count(): void;
}

function convert(node: MathNode, context: Context): Expression {
  context.count();
  const inside = (child: MathNode): Expression => convert(child, context);
  switch (node.type) {
    case 'ConstantNode':
      return constant((node as ConstantNode).value);
    case 'SymbolNode':
      return { kind: 'symbol', name: (node as SymbolNode).name };
    case 'ParenthesisNode':
      return inside((node as ParenthesisNode).content);
    case 'OperatorNode':
      return operator(node as OperatorNode, inside);
    case 'ConditionalNode': {
      const { condition, trueExpr, falseExpr } = node as ConditionalNode;
      return {
        kind: 'ternary',
        operation: 'choose',
        parts: [inside(condition), inside(trueExpr), inside(falseExpr)],
      };
    }
    case 'RelationalNode':
      return relation(node as unknown as RelationalNode, inside);
    case 'FunctionNode':
      return call(node as FunctionNode, context, inside);
    default:
      return refuse('equation-node', { found: node.toString() });
  }
}

function constant(value: unknown): Expression {
  if (typeof value !== 'number' || Number.isNaN(value))
    return refuse('equation-node', { found: String(value) });
  if (value !== 0 && value !== 1 && value !== 2) return refuse('equation-literal', { literal: value });
  return { kind: 'constant', value };
}

type Inside = (child: MathNode) => Expression;

function operator(node: OperatorNode, inside: Inside): Expression {
  const [left, right] = node.args;
  const unary: UnaryOperation | undefined =
    node.fn === 'unaryMinus' ? 'negate' : node.fn === 'not' ? 'not' : undefined;
  if (unary !== undefined) return { kind: 'unary', operation: unary, of: inside(left!) };
  const binary = Object.hasOwn(binaryOperators, node.fn) ? binaryOperators[node.fn] : undefined;
  if (binary === undefined) return refuse('equation-node', { found: `the operator ${node.op}` });
  if (node.implicit) return refuse('equation-node', { found: 'multiplication without a sign' });
  return { kind: 'binary', operation: binary, left: inside(left!), right: inside(right!) };
}

/** a < b <= c holds where each comparison does. */
function relation(node: RelationalNode, inside: Inside): Expression {
  const parts = node.params.map(inside);
  const comparisons = node.conditionals.map((name, at): Expression => ({
    kind: 'binary',
    operation: binaryOperators[name]!,
    left: parts[at]!,
    right: parts[at + 1]!,
  }));
  return comparisons.reduce((left, right) => ({ kind: 'binary', operation: 'and', left, right }));
}

function call(node: FunctionNode, context: Context, inside: Inside): Expression {
  const name = node.fn.type === 'SymbolNode' ? (node.fn as SymbolNode).name : node.fn.toString();
  const [first, second, third] = node.args;
  const takes = (count: number): void => {
    if (node.args.length !== count)
      refuse('equation-arguments', { function: name, expected: count, found: node.args.length });
  };
  if (reductions.has(name) && (isSet(second, context) || name === 'sum' || name === 'mean')) {
    takes(2);
    return {
      kind: 'reduce',
      operation: name as Reduction,
      set: setName(second!, context),
      of: inside(first!),
    };
  }
  if (name === 'min' || name === 'max') {
    if (node.args.length < 2)
      refuse('equation-arguments', { function: name, expected: 'two or more', found: node.args.length });
    return node.args.map(inside).reduce((left, right) => ({ kind: 'binary', operation: name, left, right }));
  }
  if (name === 'at') {
    takes(2);
    return { kind: 'lookup', name: symbolName(first!), link: symbolName(second!) };
  }
  if (unaryFunctions.has(name)) {
    takes(1);
    return { kind: 'unary', operation: name as UnaryOperation, of: inside(first!) };
  }
  if (name === 'pow') {
    takes(2);
    return { kind: 'binary', operation: 'power', left: inside(first!), right: inside(second!) };
  }
  if (name === 'clamp') {
    takes(3);
    return { kind: 'ternary', operation: 'clamp', parts: [inside(first!), inside(second!), inside(third!)] };
  }
  return refuse('equation-node', {
    found: `the function ${name} (the nearest is ${nearestId(name, functionNames)})`,
  });
}

function symbolName(node: MathNode): string {
  if (node.type === 'SymbolNode') return (node as SymbolNode).name;
  return refuse('equation-arguments', {
    function: 'at',
    expected: 'a symbol and a link',
    found: node.toString(),
  });
}

function isSet(node: MathNode | undefined, context: Context): boolean {
  return node?.type === 'SymbolNode' && context.sets.has((node as SymbolNode).name);
}

function setName(node: MathNode, context: Context): string {
  if (isSet(node, context)) return (node as SymbolNode).name;
  return refuse('equation-set-unknown', { set: node.toString(), known: [...context.sets].join(', ') });
}
