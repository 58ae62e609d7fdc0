import { html, type TemplateResult } from 'lit';
import type { InputTable } from '../../schema/bench.ts';

/** Cells as long as this are not broken into lines. */
const whole = 14;

/** A table on paper; the first cell of a row [row][column] is its heading. @param kind `words` where cells are sentences */
export function renderPrintTable(
  title: string,
  { columns, rows }: InputTable,
  kind: 'numbers' | 'words' = 'numbers',
): TemplateResult {
  return html`<table class=${kind}>
    <caption>
      ${title}
    </caption>
    <thead>
      <tr>
        ${columns.map((heading) => html`<th scope="col">${heading}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, ...cells]) =>
          html`<tr>
            <th scope="row">${name}</th>
            ${cells.map((cell) => html`<td class=${cell.length <= whole ? 'whole' : ''}>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
