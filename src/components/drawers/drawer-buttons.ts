import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { DrawerId } from '../../state/place.ts';
import { drawerTexts } from './drawer-texts.ts';
import { sharedStyles } from '../shared-styles.ts';

type Opened = keyof typeof drawerTexts.open;
const all = Object.keys(drawerTexts.open) as Opened[];

/** A button for each drawer, the open one marked. Fires `open` with the drawer, null where it is to shut. */
export class DrawerButtons extends LitElement {
  static override readonly styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        gap: 0.125rem;
      }
      [aria-expanded='true'] {
        border-color: var(--border);
      }
      .count {
        display: inline-block;
        min-width: 1.25rem;
        padding: 0 0.25rem;
        border-radius: 0.625rem;
        font-size: 0.875rem;
        line-height: 1.25rem;
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

  @property({ attribute: false }) only: readonly Opened[] = all;

  override render() {
    const press = (id: DrawerId): void => {
      const detail = id === this.drawer ? null : id;
      this.dispatchEvent(new CustomEvent<DrawerId | null>('open', { detail }));
    };
    return this.only.map(
      (id) =>
        html`<button
          type="button"
          class="quiet"
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
