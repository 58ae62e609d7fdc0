import { csvParseRows } from 'd3';

/** One row of a CSV file with the line (from 1) on which it begins. */
export interface CsvRow {
  line: number;
  cells: readonly string[];
}
/** The header, trimmed, and the rows behind it; empty lines are left out. */
export interface Csv {
  columns: readonly string[];
  rows: readonly CsvRow[];
}

/** Splits CSV text (RFC 4180, any line ends, with or without a byte-order mark) into rows that know their line. */
export function parseCsv(text: string): Csv {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const rows: CsvRow[] = [];
  let line = 1;
  for (const cells of csvParseRows(plain)) {
    if (cells.length > 1 || cells[0]!.trim() !== '') rows.push({ line, cells });
    line += 1;
    for (const cell of cells) line += cell.split('\n').length - 1;
  }
  return { columns: (rows[0]?.cells ?? []).map((cell) => cell.trim()), rows: rows.slice(1) };
}

/** Character (from 1) at which cell `index` of a row begins in the text that the row came from. */
export function csvCharacterColumn(text: string, line: number, index: number): number {
  const source = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)[line - 1] ?? '';
  let remaining = index;
  let quoted = false;
  for (let at = 0; at < source.length; at++) {
    if (remaining === 0) return at + 1;
    if (source[at] === '"') quoted = !quoted;
    else if (source[at] === ',' && !quoted) remaining -= 1;
  }
  return source.length + 1;
}
