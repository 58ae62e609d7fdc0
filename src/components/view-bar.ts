import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { densities, type Density } from '../state/density.ts';
import { layoutTexts } from './layout-texts.ts';
import { sharedStyles } from './shared-styles.ts';
import { workTexts } from './work-texts.ts';

/** How much the page shows, and what is done with all of it. Fires `pin` where what is shown is to be compared, `density`, `present`, `find` and, where levers are a drawer, `levers`. */
export class ViewBar extends LitElement {
  static override readonly styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        align-items: center;
      }
      .levers {
        display: none;
      }
      a {
        color: var(--accent);
        padding: 4px;
        min-height: 24px;
      }
      :is(label, select, .wide, a) {
        display: var(--in-menu, inline-block);
      }
      @media (max-width: 1023px) {
        :host([has-levers]) .levers {
          display: inline-block;
        }
      }
    `,
  ];
  @property() density: Density = 'explore';
  @property({ type: Boolean, attribute: 'has-levers', reflect: true }) hasLevers = true;
  @property({ type: Boolean }) open = false;
  /** Whether there is something to compare pins by. */
  @property({ type: Boolean }) pins = false;

  private fire(name: string, detail?: Density): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  override render() {
    const pick = (event: Event): void =>
      this.fire('density', (event.currentTarget as HTMLSelectElement).value as Density);
    return html`
      <button class="levers" type="button" aria-expanded=${this.open} @click=${() => this.fire('levers')}>
        ${this.open ? layoutTexts.hideLevers : layoutTexts.levers}
      </button>
      ${
        this.pins
          ? html`<button
              type="button"
              class="pin"
              title=${workTexts.pinHelp}
              @click=${() => this.fire('pin')}
            >
              ${workTexts.pin}
            </button>`
          : nothing
      }
      <label for="density">${layoutTexts.density}</label>
      <select id="density" @change=${pick}>
        ${densities.map(
          (id) =>
            html`<option value=${id} ?selected=${id === this.density}>
              ${layoutTexts.densities[id]}: ${layoutTexts.densityHelp[id]}
            </option>`,
        )}
      </select>
      <button type="button" title=${layoutTexts.commandsLong} @click=${() => this.fire('find')}>
        ${layoutTexts.commands}
      </button>
      <button class="wide" type="button" @click=${() => this.fire('present')}>${layoutTexts.present}</button>
      <button class="wide" type="button" @click=${() => print()}>${layoutTexts.print}</button>
      <a href="./class-50-minutes.html" target="_blank">${layoutTexts.classSheet}</a>
    `;
  }
}
