import { LitElement, css, html, nothing } from 'lit';
import { texts } from './texts.ts';

/** Says, while there is no network, that the page does not need one. */
export class OfflineChip extends LitElement {
  static override readonly styles = css`
    :host {
      color: var(--secondary);
      white-space: nowrap;
    }
  `;
  private readonly follow = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    for (const change of ['online', 'offline']) addEventListener(change, this.follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const change of ['online', 'offline']) removeEventListener(change, this.follow);
  }

  override render() {
    return html`<span role="status">${navigator.onLine ? nothing : texts.offline}</span>`;
  }
}
