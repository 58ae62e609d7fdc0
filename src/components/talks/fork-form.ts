import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { formatNumber } from '../../figures/words/format-number.ts';
import { measureOfLevel, standingMeasure } from '../../figures/standing-measure.ts';
import { issueWords } from '../../figures/table-course.ts';
import { calendarTime } from '../../figures/marks/calendar.ts';
import type { RunResult } from '../../schema/result.ts';
import type { AppState } from '../../state/app-state.ts';
import {
  forkChoices,
  measureOfNumber,
  shownNow,
  type ChipChoice,
  type ForkChoice,
  type NumberChoice,
} from '../../state/fork-choices.ts';
import type { Fork, Measure } from '../../state/fork-scenario.ts';
import { leverText } from '../../state/lever-words.ts';
import { sharedStyles } from '../shared-styles.ts';
import { isStanding, levelChange, standingWords } from './level-words.ts';
import { timeBarStyles } from './time-bar-styles.ts';
import { timeBarTexts as words } from './time-bar-texts.ts';

/** Asks which move is made otherwise from a quarter on. Fires `fork` with a `Fork`. */
export class ForkForm extends LitElement {
  static override readonly styles = [sharedStyles, timeBarStyles];
  @property({ attribute: false }) shown!: AppState;
  @property({ attribute: false }) result!: RunResult;
  @property({ type: Number }) quarter = 0;
  @state() private picked: string | null = null;
  @state() private wrong = '';

  private nameOf(choice: ForkChoice): string {
    return choice.kind === 'number' ? choice.lever.label : issueWords(this.result, choice.issue);
  }

  private make(choice: ForkChoice): void {
    // What stands in a quarter is told by the run.
    if (this.shown.run === 'running') return;
    const input = this.renderRoot.querySelector<HTMLInputElement | HTMLSelectElement>('#level')!;
    const change =
      choice.kind === 'number'
        ? this.numberChange(choice, Number(input.value), input.value)
        : this.chipChange(choice, Number(input.value));
    if (typeof change === 'string') {
      this.wrong = change;
      return;
    }
    const { quarter } = this;
    const sentence = words.from(this.quarterName(), change.what);
    const detail: Fork = { quarter, law: choice.law, measure: change.measure, sentence };
    this.dispatchEvent(new CustomEvent<Fork>('fork', { detail }));
  }

  /** What stands of the law of a choice in the quarter. */
  private standing({ law }: ForkChoice): Measure | null {
    return standingMeasure(this.result, law, this.quarter);
  }

  private now(choice: NumberChoice): number | null {
    return shownNow(choice, this.standing(choice));
  }

  /** What a chosen level does, or why it cannot be taken. The level 0 leaves what stands. */
  private chipChange(choice: ChipChoice, level: number): { measure: Measure; what: string } | string {
    const { issue } = choice;
    const standing = this.standing(choice);
    if (level === 0 || isStanding(issue, level, standing)) return words.same;
    return {
      measure: measureOfLevel(issue.levels[level]!, standing),
      what: words.chip(this.nameOf(choice), levelChange(issue, level, standing)),
    };
  }

  /** What stands of a choice in the quarter, in words. */
  private held(choice: ForkChoice): string {
    if (choice.kind === 'chip') return standingWords(choice.issue, this.standing(choice));
    const now = this.now(choice);
    return now === null ? words.unsaid : leverText(choice.lever, now);
  }

  /** What a typed number does, or why it cannot be taken. */
  private numberChange(
    choice: NumberChoice,
    shown: number,
    typed: string,
  ): { measure: Measure; what: string } | string {
    const { lever } = choice;
    const now = this.now(choice);
    if (typed.trim() === '' || !(shown >= lever.min && shown <= lever.max))
      return words.outOfRange(lever.min, lever.max);
    if (shown === now) return words.same;
    const unit = lever.unit === '1' ? '' : ` ${lever.unit}`;
    return {
      measure: measureOfNumber(choice, shown),
      what: words.moved(lever.label, now, shown, unit),
    };
  }

  private quarterName(): string {
    return formatNumber(calendarTime(this.result.request.scenario.start, this.quarter), 'year');
  }

  private renderLevel(choice: ForkChoice) {
    if (choice.kind === 'number') {
      const { min, max, step, unit } = choice.lever;
      return html`<label
        >${words.to}${unit === '1' ? '' : ` (${unit})`}
        <input
          id="level"
          type="number"
          min=${min}
          max=${max}
          step=${step}
          .value=${String(this.now(choice) ?? '')}
          @keydown=${(event: KeyboardEvent) => (event.key === 'Enter' ? this.make(choice) : undefined)}
        />
      </label>`;
    }
    const standing = this.standing(choice);
    const labelOf = (at: number): string =>
      at === 0 ? words.asItIs(this.held(choice)) : levelChange(choice.issue, at, standing);
    const levels = choice.issue.levels.map((_, at) => ({ label: labelOf(at), at }));
    const first = levels.find(({ at }) => at > 0 && !isStanding(choice.issue, at, standing))?.at ?? 0;
    return html`<label
      >${words.to}
      <select id="level">
        ${levels.map(({ label, at }) => html`<option value=${at} ?selected=${at === first}>${label}</option>`)}
      </select>
    </label>`;
  }

  override render() {
    const choices = forkChoices(this.shown, this.quarter);
    const isChip = ({ kind }: ForkChoice): boolean => kind === 'chip';
    const first = choices.find(isChip) ?? choices[0]; // as they are listed
    const chosen = choices.find(({ id }) => id === this.picked) ?? first;
    if (chosen === undefined) return nothing;
    const pick = (event: Event): void => {
      this.picked = (event.currentTarget as HTMLSelectElement).value;
      this.wrong = '';
    };
    const group = (label: string, kind: ForkChoice['kind']) => {
      const own = choices.filter((choice) => choice.kind === kind);
      return own.length === 0
        ? nothing
        : html`<optgroup label=${label}>
            ${own.map(
              (choice) =>
                html`<option value=${choice.id} ?selected=${choice === chosen}>
                  ${this.nameOf(choice)}
                </option>`,
            )}
          </optgroup>`;
    };
    return html`<p>${words.help(this.quarterName())}</p>
      <div class="row">
        <label
          >${words.what}
          <select id="what" @change=${pick}>
            ${group(words.chips, 'chip')} ${group(words.acts, 'number')}
          </select>
        </label>
        ${this.renderLevel(chosen)}
        <button
          type="button"
          class="make"
          ?disabled=${this.shown.run === 'running'}
          @click=${() => this.make(chosen)}
        >
          ${words.make}
        </button>
      </div>
      <p class="holds">${words.holds(this.quarterName(), this.held(chosen))}</p>
      ${this.wrong === '' ? nothing : html`<p class="wrong" role="alert">${this.wrong}</p>`}`;
  }
}
