import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { sayRole } from '../../figures/words/claims.ts';
import { charts, figureSpec } from '../../figures/index.ts';
import { borneOut } from '../../figures/words/own-text.ts';
import type { ChartId, FigureInput, FigureSpec } from '../../schema/figure.ts';
import { modelName } from '../../state/made-with.ts';
import { looseWords, wordedFigure, wordsFor } from '../../state/own-words.ts';
import { askWords } from '../figure/ask-words.ts';
import { layoutTexts } from '../layout-texts.ts';
import { questionCards, type QuestionCard } from '../screens.ts';

/** A page of paper for each question: its figure with title, notes and source, a caption, and where the numbers are from. Made when the reader prints. */
export class PrintPages extends LitElement {
  static override readonly styles = css`
    :host {
      display: none;
    }
    @media print {
      :host {
        display: block;
        color: #14181f;
        font: 10pt/14pt var(--sans);
      }
      section {
        break-after: page;
        break-inside: avoid;
      }
      section:last-of-type {
        break-after: auto;
      }
      h2 {
        font: 600 20pt/24pt var(--serif);
        margin: 0 0 4pt;
      }
      .answer {
        font: 600 12pt/16pt var(--serif);
        margin: 0 0 12pt;
      }
      figure {
        margin: 0;
        break-inside: avoid;
      }
      figcaption {
        margin-top: 6pt;
      }
      svg {
        display: block;
        width: 6.5in;
        max-width: 100%;
        height: auto;
      }
      footer {
        margin-top: 12pt;
        padding-top: 4pt;
        border-top: 0.5pt solid #14181f;
        font-size: 8pt;
        line-height: 11pt;
      }
    }
  `;
  @property({ attribute: false }) input: FigureInput | null = null;
  @property() version = '';
  @state() private isPrinting = false;
  private words = looseWords();
  private readonly paper = matchMedia('print');
  private readonly follow = (): void => {
    this.isPrinting = this.paper.matches;
  };
  private readonly begin = (): void => {
    this.isPrinting = true;
    // The browser takes the page as it is when this returns.
    this.performUpdate();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.words = askWords(this);
    this.follow();
    this.paper.addEventListener('change', this.follow);
    addEventListener('beforeprint', this.begin);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.paper.removeEventListener('change', this.follow);
    removeEventListener('beforeprint', this.begin);
  }

  /** The figure with the reader's own words, as far as the data bear them out: on paper nothing can say that they no longer do. */
  private specOf(chart: ChartId, input: FigureInput): FigureSpec {
    const words = wordsFor(this.words.all(), wordedFigure(chart, input));
    const how = { size: 'memo-full', theme: 'print', app: this.version } as const;
    return borneOut(figureSpec(chart, input, { ...how, title: words?.title, alt: words?.alt }));
  }

  private renderPage({ question, chart }: QuestionCard, at: number, input: FigureInput) {
    const { run } = input;
    const model = modelName(run.model);
    const footer = html`<footer>
      ${layoutTexts.printed(run.request.scenario.title, model)} ${layoutTexts.seeds([run.request.seed])},
      ${run.resultHash}
    </footer>`;
    if (!charts[chart].select(input).ok)
      return html`<section>
        <h2>${question}</h2>
        <p>${layoutTexts.notPrinted}</p>
        ${footer}
      </section>`;
    const spec = this.specOf(chart, input);
    return html`<section>
      <h2>${question}</h2>
      <p class="answer">${sayRole(spec, 'sentence') || sayRole(spec, 'title')}</p>
      <figure>
        ${unsafeHTML(charts[chart].render(spec))}
        <figcaption><strong>${layoutTexts.figure(at)}</strong> ${charts[chart].howToRead}</figcaption>
      </figure>
      ${footer}
    </section>`;
  }

  override render() {
    const { input } = this;
    if (!this.isPrinting || input === null) return nothing;
    return questionCards.map((card, at) => this.renderPage(card, at + 1, input));
  }
}
