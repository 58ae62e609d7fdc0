import { LitElement, html } from 'lit';
import { state } from 'lit/decorators.js';
import { layoutTexts } from './layout-texts.ts';
import { sharedStyles } from './shared-styles.ts';

/** On a narrow screen the way to what does not fit there: sets the attribute `menu` of the element in whose root it stands. */
export class MenuButton extends LitElement {
  static override readonly styles = [sharedStyles];
  @state() private open = false;

  private press(): void {
    const root = this.getRootNode();
    if (!(root instanceof ShadowRoot)) return;
    this.open = root.host.toggleAttribute('menu');
  }

  override render() {
    return html`<button type="button" aria-expanded=${this.open} @click=${() => this.press()}>
      ${layoutTexts.menu}
    </button>`;
  }
}
