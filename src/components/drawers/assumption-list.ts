import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { printPlain } from '../../figures/words/measure-words.ts';
import type { ModelNotes } from '../../schema/figure.ts';
import type { Parameter } from '../../schema/model.ts';
import type { AppState, LeverState } from '../../state/app-state.ts';
import { drawerStyles } from './drawer-styles.ts';
import { drawerTexts } from './drawer-texts.ts';
import type { FormulaLinks } from './formula-links.ts';
import { keepFocus } from '../keep-focus.ts';
import { renderRemark } from '../levers/lever-parts.ts';
import { sharedStyles } from '../shared-styles.ts';

/** Entries drawn at once. */
const shownAtOnce = 40;
const grades = ['all', 'measured', 'estimated', 'judgement', 'changed'] as const;
type Shown = (typeof grades)[number];

/**
 * Every number of the model with unit, range, grade and source, those that the reader changed first. Fires `lever-change` with a lever and
 * its new value, `lever-reset` with a lever, `show-formula` with the id of a formula.
 */
export class AssumptionList extends LitElement {
  static override readonly styles = [sharedStyles, drawerStyles];
  @property({ attribute: false }) notes!: ModelNotes;
  @property({ attribute: false }) levers: readonly LeverState[] = [];
  @property({ attribute: false }) changed: AppState['changed'] = {};
  @property({ attribute: false }) remarks: AppState['remarks'] = {};
  @property({ attribute: false }) links: FormulaLinks | null = null;
  /** What is looked for. */
  @property() wanted = '';
  @state() private shown: Shown = 'all';

  /** A number that is changed goes to the head of the list, and the focus with it. */
  protected override update(changed: PropertyValues): void {
    keepFocus(this.renderRoot as ShadowRoot, 'data-parameter', () => super.update(changed));
  }

  private leverOf({ id }: Parameter): LeverState | undefined {
    return this.levers.find(({ lever }) => lever.path === `parameters.${id}`);
  }

  private isChanged(parameter: Parameter): boolean {
    const found = this.leverOf(parameter);
    return found !== undefined && this.changed[found.lever.id] !== undefined;
  }

  /** Those that hold every word, changed ones first. */
  private found(): readonly Parameter[] {
    const words = this.wanted.toLowerCase().split(/\s+/).filter(Boolean);
    const changed = new Set(this.notes.parameters.filter((parameter) => this.isChanged(parameter)));
    const fits = (parameter: Parameter): boolean => {
      const { id, meaning = '', source, grade } = parameter;
      if (this.shown === 'changed' ? !changed.has(parameter) : this.shown !== 'all' && this.shown !== grade)
        return false;
      const said = `${id} ${meaning} ${source}`.toLowerCase();
      return words.every((word) => said.includes(word));
    };
    const fitting = this.notes.parameters.filter(fits);
    return [...fitting.filter((one) => changed.has(one)), ...fitting.filter((one) => !changed.has(one))];
  }

  private fire(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  private renderBox({ lever, own }: LeverState, id: string) {
    if (own === null) return nothing;
    const value = this.changed[lever.id] ?? own;
    const change = (event: Event): void => {
      const input = event.currentTarget as HTMLInputElement;
      this.fire('lever-change', { id: lever.id, value: input.valueAsNumber });
      // A refused number gives way to the last good one.
      input.valueAsNumber = this.changed[lever.id] ?? own;
    };
    return html`<input
        type="number"
        step="any"
        min=${lever.min}
        max=${lever.max}
        aria-label=${drawerTexts.valueOf(id)}
        .value=${String(value)}
        @change=${change}
      />
      <span>${lever.unit === '1' ? '' : lever.unit}</span>
      ${
        this.changed[lever.id] === undefined
          ? nothing
          : html`<span class="small">${drawerTexts.own(String(own))}</span>
              <button
                type="button"
                aria-label=${drawerTexts.reset(id)}
                @click=${() => this.fire('lever-reset', lever.id)}
              >
                ${drawerTexts.resetShort}
              </button>`
      }
      <sweep-button .lever=${lever.id} .of=${id}></sweep-button>`;
  }

  private renderRemark({ lever }: LeverState) {
    const { id } = lever;
    return renderRemark(lever, this.remarks[id], (value) => this.fire('lever-change', { id, value }));
  }

  private renderReaders({ id }: Parameter) {
    const readers = this.links?.readersOf(id) ?? [];
    if (readers.length === 0) return html`<p class="small">${drawerTexts.readByProgram}</p>`;
    return html`<p class="small">
      ${drawerTexts.readBy}
      ${readers.map(
        (formula) =>
          html`<button
            type="button"
            class="to"
            title=${formula.id}
            @click=${() => this.fire('show-formula', formula.id)}
          >
            ${formula.meaning}
          </button> `,
      )}
    </p>`;
  }

  private renderEntry(parameter: Parameter) {
    const { id, meaning, value, unit, low, high, distribution, grade, source } = parameter;
    const lever = this.leverOf(parameter);
    const stated = `${printPlain(value)}${unit === '1' ? '' : ` ${unit}`}`;
    const range =
      low < high ? drawerTexts.range(printPlain(low), printPlain(high), distribution) : drawerTexts.fixed;
    return html`<div class="entry" data-parameter=${id}>
      <h3 class="name">${meaning ?? id}</h3>
      <div class="row">
        ${lever === undefined ? html`<strong>${stated}</strong>` : this.renderBox(lever, id)}
        <span class="small">${range}</span>
        <span>${drawerTexts.grades[grade]}</span>
      </div>
      ${lever === undefined ? nothing : this.renderRemark(lever)}
      <p class="small"><code>${id}</code>${lever === undefined ? nothing : html` = ${stated}`}. ${source}</p>
      ${this.renderReaders(parameter)}
    </div>`;
  }

  override render() {
    const found = this.found();
    const look = (event: Event): void => {
      this.wanted = (event.currentTarget as HTMLInputElement).value;
    };
    const choose = (event: Event): void => {
      this.shown = (event.currentTarget as HTMLSelectElement).value as Shown;
    };
    return html`
      <div class="row">
        <input
          type="search"
          aria-label=${drawerTexts.look}
          placeholder=${drawerTexts.look}
          .value=${this.wanted}
          @input=${look}
        />
        <select aria-label=${drawerTexts.grade} @change=${choose}>
          ${grades.map((grade) => html`<option value=${grade}>${drawerTexts.grades[grade]}</option>`)}
        </select>
      </div>
      <p class="small">${drawerTexts.gradeMeaning}</p>
      <p class="small" role="status">
        ${drawerTexts.found(found.length, Math.min(shownAtOnce, found.length))}
      </p>
      ${found.slice(0, shownAtOnce).map((parameter) => this.renderEntry(parameter))}
    `;
  }
}
