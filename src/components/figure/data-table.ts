import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import type { TableColumn } from '../../exports/description-tables.ts';
import { sharedStyles } from '../shared-styles.ts';
import { tableStyles } from './table-styles.ts';

/** A table under its heading, which stays whole where the table scrolls; the first cell of a row [row][column] is its heading. */
export class DataTable extends LitElement {
  static override readonly styles = [
    sharedStyles,
    tableStyles,
    css`
      :host {
        display: block;
      }
      table {
        width: auto;
        min-width: min(100%, 560px);
      }
      p {
        margin: 8px 0 4px;
        font-size: 0.875rem;
        line-height: 1.25rem;
        font-weight: 600;
      }
      th:first-child {
        padding-inline-start: 0;
      }
      th:nth-child(n + 2),
      td {
        padding-inline-start: 16px;
      }
      .words {
        text-align: start;
      }
      td.words {
        white-space: normal;
        overflow-wrap: break-word;
      }
      thead th {
        vertical-align: bottom;
      }
    `,
  ];
  @property() heading = '';
  @property({ attribute: false }) columns: readonly TableColumn[] = [];
  @property({ attribute: false }) rows: readonly (readonly string[])[] = [];

  override render() {
    const align = (at: number): string => (this.columns[at]?.words ? 'words' : '');
    return html`<p id="heading">${this.heading}</p>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="heading">
        <table aria-labelledby="heading">
          <thead>
            <tr>
              ${this.columns.map(({ heading }, at) => html`<th scope="col" class=${align(at)}>${heading}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${this.rows.map(
              ([name, ...cells]) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  ${cells.map((cell, at) => html`<td class=${align(at + 1)}>${cell}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }
}
