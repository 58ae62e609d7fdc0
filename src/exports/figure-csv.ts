import { figureTable } from '../figures/index.ts';
import { spreadsheetText } from '../schema/csv-line.ts';
import type { FigureSpec } from '../schema/figure.ts';
import { tableCells } from './csv.ts';

/** The plotted rows of a figure as CSV: each row led by its name in the figure, each column headed with its unit, every digit; codes as ids. @param bom whether it opens with the mark by which spreadsheets know UTF-8 */
export function figureCsv(spec: FigureSpec, bom = false): string {
  const headings = Object.entries(spec.rows.columns).map(([name, column]) =>
    column.kind === 'number' && column.unit !== '1' ? `${name} (${column.unit})` : name,
  );
  const names = figureTable(spec).rows.map(([name]) => name!);
  const cells = tableCells(spec.rows, spec.sets);
  const lines = cells.map((line, row) => [names[row]!, ...line]);
  return spreadsheetText([['row', ...headings], ...lines], bom);
}
