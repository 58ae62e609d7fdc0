import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Session } from '../state/session.ts';
import { sharedStyles } from './shared-styles.ts';
import { StoreController } from './store-controller.ts';
import { workTexts } from './work-texts.ts';

/** Says where work is that no file has: in this browser alone, or nowhere. Fires `save-file`. */
export class KeepBanner extends LitElement {
  static override readonly styles = [
    sharedStyles,
    css`
      p {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 0.75rem;
        align-items: center;
        margin: 0 0 0.5rem;
        padding: 0.5rem 0.75rem;
        background: var(--panel);
        border-inline-start: 4px solid var(--warn);
      }
    `,
  ];
  @property({ attribute: false }) session!: Session;

  constructor() {
    super();
    this.addController(new StoreController(this, () => this.session.store));
  }

  private save(): void {
    this.dispatchEvent(new CustomEvent('save-file', { bubbles: true, composed: true }));
  }

  private renderWords(words: string, canWait: boolean) {
    const later = (): void => this.session.store.update({ nudge: false });
    return html`<p>
      <span>${words}</span>
      <button type="button" class="save" @click=${() => this.save()}>${workTexts.saveFile}</button>
      ${canWait ? html`<button type="button" class="later" @click=${later}>${workTexts.later}</button>` : nothing}
    </p>`;
  }

  override render() {
    const { keeping, nudge, history, filed } = this.session.store.get();
    const isBlocked = keeping === 'blocked' && history !== filed;
    const words = isBlocked ? workTexts.blocked : nudge ? workTexts.onlyHere : null;
    return html`<div role="status">${words === null ? nothing : this.renderWords(words, !isBlocked)}</div>`;
  }
}
