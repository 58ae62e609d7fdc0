import type { FigureSpec, TableColumn } from '../schema/figure.ts';
import { memberAt, numbersOf, unitOf } from './columns.ts';
import { formatNumber } from './words/format-number.ts';
import { printMeasure, printSigned } from './words/measure-words.ts';
import { enoughToShare } from './words/uncertainty-words.ts';

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

const isFew = ({ runs }: FigureSpec): boolean => runs.n < enoughToShare;
const isMany = (spec: FigureSpec): boolean => !isFew(spec);

/** Columns of the ends of bands: of runs too few for shares the lowest and the highest. @param of the column of a name */
export function bandColumnsOf(
  of: (column: 'low50' | 'high50' | 'low90' | 'high90' | 'lowest' | 'highest') => TableColumn,
): TableColumn[] {
  return [
    ...(['low50', 'high50', 'low90', 'high90'] as const).map((name) => ({ ...of(name), shown: isMany })),
    ...(['lowest', 'highest'] as const).map((name) => ({ ...of(name), shown: isFew })),
  ];
}
