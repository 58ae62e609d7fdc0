import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { EconomyReport, Largest } from '../schema/economy-report.ts';
import type { DataColumn } from './data-table.ts';
import { ownEconomyTexts } from './own-economy-texts.ts';
import { sharedStyles } from './shared-styles.ts';
import { distance, money, percent } from './table-numbers.ts';

const words = (heading: string): DataColumn => ({ heading, words: true });
const numbers = (...headings: readonly string[]): DataColumn[] => headings.map((heading) => ({ heading }));
const largest = (found: Largest | null): readonly [string, string] =>
  found === null ? ['–', '–'] : [found.region, percent(found.share)];
const [identity, place, off] = ownEconomyTexts.identityColumns;
const identityColumns = [words(identity), words(place), ...numbers(off)];
const regionColumns = [
  words('region'),
  ...numbers('value added', 'net exports', 'exports', 'of tradables', 'openness %'),
  words('partner'),
  ...numbers('%'),
  words('name'),
];
const sectorColumns = [
  words('sector'),
  ...numbers('output', 'tradable', 'traded %', 'elasticity'),
  words('exporter'),
  ...numbers('%'),
  words('name'),
];
const tariffColumns = [
  words('importer'),
  ...numbers('imports', 'tariff %', 'revenue'),
  words('highest'),
  ...numbers('%'),
];

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
        font-size: 15px;
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

  private regionRows(): string[][] {
    return this.report.description.regions.map((region) => [
      region.region,
      ...[region.valueAdded, region.netExports, region.exports, region.goodsExports].map(money),
      percent(region.openness),
      ...largest(region.partner),
      region.name,
    ]);
  }

  private sectorRows(): string[][] {
    return this.report.description.sectors.map((sector) => [
      sector.sector,
      money(sector.output),
      sector.tradable ? 'yes' : 'no',
      percent(sector.traded),
      String(sector.elasticity),
      ...largest(sector.exporter),
      sector.name,
    ]);
  }

  private tariffRows(): string[][] {
    return this.report.description.tariffs.map(({ importer, imports, mean, revenue, partners }) => {
      const [most] = partners.toSorted((a, b) => b.mean - a.mean);
      const highest =
        most === undefined || most.mean === 0 ? ['–', '–'] : [most.exporter, percent(most.mean, 2)];
      return [importer, money(imports), percent(mean, 2), money(revenue), ...highest];
    });
  }

  private renderPart(
    name: string,
    heading: string,
    columns: readonly DataColumn[],
    rows: readonly string[][],
  ) {
    return html`<details>
      <summary>${name}</summary>
      <data-table .heading=${heading} .columns=${columns} .rows=${rows}></data-table>
    </details>`;
  }

  override render() {
    const { placebo } = this.report;
    return html`
      <h3>${ownEconomyTexts.check}</h3>
      <data-table
        .heading=${ownEconomyTexts.identities}
        .columns=${identityColumns}
        .rows=${this.identityRows()}
      ></data-table>
      <p>${ownEconomyTexts.placebo(placebo)}</p>
      ${placebo.holds ? nothing : html`<p class="fails">${ownEconomyTexts.placeboFails}</p>`}
      ${this.renderPart(ownEconomyTexts.regions, ownEconomyTexts.regionCaption, regionColumns, this.regionRows())}
      ${this.renderPart(ownEconomyTexts.sectors, ownEconomyTexts.sectorCaption, sectorColumns, this.sectorRows())}
      ${this.renderPart(ownEconomyTexts.tariffs, ownEconomyTexts.tariffCaption, tariffColumns, this.tariffRows())}
    `;
  }
}
