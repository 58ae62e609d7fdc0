import { LitElement, css, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { sayRole } from '../figures/words/claims.ts';
import { charts, figureSpec } from '../figures/index.ts';
import type { ChartId, FigureInput } from '../schema/figure.ts';
import { layoutTexts } from './layout-texts.ts';
import { overviewCharts } from './overview-charts.ts';
import { questionCards } from './screens.ts';
import { sharedStyles } from './shared-styles.ts';
import { texts } from './texts.ts';

const words = { size: { width: 600, height: 400 }, theme: 'light', app: '' } as const;
/** Figures in the order in which they are told: the answer first, then what questions ask for. */
const orderOf = (input: FigureInput): readonly ChartId[] => [
  ...new Set([...overviewCharts(input, null), ...questionCards.map(({ chart }) => chart)]),
];

/** One figure and one sentence in letters that a room can read; arrow keys step, B darkens the room's screen. Where the room is to predict first, the question stands alone until it is answered. Fires `leave`. */
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
        font: 1.5rem/2rem var(--sans);
        color: var(--ink);
        background: var(--page);
      }
      h1 {
        font: 600 2.25rem/2.75rem var(--serif);
        margin: 0;
      }
      figure-view {
        zoom: 1.75;
        border: 0;
      }
      footer {
        display: flex;
        gap: 12px;
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
      @media (min-width: 100em) {
        :host {
          font: 1.875rem/2.5rem var(--sans);
        }
        h1 {
          font-size: 3rem;
          line-height: 3.625rem;
        }
        figure-view {
          zoom: 2.4;
        }
      }
      @media (max-width: 47.9em) {
        :host {
          padding: 12px;
          font: 1rem/1.5rem var(--sans);
        }
        h1 {
          font-size: 1.25rem;
          line-height: 1.625rem;
        }
        figure-view {
          zoom: 1;
        }
        footer {
          flex-wrap: wrap;
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

  private renderAnswer(chart: ChartId, input: FigureInput) {
    const spec = figureSpec(chart, input, words);
    return html`<h1 aria-live="polite">${sayRole(spec, 'sentence') || sayRole(spec, 'title')}</h1>
      <figure-view plain .chart=${chart} .input=${input} .version=${this.version}></figure-view>`;
  }

  private renderQuestion(chart: ChartId) {
    return html`<h1 aria-live="polite">${charts[chart].question}</h1>
      <p class="vote">
        ${layoutTexts.vote}
        <button type="button" @click=${() => (this.isAnswered = true)}>${layoutTexts.reveal}</button>
      </p>`;
  }

  private renderStep(label: string, by: number, isEnd: boolean) {
    return html`<button type="button" ?disabled=${isEnd} @click=${() => this.step(by)}>${label}</button>`;
  }
}
