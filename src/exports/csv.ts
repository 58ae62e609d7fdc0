import type { Sets, Table } from '../schema/table.ts';

/** A result table as RFC 4180 text: codes as ids, numbers with every digit needed to read them back bit for bit. */
export function tableCsv(table: Pick<Table, 'rows' | 'columns'>, sets: Sets): string {
  const names = Object.keys(table.columns);
  const columns = names.map((name) => table.columns[name]!);
  const lines = [names.join(',')];
  for (let row = 0; row < table.rows; row++) {
    const cells = columns.map((column) => {
      const value = column.values[row]!;
      return column.kind === 'code' ? quote(sets[column.set]![value]?.id ?? '') : digits(value);
    });
    lines.push(cells.join(','));
  }
  return `${lines.join('\n')}\n`;
}

/** The shortest decimal that reads back as the same bits; `String` drops the sign of a negative zero. */
function digits(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** A cell as RFC 4180 wants it. */
export function quote(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
