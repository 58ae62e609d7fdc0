import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { ModelSession } from '../../state/model-session.ts';
import { download } from '../download.ts';
import { drawerStyles } from './drawer-styles.ts';
import { drawerTexts } from './drawer-texts.ts';
import { chosenFiles } from '../economy/dropped-files.ts';
import { sharedStyles } from '../shared-styles.ts';
import { StoreController } from '../store-controller.ts';

const { model: words } = drawerTexts;

/** Which model is open, a way to open one's own, and the description of it. Fires `model-open` once one was opened. */
export class OwnModelView extends LitElement {
  static override readonly styles = [sharedStyles, drawerStyles];
  @property({ attribute: false }) session!: ModelSession;
  /** Id of the model that the page runs. */
  @property() model = '';

  constructor() {
    super();
    this.addController(new StoreController(this, () => this.session.store));
  }

  private async choose(event: Event): Promise<void> {
    const input = event.currentTarget as HTMLInputElement;
    if (input.files === null || input.files.length === 0) return;
    const upload = chosenFiles(input.files, words.loose);
    input.value = '';
    if (await this.session.open(upload)) this.dispatchEvent(new CustomEvent('model-open'));
  }

  private async describe(): Promise<void> {
    download(`${this.model}-odd.md`, await this.session.describe(this.model), 'text/markdown');
  }

  override render() {
    const { own, busy, problems } = this.session.store.get();
    const isOwn = own !== null && own.id === this.model;
    return html`
      <p role="status">
        ${busy ? words.opening : isOwn ? words.own(own.title, own.version) : words.bundled(this.model)}
      </p>
      <div class="row">
        <label class="button">
          ${words.folder}
          <input class="hidden" type="file" webkitdirectory multiple @change=${this.choose} />
        </label>
        <label class="button">
          ${words.archive}
          <input class="hidden" type="file" accept=".zip" @change=${this.choose} />
        </label>
        <button type="button" @click=${() => void this.describe()}>${words.odd}</button>
      </div>
      <p class="small">${words.privacy}</p>
      ${
        problems.length === 0
          ? nothing
          : html`<div role="alert">
              <p>${words.refused(problems.length)}</p>
              <ul>
                ${problems.map((problem) => html`<li class="small">${problem}</li>`)}
              </ul>
            </div>`
      }
    `;
  }
}
