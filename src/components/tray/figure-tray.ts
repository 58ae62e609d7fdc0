import { LitElement, css, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { memoSpec } from '../../exports/memo-spec.ts';
import { sayRole } from '../../figures/words/claims.ts';
import { charts } from '../../figures/index.ts';
import type { TrayItem } from '../../schema/bench.ts';
import type { Session } from '../../state/session.ts';
import { captionFigure, moveFigure, removeFigure } from '../../state/tray.ts';
import { drawerStyles } from '../drawers/drawer-styles.ts';
import { isDrawable } from '../figure/frozen-figure.ts';
import { sharedStyles } from '../shared-styles.ts';
import { StoreController } from '../store-controller.ts';
import { exportTray, type TrayFormat } from './tray-export.ts';
import { trayTexts as words } from './tray-texts.ts';

/** The figures that a reader laid aside: their order, their captions, and the ways out of the page. */
export class FigureTray extends LitElement {
  static override readonly styles = [
    sharedStyles,
    drawerStyles,
    css`
      ol {
        list-style: none;
        margin: 8px 0 0;
        padding: 0;
      }
      .picture {
        margin: 6px 0;
        border: 1px solid var(--grid);
        background: #fff;
      }
      .picture svg {
        display: block;
        width: 100%;
        height: auto;
      }
      .caption {
        display: grid;
        gap: 2px;
      }
      textarea {
        font: inherit;
        color: var(--ink);
        background: var(--page);
        border: 1px solid var(--border);
        border-radius: 4px;
        resize: vertical;
      }
    `,
  ];
  @property({ attribute: false }) session!: Session;
  @state() private said = '';

  constructor() {
    super();
    this.addController(new StoreController(this, () => this.session.store));
  }

  private async save(format: TrayFormat): Promise<void> {
    this.said = words.working;
    try {
      this.said = words.saved(await exportTray(this.session.store.get(), format));
    } catch (error) {
      this.said = words.failed(error);
    }
  }

  /** Moves a figure; the button that was pressed keeps the focus, or its neighbour where it leads no further. */
  private async move(id: number, by: 1 | -1): Promise<void> {
    moveFigure(this.session, id, by);
    await this.updateComplete;
    const [pressed, other] = by < 0 ? ['.up', '.down'] : ['.down', '.up'];
    const button = (name: string) =>
      this.renderRoot.querySelector<HTMLButtonElement>(`[data-item="${id}"] ${name}`);
    (button(pressed!)?.disabled === false ? button(pressed!) : button(other!))?.focus();
  }

  /** Takes a figure away; the focus goes to the next one, or to what is left. */
  private async takeAway(id: number, at: number): Promise<void> {
    removeFigure(this.session, id);
    await this.updateComplete;
    const left = [...this.renderRoot.querySelectorAll<HTMLButtonElement>('.remove')];
    (left[Math.min(at, left.length - 1)] ?? this.renderRoot.querySelector('button'))?.focus();
  }

  private toFigures(): void {
    this.session.go({ drawer: null, screen: 'overview' });
  }

  private renderItem(item: TrayItem, at: number, count: number) {
    const { id, spec, caption, scenario } = item;
    const type = (event: Event): void =>
      captionFigure(this.session, id, (event.currentTarget as HTMLTextAreaElement).value.trim());
    const button = (name: string, text: string, label: string, disabled: boolean, act: () => void) =>
      html`<button type="button" class=${name} aria-label=${label} ?disabled=${disabled} @click=${act}>
        ${text}
      </button>`;
    return html`<li class="entry" data-item=${id}>
      ${guard([spec], () => renderFigure(item, at + 1))}
      <label class="caption"
        >${words.caption}
        <textarea
          rows="2"
          aria-label=${words.captionOf(at + 1)}
          placeholder=${words.captionHint}
          .value=${caption}
          @change=${type}
        ></textarea>
      </label>
      <p class="small">${words.made(spec.versions.app, spec.versions.model, scenario)}</p>
      <div class="row">
        ${button('up', words.up, words.upOf(at + 1), at === 0, () => void this.move(id, -1))}
        ${button('down', words.down, words.downOf(at + 1), at === count - 1, () => void this.move(id, 1))}
        ${button('remove', words.remove, words.removeOf(at + 1), false, () => void this.takeAway(id, at))}
      </div>
    </li>`;
  }

  override render() {
    const { tray } = this.session.store.get().bench;
    if (tray.length === 0)
      return html`<p>${words.empty}</p>
        <button type="button" @click=${() => this.toFigures()}>${words.toFigures}</button>`;
    const save = (format: TrayFormat) =>
      html`<button type="button" class=${format} @click=${() => void this.save(format)}>
        ${words[format]}
      </button>`;
    return html`<p>${words.help}</p>
      <div class="row">${save('memo')} ${save('zip')}</div>
      <p class="said" role="status">${this.said}</p>
      <ol>
        ${repeat(
          tray,
          ({ id }) => id,
          (item, at) => this.renderItem(item, at, tray.length),
        )}
      </ol>`;
  }
}

/** What a frozen figure says first, and its picture as a memo will have it, smaller. */
function renderFigure(item: TrayItem, number: number) {
  const { spec } = item;
  if (!isDrawable(item)) return html`<p>${words.unknown(spec.chart)}</p>`;
  return html`<h3>${words.of(number, sayRole(spec, 'title'))}</h3>
    <div class="picture">${unsafeHTML(charts[spec.chart].render(memoSpec(spec)))}</div>`;
}
