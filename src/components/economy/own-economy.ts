import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Upload } from '../../schema/economy-desk.ts';
import type { EconomyReport, PolicyAnswer, PolicyQuestion } from '../../schema/economy-report.ts';
import type { EconomySession, EconomyState } from '../../state/economy-session.ts';
import { chosenFiles, droppedFiles } from './dropped-files.ts';
import { economyFormat, ownEconomyTexts } from './own-economy-texts.ts';
import { keepKeysFromPage } from '../kept-keys.ts';
import { ownEconomyStyles } from './own-economy-styles.ts';
import { sharedStyles } from '../shared-styles.ts';
import { StoreController } from '../store-controller.ts';

/** A button, and behind it a drawer in which an economy of the reader's own is opened, checked and solved. Where it is `bare`, something else opens the drawer. */
export class OwnEconomy extends LitElement {
  static override readonly styles = [sharedStyles, ownEconomyStyles];
  @property({ attribute: false }) session!: EconomySession;
  @state() private over = false; // something is dragged over the drawer
  private shown: PolicyAnswer | null = null;

  constructor() {
    super();
    this.addController(new StoreController(this, () => this.session.store));
  }

  protected override updated(): void {
    const { answer } = this.session.store.get();
    if (answer === this.shown) return;
    this.shown = answer;
    // An answer stands below its form, mostly out of view; it has its height once its tables are drawn.
    const place = this.renderRoot.querySelector('policy-answer');
    requestAnimationFrame(() => place?.scrollIntoView({ block: 'start' }));
  }

  show(): void {
    this.dialog.showModal();
    addEventListener('keydown', keepKeysFromPage, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.giveKeysBack();
  }

  private giveKeysBack(): void {
    removeEventListener('keydown', keepKeysFromPage, true);
  }

  private get dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog')!;
  }

  private choose(event: Event): void {
    const input = event.currentTarget as HTMLInputElement;
    if (input.files === null || input.files.length === 0) return;
    const upload = chosenFiles(input.files, ownEconomyTexts.looseFiles);
    input.value = '';
    this.take(upload);
  }

  private drag(event: DragEvent): void {
    event.preventDefault();
    this.over = event.type === 'dragover';
  }

  private async drop(event: DragEvent): Promise<void> {
    this.drag(event);
    if (event.dataTransfer === null) return;
    this.take(await droppedFiles(event.dataTransfer.items, ownEconomyTexts.looseFiles));
  }

  private take(upload: Upload): void {
    if (upload.files.length > 0) void this.session.open(upload);
  }

  private say({ busy, report, fileNotices }: EconomyState): string {
    if (busy === 'opening') return ownEconomyTexts.opening;
    if (busy === 'solving') return ownEconomyTexts.solving;
    const refused = fileNotices.some(({ kind }) => kind === 'error');
    if (report === null) return refused ? ownEconomyTexts.refused : ownEconomyTexts.waiting;
    return refused ? ownEconomyTexts.refusedKept(report.name) : ownEconomyTexts.opened(report);
  }

  private renderIntake() {
    return html`<div
      class=${this.over ? 'intake over' : 'intake'}
      @dragover=${this.drag}
      @dragleave=${this.drag}
      @drop=${this.drop}
    >
      <label class="button">
        ${ownEconomyTexts.folder}
        <input class="hidden" type="file" webkitdirectory multiple @change=${this.choose} />
      </label>
      <label class="button">
        ${ownEconomyTexts.files}
        <input class="hidden" type="file" accept=".zip,.csv" multiple @change=${this.choose} />
      </label>
      <span>${ownEconomyTexts.drop}</span>
    </div>`;
  }

  private renderFormat() {
    return html`<details>
      <summary>${ownEconomyTexts.format}</summary>
      <dl>
        ${economyFormat.map(
          ([file, columns]) =>
            html`<dt>${file}</dt>
              <dd>${columns}</dd>`,
        )}
      </dl>
    </details>`;
  }

  private renderNotices(list: 'fileNotices' | 'policyNotices', state: EconomyState) {
    return html`<notice-list
      class=${list}
      .notices=${state[list]}
      @dismiss=${({ detail }: CustomEvent<number | null>) => this.session.dismiss(list, detail ?? undefined)}
    ></notice-list>`;
  }

  private renderPolicy(report: EconomyReport, state: EconomyState) {
    const { answer, busy } = state;
    return html`
      <h3>${ownEconomyTexts.policy}</h3>
      <policy-form
        .report=${report}
        @policy=${({ detail }: CustomEvent<PolicyQuestion>) => void this.session.solve(detail)}
      ></policy-form>
      ${this.renderNotices('policyNotices', state)}
      ${
        answer === null
          ? nothing
          : html`<policy-answer
              class=${busy === null ? '' : 'stale'}
              aria-busy=${busy !== null}
              .answer=${answer}
              economy=${report.name}
              sectors=${report.description.sectors.length}
            ></policy-answer>`
      }
    `;
  }

  override render() {
    const state = this.session.store.get();
    const { report } = state;
    return html`
      <button type="button" class="entry" aria-haspopup="dialog" @click=${() => this.show()}>
        ${ownEconomyTexts.entry(report?.name)}
      </button>
      <dialog aria-labelledby="title" @close=${() => this.giveKeysBack()}>
        <div class="head">
          <h2 id="title">${ownEconomyTexts.title}</h2>
          <button type="button" class="close" @click=${() => this.dialog.close()}>
            ${ownEconomyTexts.close}
          </button>
        </div>
        <p>${ownEconomyTexts.intro}</p>
        <p class="privacy">${ownEconomyTexts.privacy}</p>
        ${this.renderIntake()} ${this.renderFormat()}
        <p role="status">${this.say(state)}</p>
        ${this.renderNotices('fileNotices', state)}
        ${
          report === null
            ? nothing
            : html`<economy-view .report=${report}></economy-view> ${this.renderPolicy(report, state)}`
        }
      </dialog>
    `;
  }
}
