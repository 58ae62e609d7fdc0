import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { descriptionTables } from '../../exports/description-tables.ts';
import type { TableColumn, TextCells, Wording } from '../../exports/description-tables.ts';
import type { EconomyReport } from '../../schema/economy-report.ts';
import { ownEconomyTexts } from './own-economy-texts.ts';
import { sharedStyles } from '../shared-styles.ts';
import { distance, money, percent } from '../figure/table-numbers.ts';

const [identity, place, off] = ownEconomyTexts.identityColumns;
const identityColumns: readonly TableColumn[] = [
  { heading: identity, words: true },
  { heading: place, words: true },
  { heading: off },
];
const wording: Wording = { goods: 'of tradables', none: '–', money, percent, elasticity: String };

/** What was found in an economy: its identities, a run without a change, and what it consists of. */
export class EconomyView extends LitElement {
  static override readonly styles = [
    sharedStyles,
    css`
      :host {
        display: block;
      }
      h3 {
        margin: 16px 0 4px;
        font-size: 1rem;
      }
      p {
        margin: 8px 0;
      }
      .fails {
        color: var(--error);
      }
      summary {
        cursor: pointer;
        min-height: 24px;
      }
    `,
  ];
  @property({ attribute: false }) report!: EconomyReport;

  private identityRows(): string[][] {
    const { identities } = this.report;
    return identities.map(({ statement, place: at, residual }) =>
      residual === 0
        ? [statement, '–', ownEconomyTexts.exact]
        : [statement, at.join(' '), distance(residual)],
    );
  }

  private renderPart(name: string, heading: string, { columns, rows }: TextCells) {
    return html`<details>
      <summary>${name}</summary>
      <data-table .heading=${heading} .columns=${columns} .rows=${rows}></data-table>
    </details>`;
  }

  override render() {
    const { placebo, description } = this.report;
    const { regions, sectors, tariffs } = descriptionTables(description, wording);
    return html`
      <h3>${ownEconomyTexts.check}</h3>
      <data-table
        .heading=${ownEconomyTexts.identities}
        .columns=${identityColumns}
        .rows=${this.identityRows()}
      ></data-table>
      <p>${ownEconomyTexts.placebo(placebo)}</p>
      ${placebo.holds ? nothing : html`<p class="fails">${ownEconomyTexts.placeboFails}</p>`}
      ${this.renderPart(ownEconomyTexts.regions, ownEconomyTexts.regionCaption, regions)}
      ${this.renderPart(ownEconomyTexts.sectors, ownEconomyTexts.sectorCaption, sectors)}
      ${this.renderPart(ownEconomyTexts.tariffs, ownEconomyTexts.tariffCaption, tariffs)}
    `;
  }
}
