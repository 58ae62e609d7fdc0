import type { FigureSpec } from '../../schema/figure.ts';
import { acrossLine } from '../marks/axes.ts';
import type { Box } from '../marks/box.ts';
import { chipCells, type ChipCells } from './c9-cells.ts';
import { chipTexts } from './c9-chips-texts.ts';
import { memberAt } from '../columns.ts';
import { fillSlots } from '../words/fill-slots.ts';
import type { Look } from '../look/look.ts';
import { text } from '../marks/svg.ts';
import { fitText, wrapText } from '../marks/text-metrics.ts';

/** Pixels between the cells of a row. */
const gap = 10;
/** Heights of a row of one line, in letters: below the least its bar would touch the next row. */
const lowest = 1.42;
const highest = 3;
const leading = 1.12;
/** Lines that a name takes at most; the rest of a longer one is in the table. */
const nameLines = 2;

/** A row laid out. */
interface ChipRow {
  row: number;
  name: readonly string[];
  top: number;
  height: number;
}
interface Layout {
  cells: readonly { of: ChipCells; left: number; width: number }[];
  headings: readonly (readonly string[])[];
  head: number; // pixels
  rows: readonly ChipRow[];
}

/** The names in the lines that they need. */
function namesOf(spec: FigureSpec, width: number, { type }: Look): string[][] {
  return Array.from({ length: spec.rows.rows }, (_, row) => {
    const lines = wrapText(memberAt(spec.rows, spec.sets, 'chip', row)!.short, type.label, width);
    if (lines.length <= nameLines) return lines;
    return [lines[0]!, fitText(lines.slice(1).join(' '), type.label, width)];
  });
}

/** Rows of one height apart from second lines of names: as many as fit at the least, then as high as there is room for. */
function placeRows(
  names: readonly (readonly string[])[],
  top: number,
  room: number,
  { type }: Look,
): ChipRow[] {
  const further = (count: number): number =>
    names.slice(0, count).reduce((sum, name) => sum + (name.length - 1) * leading * type.label, 0);
  const needed = (count: number): number => count * lowest * type.label + further(count);
  const left = needed(names.length) <= room ? room : room - 1.5 * type.label;
  let shown = names.length;
  while (shown > 1 && needed(shown) > left) shown--;
  const pitch = Math.min(highest * type.label, (left - further(shown)) / shown);
  let next = top;
  return names.slice(0, shown).map((name, row) => {
    const height = pitch + (name.length - 1) * leading * type.label;
    next += height;
    return { row, name, top: next - height, height };
  });
}

function layout(spec: FigureSpec, box: Box, look: Look): Layout {
  const { axis } = look.type;
  const columns = chipCells(spec, box.width, look);
  const named = (1 - columns.reduce((sum, { share }) => sum + share, 0)) * box.width;
  let left = box.x + named;
  const cells = columns.map((of) => {
    const cell = { of, left, width: of.share * box.width - gap };
    left += of.share * box.width;
    return cell;
  });
  // Over the names nothing stands, so that the first heading may reach there.
  const headings = cells.map(({ of, width }, at) =>
    wrapText(of.heading, axis, width + gap / 2 + (at === 0 && of.anchor === 'end' ? named : 0)),
  );
  const head = (Math.max(...headings.map((lines) => lines.length)) + 0.35) * 1.15 * axis;
  const names = namesOf(spec, named - gap, look);
  return { cells, headings, head, rows: placeRows(names, box.y + head, box.height - head, look) };
}

/** Headings stand on one line at the foot of their room, those of numbers at the right of their cells. */
function headingMarks({ cells, headings, head }: Layout, box: Box, { theme, type }: Look): string[] {
  return headings.flatMap((lines, at) => {
    const { left, width, of } = cells[at]!;
    const { anchor } = of;
    const x = anchor === 'start' ? left : left + width;
    return lines.map((line, order) => {
      const y = box.y + head - (0.35 + lines.length - 1 - order) * 1.15 * type.axis;
      return text(x, y, line, { size: type.axis, anchor, fill: theme.secondary });
    });
  });
}

function rowMarks({ row, name, top, height }: ChipRow, { cells }: Layout, box: Box, look: Look): string[] {
  const { theme, type } = look;
  const first = top + height / 2 + (0.35 - (leading / 2) * (name.length - 1)) * type.label;
  return [
    acrossLine(box, top, theme.grid, 'grid'),
    ...name.map((line, order) =>
      text(box.x, first + leading * order * type.label, line, {
        size: type.label,
        fill: theme.ink,
        key: `name.${row}.${order}`,
      }),
    ),
    ...cells.flatMap(({ of, left, width }) => of.draw(row, { x: left, y: top, width, height })),
  ];
}

/** The matrix: a row a chip, its name at the left and its cells beside it; chips that do not fit are counted. */
export function chipMatrix(spec: FigureSpec, box: Box, look: Look): string[] {
  const { theme, type } = look;
  const placed = layout(spec, box, look);
  const rest = spec.rows.rows - placed.rows.length;
  const more = { size: type.note, fill: theme.secondary, key: 'label.more' };
  return [
    ...headingMarks(placed, box, look),
    ...placed.rows.flatMap((one) => rowMarks(one, placed, box, look)),
    ...(rest === 0
      ? []
      : [
          text(
            box.x,
            box.y + box.height - 0.2 * type.label,
            fillSlots(chipTexts.words.more, { count: rest }),
            more,
          ),
        ]),
  ];
}
