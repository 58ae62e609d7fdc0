import { LitElement, html, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { figureCsv } from '../exports/figure-csv.ts';
import { sayRole } from '../figures/claims.ts';
import { charts, figureSpec, figureTable } from '../figures/index.ts';
import type { ChartId, FigureSpec } from '../schema/figure.ts';
import type { RunResult } from '../schema/result.ts';
import { downloadCsv } from './download-csv.ts';
import { figureViewStyles } from './figure-view-styles.ts';
import { sharedStyles } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';
import { texts } from './texts.ts';

type View = 'chart' | 'table' | 'how';
const smallest = { width: 300, height: 360 };

/** One figure of a result, as picture, table or reading instruction, laid out anew for the room it has and the page's surface. */
export class FigureView extends LitElement {
  static override readonly styles = [sharedStyles, tableStyles, figureViewStyles];
  @property() chart: ChartId = 'C3';
  @property({ attribute: false }) result: RunResult | null = null;
  @property({ type: Boolean }) stale = false;
  @property() version = '';
  @state() private view: View = 'chart';
  @state() private size = smallest;
  @state() private dark = false;
  private readonly surface = matchMedia('(prefers-color-scheme: dark)');
  private readonly observer = new ResizeObserver((entries) => this.resize(entries[0]!.contentRect));
  private readonly follow = (): void => {
    this.dark = this.surface.matches;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow();
    this.surface.addEventListener('change', this.follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.surface.removeEventListener('change', this.follow);
    this.observer.disconnect();
  }

  protected override firstUpdated(_: PropertyValues): void {
    this.observer.observe(this.renderRoot.querySelector('.stage')!);
  }

  private resize({ width, height }: DOMRectReadOnly): void {
    const next = {
      width: Math.max(smallest.width, Math.floor(width)),
      height: Math.max(smallest.height, Math.floor(height)),
    };
    if (next.width !== this.size.width || next.height !== this.size.height) this.size = next;
  }

  private spec(result: RunResult): FigureSpec {
    const theme = this.dark ? 'dark' : 'light';
    return figureSpec(this.chart, { run: result }, { size: this.size, theme, app: this.version });
  }

  private download(spec: FigureSpec): void {
    downloadCsv(`${this.chart.toLowerCase()}-${spec.versions.result.slice(0, 8)}.csv`, figureCsv(spec));
  }

  private renderTable(spec: FigureSpec) {
    const { columns, rows } = figureTable(spec);
    const title = sayRole(spec, 'title');
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${title}>
      <table>
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
                ${cells.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private renderView(spec: FigureSpec) {
    if (this.view === 'table') return this.renderTable(spec);
    const { question, howToRead, render } = charts[this.chart];
    if (this.view === 'chart') return unsafeHTML(render(spec));
    return html`<div class="how">
      <h3>${question}</h3>
      <p>${howToRead}</p>
    </div>`;
  }

  private renderToolbar(spec: FigureSpec) {
    const button = (view: View, label: string) =>
      html`<button type="button" aria-pressed=${this.view === view} @click=${() => (this.view = view)}>
        ${label}
      </button>`;
    return html`<div class="toolbar" role="group" aria-label=${texts.viewsOf(this.chart)}>
      ${button('chart', texts.chart)} ${button('table', texts.table)} ${button('how', texts.howToRead)}
      <button
        type="button"
        class="csv"
        aria-label=${texts.downloadOf(this.chart)}
        @click=${() => this.download(spec)}
      >
        ${texts.download}
      </button>
    </div>`;
  }

  override render() {
    const spec = this.result === null ? null : this.spec(this.result);
    return html`
      ${spec === null ? '' : this.renderToolbar(spec)}
      <div class="stage" aria-busy=${this.stale}>
        <div class=${this.stale ? 'content stale' : 'content'}>
          ${spec === null ? html`<p class="how">${texts.waiting}</p>` : this.renderView(spec)}
        </div>
        ${this.stale && spec !== null ? html`<p class="updating">${texts.updating}</p>` : ''}
      </div>
    `;
  }
}
