import type { ChartId } from '../../schema/figure.ts';

/**
 * Where the numbers of a figure come from: the number of a run that it is of, `table.column`, where formulas make it; where the program solves
 * for them, the first word of the ids of the assumptions that it reads most.
 */
export const tracedNumbers: Readonly<Partial<Record<ChartId, string>>> = {
  C1: 'trade_elasticity',
  C2: 'trade_elasticity',
  C3: 'technology.delay',
  C4: 'technology.delay',
  C6: 'ally.confidence',
  C7: 'payoff',
  C8: 'payoff',
  C9: 'payoff',
  C10: 'trade_elasticity',
};
