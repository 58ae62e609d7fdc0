import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { baselineMeaning } from '../figures/words/baseline-words.ts';
import { scoreTexts } from './drawers/score-texts.ts';
import { sharedStyles } from './shared-styles.ts';
import { limits, texts } from './texts.ts';

/** What a reader must know before using a number, one click away: the weak points, and how the model did against history. Fires `score`. */
export class CaveatLine extends LitElement {
  static override readonly styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 0 1rem;
        align-items: baseline;
        flex: none;
        margin: 0 0 0.5rem;
        font-size: 0.875rem;
        color: var(--secondary);
      }
      summary {
        cursor: pointer;
        min-height: 1.5rem;
      }
      .link,
      button {
        color: var(--accent);
        text-decoration: underline;
      }
      button {
        min-height: 1.5rem;
        padding: 0;
        border: 0;
        background: none;
        font: inherit;
      }
    `,
  ];
  @property({ type: Number }) seed = 1;

  override render() {
    return html`<details>
        <summary>${texts.caveat(this.seed)} <span class="link">${texts.limits}</span></summary>
        <ul>
          <li>${baselineMeaning}</li>
          ${limits.map((limit) => html`<li>${limit}</li>`)}
        </ul>
      </details>
      <button type="button" @click=${() => this.dispatchEvent(new Event('score'))}>
        ${scoreTexts.open}
      </button>`;
  }
}
