import { LitElement, css, html, nothing } from 'lit';
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
      .count {
        display: inline-block;
        min-width: 20px;
        padding: 0 5px;
        border-radius: 10px;
        background: var(--accent);
        color: var(--page);
        font-weight: 600;
        text-align: center;
      }
    `,
  ];
  @property() drawer: DrawerId | null = null;
  /** Figures in the tray. */
  @property({ type: Number }) figures = 0;

  override render() {
    const press = (id: DrawerId): void => {
      const detail = id === this.drawer ? null : id;
      this.dispatchEvent(new CustomEvent<DrawerId | null>('open', { detail }));
    };
    return buttons.map(
      (id) =>
        html`<button
          type="button"
          aria-expanded=${id === this.drawer}
          aria-label=${id === 'tray' ? drawerTexts.trayOf(this.figures) : nothing}
          @click=${() => press(id)}
        >
          ${drawerTexts.open[id]}
          ${id === 'tray' && this.figures > 0 ? html`<span class="count">${this.figures}</span>` : nothing}
        </button>`,
    );
  }
}
