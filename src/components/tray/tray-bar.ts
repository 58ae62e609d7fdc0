import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { sayRole } from '../../figures/words/claims.ts';
import type { ScreenId } from '../../state/place.ts';
import type { Session } from '../../state/session.ts';
import { addFigure, removeFigure } from '../../state/tray.ts';
import { frozenFigure, type TrayWanted } from '../figure/frozen-figure.ts';
import { sharedStyles } from '../shared-styles.ts';
import { StoreController } from '../store-controller.ts';
import { exportTray } from './tray-export.ts';
import { trayTexts as words } from './tray-texts.ts';

/**
 * Lays figures aside that ask for it by the event `tray-add` (with a `TrayWanted`), and says so in a bar from which the memo is one press away. The
 * bar is a row of the page, over nothing, until it is closed, the figure is taken back or another screen is open; beside a drawer it waits.
 */
export class TrayBar extends LitElement {
  static override readonly styles = [
    sharedStyles,
    css`
      .bar {
        display: flex;
        gap: 4px 8px;
        align-items: center;
        padding: 4px 16px;
        color: var(--ink);
        background: var(--page);
        border-top: 2px solid var(--accent);
      }
      p {
        flex: 1;
        min-width: 0;
        margin: 0;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .bar > * {
        white-space: nowrap;
      }
      .memo {
        font-weight: 600;
      }
      /* On a phone, and with large letters, the page itself scrolls, and keeps room for the bar under what has the focus. */
      @media (max-width: 47.9em), (max-height: 30em) {
        .bar {
          flex-wrap: wrap;
        }
        p {
          flex-basis: 100%;
        }
        :host {
          position: sticky;
          bottom: 0;
          z-index: 4;
        }
      }
      @media print {
        .bar {
          display: none;
        }
      }
    `,
  ];
  @property({ attribute: false }) session!: Session;
  @state() private added: { id: number; title: string; screen: ScreenId } | null = null; // null: no bar
  @state() private said = '';
  private root: EventTarget | null = null;
  private asker: HTMLElement | null = null;

  constructor() {
    super();
    this.addController(new StoreController(this, () => this.session.store));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.root = this.getRootNode();
    this.root.addEventListener('tray-add', this.add);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.root?.removeEventListener('tray-add', this.add);
  }

  protected override willUpdate(): void {
    if (this.added?.screen !== this.session.store.get().place.screen) this.added = null;
  }

  private readonly add = (event: Event): void => {
    const { detail } = event as CustomEvent<TrayWanted>;
    const { scenario, first, place } = this.session.store.get();
    const title = (detail.input?.run.request.scenario ?? scenario ?? first?.scenario)?.title ?? '';
    addFigure(this.session, frozenFigure(detail, title));
    const [asker] = event.composedPath();
    this.asker = asker instanceof HTMLElement ? asker : null;
    const { id } = this.session.store.get().bench.tray.at(-1)!;
    this.added = { id, title: sayRole(detail.spec, 'title'), screen: place.screen };
    this.said = '';
  };

  /** Shuts the bar; the focus goes back to the figure. */
  private shut(): void {
    this.added = null;
    this.asker?.focus();
  }

  private async save(): Promise<void> {
    this.said = words.working;
    try {
      this.said = words.saved(await exportTray(this.session.store.get(), 'memo'));
    } catch (error) {
      this.said = words.failed(error);
    }
  }

  override render() {
    const { bench, place } = this.session.store.get();
    const { added } = this;
    const count = bench.tray.length;
    const isThere = added !== null && bench.tray.some(({ id }) => id === added.id);
    if (!isThere || place.drawer !== null) return nothing;
    const open = (): void => {
      this.added = null;
      this.session.go({ drawer: 'tray' });
    };
    const remove = (): void => {
      removeFigure(this.session, added.id);
      this.shut();
    };
    const button = (name: string, text: string, act: () => void) =>
      html`<button type="button" class=${name} @click=${act}>${text}</button>`;
    return html`<section class="bar" aria-label=${words.bar}>
      <p role="status">${this.said === '' ? words.added(added.title, count) : this.said}</p>
      ${button('memo', words.memo, () => void this.save())} ${button('open', words.open, open)}
      ${button('remove', words.remove, remove)} ${button('close', words.close, () => this.shut())}
    </section>`;
  }
}
