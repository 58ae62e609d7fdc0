import { acrossLine } from './axes.ts';
import type { Box } from './box.ts';
import type { Look } from '../look/look.ts';
import { element, text } from './svg.ts';
import { fitText, textWidth, wrapText, type Weight } from './text-metrics.ts';

/** The words of a cell and how they stand. */
export interface GridCell {
  words: string;
  weight?: Weight;
  indent?: number;
  quiet?: boolean;
  lines?: number; // at least, as far as it has so many; more of them where room is left over
  columns?: number; // over which it reaches, those after it having no words there; absent: its own
  cut?: string; // said at the end of words that are cut, which stand whole in the table; absent: an ellipsis alone
}
/** A column of words: its heading, its share of the width, and the words of a row. */
export interface GridColumn {
  heading: string;
  share: number;
  cell(row: number): GridCell;
}
/** Lines that words have before any row has more. */
const leastLines = 2;
const gap = 8;

interface Line {
  x: number;
  line: string;
  order: number;
  weight: Weight;
  quiet: boolean;
}

/** The last line of words that go on, cut after a word where one fits, with what is said of it. */
function lastLine(words: string, cut: string, width: number, size: number, weight: Weight): string {
  const end = cut === '' ? '…' : `… ${cut}`;
  const room = width - textWidth(end, size, weight);
  const [first = ''] = wrapText(words, size, room, weight);
  return first.endsWith('…') ? `${first}${end.slice(1)}` : `${first}${end}`;
}

function cellLines(
  cell: GridCell,
  x: number,
  width: number,
  further: number,
  { label }: Look['type'],
): Line[] {
  const { words, weight = 400, indent = 0, quiet = false, cut = '' } = cell;
  const most = Math.max(1, (cell.lines ?? leastLines) + further);
  const room = width - gap - indent;
  const lines = wrapText(words, label, room, weight);
  const rest = lines.slice(most - 1).join(' ');
  const kept =
    lines.length <= most ? lines : [...lines.slice(0, most - 1), lastLine(rest, cut, room, label, weight)];
  return kept.map((line, order) => ({ x: x + indent, line, order, weight, quiet }));
}

/** A row laid out: its lines and its height in pixels. */
interface LaidRow {
  row: number;
  lines: Line[];
  height: number;
}

/** Lays a row out whose words have some lines more than the least. */
function layRow(
  columns: readonly GridColumn[],
  row: number,
  further: number,
  box: Box,
  { type }: Look,
): LaidRow {
  const lines = columns.flatMap((column, at) => {
    const cell = column.cell(row);
    const over = columns.slice(at, at + (cell.columns ?? 1));
    const width = over.reduce((sum, { share }) => sum + share * box.width, 0);
    return cellLines(cell, leftOf(columns, at, box), width, further, type);
  });
  const last = Math.max(0, ...lines.map(({ order }) => order));
  return { row, lines, height: 1.2 * type.label * (1 + last) + 0.5 * type.label };
}

/** As many rows as fit with the least lines; what room is left lengthens cut words, all rows in turn. */
function layRows(
  columns: readonly GridColumn[],
  rows: readonly number[],
  room: number,
  box: Box,
  look: Look,
): LaidRow[] {
  const { label } = look.type;
  const least = rows.map((row) => layRow(columns, row, 0, box, look));
  // Of a first row that is too high for all some lines are better than none.
  const most = room - (rows.length > 1 ? 1.2 * label : 0);
  for (let fewer = 1; least[0]!.height > most && fewer <= least[0]!.lines.length; fewer++)
    least[0] = layRow(columns, rows[0]!, -fewer, box, look);
  const all = heightOf(least) <= room;
  let left = all ? room : room - 1.2 * label;
  let shown = 0;
  while (shown < rows.length && least[shown]!.height <= left) left -= least[shown++]!.height;
  const laid = least.slice(0, shown);
  // A line to each row that has more words, then another, so that no row takes all.
  for (let further = 1, grown = true; grown; further++) {
    grown = false;
    laid.forEach((own, at) => {
      const longer = layRow(columns, own.row, further, box, look);
      const more = longer.height - own.height;
      if (more <= 0 || more > left) return;
      laid[at] = longer;
      left -= more;
      grown = true;
    });
  }
  return laid;
}

const leftOf = (columns: readonly GridColumn[], at: number, box: Box): number =>
  box.x + columns.slice(0, at).reduce((sum, { share }) => sum + share * box.width, 0);
const heightOf = (rows: readonly LaidRow[]): number => rows.reduce((sum, { height }) => sum + height, 0);

function headingMarks(columns: readonly GridColumn[], box: Box, { theme, type }: Look): string[] {
  return columns.flatMap(({ heading, share }, at) => {
    if (heading === '') return [];
    const said = fitText(heading, type.axis, share * box.width - gap);
    return text(leftOf(columns, at, box), box.y + type.axis, said, {
      size: type.axis,
      fill: theme.secondary,
    });
  });
}

/** One row under its rule, from an upper edge on. */
function rowMarks({ row, lines }: LaidRow, top: number, box: Box, { theme, type }: Look): string[] {
  return [
    acrossLine(box, top, theme.grid, 'grid'),
    element(
      'g',
      { 'data-key': `row.${row}`, 'data-role': 'mark' },
      lines.map(({ x, line, order, weight, quiet }) =>
        text(x, top + 0.25 * type.label + 1.2 * type.label * (order + 0.75), line, {
          size: type.label,
          weight,
          fill: quiet ? theme.secondary : theme.ink,
        }),
      ),
    ),
  ];
}

/**
 * A table of words inside a picture, rows ruled apart, as many rows as fit.
 * @param rows those that may be shown, in order @param more what is said of rows that do not fit, `{count}` of them
 */
export function textGrid(
  columns: readonly GridColumn[],
  rows: readonly number[],
  more: string,
  box: Box,
  look: Look,
): string[] {
  const { theme, type } = look;
  const head = columns.every(({ heading }) => heading === '') ? 0 : 1.7 * type.axis;
  const laid = layRows(columns, rows, box.height - head, box, look);
  let top = box.y + head;
  const marks = laid.flatMap((own) => {
    top += own.height;
    return rowMarks(own, top - own.height, box, look);
  });
  const rest = text(
    box.x,
    top + 0.9 * type.label,
    more.replace('{count}', String(rows.length - laid.length)),
    {
      size: type.note,
      fill: theme.secondary,
      key: 'label.more',
    },
  );
  return [...headingMarks(columns, box, look), ...marks, ...(laid.length < rows.length ? [rest] : [])];
}
