import type { TableColumn } from '../schema/figure.ts';
import { memberAt, numbersOf, unitOf } from './columns.ts';
import { formatNumber } from './words/format-number.ts';
import { printMeasure, printSigned } from './words/measure-words.ts';

/** A column of names: the short name of a code's member, or what stands for none. */
export function nameColumn(column: string, heading: string, none = ''): TableColumn {
  return { heading, cell: (spec, row) => memberAt(spec.rows, spec.sets, column, row)?.short ?? none };
}

/** A column of quarters from calendar times. */
export function timeColumn(column: string, heading: string): TableColumn {
  return { heading, cell: (spec, row) => formatNumber(numbersOf(spec.rows, column)[row]!, 'year') };
}

/** A column of numbers as their unit is printed, a dash where there is none. */
export function measureColumn(column: string, heading: string): TableColumn {
  return {
    heading,
    cell: ({ rows }, row) => printMeasure(numbersOf(rows, column)[row]!, unitOf(rows, column)),
  };
}

/** The same with a plus before a gain: for differences. */
export function changeColumn(column: string, heading: string): TableColumn {
  return {
    heading,
    cell: ({ rows }, row) => printSigned(numbersOf(rows, column)[row]!, unitOf(rows, column)),
  };
}
