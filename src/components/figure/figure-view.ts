import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { sayRole } from '../../figures/words/claims.ts';
import { tabulate } from '../../figures/figure-table.ts';
import { specOf } from '../../figures/spec-of.ts';
import type { Chart, ChartId, FigureInput, FigureOptions, FigureSpec, ThemeId } from '../../schema/figure.ts';
import type { RunResult } from '../../schema/result.ts';
import { contradicted, ownText } from '../../figures/words/own-text.ts';
import type { FigureWords } from '../../schema/bench.ts';
import { createHovered, type Hovered } from '../../state/hovered.ts';
import { looseWords, wordedFigure, wordsFor } from '../../state/own-words.ts';
import type { Store } from '../../state/store.ts';
import { askWords } from './ask-words.ts';
import { behindRow } from './behind-row.ts';
import { ChartController } from './chart-controller.ts';
import { drawerTexts } from '../drawers/drawer-texts.ts';
import { renderOptions } from './figure-options.ts';
import { figureViewStyles } from './figure-view-styles.ts';
import { InViewController } from './in-view-controller.ts';
import { renderTable } from './render-table.ts';
import { fadeFrom } from '../replay.ts';
import type { WordsSaid } from './figure-save.ts';
import { saveTexts } from '../tray/save-texts.ts';
import { sharedStyles } from '../shared-styles.ts';
import { RoomController } from './room-controller.ts';
import type { Sorting } from './sort-rows.ts';
import { StoreController } from '../store-controller.ts';
import { SurfaceController } from '../surface-controller.ts';
import { tableStyles } from './table-styles.ts';
import { texts } from '../texts.ts';
import type { TrayWanted } from './frozen-figure.ts';
import { trayTexts } from '../tray/tray-texts.ts';
import { tracedNumbers } from '../drawers/traced-numbers.ts';

type View = 'chart' | 'table' | 'how';
/** Of a figure whose room is not known yet, which nobody sees. */
const anySize = { width: 300, height: 290 };
/** What a picture was drawn from, and what came of it. */
interface Drawn {
  from: FigureInput | FigureSpec;
  chart: ChartId;
  theme: ThemeId;
  size: FigureSpec['size'] | null;
  words: FigureWords | undefined;
  spec: FigureSpec;
  svg: string; // empty until there is a size
}

/** One figure of a result, as picture, table or reading instruction, laid out anew for the room it has and the page's surface. */
export class FigureView extends LitElement {
  static override readonly styles = [sharedStyles, tableStyles, figureViewStyles];
  @property() chart: ChartId = 'C3';
  @property({ attribute: false }) input: FigureInput | null = null;
  /** What is drawn while there is no input. */
  @property({ attribute: false }) first: FigureSpec | null = null;
  @property({ type: Boolean }) stale = false;
  @property() version = '';
  /** Shared between the figures of a page. */
  @property({ attribute: false }) hovered: Store<Hovered> = createHovered();
  @state() private view: View = 'chart';
  @state() private sorting: Sorting | null = null;
  /** What the reader asks of the figure beyond its input. */
  @state() private options: FigureOptions = {};
  private asked: FigureInput | null = null; // the input with these
  private drawn: Drawn | null = null;
  private words = looseWords(); // of the page, once it is on one
  private readonly charts = new ChartController(this);
  private readonly surface = new SurfaceController(this);
  private readonly sight = new InViewController(this);
  private readonly room = new RoomController(this, () => this.renderRoot.querySelector('.stage'));

  constructor() {
    super();
    this.addController(this.surface);
    this.addController(this.sight);
    this.addController(this.room);
    this.addController(new StoreController(this, () => this.words));
  }

