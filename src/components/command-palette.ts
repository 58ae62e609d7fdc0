import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Command } from './commands.ts';
import { keepKeysFromPage } from './kept-keys.ts';
import { layoutTexts } from './layout-texts.ts';
import { sharedStyles } from './shared-styles.ts';

/** Commands of all that are listed at once. */
const listed = 12;

/** A dialog in which everything that has a name is found by a part of it. Fires `command` with what was chosen, and `close`. */
export class CommandPalette extends LitElement {
  static override readonly styles = [
    sharedStyles,
    css`
      dialog {
        width: min(620px, calc(100vw - 32px));
        margin-top: 10vh;
        padding: 12px;
        color: var(--ink);
        background: var(--page);
        border: 1px solid var(--border);
        border-radius: 4px;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 40%);
      }
      label {
        display: block;
        font-weight: 600;
      }
      input {
        width: 100%;
        min-height: 36px;
        margin: 4px 0 8px;
        font-size: 1rem;
      }
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
        max-height: 50vh;
        overflow: auto;
      }
      li {
        display: flex;
        gap: 12px;
        justify-content: space-between;
        padding: 6px 8px;
        min-height: 28px;
        cursor: pointer;
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 0.25rem 1rem;
        margin: 0;
      }
      dd {
        margin: 0;
      }
      li[aria-selected='true'] {
        background: var(--ink);
        color: var(--page);
      }
      .kind {
        font-size: 0.875rem;
      }
      p {
        margin: 8px 0 0;
        font-size: 0.875rem;
        color: var(--secondary);
      }
      @media (forced-colors: active) {
        li[aria-selected='true'] {
          forced-color-adjust: none;
          background: Highlight;
          color: HighlightText;
        }
      }
    `,
  ];
  @property({ attribute: false }) commands: readonly Command[] = [];
  @state() private wanted = '';
  @state() private at = 0;

  /** Before any other: what has no focus in the dialog is a key of the page's body. */
  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', keepKeysFromPage, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', keepKeysFromPage, true);
  }

  protected override firstUpdated(_: PropertyValues): void {
    this.renderRoot.querySelector('dialog')!.showModal();
  }

  private found(): Command[] {
    const words = this.wanted.toLowerCase().split(' ').filter(Boolean);
    return this.commands.filter(({ name, kind }) => {
      const said = `${name} ${layoutTexts.kinds[kind]}`.toLowerCase();
      return words.every((word) => said.includes(word));
    });
  }

  private choose(command: Command | undefined): void {
    if (command === undefined) return;
    this.renderRoot.querySelector('dialog')!.close();
    this.dispatchEvent(new CustomEvent<Command>('command', { detail: command }));
  }

  private press(event: KeyboardEvent, shown: readonly Command[]): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') this.choose(shown[this.at]);
    if (step === undefined || shown.length === 0) return;
    event.preventDefault();
    this.at = (this.at + step + shown.length) % shown.length;
  }

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  private renderFound(shown: readonly Command[]) {
    return html`<ul id="found" role="listbox" aria-label=${layoutTexts.commands}>
      ${shown.map(
        (command, at) =>
          html`<li
            id="found-${at}"
            role="option"
            aria-selected=${at === this.at}
            @click=${() => this.choose(command)}
          >
            <span>${command.name}</span> <span class="kind">${layoutTexts.kinds[command.kind]}</span>
          </li>`,
      )}
    </ul>`;
  }

  private renderKeys() {
    return html`<dl>
      ${layoutTexts.keyList.map(
        ([key, does]) =>
          html`<dt><kbd>${key}</kbd></dt>
            <dd>${does}</dd>`,
      )}
    </dl>`;
  }

  override render() {
    const isAsked = this.wanted.trim() === '?';
    const found = isAsked ? [] : this.found();
    const shown = found.slice(0, listed);
    const look = (event: Event): void => {
      this.wanted = (event.currentTarget as HTMLInputElement).value;
      this.at = 0;
    };
    return html`<dialog
      aria-label=${layoutTexts.commandsLong}
      @close=${() => this.dispatchEvent(new CustomEvent('close'))}
    >
      <label for="look">${layoutTexts.look}</label>
      <input
        id="look"
        type="text"
        role="combobox"
        autocomplete="off"
        autofocus
        aria-expanded=${!isAsked}
        aria-controls="found"
        aria-activedescendant=${shown.length === 0 ? nothing : `found-${this.at}`}
        @input=${look}
        @keydown=${(event: KeyboardEvent) => this.press(event, shown)}
      />
      ${isAsked ? this.renderKeys() : this.renderFound(shown)}
      <p role="status">${isAsked ? layoutTexts.keyHelp : layoutTexts.found(found.length)}</p>
      <p>${layoutTexts.keys}</p>
    </dialog>`;
  }
}
