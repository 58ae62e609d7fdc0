import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { PolicyAnswer, PolicySolution } from '../../schema/economy-report.ts';
import type { TableColumn } from '../../exports/description-tables.ts';
import { download } from '../download.ts';
import { ownEconomyTexts, fileTexts, sayPolicy } from './own-economy-texts.ts';
import { sharedStyles } from '../shared-styles.ts';
import { money, moneyChange, percentChange } from '../figure/table-numbers.ts';

const columns = (headings: readonly string[]): TableColumn[] =>
  headings.map((heading, at) => (at === 0 ? { heading, words: true } : { heading }));
const resultColumns = columns(ownEconomyTexts.resultColumns);
const firstOrderColumns = columns(ownEconomyTexts.firstOrderColumns);

/** The status of a solved policy and, where it converged, its tables and their CSV files. */
export class PolicyAnswerView extends LitElement {
  static override readonly styles = [
    sharedStyles,
    css`
      :host {
        display: block;
      }
      h4 {
        margin: 16px 0 4px;
        font-size: 0.9375rem;
      }
      p {
        margin: 4px 0;
      }
      .failed {
        color: var(--error);
      }
      summary {
        cursor: pointer;
        min-height: 24px;
      }
      .downloads {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        align-items: center;
        margin-top: 8px;
      }
    `,
  ];
  @property({ attribute: false }) answer!: PolicyAnswer;
  @property() economy = '';
  @property({ type: Number }) sectors = 0;

  private renderDownloads(files: PolicySolution['files']) {
    const name = this.economy.replace(/\.zip$/i, '');
    return html`<div class="downloads" role="group" aria-label=${ownEconomyTexts.downloads}>
      <span>${ownEconomyTexts.downloads}:</span>
      ${Object.entries(files).map(([id, text]) => {
        const label = fileTexts[id as keyof typeof files];
        return html`<button
          type="button"
          data-file=${id}
          aria-label=${ownEconomyTexts.downloadOf(label)}
          @click=${() => download(`${name}-${id}.csv`, text, 'text/csv')}
        >
          ${label}
        </button>`;
      })}
    </div>`;
  }

  private renderSolution({ regions, firstOrder, files }: PolicySolution) {
    const results = regions.map((row) => [
      row.region,
      ...[row.wageHat - 1, row.priceHat - 1, row.realWage, row.realIncome].map(percentChange),
      ...[row.netExportsBefore, row.netExports].map(money),
      moneyChange(row.netExportsBefore, row.netExports),
    ]);
    const linear = firstOrder.map(({ region, termsOfTrade, volumeOfTrade, welfare }) => [
      region,
      ...[termsOfTrade, volumeOfTrade, welfare].map(percentChange),
    ]);
    return html`
      <data-table
        class="results"
        .heading=${ownEconomyTexts.results}
        .columns=${resultColumns}
        .rows=${results}
      ></data-table>
      ${this.renderDownloads(files)}
      <details>
        <summary>${ownEconomyTexts.firstOrder}</summary>
        <p>${ownEconomyTexts.firstOrderHelp}</p>
        <data-table
          class="first-order"
          .heading=${ownEconomyTexts.firstOrderCaption}
          .columns=${firstOrderColumns}
          .rows=${linear}
        ></data-table>
      </details>
    `;
  }

  override render() {
    const { question, solve, solution } = this.answer;
    return html`
      <h4>${sayPolicy(question, this.sectors)}</h4>
      <p class=${solution === null ? 'failed' : ''}>${ownEconomyTexts.answered(solve)}</p>
      ${solution === null ? nothing : this.renderSolution(solution)}
    `;
  }
}
