import { LitElement, css, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { charts } from '../figures/index.ts';
import type { ChartId, FigureInput } from '../schema/figure.ts';
import { layoutTexts } from './layout-texts.ts';
import { overviewCharts } from './overview-charts.ts';
import { isAskedOf, questionCards } from './screens.ts';
import { sharedStyles } from './shared-styles.ts';
import { texts } from './texts.ts';

/** Figures in the order in which they are told: the answer first, then what questions ask for. */
const orderOf = (input: FigureInput): readonly ChartId[] => [
  ...new Set([
    ...overviewCharts(input, null),
    ...questionCards.filter((card) => isAskedOf(card, input.run)).map(({ chart }) => chart),
  ]),
];

/** What a figure is asked: by the page where it asks it, else by the figure itself. */
const questionOf = (chart: ChartId): string =>
  questionCards.find((card) => card.chart === chart)?.question ?? charts[chart].question;

/** One figure, and the question that it answers, in letters that a room can read; arrow keys step, B darkens the room's screen. Where the room is to predict first, the question stands alone until it is answered. Fires `leave`. */
export class PresentView extends LitElement {
  static override readonly styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
        gap: 12px;
        height: 100vh;
        padding: 20px 32px 16px;
        font: max(24px, 1rem) / 1.35 var(--sans);
        color: var(--ink);
        background: var(--page);
      }
      h1 {
        font: inherit;
        color: var(--secondary);
        margin: 0;
      }
      .asked {
        font: 600 max(40px, 2rem) / 1.25 var(--serif);
        color: inherit;
      }
      figure-view {
        zoom: 1.75;
        border: 0;
      }
      /* Letters of a slide are as large as its room allows; growing with those of the browser, they would leave it. */
      @media (min-width: 768px) {
        figure-view {
          --letters: 1 !important;
        }
        footer {
          font-size: 24px;
        }
      }
      footer {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
        align-items: center;
      }
      footer button {
        min-height: 44px;
        padding: 4px 16px;
      }
      footer label {
        display: inline-flex;
        gap: 10px;
        align-items: center;
        min-height: 44px;
      }
      footer input {
        width: 24px;
        height: 24px;
      }
      .vote button {
        min-height: 44px;
        padding: 4px 16px;
        margin-inline-start: 16px;
      }
      .dark {
        position: fixed;
        inset: 0;
        z-index: 9;
        border: 0;
        border-radius: 0;
        color: #4a5361;
        background: #000;
        font: inherit;
      }
      .keys {
        color: var(--secondary);
        margin-inline-end: auto;
      }
      @media (max-height: 699px) {
        figure-view {
          zoom: 1.4;
        }
      }
      @media (min-width: 1600px) and (min-height: 900px) {
        :host {
          font-size: max(30px, 1rem);
        }
        .asked {
          font-size: max(54px, 2rem);
        }
        figure-view {
          zoom: 2.4;
        }
      }
      @media (max-width: 767px) {
        :host {
          padding: 12px;
          font: 1rem/1.5rem var(--sans);
        }
        .asked {
          font-size: 1.25rem;
        }
        figure-view {
          zoom: 1;
        }
        .keys {
          display: none;
        }
      }
    `,
  ];
  @property({ attribute: false }) input: FigureInput | null = null;
  @property() version = '';
  @state() private at = 0;
  @state() private isDark = false;
  @state() private asksFirst = false;
  @state() private isAnswered = false; // of the figure that is shown
  private readonly press = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
    if (event.key === 'Escape') this.leave();
    if (event.key.toLowerCase() === 'b' && !event.ctrlKey && !event.metaKey) this.isDark = !this.isDark;
    if (step === undefined) return;
    event.preventDefault();
    this.step(step);
  };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.press);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.press);
  }

  private leave(): void {
    this.dispatchEvent(new CustomEvent('leave'));
  }

  private steps(input: FigureInput): ChartId[] {
    return orderOf(input).filter((id) => charts[id].select(input).ok);
  }

  private step(by: number): void {
    if (this.input === null) return;
    this.isDark = false;
    this.isAnswered = false;
    this.at = Math.min(Math.max(0, this.at + by), this.steps(this.input).length - 1);
  }

  override render() {
    const { input } = this;
    if (input === null) return html`<h1>${texts.waiting}</h1>`;
    const steps = this.steps(input);
    const chart = steps[this.at] ?? steps[0]!;
    if (this.isDark)
      return html`<button type="button" class="dark" @click=${() => (this.isDark = false)}>
        ${layoutTexts.light}
      </button>`;
    return html`
      ${this.asksFirst && !this.isAnswered ? this.renderQuestion(chart) : this.renderAnswer(chart, input)}
      <footer>
        <span class="keys">${layoutTexts.presentKeys}</span>
        <span>${layoutTexts.step(steps.indexOf(chart) + 1, steps.length)}</span>
        <label
          ><input
            type="checkbox"
            .checked=${this.asksFirst}
            @change=${() => (this.asksFirst = !this.asksFirst)}
          />${layoutTexts.predictFirst}</label
        >
        ${this.renderStep(layoutTexts.earlier, -1, this.at === 0)}
        ${this.renderStep(layoutTexts.later, 1, this.at >= steps.length - 1)}
        <button type="button" @click=${() => this.leave()}>${layoutTexts.leavePresent}</button>
      </footer>
    `;
  }

  /** What the figure says is its title; over it stands what it is asked. */
  private renderAnswer(chart: ChartId, input: FigureInput) {
    return html`<h1 aria-live="polite">${questionOf(chart)}</h1>
      <figure-view plain .chart=${chart} .input=${input} .version=${this.version}></figure-view>`;
  }

  private renderQuestion(chart: ChartId) {
    return html`<h1 class="asked" aria-live="polite">${questionOf(chart)}</h1>
      <p class="vote">
        ${layoutTexts.vote}
        <button type="button" @click=${() => (this.isAnswered = true)}>${layoutTexts.reveal}</button>
      </p>`;
  }

  private renderStep(label: string, by: number, isEnd: boolean) {
    return html`<button type="button" ?disabled=${isEnd} @click=${() => this.step(by)}>${label}</button>`;
  }
}
