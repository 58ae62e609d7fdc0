import { LitElement, css, html, svg } from 'lit';
import { property, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { seenAs, type Sight, type Triple } from '../../figures/look/seen-as.ts';
import { saveTexts } from '../tray/save-texts.ts';
import { sharedStyles } from '../shared-styles.ts';

const sights = Object.keys(seenAs) as Sight[];

/** A filter of SVG that shows colours as they are seen in one way; it works on linear RGB where nothing else is said. */
function filterOf(sight: Sight) {
  const row = ([red, green, blue]: Triple): string => `${red} ${green} ${blue} 0 0`;
  const values = [...seenAs[sight].map(row), '0 0 0 1 0'].join(' ');
  return svg`<filter id=${sight}><feColorMatrix type="matrix" values=${values} /></filter>`;
}

/** A picture as it will be saved, and as readers see it who see colours otherwise. */
export class FigurePreview extends LitElement {
  static override readonly styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        gap: 6px;
      }
      .picture {
        border: 1px solid var(--grid);
        max-height: 40vh;
        overflow: auto;
      }
      .picture svg {
        display: block;
        width: 100%;
        height: auto;
      }
      .filters {
        position: absolute;
        width: 0;
        height: 0;
      }
    `,
  ];
  @property() picture = '';
  @state() private sight: Sight = 'normal';

  override render() {
    const choose = (event: Event): void => {
      this.sight = (event.currentTarget as HTMLSelectElement).value as Sight;
    };
    return html`<svg class="filters" aria-hidden="true">${sights.map(filterOf)}</svg>
      <div class="picture" style=${this.sight === 'normal' ? '' : `filter:url(#${this.sight})`}>
        ${unsafeHTML(this.picture)}
      </div>
      <label
        >${saveTexts.sight}
        <select @change=${choose}>
          ${sights.map((id) => html`<option value=${id} ?selected=${id === this.sight}>${saveTexts.sights[id]}</option>`)}
        </select></label
      >`;
  }
}
