import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AppState, LeverState } from '../../state/app-state.ts';
import { leverText } from '../../state/lever-words.ts';
import { keepFocus } from '../keep-focus.ts';
import { headlineLevers } from './headline-levers.ts';
import { leverPanelStyles } from './lever-panel-styles.ts';
import {
  bandOf,
  rangeOf,
  guideOf,
  renderGuide,
  renderNumber,
  renderQuarters,
  renderRemark,
  whoseLevers,
} from './lever-parts.ts';
import { sharedStyles } from '../shared-styles.ts';
import { texts } from '../texts.ts';

export interface LeverChange {
  id: string;
  value: number;
}
/** Levers of all that are drawn at once. */
const shownAtOnce = 20;

/** The levers of a scenario in natural units, each a slider and a box for the exact number. Fires `lever-change` and `lever-reset`. */
export class LeverPanel extends LitElement {
  static override readonly styles = [sharedStyles, leverPanelStyles];
  @property({ attribute: false }) levers: readonly LeverState[] = [];
  @property({ attribute: false }) changed: AppState['changed'] = {};
  @property({ attribute: false }) guides: AppState['guides'] = [];
  @property({ attribute: false }) remarks: AppState['remarks'] = {};
  @property({ attribute: false }) scenario: AppState['scenario'] = null;
  @state() private whose = ''; // a group's name; '': everybody's
  @state() private wanted = '';
  @state() private open = false;
  /** What was changed when the levers were last put in order: none changes its place while a reader looks at them all, or is at one. */
  private placed: AppState['changed'] = {};

  /** Brings a lever into view and gives it the focus; one that is in no list is looked for. */
  async showLever(id: string): Promise<void> {
    const input = (): HTMLElement | null => this.renderRoot.querySelector(`#${CSS.escape(id)}`);
    if (input() === null) {
      this.wanted = this.levers.find(({ lever }) => lever.id === id)?.lever.label ?? '';
      this.renderRoot.querySelector('.all')?.setAttribute('open', '');
      this.open = true;
      await this.updateComplete;
    }
    input()?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isHeld = this.open || this.shadowRoot?.activeElement?.closest('.lever');
    if (!isHeld || changed.has('levers')) this.placed = this.changed;
  }

  /** A button that goes away once it is pressed leaves the focus with its lever. */
  protected override update(changed: PropertyValues): void {
    keepFocus(this.renderRoot as ShadowRoot, 'data-lever', () => super.update(changed));
  }

  private change({ lever, own }: LeverState, input: HTMLInputElement | HTMLSelectElement): void {
    this.set(lever.id, Number(input.value === '' ? Number.NaN : input.value));
    // A refused number gives way to the last good one.
    input.value = String(this.changed[lever.id] ?? own);
  }

  private set(id: string, value: number): void {
    this.dispatchEvent(new CustomEvent<LeverChange>('lever-change', { detail: { id, value } }));
  }

  private reset(id?: string): void {
    this.dispatchEvent(new CustomEvent<string | undefined>('lever-reset', { detail: id }));
  }

  private mirror(event: Event): void {
    const slider = event.currentTarget as HTMLInputElement;
    const box = slider.parentElement!.querySelector<HTMLInputElement>('input[type=number]')!;
    box.value = slider.value;
  }

  private renderChange({ lever, own }: LeverState) {
    const { id, label } = lever;
    return html`<div class="changed">
      <span>${texts.scenarioValue(leverText(lever, own!))}</span>
      <button type="button" aria-label=${texts.reset(label)} @click=${() => this.reset(id)}>
        ${texts.resetShort}
      </button>
    </div>`;
  }

