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
        gap: 0 0.125rem;
      }
      a {
        color: var(--secondary);
        text-decoration: none;
        padding: 0.5rem 0.625rem calc(0.5rem - 3px);
        border-bottom: 3px solid transparent;
      }
      @media (max-width: 47.9em) {
        a {
          padding-inline: 0.25rem;
          font-size: 0.875rem;
        }
      }
      a:hover {
        border-color: var(--border);
      }
      a[aria-current='page'] {
        font-weight: 600;
        color: var(--ink);
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
