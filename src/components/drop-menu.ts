import { LitElement, css, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from './icons.ts';
import { sharedStyles } from './shared-styles.ts';

/**
 * A button, and under it what stands in the element while it is open. Arrow keys go from one to the next; Escape, a press elsewhere and whatever
 * is done there shut it, and the button has the focus before anything is done, so that a dialog gives it back there.
 */
export class DropMenu extends LitElement {
  static override readonly styles = [
    sharedStyles,
    css`
      :host {
        position: relative;
        display: inline-block;
      }
      .trigger {
        display: inline-flex;
        align-items: center;
        padding-inline-end: 0.25rem;
      }
      .panel {
        position: absolute;
        inset-inline-end: 0;
        top: calc(100% + 6px);
        z-index: 6;
        width: max-content;
        min-width: 13rem;
        max-width: calc(100vw - 16px);
        max-height: 75vh;
        overflow: auto;
        padding: 0.375rem;
        background: var(--page);
        border: 1px solid var(--border);
        border-radius: 4px;
        box-shadow: var(--shadow);
      }
      @media (max-width: 47.9em) {
        .panel {
          inset-inline: 0 auto;
        }
      }
    `,
  ];
  @property() label = '';
  @state() private open = false;
  private readonly pressElsewhere = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.open = false;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pointerdown', this.pressElsewhere);
    this.addEventListener('keydown', this.press);
    this.addEventListener('focusout', this.leave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pointerdown', this.pressElsewhere);
    this.removeEventListener('keydown', this.press);
    this.removeEventListener('focusout', this.leave);
  }

  private get trigger(): HTMLButtonElement {
    return this.renderRoot.querySelector('.trigger')!;
  }

  /** What can be chosen, in order. */
  private items(): HTMLElement[] {
    const all = [...this.querySelectorAll<HTMLElement>('button, a, input')];
    return all.filter((item) => !item.matches(':disabled') && item.checkVisibility());
  }

  private readonly leave = ({ relatedTarget: to }: FocusEvent): void => {
    if (to instanceof Node && !this.contains(to) && !this.renderRoot.contains(to)) this.open = false;
  };

  private readonly press = async (event: KeyboardEvent): Promise<void> => {
    const { key } = event;
    if (key === 'Escape' && this.open) {
      event.stopPropagation();
      this.shut();
      return;
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[key];
    // Choices go by arrow keys themselves.
    if (by === undefined || (event.target as Element).matches('input')) return;
    event.preventDefault();
    this.open = true;
    await this.updateComplete;
    const items = this.items();
    const at = items.findIndex((item) => item.matches(':focus'));
    items[(Math.max(at, by < 0 ? 0 : -1) + by + items.length) % items.length]?.focus();
  };

  private shut(): void {
    this.trigger.focus();
    this.open = false;
  }

  /** Runs before what was pressed does its work. */
  private readonly done = {
    capture: true,
    handleEvent: (event: Event): void => {
      if ((event.target as Element).closest('.item') !== null) this.shut();
    },
  };

  override render() {
    return html`<button
        type="button"
        class="trigger quiet"
        aria-expanded=${this.open}
        @click=${() => (this.open = !this.open)}
      >
        ${this.label} ${icon('more')}
      </button>
      <div class="panel" ?hidden=${!this.open} @click=${this.done}><slot></slot></div>`;
  }
}
