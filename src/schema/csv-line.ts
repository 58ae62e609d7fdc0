/** Cells as a line of CSV, with a line feed alone, as the tables of a result folder have it. */
export function csvLine(cells: readonly string[]): string {
  return `${cellsLine(cells)}\n`;
}

/** Lines of cells as the text of RFC 4180, ended by carriage return and line feed. @param bom whether the text opens with the mark by which spreadsheets know UTF-8 */
export function spreadsheetText(lines: readonly (readonly string[])[], bom = false): string {
  return `${bom ? '\uFEFF' : ''}${lines.map((cells) => `${cellsLine(cells)}\r\n`).join('')}`;
}

const cellsLine = (cells: readonly string[]): string => cells.map(quote).join(',');

function quote(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
