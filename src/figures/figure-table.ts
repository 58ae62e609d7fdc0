import type { FigureSpec } from '../schema/figure.ts';

/** One column of a figure's table: its heading with the unit, and the printed cell of a row. */
export interface TableColumn {
  heading: string;
  cell(spec: FigureSpec, row: number): string;
}
/** The table that stands in for a picture; cells are what the picture prints. */
export interface FigureTable {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** The plotted rows as text, in the order in which they are drawn. */
export function tabulate(spec: FigureSpec, columns: readonly TableColumn[]): FigureTable {
  return {
    columns: columns.map((column) => column.heading),
    rows: Array.from({ length: spec.rows.rows }, (_, row) => columns.map((column) => column.cell(spec, row))),
  };
}
