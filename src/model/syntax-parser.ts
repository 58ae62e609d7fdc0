import type { MathNode } from 'mathjs';
import {
  createAccessorNode,
  createArrayNode,
  createAssignmentNode,
  createBlockNode,
  createConditionalNode,
  createConstantNode,
  createFunctionAssignmentNode,
  createFunctionNode,
  createIndexNode,
  createNode,
  createObjectNode,
  createOperatorNode,
  createParenthesisNode,
  createParse,
  createRangeNode,
  createRelationalNode,
  createSymbolNode,
} from 'mathjs/number';

/** What nodes would evaluate themselves with. */
function unused(): never {
  throw new Error('mathjs parses expressions and never evaluates them');
}

/**
 * The parser of mathjs without what would evaluate its nodes, which takes longer to make than the equations of a model take to parse.
 * What it returns throws SyntaxError.
 */
export function createSyntaxParser(): (text: string) => MathNode {
  const evaluation = { math: {}, subset: unused, size: unused, isBounded: unused, ResultSet: unused };
  // Only texts are parsed, so that nothing is chosen by types or made of another one.
  const parsesText = (_: string, by: { string: unknown }): unknown => by.string;
  const typed = Object.assign(parsesText, { addConversion: () => undefined });
  const parts = { ...evaluation, typed, Node: createNode({ mathWithTransform: {} }) };
  const SymbolNode = createSymbolNode(parts);
  return createParse({
    typed,
    numeric: Number,
    config: { number: 'number' },
    AccessorNode: createAccessorNode(parts),
    ArrayNode: createArrayNode(parts),
    AssignmentNode: createAssignmentNode(parts),
    BlockNode: createBlockNode(parts),
    ConditionalNode: createConditionalNode(parts),
    ConstantNode: createConstantNode(parts),
    FunctionAssignmentNode: createFunctionAssignmentNode(parts),
    FunctionNode: createFunctionNode({ ...parts, SymbolNode }),
    IndexNode: createIndexNode(parts),
    ObjectNode: createObjectNode(parts),
    OperatorNode: createOperatorNode(parts),
    ParenthesisNode: createParenthesisNode(parts),
    RangeNode: createRangeNode(parts),
    RelationalNode: createRelationalNode(parts),
    SymbolNode,
  });
}
