import type { ChartId } from '../../schema/figure.ts';

/** The number of a run that a figure is of, `table.column`, where formulas make it. */
export const tracedNumbers: Readonly<Partial<Record<ChartId, string>>> = {
  C3: 'technology.delay',
  C4: 'technology.delay',
  C6: 'ally.confidence',
};
