import { html, type TemplateResult } from 'lit';
import type { FigureTable } from '../../figures/figure-table.ts';
import { sortRows, type Sorting } from './sort-rows.ts';

/** The table that stands in for a picture: same numbers, sorted by the column whose heading is pressed, the other way when pressed again. */
export function renderTable(
  { columns, rows }: FigureTable,
  title: string,
  sorting: Sorting | null,
  sort: (sorting: Sorting) => void,
): TemplateResult {
  const heading = (words: string, column: number): TemplateResult => {
    const sorted = sorting?.column === column ? sorting : null;
    const order = sorted === null ? 'none' : sorted.descending ? 'descending' : 'ascending';
    const press = (): void => sort({ column, descending: sorted !== null && !sorted.descending });
    return html`<th scope="col" aria-sort=${order}>
      <button type="button" class="sort" @click=${press}>${words}</button>
    </th>`;
  };
  const ordered = sorting === null ? rows : sortRows(rows, sorting);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${title}>
    <table>
      <caption>
        <span>${title}</span>
      </caption>
      <thead>
        <tr>
          ${columns.map(heading)}
        </tr>
      </thead>
      <tbody>
        ${ordered.map(
          ([name, ...cells]) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