  override connectedCallback(): void {
    this.words = askWords(this);
    super.connectedCallback();
    // Pictures count in pixels; they grow with the letters that the reader's browser has.
    const letters = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    if (letters !== 1) this.style.setProperty('--letters', String(letters));
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.charts.settled();
    this.room.measure();
    const done = await super.getUpdateComplete();
    await this.renderRoot.querySelector('figure-picture')?.updateComplete;
    return done;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('input') && !changed.has('options') && !changed.has('chart')) return;
    if (changed.has('chart')) this.options = {};
    const { input, options } = this;
    const isAsked = input !== null && Object.keys(options).length > 0;
    this.asked = isAsked ? { ...input, options: { ...input.options, ...options } } : input;
  }

  /** What the reader calls the figure; one that came with the page waits for its result. */
  private get ownWords(): FigureWords | undefined {
    const { chart, asked } = this;
    return asked === null ? undefined : wordsFor(this.words.all(), wordedFigure(chart, asked));
  }

  /** Whether the picture there is was drawn of what is shown now. */
  private isDrawn(from: FigureInput | FigureSpec): boolean {
    const { chart, drawn, ownWords: words } = this;
    const { theme } = this.surface;
    const { size } = this.room;
    const now = { from, chart, theme, size, words };
    return (
      drawn !== null && (Object.keys(now) as (keyof typeof now)[]).every((key) => drawn[key] === now[key])
    );
  }

  /** Takes words for title or alternative text; none, or the figure's own, are not the reader's. */
  private reword(spec: FigureSpec, { role, words }: WordsSaid): void {
    this.words.say(wordedFigure(this.chart, this.asked!), role, ownText(spec, role, words));
  }

  /** The picture for what is shown now, drawn anew only when something of that has changed; out of view the one before stays until there is time. */
  private draw(from: FigureInput | FigureSpec, how: Chart): Drawn {
    const { chart, drawn, ownWords: words } = this;
    const { theme } = this.surface;
    const { size } = this.room;
    if (drawn?.chart === chart && (this.isDrawn(from) || !this.sight.mayWork())) return drawn;
    const spec = { ...this.specFor(from, how), theme, size: size ?? anySize };
    const svg = size === null ? '' : how.render(spec);
    this.drawn = { from, chart, theme, size, words, spec, svg };
    return this.drawn;
  }

  /** What is drawn of an input, in any size and theme: room and surface change more often than what is shown. */
  private specFor(from: FigureInput | FigureSpec, how: Chart): FigureSpec {
    const { chart, drawn, version, ownWords: words } = this;
    if (!('run' in from)) return from;
    if (drawn?.from === from && drawn.chart === chart && drawn.words === words) return drawn.spec;
    const presentation = { size: anySize, theme: this.surface.theme, app: version };
    return specOf(how, from, { ...presentation, title: words?.title, alt: words?.alt });
  }

  /** Shows how the picture became what it is from what it was of the run before; tables and instructions stand still. */
  replay(run: RunResult): void {
    const { asked, drawn } = this;
    const chart = this.charts.of(this.chart);
    if (this.view === 'chart' && asked !== null && drawn !== null && chart !== null)
      fadeFrom(this.renderRoot.querySelector('.content')!, chart, { ...asked, run }, drawn.spec);
  }

  /** Escape leads from table and instruction back to the picture, which then has the focus. */
  private async press(event: KeyboardEvent): Promise<void> {
    if (event.key !== 'Escape' || this.view === 'chart') return;
    event.preventDefault();
    this.view = 'chart';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.picture')?.focus();
  }

  /** Gives the picture the focus without moving the page. */
  focusPicture(): void {
    this.renderRoot.querySelector<HTMLElement>('.picture')?.focus({ preventScroll: true });
  }

  private async showTable(): Promise<void> {
    this.view = 'table';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.scroll')?.focus();
  }

  private renderView({ spec, svg }: Drawn, { columns, question, howToRead }: Chart) {
    const title = sayRole(spec, 'title');
    if (this.view === 'table') {
      return renderTable(tabulate(spec, columns), title, this.sorting, (sorting) => (this.sorting = sorting));
    }
    if (this.view === 'chart') {
      return html`<figure-picture
        .svg=${svg}
        .name=${title}
        .spec=${spec}
        .columns=${columns}
        .hovered=${this.hovered}
        @figure-table=${this.showTable}
        @figure-row=${(event: CustomEvent<number>) => this.showEntries(spec, event.detail, event)}
        @click=${(event: Event) => this.pressBar(spec, event)}
      ></figure-picture>`;
    }
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
      <span class="ask"
        >${this.renderTrace()} ${this.renderAdd(spec)}
      ${
        this.asked === null
          ? ''
          : html`<figure-save
              .chart=${this.chart}
              .input=${this.asked}
              .version=${this.version}
              .words=${this.ownWords}
              ?stale=${this.stale}
              @figure-words=${({ detail }: CustomEvent<WordsSaid>) => this.reword(spec, detail)}
            ></figure-save>`
      }
    </div>`;
  }

  /** A way to where the figure's numbers come from: formulas, or assumptions. */
  private renderTrace() {
    const number = tracedNumbers[this.chart];
    if (number === undefined || this.input?.notes === undefined) return nothing;
    const ask = (): void => this.ask('trace', number);
    return html`<button type="button" aria-label=${drawerTexts.whereFromOf(this.chart)} @click=${ask}>
      ${drawerTexts.whereFrom}
    </button>`;
  }

  /** A way into the tray for what is shown as it is; what waits for a new run, or says what is no longer so, is not what it says it is. */
  private renderAdd(spec: FigureSpec) {
    const detail: TrayWanted = { spec, input: this.asked };
    return html`<button
      type="button"
      class="add"
      aria-label=${trayTexts.addOf(this.chart)}
      ?disabled=${this.stale || contradicted(spec).length > 0}
      @click=${() => this.ask('tray-add', detail)}
    >
      ${trayTexts.add}
    </button>`;
  }

  private ask(name: 'trace' | 'ledger' | 'tray-add' | 'figure-link', detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  private showEntries(spec: FigureSpec, row: number, event: Event): void {
    const behind = behindRow(this.chart, spec, row);
    if (behind === null) return;
    event.preventDefault();
    this.ask(behind.name, behind.detail);
  }

  private pressBar(spec: FigureSpec, event: Event): void {
    const mark = event.composedPath()[0];
    if (!(mark instanceof Element)) return;
    if (mark.hasAttribute('data-link')) return this.showEntries(spec, 0, event);
    const step = /^step\.(\d+)$/.exec(mark.getAttribute('data-key') ?? '');
    if (step !== null) this.showEntries(spec, Number(step[1]), event);
  }

  override render() {
    const from = this.asked ?? this.first;
    const chart = this.charts.of(this.chart);
    const drawn = from === null || chart === null ? null : this.draw(from, chart);
    const stale = this.stale || (from !== null && !this.isDrawn(from));
    return html`
      ${drawn === null ? '' : this.renderToolbar(drawn.spec)}
      <div class="stage" aria-busy=${stale} @keydown=${this.press}>
        <div class=${stale && drawn !== null ? 'content stale' : 'content'}>
          ${drawn === null || chart === null ? html`<p class="how">${texts.waiting}</p>` : this.renderView(drawn, chart)}
        </div>
        ${drawn === null ? nothing : contradicted(drawn.spec).map((role) => html`<p class="contradicts" role="status">${saveTexts.gone[role]}</p>`)}
        ${stale && drawn !== null ? html`<p class="updating">${texts.updating}</p>` : ''}
      </div>
      ${
        drawn === null || this.asked === null
          ? nothing
          : renderOptions(drawn.spec, this.options, (options) => (this.options = options))
      }
    `;
  }
}
