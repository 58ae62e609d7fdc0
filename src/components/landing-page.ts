import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Landing } from '../state/app-state.ts';
import type { ModelSession } from '../state/model-session.ts';
import type { ModelsWanted } from './drawers/side-drawer.ts';
import { sharedStyles } from './shared-styles.ts';
import { workTexts } from './work-texts.ts';

/** What a page shows in the place of an answer when a link or a file cannot be trusted. Fires `open-anyway`, `model-open` once a model was opened, `go-back`, `start-fresh` and `open-file` with the chosen file. */
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

  @state() private models: ModelSession | null = null; // null: the page offers no model of the reader's own

  private fire(name: string, detail?: File): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  private pick(event: Event): void {
    const file = (event.currentTarget as HTMLInputElement).files?.[0];
    if (file !== undefined) this.fire('open-file', file);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const detail: ModelsWanted = (models) => (this.models = models);
    this.dispatchEvent(new CustomEvent('models-wanted', { detail, bubbles: true, composed: true }));
  }

  private renderModel() {
    if (this.models === null) return nothing;
    return html`<own-model
      asks
      .session=${this.models}
      @model-open=${() => this.fire('model-open')}
    ></own-model>`;
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
      ${problem === 'own-model' ? this.renderModel() : nothing}
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
                ${problem === 'own-model' ? workTexts.openOn : workTexts.openAnyway}
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
