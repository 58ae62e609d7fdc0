import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AppState } from '../state/app-state.ts';
import { icon } from './icons.ts';
import { sharedStyles } from './shared-styles.ts';
import { workTexts } from './work-texts.ts';

/** Steps back and forth, the link and the file of what the page shows. Fires `go-to` with a step, `replay` and `save`. */
export class WorkBar extends LitElement {
  static override readonly styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 0.125rem;
        align-items: center;
        position: relative;
      }
      .sign {
        display: grid;
        place-items: center;
        width: 2rem;
        padding: 0;
      }
      @media (prefers-reduced-motion: reduce) {
        .replay {
          display: none;
        }
      }
      .sign:disabled {
        opacity: 0.55;
      }
      .share {
        margin-inline-start: 0.5rem;
      }
      .refused {
        width: 12rem;
      }
      /* What is said stands over the page, so that nothing moves for it. */
      .told {
        position: absolute;
        top: calc(100% + 4px);
        inset-inline-start: 0;
        z-index: 6;
        width: max-content;
        max-width: min(24rem, 90vw);
        font-size: 0.875rem;
        background: var(--page);
      }
      .told.open {
        padding: 0.375rem 0.75rem;
        border: 1px solid var(--border);
        border-radius: 4px;
        box-shadow: var(--shadow);
      }
    `,
  ];
  @property({ attribute: false }) history!: AppState['history'];
  /** The link to the work; null where it has none. To be asked when it is wanted, since the work is packed for it. */
  @property({ attribute: false }) link: () => Promise<string | null> = () => Promise.resolve(null);
  /** Whether the scenario is a file of the reader's own, or a branch, which a link cannot hold. */
  @property({ type: Boolean }) own = false;
  /** Whether the last change can be shown again. */
  @property({ type: Boolean }) replays = false;
  @state() private said = '';
  /** Whether a link was asked for that there is not. */
  @state() private wanted = false;
  /** The link that could not be copied. */
  @state() private refused: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusout', this.leave);
    this.addEventListener('keydown', this.escape);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('focusout', this.leave);
    this.removeEventListener('keydown', this.escape);
  }

  /** What was said has been read by who goes on. */
  private readonly leave = ({ relatedTarget: to }: FocusEvent): void => {
    if (!(to instanceof Node && this.renderRoot.contains(to))) this.hush();
  };

  private readonly escape = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.hush();
  };

  private hush(): void {
    this.said = '';
    this.wanted = false;
    this.refused = null;
  }

  private fire(name: string, detail?: number): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** What is not true of other work is no longer said. */
  protected override willUpdate(changes: PropertyValues<this>): void {
    if (this.wanted && changes.has('history'))
      void this.link().then((link) => {
        this.wanted = link === null;
      });
  }

  private async share(): Promise<void> {
    const link = await this.link();
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
      <button type="button" class="instead" @click=${save}>${workTexts.saveFile}</button>`;
  }

  /** A sign that goes to a step; without words for what it would do there is none to go to. */
  private renderStep(name: 'undo' | 'redo', to: number, words: string | null) {
    return html`<button
      type="button"
      class="quiet sign"
      aria-label=${workTexts[name]}
      title=${words ?? workTexts[name]}
      ?disabled=${words === null}
      @click=${() => this.fire('go-to', to)}
    >
      ${icon(name)}
    </button>`;
  }

  override render() {
    const { steps, at } = this.history;
    const undone = steps[at];
    const again = steps[at + 1];
    return html`
      ${this.renderStep('undo', at - 1, undone && at > 0 ? workTexts.undoOf(undone.sentence) : null)}
      ${this.renderStep('redo', at + 1, again === undefined ? null : workTexts.redoOf(again.sentence))}
      <button
        type="button"
        class="quiet sign replay"
        aria-label=${workTexts.replay}
        title=${workTexts.replay}
        ?disabled=${!this.replays}
        @click=${() => this.fire('replay')}
      >
        ${icon('replay')}
      </button>
      <button
        type="button"
        class="quiet share"
        title=${workTexts.shareHelp}
        @click=${() => void this.share()}
      >
        ${workTexts.share}
      </button>
      <button type="button" class="quiet save" title=${workTexts.saveHelp} @click=${() => this.fire('save')}>
        ${workTexts.save}
      </button>
      <div class=${this.said !== '' || this.wanted ? 'told open' : 'told'}>
        <span class="said" role="status">${this.said}</span>
        <span role="status">${this.wanted ? this.renderNoLink() : nothing}</span>
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
      </div>
    `;
  }
}
