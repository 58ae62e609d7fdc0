import type { FigureRows } from '../schema/figure.ts';
import type { FigureTable } from './figure-table.ts';

/** Most characters of what is announced at a step. */
export const announcementLimit = 140;
export type Step = 'next' | 'previous' | 'series-after' | 'series-before';

/** Rows by series, in the order of the table: rows that differ in nothing but their time are one; where most stand alone, all rows are one. */
export function seriesRows({ rows, columns }: FigureRows): number[][] {
  const codes = Object.values(columns).filter(({ kind }) => kind === 'code');
  const series = new Map<string, number[]>();
  for (let row = 0; row < rows; row++) {
    const key = codes.map(({ values }) => values[row]).join('|');
    series.set(key, [...(series.get(key) ?? []), row]);
  }
  const all = Array.from({ length: rows }, (_, row) => row);
  const alone = [...series.values()].filter(({ length }) => length === 1).length;
  return columns['time'] === undefined || 2 * alone > series.size ? [all] : [...series.values()];
}

/** Where a step from a row leads, its first and last rows being ends; without a row, to the first of all. */
export function stepFrom(series: readonly (readonly number[])[], row: number | null, step: Step): number {
  const of = row === null ? -1 : series.findIndex((rows) => rows.includes(row));
  if (of < 0) return series[0]?.[0] ?? 0;
  const at = series[of]!.indexOf(row!);
  const within = (index: number, length: number): number => Math.min(Math.max(index, 0), length - 1);
  if (step === 'next' || step === 'previous') {
    return series[of]![within(at + (step === 'next' ? 1 : -1), series[of]!.length)]!;
  }
  const other = series[within(of + (step === 'series-after' ? 1 : -1), series.length)]!;
  return other[within(at, other.length)]!;
}

/** A row of the table in words, as many of its cells as an announcement holds. */
export function sayRow({ columns, rows }: FigureTable, row: number): string {
  const [name, ...cells] = rows[row] ?? [];
  let said = name ?? '';
  for (const [at, cell] of cells.entries()) {
    const longer = cell === '' ? said : `${said}; ${columns[at + 1]}: ${cell}`;
    if (longer.length > announcementLimit) break;
    said = longer;
  }
  return said.slice(0, announcementLimit);
}
