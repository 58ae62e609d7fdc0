/** Columns of a plain-text table: their heading, and whether they hold words (left) or numbers (right). */
export interface TextColumn {
  heading: string;
  words?: boolean;
}

/** Lays out cells [row][column] under headings, two spaces between columns and before the first. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ heading }, at) =>
    Math.max(heading.length, ...rows.map((cells) => cells[at]!.length)),
  );
  const lines = [columns.map(({ heading }) => heading), ...rows].map((cells) =>
    cells.map((cell, at) => (columns[at]!.words ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))),
  );
  return lines.map((cells) => `  ${cells.join('  ').trimEnd()}\n`).join('');
}
