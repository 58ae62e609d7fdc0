import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AppState, LeverState } from '../state/app-state.ts';
import { sharedStyles } from './shared-styles.ts';
import { texts } from './texts.ts';

export interface LeverChange {
  id: string;
  value: number;
}
/** Levers of all that are drawn at once. */
const shownAtOnce = 20;
const unitOf = (unit: string): string => (unit === '1' ? '' : unit === '%' ? ' %' : ` ${unit}`);

/** The levers of a scenario in natural units, each a slider and a box for the exact number. Fires `lever-change` and `lever-reset`. */
export class LeverPanel extends LitElement {
  static override readonly styles = [
    sharedStyles,
    css`
      :host {
        display: block;
      }
      h2 {
        font-size: 15px;
        margin: 0;
      }
      .head {
        display: flex;
        justify-content: space-between;
        align-items: center;
        margin-bottom: 4px;
      }
      .lever {
        border-top: 1px solid var(--grid);
        padding: 5px 0 4px;
      }
      label {
        display: block;
        font-weight: 600;
        font-size: 13px;
        line-height: 16px;
      }
      .row {
        display: flex;
        gap: 8px;
        align-items: center;
        margin: 1px 0;
      }
      input[type='range'] {
        flex: 1;
        min-width: 0;
        padding: 0;
        accent-color: var(--accent);
      }
      input[type='number'] {
        width: 74px;
        text-align: end;
        font-variant-numeric: tabular-nums;
        padding: 2px 4px;
      }
      .unit {
        min-width: 14px;
        color: var(--secondary);
      }
      p {
        margin: 0;
        font-size: 12px;
        line-height: 14px;
        color: var(--secondary);
      }
      details {
        border-top: 1px solid var(--grid);
        margin-top: 4px;
      }
      summary {
        cursor: pointer;
        font-weight: 600;
        min-height: 28px;
        padding-top: 4px;
      }
      input[type='search'] {
        width: 100%;
      }
      .changed {
        display: flex;
        justify-content: space-between;
        align-items: center;
        font-size: 12px;
        color: var(--ink);
      }
    `,
  ];
  @property({ attribute: false }) levers: readonly LeverState[] = [];
  @property({ attribute: false }) changed: AppState['changed'] = {};
  @state() private wanted = '';
  @state() private open = false;

  /** Brings a lever into view and gives it the focus; one that is in no list is looked for. */
  async showLever(id: string): Promise<void> {
    const input = (): HTMLElement | null => this.renderRoot.querySelector(`#${CSS.escape(id)}`);
    if (input() === null) {
      this.wanted = this.levers.find(({ lever }) => lever.id === id)?.lever.label ?? '';
      this.renderRoot.querySelector('details')?.setAttribute('open', '');
      this.open = true;
      await this.updateComplete;
    }
    input()?.focus();
  }

  private change(id: string, own: number, input: HTMLInputElement): void {
    const value = input.valueAsNumber;
    this.dispatchEvent(new CustomEvent<LeverChange>('lever-change', { detail: { id, value } }));
    // A refused number gives way to the last good one.
    input.valueAsNumber = this.changed[id] ?? own;
  }

  private reset(id?: string): void {
    this.dispatchEvent(new CustomEvent<string | undefined>('lever-reset', { detail: id }));
  }

  private mirror(event: Event): void {
    const slider = event.currentTarget as HTMLInputElement;
    const box = slider.parentElement!.querySelector<HTMLInputElement>('input[type=number]')!;
    box.value = slider.value;
  }

  private renderChange(id: string, label: string, own: number, unit: string) {
    return html`<div class="changed">
      <span>${texts.scenarioValue(own, unitOf(unit))}</span>
      <button type="button" aria-label=${texts.reset(label)} @click=${() => this.reset(id)}>
        ${texts.resetShort}
      </button>
    </div>`;
  }

  private renderLever({ lever, own }: LeverState) {
    const { id, label, unit, min, max, step, help } = lever;
    const value = this.changed[id] ?? own ?? min;
    const change = (event: Event): void => this.change(id, own!, event.currentTarget as HTMLInputElement);
    return html`<div class="lever" data-lever=${id}>
      <label for=${id}>${label}</label>
      <div class="row">
        <input
          id=${id}
          type="range"
          min=${min}
          max=${max}
          step=${step}
          aria-describedby="help-${id}"
          ?disabled=${own === null}
          .value=${String(value)}
          @input=${this.mirror}
          @change=${change}
        />
        <input
          type="number"
          min=${min}
          max=${max}
          step="any"
          aria-label=${texts.exactValue(label)}
          ?disabled=${own === null}
          .value=${String(value)}
          @change=${change}
        />
        <span class="unit">${unitOf(unit).trim()}</span>
      </div>
      <p id="help-${id}">${own === null ? texts.leverMissing : help}</p>
      ${this.changed[id] === undefined ? nothing : this.renderChange(id, label, own!, unit)}
    </div>`;
  }

  /** Levers that the model did not choose itself; they are hundreds, so that a few are shown of those that hold every word that is looked for. */
  private renderAll(others: readonly LeverState[]) {
    const words = this.wanted.toLowerCase().split(' ').filter(Boolean);
    const found = others.filter(({ lever: { label, path, help } }) => {
      const said = `${label} ${path} ${help}`.toLowerCase();
      return words.every((word) => said.includes(word));
    });
    const look = (event: Event): void => {
      this.wanted = (event.currentTarget as HTMLInputElement).value;
    };
    const open = (event: Event): void => {
      this.open = (event.currentTarget as HTMLDetailsElement).open;
    };
    return html`<details @toggle=${open}>
      <summary>${texts.allLevers(others.length)}</summary>
      ${
        this.open
          ? html`<label for="look">${texts.lookForLevers}</label>
              <input id="look" type="search" .value=${this.wanted} @input=${look} />
              <p role="status">${texts.leversFound(found.length, Math.min(shownAtOnce, found.length))}</p>
              ${found.slice(0, shownAtOnce).map((state) => this.renderLever(state))}`
          : nothing
      }
    </details>`;
  }

  override render() {
    const isChosen = ({ lever }: LeverState): boolean => lever.by === undefined;
    const isShown = (state: LeverState): boolean =>
      isChosen(state) || this.changed[state.lever.id] !== undefined;
    const group = (kind: 'policy' | 'assumption') =>
      this.levers
        .filter((state) => state.lever.group === kind && isShown(state))
        .map((state) => this.renderLever(state));
    const others = this.levers.filter((state) => !isShown(state));
    const moved = Object.keys(this.changed).length > 0;
    return html`
      <div class="head">
        <h2>${texts.levers}</h2>
        <button type="button" ?disabled=${!moved} @click=${() => this.reset()}>${texts.resetAll}</button>
      </div>
      ${group('policy')}
      <h2>${texts.assumptions}</h2>
      ${group('assumption')} ${others.length === 0 ? nothing : this.renderAll(others)}
    `;
  }
}
