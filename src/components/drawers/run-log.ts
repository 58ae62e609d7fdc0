import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { causedFirst, ledgerLines, type LedgerLine } from '../../figures/marks/ledger-lines.ts';
import type { RunResult } from '../../schema/result.ts';
import type { AppState } from '../../state/app-state.ts';
import { drawerStyles } from './drawer-styles.ts';
import { drawerTexts } from './drawer-texts.ts';
import { runFacts, runReport } from '../run-report.ts';
import { sharedStyles } from '../shared-styles.ts';
import { walkButtons } from '../walk-buttons.ts';

/** Of which entries of the ledger a reader asks. */
export interface LedgerWanted {
  kind: string | null; // null: all causes
  act: string | null;
}
export const wholeLedger: LedgerWanted = { kind: null, act: null };

/** What was done and what came of it: the run's facts, the steps of the history, the warnings, the ledger. Fires `go-to` with a step, `show-ledger` with what is asked and `show-talks` with the table of an act. */
export class RunLog extends LitElement {
  static override readonly styles = [sharedStyles, drawerStyles];
  @property({ attribute: false }) state!: AppState;
  @property() version = '';
  /** Milliseconds that the run took; null where nobody measured. */
  @property({ attribute: false }) took: number | null = null;
  @property({ attribute: false }) wanted: LedgerWanted = wholeLedger;
  @state() private said = '';

  private fire(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(runReport(this.state, this.version, this.took));
      this.said = drawerTexts.copied;
    } catch {
      this.said = drawerTexts.notCopied;
    }
  }

  private renderFacts({ result }: AppState) {
    if (result === null) return html`<p>${drawerTexts.waiting}</p>`;
    return html`<dl>
      ${runFacts(result, this.version, this.took).map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>`;
  }

  private renderSteps({ history: { steps, at } }: AppState) {
    // One tab stop, at the step before; arrow keys lead to the others.
    const stop = at > 0 ? at - 1 : 1;
    return html`<ol aria-description=${drawerTexts.stepKeys} @keydown=${walkButtons}>
      ${steps.map(
        ({ sentence }, step) =>
          html`<li aria-current=${step === at ? 'step' : 'false'}>
            ${sentence}
            ${
              step === at
                ? html`<strong>(${drawerTexts.here})</strong>`
                : html`<button
                    type="button"
                    class="to"
                    tabindex=${step === stop ? 0 : -1}
                    aria-label=${`${drawerTexts.goTo}: ${sentence}`}
                    @click=${() => this.fire('go-to', step)}
                  >
                    ${drawerTexts.goTo}
                  </button>`
            }
          </li>`,
      )}
    </ol>`;
  }

  private renderWarnings({ notices }: AppState) {
    if (notices.length === 0) return html`<p>${drawerTexts.noWarnings}</p>`;
    return html`<ul>
      ${notices.map(({ text, log = text }) => html`<li>${log}</li>`)}
    </ul>`;
  }

  private renderFilter(lines: readonly LedgerLine[]) {
    const { kind, act } = this.wanted;
    const tables = this.state.result?.request.scenario.tables ?? [];
    const table = act === null ? undefined : tables.find(({ id }) => act.startsWith(`${id}/`));
    const causes = new Map(lines.map((line) => [line.kind, line.cause]));
    const choose = (event: Event): void => {
      const { value } = event.currentTarget as HTMLSelectElement;
      this.fire('show-ledger', { kind: value === '' ? null : value, act });
    };
    return html`<div class="row">
      <label
        >${drawerTexts.cause}
        <select @change=${choose}>
          <option value="" ?selected=${kind === null}>${drawerTexts.allCauses}</option>
          ${[...causes].map(([id, words]) => html`<option value=${id} ?selected=${id === kind}>${words}</option>`)}
        </select>
      </label>
      ${
        act === null
          ? nothing
          : html`<span>${drawerTexts.actOf(lines.find((line) => line.act === act)?.about ?? act)}</span>
              <button type="button" @click=${() => this.fire('show-ledger', { kind, act: null })}>
                ${drawerTexts.allActs}
              </button>
              ${
                table === undefined
                  ? nothing
                  : html`<button
                      type="button"
                      class="talks"
                      @click=${() => this.fire('show-talks', table.id)}
                    >
                      ${drawerTexts.toTalks}
                    </button>`
              }`
      }
    </div>`;
  }

  private renderLedger(result: RunResult | null) {
    const lines = result === null ? [] : ledgerLines(result);
    if (lines.length === 0) return html`<p>${drawerTexts.noLedger}</p>`;
    const { kind, act } = this.wanted;
    const shown = causedFirst(lines).filter(
      (line) => (kind === null || line.kind === kind) && (act === null || line.act === act),
    );
    return html`<p>${drawerTexts.ledgerIntro}</p>
      ${this.renderFilter(lines)}
      <data-table
        heading=${drawerTexts.ledgerTable}
        .columns=${drawerTexts.ledgerHeadings.map((heading, at) => ({ heading, words: at < 5 }))}
        .rows=${shown.map(({ when, cause, about, actor, whose, change, after }) => [when.replace(' ', '\u00a0'), cause, about, actor, whose, change, after])}
      ></data-table>`;
  }

  override render() {
    const { state } = this;
    return html`
      <h3>${drawerTexts.steps}</h3>
      ${this.renderSteps(state)}
      <version-list></version-list>
      <h3>${drawerTexts.run}</h3>
      ${this.renderFacts(state)}
      <div class="row">
        <button type="button" @click=${() => void this.copy()}>${drawerTexts.copy}</button>
        <span role="status">${this.said}</span>
      </div>
      <h3>${drawerTexts.warnings}</h3>
      ${this.renderWarnings(state)}
      <h3 id="ledger">${drawerTexts.ledger}</h3>
      ${this.renderLedger(state.result)}
    `;
  }
}
