import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { InputTable } from '../schema/bench.ts';

/** Style of the words in a cell. */
export const cellStyle = 'Cell';
/** What a page leaves between its margins, in twentieths of a point: upright, and laid on its side. */
export const roomOf = { upright: 9360, wide: 12_960 } as const;
/** Of a cell, in twentieths of a point: a letter in its middle width, a letter of a heading, and the margins of both sides. */
const cell = { letter: 84, headLetter: 94, margins: 140 };
/** Letters after which a cell is broken into lines, and beyond which no single word makes a column wider. */
const most = { line: 60, word: 24 };

const longestWord = (words: string): number =>
  Math.max(0, ...words.split(/[\s-]+/).map((word) => Math.min(most.word, word.length)));

/** The least width of every column, by its longest word, and the width that breaks no line, in twentieths of a point. */
function needsOf({ columns, rows }: InputTable): { least: number; whole: number }[] {
  return columns.map((heading, at) => {
    const cells = rows.map((row) => row[at] ?? '');
    const isNumbers = isNumeric(cells);
    const word = (words: string): number => (isNumbers ? words.length : longestWord(words));
    const least = Math.max(
      cell.headLetter * longestWord(heading),
      ...cells.map((words) => cell.letter * word(words)),
    );
    const whole = Math.max(...cells.map((words) => cell.letter * Math.min(most.line, words.length)), least);
    return { least: Math.ceil(least) + cell.margins, whole: Math.ceil(whole) + cell.margins };
  });
}

/** Whether a table has room upright without breaking a word. */
export function fitsUpright(table: InputTable): boolean {
  return needsOf(table).reduce((sum, { least }) => sum + least, 0) <= roomOf.upright;
}

/** Widths of columns, as wide as their words need, and no wider in all than a page has room [column]. */
export function columnWidths(table: InputTable, room: number): number[] {
  const needs = needsOf(table);
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  const more = needs.reduce((sum, need) => sum + need.whole - need.least, 0);
  if (least > room) return needs.map((need) => Math.floor((need.least * room) / least));
  const share = more === 0 ? 0 : Math.min(1, (room - least) / more);
  return needs.map((need) => Math.floor(need.least + share * (need.whole - need.least)));
}

/** Whether what a column has are numbers with their units, or nothing. */
function isNumeric(cells: readonly string[]): boolean {
  const said = cells.filter((words) => words !== '' && words !== '–');
  return said.length > 0 && said.every((words) => /^[+−-]?\$?\d[\d.,]*\s?[a-z%/$ ]*$/i.test(words));
}

const line = { style: BorderStyle.SINGLE, size: 6, color: '14181F' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const borders = {
  top: line,
  bottom: line,
  left: none,
  right: none,
  insideHorizontal: { style: BorderStyle.SINGLE, size: 2, color: 'C3C9D1' },
  insideVertical: none,
} as const;

/** A table whose first row is its header on every page that it runs over; numbers stand at the right of their column. */
export function tableOf(table: InputTable, room: number = roomOf.upright): Table {
  const { columns, rows } = table;
  const widths = columnWidths(table, room);
  const atRight = columns.map((_, at) => isNumeric(rows.map((row) => row[at] ?? '')));
  const cellOf = (words: string, at: number, isHead: boolean): TableCell =>
    new TableCell({
      margins: { left: cell.margins / 2, right: cell.margins / 2 },
      width: { size: widths[at]!, type: WidthType.DXA },
      children: [
        new Paragraph({
          style: cellStyle,
          ...(atRight[at] ? { alignment: AlignmentType.RIGHT } : {}),
          children: [new TextRun({ text: words, bold: isHead })],
        }),
      ],
    });
  const row = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((words, at) => cellOf(words, at, isHead)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders,
    rows: [row(columns, true), ...rows.map((cells) => row(cells, false))],
  });
}
