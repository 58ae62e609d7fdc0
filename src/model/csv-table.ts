import type { Diagnostic } from '../schema/diagnostic.ts';
import type { FileSet } from '../schema/ids.ts';
import { nearestId } from '../schema/nearest-id.ts';
import { csvCharacterColumn, parseCsv } from '../schema/parse-csv.ts';
import type { CsvRow } from '../schema/parse-csv.ts';
import type { DiagnosticCode } from '../schema/texts.ts';

/** What a CSV file must look like; `keys` name a row and may not repeat. */
export interface CsvShape {
  keys: readonly string[];
  values: readonly string[];
  /** Columns that may be absent. When this is given, a column that is not named anywhere is an error. */
  optional?: readonly string[];
}
/** What a number must be, in words for its diagnostic. */
export interface NumberRule {
  holds(value: number): boolean;
  words: string;
  code: DiagnosticCode;
}
/** Typed access to the rows of a CSV file; whatever is wrong goes to the diagnostics the table was opened with. */
export interface CsvTable {
  rows: readonly CsvRow[];
  text(row: CsvRow, column: string): string;
  /** The number in a cell, or NaN with a diagnostic. */
  number(row: CsvRow, column: string, rule?: NumberRule): number;
  /** The position of a cell's id, or -1 with a diagnostic. */
  index(row: CsvRow, column: string, ids: ReadonlyMap<string, number>, code: DiagnosticCode): number;
  report(
    code: DiagnosticCode,
    row: CsvRow | undefined,
    column: string,
    values?: Diagnostic['values'],
    severity?: Diagnostic['severity'],
  ): void;
}
const numberPattern = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/**
 * Opens a CSV file of a file set by its shape. Missing file or columns, rows of another length and repeated keys are
 * reported; rows that are reported are left out, and the table is empty when its columns are wrong.
 */
export function openCsvTable(
  files: FileSet,
  file: string,
  shape: CsvShape,
  diagnostics: Diagnostic[],
): CsvTable {
  const source = files.get(file);
  const csv = parseCsv(source ?? '');
  const position = new Map(csv.columns.map((column, at) => [column, at]));
  const text = (row: CsvRow, column: string): string => row.cells[position.get(column) ?? -1]?.trim() ?? '';
  const keyOf = (row: CsvRow): string => shape.keys.map((key) => text(row, key)).join('.');
  const table: CsvTable = {
    rows: [],
    text,
    report(code, row, column, values = {}, severity = 'error') {
      const at = position.get(column);
      const line = row?.line ?? 1;
      diagnostics.push({
        code,
        severity,
        file,
        ...(source === undefined ? {} : { line }),
        ...(source === undefined || at === undefined ? {} : { column: csvCharacterColumn(source, line, at) }),
        path: [row === undefined ? '' : keyOf(row), column].filter((part) => part !== '').join('.'),
        values: { file, column, ...values },
      });
    },
    number(row, column, rule) {
      const cell = text(row, column);
      const value = numberPattern.test(cell) ? Number(cell) : NaN;
      if (!Number.isFinite(value)) table.report('csv-number', row, column, { text: cell });
      else if (rule !== undefined && !rule.holds(value)) {
        table.report(rule.code, row, column, { value, rule: rule.words });
        return NaN;
      }
      return value;
    },
    index(row, column, ids, code) {
      const id = text(row, column);
      const found = ids.get(id) ?? -1;
      if (found < 0) table.report(code, row, column, { id, nearest: nearestId(id, ids.keys()) });
      return found;
    },
  };
  if (source === undefined) table.report('file-missing', undefined, '');
  else if (columnsHold(csv.columns, shape, table))
    table.rows = soundRows(csv.rows, csv.columns, keyOf, table);
  return table;
}

function columnsHold(columns: readonly string[], shape: CsvShape, table: CsvTable): boolean {
  const required = [...shape.keys, ...shape.values];
  const missing = required.filter((column) => !columns.includes(column));
  for (const column of missing) table.report('csv-column-missing', undefined, column);
  const known = shape.optional && [...required, ...shape.optional];
  const wrong = columns.filter(
    (column, at) => columns.indexOf(column) !== at || (known !== undefined && !known.includes(column)),
  );
  for (const column of wrong) table.report('csv-column-unknown', undefined, column);
  return missing.length + wrong.length === 0;
}

function soundRows(
  rows: readonly CsvRow[],
  columns: readonly string[],
  keyOf: (row: CsvRow) => string,
  table: CsvTable,
): CsvRow[] {
  const firstLine = new Map<string, number>();
  return rows.filter((row) => {
    const found = row.cells.length;
    if (found !== columns.length) {
      table.report('csv-row-length', row, '', { found, expected: columns.length });
      return false;
    }
    const key = keyOf(row);
    const first = firstLine.get(key);
    if (first === undefined) firstLine.set(key, row.line);
    else table.report('row-duplicate', row, '', { key, first });
    return first === undefined;
  });
}
