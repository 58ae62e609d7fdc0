import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import type { Notice } from '../state/app-state.ts';
import { sharedStyles } from './shared-styles.ts';
import { texts } from './texts.ts';

/** What went wrong and what is odd, each until dismissed. Fires `dismiss` with the notice's id, or null for all. */
export class NoticeList extends LitElement {
  static override readonly styles = [
    sharedStyles,
    css`
      ul {
        list-style: none;
        margin: 0 0 0.75rem;
        padding: 0;
        max-height: 30vh;
        overflow: auto;
      }
      li {
        display: flex;
        gap: 0.75rem;
        align-items: center;
        justify-content: space-between;
        padding: 0.25rem 0.75rem;
        margin-top: 0.25rem;
        border: 1px solid currentColor;
        border-inline-start-width: 6px;
        border-radius: 4px;
      }
      span {
        overflow-wrap: anywhere;
      }
      ul + button {
        margin-top: 0.25rem;
      }
      .error {
        color: var(--error);
      }
      .warning {
        color: var(--warn);
      }
    `,
  ];
  @property({ attribute: false }) notices: readonly Notice[] = [];

  private dismiss(id: number | null): void {
    this.dispatchEvent(new CustomEvent<number | null>('dismiss', { detail: id }));
  }

  override render() {
    const item = ({ id, kind, text }: Notice) => html`
      <li class=${kind}>
        <span>${text}</span>
        <button type="button" @click=${() => this.dismiss(id)}>${texts.dismiss}</button>
      </li>
    `;
    return html`<div role="alert">
      ${
        this.notices.length === 0
          ? ''
          : html`<ul aria-label=${texts.notices}>
              ${this.notices.map(item)}
            </ul>`
      }
      ${
        this.notices.length < 2
          ? ''
          : html`<button type="button" @click=${() => this.dismiss(null)}>${texts.dismissAll}</button>`
      }
    </div>`;
  }
}
