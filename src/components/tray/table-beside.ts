import type { InputTable } from '../../schema/bench.ts';

/** Rows of data that a figure takes along on paper at most. */
const mostRows = 25;
/** Points of a page that a figure leaves for its caption and data, and of what these take by the line. */
const page = { room: 312, captionLine: 12, headLine: 10, line: 10, gap: 1.5 };
/** Letters that a line of a caption holds, one of a table, and one of its first column. */
const letters = { caption: 105, table: 125, name: 30 };
/** Lines that the longest heading of a table may take. */
const headLines = 7;

/**
 * As much of a figure's data as stands under it on its page, in the order of the table.
 * @param caption what stands between the two
 * @param first every row by its number, those that are wanted most first
 */
export function tableBeside(
  { columns, rows }: InputTable,
  caption: string,
  first: readonly number[],
): InputTable {
  const width = Math.max(6, Math.floor((letters.table - letters.name) / Math.max(1, columns.length - 1)));
  const linesOf = (row: readonly string[]): number =>
    Math.max(...row.map((cell, at) => Math.ceil(cell.length / (at === 0 ? letters.name : width))), 1);
  const head = Math.max(...columns.map((heading) => heading.split(/\s+/).length));
  const captioned = page.captionLine * Math.ceil(caption.length / letters.caption);
  let room = page.room - captioned - page.headLine * Math.min(head, headLines);
  const isFull = (row: readonly string[]): boolean => (room -= page.line * linesOf(row) + page.gap) < 0;
  const full = first.findIndex((row, at) => at === mostRows || isFull(rows[row]!));
  const taken = full < 0 ? first : first.slice(0, Math.max(1, full));
  return { columns, rows: taken.toSorted((a, b) => a - b).map((row) => rows[row]!) };
}