  private renderLever(state: LeverState) {
    const { lever, own } = state;
    const { id, label } = lever;
    const value = this.changed[id] ?? own!;
    const change = (event: Event): void =>
      this.change(state, event.currentTarget as HTMLInputElement | HTMLSelectElement);
    const guide = guideOf(lever, this.guides);
    return html`<div class="lever" data-lever=${id}>
      <label for=${id}>${label}</label>
      ${
        lever.calendar === undefined
          ? renderNumber(lever, { value, change, mirror: this.mirror })
          : renderQuarters(lever, { value, change })
      }
      <div class="foot">
        <span class="band">${bandOf(guide, value) ?? rangeOf(lever)}</span>
        ${renderGuide(guide, lever)}
      </div>
      ${renderRemark(lever, this.remarks[id], (use) => this.set(id, use))}
      ${this.changed[id] === undefined ? nothing : this.renderChange(state)}
    </div>`;
  }

  /** Levers that the model did not choose itself; they are hundreds, so that a few are shown of those that hold every word that is looked for. */
  private renderAll(others: readonly LeverState[]) {
    const whose = whoseLevers(others.map(({ lever }) => lever));
    const words = this.wanted.toLowerCase().split(' ').filter(Boolean);
    const found = others.filter(({ lever }) => {
      const said = `${lever.label} ${lever.path} ${lever.help}`.toLowerCase();
      return (
        (this.whose === '' || whose.get(lever.id) === this.whose) &&
        words.every((word) => said.includes(word))
      );
    });
    const look = (event: Event): void => {
      this.wanted = (event.currentTarget as HTMLInputElement).value;
    };
    const open = (event: Event): void => {
      this.open = (event.currentTarget as HTMLDetailsElement).open;
      if (!this.open) this.placed = this.changed;
    };
    return html`<details class="all" @toggle=${open}>
      <summary>${texts.allLevers(others.length)}</summary>
      ${
        this.open
          ? html`<label for="whose">${texts.whoseLevers}</label>
              ${this.renderWhose(others, whose)}
              <label for="look">${texts.lookForLevers}</label>
              <input id="look" type="search" .value=${this.wanted} @input=${look} />
              <p role="status">${texts.leversFound(found.length, Math.min(shownAtOnce, found.length))}</p>
              ${found.slice(0, shownAtOnce).map((state) => this.renderLever(state))}`
          : nothing
      }
    </details>`;
  }

  private renderWhose(others: readonly LeverState[], whose: ReadonlyMap<string, string>) {
    const pick = (event: Event): void => {
      this.whose = (event.currentTarget as HTMLSelectElement).value;
    };
    const groups = (['policy', 'assumption'] as const).map((kind) => {
      const own = others.filter(({ lever }) => lever.group === kind).map(({ lever }) => whose.get(lever.id)!);
      return html`<optgroup label=${kind === 'policy' ? texts.levers : texts.assumptions}>
        ${[...new Set(own)]
          .toSorted()
          .map(
            (name) =>
              html`<option value=${name} ?selected=${name === this.whose}>
                ${texts.countOf(name, own.filter((one) => one === name).length)}
              </option>`,
          )}
      </optgroup>`;
    });
    return html`<select id="whose" @change=${pick}>
      <option value="">${texts.everybody}</option>
      ${groups}
    </select>`;
  }

  override render() {
    const { policy, assumption, idle, others } = headlineLevers(this.levers, this.placed, this.scenario);
    const moved = Object.keys(this.changed).length > 0;
    return html`
      <div class="head">
        <h2>${texts.levers}</h2>
        <button type="button" class="quiet" ?disabled=${!moved} @click=${() => this.reset()}>
          ${texts.resetAll}
        </button>
      </div>
      ${policy.map((state) => this.renderLever(state))}
      ${
        idle.length === 0
          ? nothing
          : html`<details class="idle">
              <summary>${texts.idleLevers(idle.length)}</summary>
              <ul>
                ${idle.map(({ lever }) => html`<li>${lever.label}</li>`)}
              </ul>
            </details>`
      }
      <h2>${texts.assumptions}</h2>
      ${assumption.map((state) => this.renderLever(state))}
      ${others.length === 0 ? nothing : this.renderAll(others)}
    `;
  }
}
