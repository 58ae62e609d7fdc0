import type { FigureSpec } from '../schema/figure.ts';
import { tableCsv } from './csv.ts';

/** The plotted rows of a figure as CSV, with every digit; codes as ids. */
export function figureCsv(spec: FigureSpec): string {
  return tableCsv(spec.rows, spec.sets);
}
