import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { chipOfParty, packageWords } from '../../figures/words/package-words.ts';
import type { FlipFound, LevelChange } from '../../schema/flip-desk.ts';
import type { Id } from '../../schema/ids.ts';
import type { RunResult } from '../../schema/result.ts';
import type { FlipSession, FlipState } from '../../state/flip-session.ts';
import { negotiationStyles } from './negotiation-styles.ts';
import { negotiationTexts as words } from './negotiation-texts.ts';
import { sharedStyles } from '../shared-styles.ts';
import { StoreController } from '../store-controller.ts';

/** Why a table ended as it did: the smallest change of one level that ends it otherwise, looked for when it is asked. */
export class FlipPanel extends LitElement {
  static override readonly styles = [sharedStyles, negotiationStyles];
  @property({ attribute: false }) session!: FlipSession;
  @property({ attribute: false }) run!: RunResult;
  @property() table: Id = '';

  constructor() {
    super();
    this.addController(new StoreController(this, () => this.session.store));
  }

  /** The button that asks gives way to the one that calls off, and that to the first again: what is there has the focus. */
  protected override update(changed: PropertyValues): void {
    const root = this.renderRoot as ShadowRoot;
    const had = this.hasUpdated && root.activeElement !== null;
    super.update(changed);
    if (had && root.activeElement === null) root.querySelector<HTMLElement>('.cancel, .ask')?.focus();
  }

  private chip(change: LevelChange): string {
    const file = this.run.request.scenario.tables.find(({ id }) => id === this.table)!;
    const chip = chipOfParty(
      this.run,
      file.issues.find(({ id }) => id === change.issue)!,
      change.level,
    );
    return words.change(change, chip);
  }

  private renderFound({ ending, flip, move, tried, changes }: FlipFound) {
    const file = this.run.request.scenario.tables.find(({ id }) => id === this.table)!;
    return html`<div role="status">
      <p class="answer">
        ${flip === null ? words.firm(ending) : words.flips(this.chip(flip.change), flip.ending)}
      </p>
      ${
        move === null
          ? nothing
          : html`<p class="answer">
              ${words.moves(this.chip(move.change), packageWords(this.run, file, move.outcome))}
            </p>`
      }
      <p>${flip === null && move === null ? nothing : words.confirmed} ${words.tried(tried, changes)}</p>
    </div>`;
  }

  private renderBusy({ progress }: FlipState) {
    const text = progress === null ? words.looking : words.progress(progress.done, progress.of);
    return html`<div class="scrub">
      <progress aria-label=${words.why} max=${progress?.of ?? 1} .value=${progress?.done ?? 0}></progress>
      <span aria-hidden="true">${text}</span>
      <button type="button" class="cancel" @click=${() => void this.session.cancel()}>${words.cancel}</button>
    </div>`;
  }

  override render() {
    const shown = this.session.store.get();
    const { found, busy, wrong } = shown;
    const own = found !== null && found.run === this.run && found.flip.table === this.table;
    return html`<h2>${words.why}</h2>
      <p>${words.whyHelp}</p>
      ${
        busy
          ? this.renderBusy(shown)
          : html`<p>
              <button type="button" class="ask" @click=${() => void this.session.find(this.run, this.table)}>
                ${words.ask}
              </button>
            </p>`
      }
      ${wrong === '' ? nothing : html`<p class="wrong" role="alert">${wrong}</p>`}
      ${own ? this.renderFound(found.flip) : nothing}`;
  }
}
