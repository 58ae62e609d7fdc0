import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AppState } from '../state/app-state.ts';
import { sharedStyles } from './shared-styles.ts';
import { workTexts } from './work-texts.ts';

/** Steps back and forth, the link and the file of what the page shows. Fires `go-to` with a step, and `save`. */
export class WorkBar extends LitElement {
  static override readonly styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        gap: 6px;
        align-items: center;
      }
      .blocked {
        color: var(--warn, #8a5a00);
        font-size: 13px;
      }
    `,
  ];
  @property({ attribute: false }) history!: AppState['history'];
  @property({ attribute: false }) keeping: AppState['keeping'] = 'kept';
  /** The link to the work; null where it has none. To be asked when it is wanted, since the work is packed for it. */
  @property({ attribute: false }) link: () => string | null = () => null;
  /** Whether the scenario is a file of the reader's own, or a branch, which a link cannot hold. */
  @property({ type: Boolean }) own = false;
  @state() private said = '';
  /** Whether a link was asked for that there is not. */
  @state() private wanted = false;
  /** The link that could not be copied. */
  @state() private refused: string | null = null;

  private fire(name: string, detail?: number): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  private async share(): Promise<void> {
    const link = this.link();
    this.wanted = link === null;
    if (link === null) return;
    try {
      await navigator.clipboard.writeText(link);
      this.said = workTexts.copied;
      this.refused = null;
    } catch {
      // A page that is not safe, or a reader who said no, has no clipboard; the link can still be taken by hand.
      this.said = workTexts.notCopied;
      this.refused = link;
    }
  }

  /** Why there is no link, and what can be had instead. */
  private renderNoLink() {
    const save = (): void => {
      this.wanted = false;
      this.fire('save');
    };
    return html`${this.own ? workTexts.noLink.own : workTexts.noLink.long}
      <button type="button" class="instead" @click=${save}>${workTexts.save}</button>`;
  }

  override render() {
    const { steps, at } = this.history;
    const undone = steps[at];
    const again = steps[at + 1];
    return html`
      <button
        type="button"
        ?disabled=${at < 1}
        title=${at < 1 ? nothing : workTexts.undoOf(undone!.sentence)}
        @click=${() => this.fire('go-to', at - 1)}
      >
        ${workTexts.undo}
      </button>
      <button
        type="button"
        ?disabled=${again === undefined}
        title=${again === undefined ? nothing : workTexts.redoOf(again.sentence)}
        @click=${() => this.fire('go-to', at + 1)}
      >
        ${workTexts.redo}
      </button>
      <button type="button" @click=${() => void this.share()}>${workTexts.share}</button>
      <button type="button" @click=${() => this.fire('save')}>${workTexts.save}</button>
      ${this.keeping === 'blocked' ? html`<span class="blocked" role="status">${workTexts.blocked}</span>` : nothing}
      <span class="said" role="status">${this.said}</span>
      <span role="status">${this.wanted && this.link() === null ? this.renderNoLink() : nothing}</span>
      ${
        this.refused === null
          ? nothing
          : html`<input
              class="refused"
              readonly
              aria-label=${workTexts.link}
              .value=${this.refused}
              @focus=${(event: Event) => (event.currentTarget as HTMLInputElement).select()}
            />`
      }
    `;
  }
}
