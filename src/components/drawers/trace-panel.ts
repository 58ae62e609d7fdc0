import { LitElement, css, html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { traceableName, traceableNumbers } from '../../figures/charts/c20-trace-rows.ts';
import type { FigureInput } from '../../schema/figure.ts';
import { drawerStyles } from './drawer-styles.ts';
import { drawerTexts } from './drawer-texts.ts';
import { sharedStyles } from '../shared-styles.ts';

/** Where one number of the run comes from: chosen from those that formulas make. Fires `show-number` when another is chosen. */
export class TracePanel extends LitElement {
  static override readonly styles = [
    sharedStyles,
    drawerStyles,
    css`
      select {
        max-width: 100%;
      }
      small {
        color: var(--secondary);
      }
      figure-view {
        display: flex;
        height: 560px;
        margin-top: 8px;
      }
    `,
  ];
  @property({ attribute: false }) input!: FigureInput;
  /** The number that is traced, `table.column`. */
  @property() number = 'technology.delay';
  @property() version = '';
  private numbers: readonly { id: string; name: string }[] = [];
  private traced: FigureInput | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    const { run, notes } = this.input;
    if (changed.has('input') && notes !== undefined)
      this.numbers = traceableNumbers(run, notes).map((id) => ({ id, name: traceableName(id, notes) }));
    if (changed.has('input') || changed.has('number'))
      this.traced = { ...this.input, options: { number: this.number } };
  }

  override render() {
    const choose = (event: Event): void => {
      const { value } = event.currentTarget as HTMLSelectElement;
      this.dispatchEvent(new CustomEvent<string>('show-number', { detail: value }));
    };
    return html`
      <label class="row"
        >${drawerTexts.whichNumber}
        <select @change=${choose}>
          ${this.numbers.map(({ id, name }) => {
            const isAlone = this.numbers.every((other) => other.id === id || other.name !== name);
            return html`<option value=${id} ?selected=${id === this.number}>
              ${isAlone ? name : `${name} (${id})`}
            </option>`;
          })}
        </select>
      </label>
      <small>${this.number}</small>
      <figure-view chart="C20" .input=${this.traced} .version=${this.version}></figure-view>
    `;
  }
}
