/** The parts of mathjs that the language of equations is parsed with; its own types leave these functions out. */
declare module 'mathjs/number' {
  import type { MathNode } from 'mathjs';

  /** Makes a part of mathjs of other parts. */
  type Factory<Part = unknown> = (parts: Readonly<Record<string, unknown>>) => Part;

  export const createAccessorNode: Factory;
  export const createArrayNode: Factory;
  export const createAssignmentNode: Factory;
  export const createBlockNode: Factory;
  export const createConditionalNode: Factory;
  export const createConstantNode: Factory;
  export const createFunctionAssignmentNode: Factory;
  export const createFunctionNode: Factory;
  export const createIndexNode: Factory;
  export const createNode: Factory;
  export const createObjectNode: Factory;
  export const createOperatorNode: Factory;
  export const createParenthesisNode: Factory;
  export const createParse: Factory<(text: string) => MathNode>;
  export const createRangeNode: Factory;
  export const createRelationalNode: Factory;
  export const createSymbolNode: Factory;
}
