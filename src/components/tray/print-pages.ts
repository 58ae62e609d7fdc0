import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { sayRole } from '../../figures/words/claims.ts';
import { charts, figureSpec, figureTable } from '../../figures/index.ts';
import { rowsFirst } from '../../figures/rows-first.ts';
import { borneOut } from '../../figures/words/own-text.ts';
import type { FigureInput, FigureSpec } from '../../schema/figure.ts';
import { modelName } from '../../state/made-with.ts';
import type { EnsembleSession } from '../../state/ensemble-session.ts';
import { looseWords, wordedFigure, wordsFor } from '../../state/own-words.ts';
import type { Session } from '../../state/session.ts';
import { askWords } from '../figure/ask-words.ts';
import { StoreController } from '../store-controller.ts';
import { PageFoot } from './page-foot.ts';
import { printStyles } from './print-styles.ts';
import { renderPrintTable } from './print-table.ts';
import { tableBeside } from './table-beside.ts';
import { printTexts as words } from './print-texts.ts';
import { renderAssumptions } from './render-assumptions.ts';
import { renderPrintTitle } from './render-print-title.ts';
import { printedFigures, type OpenQuestion, type PrintedFigure } from './printed-figures.ts';

/** Pixels of a figure that fills both papers between their margins, in letters of a printed page. */
const sheet = { width: 602, height: 378 };

/**
 * The result as a memo on paper: who made what of which inputs, a page for each question with its figure, caption and data, other figures in view, and
 * what all of it rests on. Made when the reader prints.
 */
export class PrintPages extends LitElement {
  static override readonly styles = printStyles;
  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) ensemble: EnsembleSession | null = null;
  @property({ attribute: false }) input: FigureInput | null = null;
  @property() version = '';
  @state() private isPrinting = false;
  private words = looseWords();
  private readonly foot = new PageFoot();
  private readonly paper = matchMedia('print');
  private readonly follow = (): void => {
    this.isPrinting = this.paper.matches;
  };
  private readonly begin = (): void => {
    this.isPrinting = true;
    // The browser takes the page as it is when this returns.
    this.performUpdate();
  };

  constructor() {
    super();
    this.addController(new StoreController(this, () => this.session.store));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.words = askWords(this);
    this.follow();
    this.paper.addEventListener('change', this.follow);
    addEventListener('beforeprint', this.begin);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.foot.clear();
    this.paper.removeEventListener('change', this.follow);
    removeEventListener('beforeprint', this.begin);
  }

  protected override updated(): void {
    const run = this.input?.run;
    if (!this.isPrinting || run === undefined) return this.foot.clear();
    const { request, resultHash } = run;
    this.foot.show(
      words.foot(request.scenario.title, modelName(run.model), request.seed, resultHash.slice(0, 8)),
    );
  }

  /** The figure with the reader's own words, as far as the data bear them out: on paper nothing can say that they no longer do. */
  private specOf({ chart, input }: PrintedFigure): FigureSpec {
    const own = wordsFor(this.words.all(), wordedFigure(chart, input));
    const how = { size: sheet, theme: 'print', app: this.version } as const;
    return borneOut(figureSpec(chart, input, { ...how, title: own?.title, alt: own?.alt }));
  }

  private renderFigure(figure: PrintedFigure, at: number) {
    const { chart, question } = figure;
    const spec = this.specOf(figure);
    const table = figureTable(spec);
    const said = sayRole(spec, 'sentence');
    const caption = `${said === sayRole(spec, 'title') ? '' : `${said} `}${charts[chart].howToRead}`;
    const shown = tableBeside(table, caption, rowsFirst(spec, table));
    return html`<section>
      <h2>${question}</h2>
      <figure>
        ${unsafeHTML(charts[chart].render(spec))}
        <figcaption><strong>${words.figure(at)}</strong> ${caption}</figcaption>
      </figure>
      ${renderPrintTable(words.dataOf(at, shown.rows.length, table.rows.length), shown)}
    </section>`;
  }

  private renderOpen(open: readonly OpenQuestion[]) {
    if (open.length === 0) return nothing;
    return html`<p class="rest">
      <strong>${words.open}:</strong> ${open.map(({ question, why }) => `${question} (${why})`).join('; ')}.
    </p>`;
  }

  override render() {
    const { input, session } = this;
    if (!this.isPrinting) return nothing;
    if (input === null) return html`<p>${words.waiting}</p>`;
    const { figures, open } = printedFigures(input, this.ensemble, this.getRootNode() as ParentNode);
    return html`<main>
      ${renderPrintTitle(session, input, this.ensemble, this.version)}
      ${figures.map((figure, at) => this.renderFigure(figure, at + 1))}
      ${renderAssumptions(session.store.get(), input.run, this.renderOpen(open))}
    </main>`;
  }
}
