import { figureTable } from '../figures/index.ts';
import { csvLine } from '../schema/csv-line.ts';
import type { FigureSpec } from '../schema/figure.ts';
import { tableCells } from './csv.ts';

/** The plotted rows of a figure as CSV: each row led by its name in the figure, each column headed with its unit, every digit; codes as ids. */
export function figureCsv(spec: FigureSpec): string {
  const headings = Object.entries(spec.rows.columns).map(([name, column]) =>
    column.kind === 'number' && column.unit !== '1' ? `${name} (${column.unit})` : name,
  );
  const names = figureTable(spec).rows.map(([name]) => name!);
  const cells = tableCells(spec.rows, spec.sets);
  const lines = cells.map((line, row) => [names[row]!, ...line]);
  return [['row', ...headings], ...lines].map(csvLine).join('');
}
