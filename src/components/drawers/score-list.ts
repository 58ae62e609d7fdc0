import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { basisWords, expectationWords, readingWords } from '../../exports/check-words.ts';
import { capital } from '../../figures/words/capital.ts';
import type { CheckOutcome, Score } from '../../schema/check-outcome.ts';
import type { Hash, Id } from '../../schema/ids.ts';
import type { AppState } from '../../state/app-state.ts';
import { drawerStyles } from './drawer-styles.ts';
import { readingName, runNames } from './score-names.ts';
import { scoreNumber } from './score-number.ts';
import { scoreTexts } from './score-texts.ts';
import { sharedStyles } from '../shared-styles.ts';

/** Asks the page for the score that a model comes with; the answer is null where it has none. */
export interface ScoreWanted {
  model: Id;
  answer(score: Promise<Score | null>): void;
}

const choices = ['all', 'miss', 'untuned'] as const;
type Choice = (typeof choices)[number];
const belongs: Readonly<Record<Choice, (outcome: CheckOutcome) => boolean>> = {
  all: () => true,
  miss: ({ verdict }) => verdict !== 'pass',
  untuned: ({ row }) => row.basis === 'untuned',
};

/** How a model did against patterns of the world: the counts first, then each row with what was measured, expected and observed. Fires `score-wanted`. */
export class ScoreList extends LitElement {
  static override readonly styles = [
    sharedStyles,
    drawerStyles,
    css`
      .verdict {
        font-weight: 600;
      }
      .pass {
        color: var(--ok);
      }
      .miss,
      .error {
        color: var(--error);
      }
    `,
  ];
  @property() model: Id = '';
  /** Of the model that is open. */
  @property() hash: Hash = '';
  /** Whose words name what is measured. */
  @property({ attribute: false }) page!: AppState;
  @state() private score: Score | null | undefined; // undefined: not answered yet
  @state() private choice: Choice = 'all';

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('model') || this.model === '') return;
    const { model } = this;
    const answer = async (asked: Promise<Score | null>): Promise<void> => {
      const score = await asked;
      if (model === this.model) this.score = score;
    };
    const detail: ScoreWanted = { model, answer: (asked) => void answer(asked) };
    this.score = undefined;
    this.dispatchEvent(new CustomEvent('score-wanted', { detail, bubbles: true, composed: true }));
  }

  private renderRow({ row, verdict, readings, unit, unsolved }: CheckOutcome) {
    const sets = this.page.result?.sets ?? {};
    const said = readings.map((reading) => ({ ...reading, of: readingName(reading.of, sets) }));
    const { measured, excused } = readingWords(said, (value) => scoreNumber(value, unit, row.expect));
    return html`<div class="entry" data-check=${row.id}>
      <h3 class="name">${row.describe}</h3>
      <p>
        <span class="verdict ${verdict}">${scoreTexts.verdicts[verdict]}</span>. ${scoreTexts.measured}:
        ${readings.length === 0 ? unsolved : withMinus(measured)}. ${scoreTexts.expected}:
        ${withMinus(expectationWords(row.expect))}.
      </p>
      <p>${scoreTexts.observed}: ${withMinus(row.observed)} (${row.source}).</p>
      ${excused.map((line) => html`<p class="small">${scoreTexts.excused}: ${line}</p>`)}
      ${row.note === undefined ? nothing : html`<p class="small">${row.note}</p>`}
      <p class="small" title=${row.id}>${capital(basisWords[row.basis])}; ${runNames(row, this.page)}</p>
    </div>`;
  }

  override render() {
    const { score } = this;
    if (score === undefined) return html`<p>${scoreTexts.waiting}</p>`;
    if (score === null) return html`<p>${scoreTexts.none(this.model)}</p>`;
    const { made, checks } = score;
    const shown = checks.filter(belongs[this.choice]);
    const button = (choice: Choice) =>
      html`<button
        type="button"
        aria-pressed=${choice === this.choice}
        @click=${() => (this.choice = choice)}
      >
        ${scoreTexts.choices[choice]} (${checks.filter(belongs[choice]).length})
      </button>`;
    return html`<p>${scoreTexts.summary(score)}</p>
      <p>${scoreTexts.bases(score)}</p>
      <p class="small">${made === null ? nothing : scoreTexts.made(made)}</p>
      ${made !== null && made.hash !== this.hash ? html`<p>${scoreTexts.other(made.hash, this.hash)}</p>` : nothing}
      <div class="row" role="group" aria-label=${scoreTexts.which}>${choices.map(button)}</div>
      ${shown.map((outcome) => this.renderRow(outcome))}`;
  }
}

/** Numbers below zero with the sign that sentences of the page have. */
function withMinus(words: string): string {
  return words.replaceAll(/(^|[\s(])-(?=\d)/g, '$1−');
}
