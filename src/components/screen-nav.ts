import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { screenIds, screenPaths, type ScreenId } from '../state/place.ts';
import { screens } from './screens.ts';
import { sharedStyles } from './shared-styles.ts';
import { texts } from './texts.ts';

/** Links to the screens of the page, the one in view marked. Fires `go` with a screen. */
export class ScreenNav extends LitElement {
  static override readonly styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        justify-content: space-between;
      }
      nav {
        display: flex;
        flex-wrap: wrap;
        gap: 2px;
      }
      a {
        color: var(--ink);
        text-decoration: none;
        padding: 6px 10px;
        min-height: 24px;
        border-bottom: 3px solid transparent;
      }
      @media (max-width: 767px) {
        a {
          padding-inline: 6px;
          font-size: 13px;
        }
      }
      a:hover {
        border-color: var(--border);
      }
      a[aria-current='page'] {
        font-weight: 600;
        border-color: var(--accent);
      }
      /* What is transparent elsewhere is drawn in these colours. */
      @media (forced-colors: active) {
        a {
          border-color: Canvas;
        }
        a[aria-current='page'] {
          border-color: Highlight;
        }
      }
    `,
  ];
  @property() screen: ScreenId = 'overview';

  private follow(event: MouseEvent, screen: ScreenId): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent<ScreenId>('go', { detail: screen }));
  }

  override render() {
    return html`<nav aria-label=${texts.screens}>
        ${screenIds.map(
          (id) =>
            html`<a
              href=${`#/${screenPaths[id]}`}
              aria-current=${id === this.screen ? 'page' : 'false'}
              @click=${(event: MouseEvent) => this.follow(event, id)}
              >${screens[id].title}</a
            >`,
        )}
      </nav>
      <offline-chip></offline-chip>`;
  }
}
