import type { FigureSpec, TableColumn } from '../schema/figure.ts';

/** The table that stands in for a picture; cells are what the picture prints. */
export interface FigureTable {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** The plotted rows as text, in the order in which they are drawn. */
export function tabulate(spec: FigureSpec, columns: readonly TableColumn[]): FigureTable {
  const shown = columns.filter((column) => column.shown?.(spec) ?? true);
  return {
    columns: shown.map((column) => column.heading),
    rows: Array.from({ length: spec.rows.rows }, (_, row) => shown.map((column) => column.cell(spec, row))),
  };
}
