import { acrossLine } from './axes.ts';
import type { Box } from './box.ts';
import type { Look } from './look.ts';
import { element, text } from './svg.ts';
import { fitText, wrapText, type Weight } from './text-metrics.ts';

/** A column of words: its heading, its share of the width, and the words of a row. */
export interface GridColumn {
  heading: string;
  share: number;
  cell(row: number): { words: string; weight?: Weight; indent?: number; quiet?: boolean };
}
/** Lines of a cell at most where all rows have that room, and where they have not, so that fewer rows say more; longer words are cut, and stand whole in the table. */
const mostLines = { all: 3, some: 2 };
const gap = 8;

interface Line {
  x: number;
  line: string;
  order: number;
  weight: Weight;
  quiet: boolean;
}

function cellLines(
  column: GridColumn,
  row: number,
  x: number,
  width: number,
  most: number,
  { label }: Look['type'],
): Line[] {
  const { words, weight = 400, indent = 0, quiet = false } = column.cell(row);
  const room = width - gap - indent;
  const lines = wrapText(words, label, room, weight);
  const cut = fitText(lines.slice(most - 1).join(' '), label, room, weight);
  const kept = lines.length <= most ? lines : [...lines.slice(0, most - 1), cut];
  return kept.map((line, order) => ({ x: x + indent, line, order, weight, quiet }));
}

/** A row laid out: its lines and its height in pixels. */
interface LaidRow {
  lines: Line[];
  height: number;
}

function layRows(
  columns: readonly GridColumn[],
  rows: number,
  most: number,
  box: Box,
  look: Look,
): LaidRow[] {
  const { label } = look.type;
  return Array.from({ length: rows }, (_, row) => {
    const lines = columns.flatMap((column, at) =>
      cellLines(column, row, leftOf(columns, at, box), column.share * box.width, most, look.type),
    );
    const last = Math.max(0, ...lines.map(({ order }) => order));
    return { lines, height: 1.2 * label * (1 + last) + 0.5 * label };
  });
}

const leftOf = (columns: readonly GridColumn[], at: number, box: Box): number =>
  box.x + columns.slice(0, at).reduce((sum, { share }) => sum + share * box.width, 0);
const heightOf = (rows: readonly LaidRow[]): number => rows.reduce((sum, { height }) => sum + height, 0);

/**
 * A table of words inside a picture, rows ruled apart, as many rows as fit.
 * @param more what is said of rows that do not, `{count}` of them
 */
export function textGrid(
  columns: readonly GridColumn[],
  rows: number,
  more: string,
  box: Box,
  look: Look,
): string[] {
  const { theme, type } = look;
  const leading = 1.2 * type.label;
  const head = 1.7 * type.axis;
  const room = box.height - head;
  const roomy = layRows(columns, rows, mostLines.all, box, look);
  const laid = heightOf(roomy) <= room ? roomy : layRows(columns, rows, mostLines.some, box, look);
  const left = heightOf(laid) <= room ? room : room - leading;
  let shown = 0;
  while (shown < rows && heightOf(laid.slice(0, shown + 1)) <= left) shown++;
  let top = box.y + head;
  const marks = laid.slice(0, shown).flatMap(({ lines, height }, row) => {
    const y = top;
    top += height;
    return [
      acrossLine(box, y, theme.grid, 'grid'),
      element(
        'g',
        { 'data-key': `row.${row}`, 'data-role': 'mark' },
        lines.map(({ x, line, order, weight, quiet }) =>
          text(x, y + 0.25 * type.label + leading * (order + 0.75), line, {
            size: type.label,
            weight,
            fill: quiet ? theme.secondary : theme.ink,
          }),
        ),
      ),
    ];
  });
  const headings = columns.map(({ heading, share }, at) =>
    text(leftOf(columns, at, box), box.y + type.axis, fitText(heading, type.axis, share * box.width - gap), {
      size: type.axis,
      fill: theme.secondary,
    }),
  );
  const rest = text(box.x, top + 0.9 * type.label, more.replace('{count}', String(rows - shown)), {
    size: type.note,
    fill: theme.secondary,
    key: 'label.more',
  });
  return [...headings, ...marks, ...(shown < rows ? [rest] : [])];
}
