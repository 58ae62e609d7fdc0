import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import type { DrawerId } from '../state/place.ts';
import { drawerTexts } from './drawer-texts.ts';
import { sharedStyles } from './shared-styles.ts';

const buttons = Object.keys(drawerTexts.open) as (keyof typeof drawerTexts.open)[];

/** A button for each drawer of the top bar, the open one marked. Fires `open` with the drawer, null where it is to shut. */
export class DrawerButtons extends LitElement {
  static override readonly styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        gap: 6px;
      }
    `,
  ];
  @property() drawer: DrawerId | null = null;

  override render() {
    const press = (id: DrawerId): void => {
      const detail = id === this.drawer ? null : id;
      this.dispatchEvent(new CustomEvent<DrawerId | null>('open', { detail }));
    };
    return buttons.map(
      (id) =>
        html`<button type="button" aria-expanded=${id === this.drawer} @click=${() => press(id)}>
          ${drawerTexts.open[id]}
        </button>`,
    );
  }
}
