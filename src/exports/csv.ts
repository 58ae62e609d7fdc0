import type { FigureTable } from '../figures/figure-table.ts';
import { csvLine, spreadsheetText } from '../schema/csv-line.ts';
import type { Sets, Table } from '../schema/table.ts';
import { digits } from './digits.ts';

/** The cells of a table as text [row][column]: codes as ids, numbers with every digit needed to read them back bit for bit, nothing where there is none. */
export function tableCells({ rows, columns }: Pick<Table, 'rows' | 'columns'>, sets: Sets): string[][] {
  const all = Object.values(columns);
  return Array.from({ length: rows }, (_, row) =>
    all.map((column) => {
      const value = column.values[row]!;
      if (column.kind === 'code') return sets[column.set]![value]?.id ?? '';
      return Number.isNaN(value) ? '' : digits(value);
    }),
  );
}

/** A result table as CSV, its first line the columns' names. */
export function tableCsv(table: Pick<Table, 'rows' | 'columns'>, sets: Sets): string {
  return [Object.keys(table.columns), ...tableCells(table, sets)].map(csvLine).join('');
}

/** A table as it is printed, its headings first, as RFC 4180 text. */
export function printedCsv({ columns, rows }: FigureTable): string {
  return spreadsheetText([columns, ...rows]);
}
