import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from './icons.ts';
import { layoutTexts } from './layout-texts.ts';
import { sharedStyles } from './shared-styles.ts';
import { workTexts } from './work-texts.ts';

/** What is done with all of the page. Fires `pin` where what is shown is to be compared, `find` and, where levers are a drawer, `levers`. */
export class ViewBar extends LitElement {
  static override readonly styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem;
        align-items: center;
      }
      .levers,
      :host(:not([has-levers])) .pin {
        display: none;
      }
      .find {
        display: inline-flex;
        gap: 0.25rem;
        align-items: center;
      }
      .pin {
        font-weight: 600;
        border-color: var(--accent);
        color: var(--accent);
      }
      @media (max-width: 63.9em) {
        :host([has-levers]) .levers {
          display: inline-block;
        }
      }
    `,
  ];
  @property({ type: Boolean, attribute: 'has-levers', reflect: true }) hasLevers = true;
  @property({ type: Boolean }) open = false;

  private fire(name: string): void {
    this.dispatchEvent(new CustomEvent(name));
  }

  override render() {
    return html`
      <button class="levers" type="button" aria-expanded=${this.open} @click=${() => this.fire('levers')}>
        ${this.open ? layoutTexts.hideLevers : layoutTexts.levers}
      </button>
      <button
        type="button"
        class="quiet find"
        title=${layoutTexts.commandsLong}
        @click=${() => this.fire('find')}
      >
        ${icon('find')} ${layoutTexts.commands}
      </button>
      <button type="button" class="pin" title=${workTexts.pinHelp} @click=${() => this.fire('pin')}>
        ${workTexts.pin}
      </button>
    `;
  }
}
