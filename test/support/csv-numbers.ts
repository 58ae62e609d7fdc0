import { csvParseRows } from 'd3';
import { figureCsv } from '../../src/exports/figure-csv.ts';
import type { FigureSpec } from '../../src/schema/figure.ts';
import type { Column } from '../../src/schema/table.ts';

/** The exported rows of a figure as text, [row][column] without the names of rows. */
function csvCells(csv: string): string[][] {
  return csvParseRows(csv)
    .slice(1)
    .map(([, ...cells]) => cells);
}

/** The figure with the rows that its CSV says, codes read back by their ids. */
export function figureFromCsv(spec: FigureSpec, csv = figureCsv(spec)): FigureSpec {
  const cells = csvCells(csv);
  const read = (column: Column, at: number): Column => {
    const texts = cells.map((line) => line[at]!);
    if (column.kind === 'number')
      return { ...column, values: Float64Array.from(texts, (cell) => (cell === '' ? NaN : Number(cell))) };
    if (column.kind === 'quarter') return { ...column, values: Int32Array.from(texts, Number) };
    const members = spec.sets[column.set]!;
    return {
      ...column,
      values: Int32Array.from(texts, (cell) => members.findIndex(({ id }) => id === cell)),
    };
  };
  const columns = Object.fromEntries(
    Object.entries(spec.rows.columns).map(([name, column], at) => [name, read(column, at)]),
  );
  return { ...spec, rows: { rows: cells.length, columns } };
}

/** Groups of digits as they are printed. */
export const digitsIn = (text: string): string[] => text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];

/** Scales by which rules of rounding print a cell: as it is, tenths of runs, per cent and points, billions of millions. */
const scales = [1, 10, 100, 1 / 1000];
const quarterWritten = /\b(\d{4}) Q([1-4])\b/g;

/** Of the numbers of some texts those that are the rounding of no cell of the CSV, and stand in none of its words. */
export function straysOf(csv: string, said: readonly string[], fixed: readonly string[]): string[] {
  const all = csvParseRows(csv).slice(1).flat();
  const values = all
    .filter((cell) => cell !== '' && Number.isFinite(Number(cell)))
    .map((cell) => Math.abs(Number(cell)));
  const worded = new Set(all.filter((cell) => Number.isNaN(Number(cell))).flatMap(digitsIn));
  const isCell = (digits: string): boolean => {
    const number = Number(digits.replaceAll(',', ''));
    const half = 0.5 / 10 ** (digits.split('.')[1]?.length ?? 0) + 1e-9;
    return scales.some((scale) => values.some((value) => Math.abs(scale * value - number) <= half));
  };
  const isQuarter = (year: string, quarter: string): boolean =>
    values.some((value) => value === Number(year) + (Number(quarter) - 1) / 4);
  const found = said.flatMap((text) => {
    const dates = [...text.matchAll(quarterWritten)];
    const rest = digitsIn(text.replace(quarterWritten, ''));
    return [
      ...dates
        .filter(
          ([whole, year, quarter]) =>
            !isQuarter(year!, quarter!) && !all.some((cell) => cell.includes(whole)),
        )
        .map(([whole]) => whole),
      ...rest.filter((digits) => !fixed.includes(digits) && !worded.has(digits) && !isCell(digits)),
    ];
  });
  return [...new Set(found)];
}
