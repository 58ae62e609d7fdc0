import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Hash } from '../../schema/ids.ts';
import type { KeptName, OwnModel, ReadModel } from '../../schema/model-desk.ts';
import { ownModel } from '../../state/made-with.ts';
import type { ModelSession } from '../../state/model-session.ts';
import { download } from '../download.ts';
import { drawerStyles } from './drawer-styles.ts';
import { drawerTexts } from './drawer-texts.ts';
import { chosenFiles } from '../economy/dropped-files.ts';
import { sharedStyles } from '../shared-styles.ts';
import { StoreController } from '../store-controller.ts';

const { model: words } = drawerTexts;

/**
 * Which model is open, a way to open one's own and to leave it, the description of it, and those
 * that the browser keeps. Fires `model-open` once another is in use, and `model-run` with one that the scenario shall run on which it does not name.
 */
export class OwnModelView extends LitElement {
  static override readonly styles = [sharedStyles, drawerStyles];
  @property({ attribute: false }) session!: ModelSession;
  /** Id of the model that the page runs. */
  @property() model = '';
  /** The same where it is the reader's own, and its hash. */
  @property({ attribute: false }) own: OwnModel | null = null;
  @property() hash = '';
  /** Whether nothing is open: a model alone is asked for. */
  @property({ type: Boolean }) asks = false;

  @state() private alone = false; // whether none of ours has the id, as was found when it was left

  constructor() {
    super();
    this.addController(new StoreController(this, () => this.session.store));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.session.list();
  }

  private changed(): void {
    this.dispatchEvent(new CustomEvent('model-open'));
  }

  private async choose(event: Event): Promise<void> {
    const input = event.currentTarget as HTMLInputElement;
    if (input.files === null || input.files.length === 0) return;
    const upload = chosenFiles(input.files, words.loose);
    input.value = '';
    if (!(await this.session.open(upload))) return;
    if (this.asks || this.session.store.get().read?.id === this.model) this.changed();
  }

  private async forget(hash: Hash): Promise<void> {
    await this.session.forget(hash);
    await this.updateComplete;
    const { renderRoot: root } = this;
    (root.querySelector<HTMLElement>('.kept summary') ?? root.querySelector('input'))?.focus();
  }

  private async leave(): Promise<void> {
    this.alone = !(await this.session.leave(this.model));
    if (!this.alone) this.changed();
  }

  private async describe(): Promise<void> {
    download(`${this.model}-odd.md`, await this.session.describe(this.model), 'text/markdown');
  }

  private say(): string {
    if (this.session.store.get().busy) return words.opening;
    if (this.asks) return '';
    const { own } = this;
    return own === null ? words.bundled(this.model) : words.own(own.title, own.version, ownModel(this.hash));
  }

  /** A model that was read and that nothing open runs on. */
  private renderRead(read: ReadModel | null) {
    if (read === null || read.hash === this.hash) return nothing;
    const { id, version, title, hash } = read;
    const run = (): unknown => this.dispatchEvent(new CustomEvent<ReadModel>('model-run', { detail: read }));
    return html`<p role="status">
        ${words.read(id, version, title, ownModel(hash))} ${this.asks ? '' : words.notNamed(this.model)}
      </p>
      ${
        this.asks
          ? nothing
          : html`<button type="button" class="run-on" @click=${run}>${words.runOn(id)}</button>`
      }`;
  }

  private renderKept(kept: readonly KeptName[]) {
    if (kept.length === 0) return nothing;
    const row = ({ id, hash }: KeptName) => {
      const name = `${id}, ${ownModel(hash)}`;
      return html`<li>
        ${name}
        <button type="button" aria-label=${words.removeOf(name)} @click=${() => void this.forget(hash)}>
          ${words.remove}
        </button>
      </li>`;
    };
    return html`<details class="kept">
      <summary>${words.keptOf(kept.length)}</summary>
      <p class="small">${words.keptHelp}</p>
      <ul>
        ${kept.map(row)}
      </ul>
    </details>`;
  }

  private renderOthers() {
    if (this.asks) return nothing;
    return html`${
        this.own === null
          ? nothing
          : html`<button type="button" class="leave" @click=${() => void this.leave()}>
              ${words.leave}
            </button>`
      } <button type="button" @click=${() => void this.describe()}>${words.odd}</button>`;
  }

  override render() {
    const { problems, read, kept } = this.session.store.get();
    const isLost = read?.hash === this.hash && !read.kept && this.own !== null;
    return html`
      <p role="status">${this.say()}</p>
      ${this.renderRead(read)}
      <div class="row">
        <label class="button">
          ${words.folder}
          <input class="hidden" type="file" webkitdirectory multiple @change=${this.choose} />
        </label>
        <label class="button">
          ${words.archive}
          <input class="hidden" type="file" accept=".zip" @change=${this.choose} />
        </label>
        ${this.renderOthers()}
      </div>
      <p class="small">${words.privacy}</p>
      ${this.alone && this.own !== null ? html`<p class="small" role="status">${words.alone(this.model)}</p>` : nothing}
      ${isLost ? html`<p class="small">${words.notKept}</p>` : nothing} ${this.renderKept(kept)}
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
