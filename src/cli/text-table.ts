import type { TableColumn } from '../exports/description-tables.ts';

/** Lays out cells [row][column] under headings, two spaces between columns and before the first. */
export function textTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ heading }, at) =>
    Math.max(heading.length, ...rows.map((cells) => cells[at]!.length)),
  );
  const lines = [columns.map(({ heading }) => heading), ...rows].map((cells) =>
    cells.map((cell, at) => (columns[at]!.words ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))),
  );
  return lines.map((cells) => `  ${cells.join('  ').trimEnd()}\n`).join('');
}
