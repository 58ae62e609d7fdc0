import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { sharedStyles } from '../shared-styles.ts';
import { sweepTexts } from '../../state/sweep-texts.ts';

/** Takes a lever through its range, all else as the page has it. Fires `sweep` with the lever's id. */
export class SweepButton extends LitElement {
  static override readonly styles = [
    sharedStyles,
    css`
      :host {
        display: inline-block;
        margin-block: 0.25rem;
      }
    `,
  ];
  @property() lever = '';
  /** What the lever is called where the button stands. */
  @property() of = '';

  private sweep(): void {
    this.dispatchEvent(
      new CustomEvent<string>('sweep', { detail: this.lever, bubbles: true, composed: true }),
    );
  }

  override render() {
    return html`<button
      type="button"
      title=${sweepTexts.help}
      aria-label=${sweepTexts.buttonOf(this.of)}
      @click=${() => this.sweep()}
    >
      ${sweepTexts.button}
    </button>`;
  }
}
