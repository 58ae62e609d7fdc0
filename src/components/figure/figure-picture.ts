import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { sayRow, seriesRows, stepFrom, type Step } from '../../figures/figure-cursor.ts';
import { tabulate } from '../../figures/figure-table.ts';
import { drawnTimes, pixelOf, timeAt, type DrawnTimes } from '../../figures/marks/time-scales.ts';
import type { FigureSpec, TableColumn } from '../../schema/figure.ts';
import type { Hovered } from '../../state/hovered.ts';
import type { Store } from '../../state/store.ts';
import { StoreController } from '../store-controller.ts';
import { texts } from '../texts.ts';

const steps: Readonly<Record<string, Step>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'series-after',
  ArrowUp: 'series-before',
};

/**
 * A drawn figure that can be walked through: one tab stop, arrow keys along its rows and between its series, each step said; pointing at a
 * quarter draws a rule in every figure that shares `hovered`. Enter on a row asks by the event `figure-row` for what is behind it; where nobody prevents the default, Enter and T ask for the table by the event `figure-table`. It draws into the root that it stands in, whose styles it takes.
 */
export class FigurePicture extends LitElement {
  @property() svg = '';
  @property({ attribute: false }) name = '';
  @property({ attribute: false }) spec!: FigureSpec;
  /** How a row is said. */
  @property({ attribute: false }) columns: readonly TableColumn[] = [];
  @property({ attribute: false }) hovered!: Store<Hovered>;
  @state() private row: number | null = null;
  private plots: readonly DrawnTimes[] = [];

  constructor() {
    super();
    this.addController(new StoreController(this, () => this.hovered));
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('svg')) this.plots = drawnTimes(this.svg);
    if (this.row !== null && this.row >= this.spec.rows.rows) this.row = null;
  }

  private timeOf(row: number): number | null {
    return this.spec.rows.columns['time']?.values[row] ?? null;
  }

  private hover(time: number | null): void {
    if (this.hovered.get().time !== time) this.hovered.update({ time });
  }

  private point({ offsetX, offsetY }: PointerEvent): void {
    this.hover(timeAt(this.plots, offsetX, offsetY));
  }

  private press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    // With no row picked and no rule drawn it is for what the figure stands in.
    const isIn = this.row !== null || this.hovered.get().time !== null;
    if (key === 'Escape' && isIn) this.leave();
    else if (key === 'Enter' && this.row !== null && !this.ask(this.row)) return event.preventDefault();
    else if (key === 'Enter' || key === 't' || key === 'T') this.dispatchEvent(new Event('figure-table'));
    else if (Object.hasOwn(steps, key)) this.go(stepFrom(seriesRows(this.spec.rows), this.row, steps[key]!));
    else return;
    event.preventDefault();
  }

  /** Asks for what is behind a row. @returns whether nobody had anything to show */
  private ask(row: number): boolean {
    return this.dispatchEvent(new CustomEvent<number>('figure-row', { detail: row, cancelable: true }));
  }

  private go(row: number): void {
    this.row = row;
    this.hover(this.timeOf(row));
  }

  private leave(): void {
    this.row = null;
    this.hover(null);
  }

  private renderRule(plot: DrawnTimes, time: number) {
    const at = pixelOf(plot, time);
    if (at === null) return nothing;
    const style = `left:${at}px;top:${plot.top}px;height:${plot.bottom - plot.top}px`;
    return html`<div class="rule" style=${style}></div>`;
  }

  override render() {
    const { time } = this.hovered.get();
    const said = this.row === null ? '' : sayRow(tabulate(this.spec, this.columns), this.row);
    return html`
      <div
        class="picture"
        tabindex="0"
        role="group"
        aria-label=${this.name}
        aria-roledescription=${texts.chart}
        aria-describedby="hint"
        @keydown=${this.press}
        @blur=${this.leave}
        @pointermove=${this.point}
        @pointerleave=${() => this.hover(null)}
      >
        ${unsafeHTML(this.svg)}
        ${time === null ? nothing : this.plots.map((plot) => this.renderRule(plot, time))}
      </div>
      <p id="hint" class="hint" ?hidden=${this.row !== null}>${texts.keys}</p>
      <p class="said" aria-live="polite">${said}</p>
    `;
  }
}
