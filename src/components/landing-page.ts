import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Landing } from '../state/app-state.ts';
import { sharedStyles } from './shared-styles.ts';
import { workTexts } from './work-texts.ts';

/** What a page shows in the place of an answer when a link or a file cannot be trusted. Fires `open-anyway`, `go-back`, `start-fresh` and `open-file` with the chosen file. */
export class LandingPage extends LitElement {
  static override readonly styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        max-width: 40rem;
        margin: 48px auto;
        padding: 0 16px;
      }
      h1 {
        font: 600 1.75rem/2.125rem var(--serif);
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 16px;
      }
    `,
  ];
  @property({ attribute: false }) landing!: Landing;
  /** Title of the scenario that is open behind it; null where nothing is. */
  @property({ attribute: false }) open: string | null = null;

  private fire(name: string, detail?: File): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  private pick(event: Event): void {
    const file = (event.currentTarget as HTMLInputElement).files?.[0];
    if (file !== undefined) this.fire('open-file', file);
  }

  override render() {
    const { problem, details, work } = this.landing;
    const { title, what } = workTexts.landing[problem];
    return html`<main>
      <div role="alert">
        <h1>${title}</h1>
        <p>${what}</p>
        ${details.map((detail) => html`<p>${detail}</p>`)}
      </div>
      <div class="choices">
        ${
          this.open === null
            ? nothing
            : html`<button type="button" class="back" @click=${() => this.fire('go-back')}>
                ${workTexts.goBack(this.open)}
              </button>`
        }
        ${
          work === null
            ? nothing
            : html`<button type="button" @click=${() => this.fire('open-anyway')}>
                ${workTexts.openAnyway}
              </button>`
        }
        <label class="button">
          ${workTexts.openFile}
          <input
            class="hidden"
            type="file"
            accept=".json,.yaml,.yml"
            @change=${(event: Event) => this.pick(event)}
          />
        </label>
        <button type="button" @click=${() => this.fire('start-fresh')}>${workTexts.startFresh}</button>
      </div>
    </main>`;
  }
}
