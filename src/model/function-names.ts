export const unaryFunctions: ReadonlySet<string> = new Set(['exp', 'log', 'sqrt', 'abs', 'logistic']);
export const reductions: ReadonlySet<string> = new Set(['sum', 'mean', 'min', 'max']);

/** Words of the language that no variable may be called. */
export const functionNames: readonly string[] = [
  ...unaryFunctions,
  ...reductions,
  'at',
  'pow',
  'clamp',
  'and',
  'or',
  'not',
];
