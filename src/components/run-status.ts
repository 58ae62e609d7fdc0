import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { AppState } from '../state/app-state.ts';
import { layoutTexts } from './layout-texts.ts';
import { sharedStyles } from './shared-styles.ts';
import { texts } from './texts.ts';

/** One line that always says whether what is shown is up to date, and of which runs it is; quarters of a run are not read aloud. Fires `log` when the reader asks for more, `again` when a run that failed is to be tried again. */
export class RunStatus extends LitElement {
  static override readonly styles = [
    sharedStyles,
    css`
      :host {
        display: inline-flex;
        gap: 8px;
        align-items: center;
        color: var(--secondary);
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      button {
        font-size: 13px;
      }
      .failed {
        color: var(--error);
      }
    `,
  ];
  @property() run: AppState['run'] = 'starting';
  /** Whether what is shown came with the page. */
  @property({ type: Boolean }) first = false;
  @property({ attribute: false }) progress: AppState['progress'] = null;
  @property({ attribute: false }) result: AppState['result'] = null;
  /** Runs that what is shown rests on. */
  @property({ type: Number }) runs = 1;

  private renderMade({ request, model }: NonNullable<AppState['result']>) {
    const said = [
      layoutTexts.runs(this.runs),
      layoutTexts.seed(request.seed),
      layoutTexts.model(model.version),
    ];
    return html`<button
      type="button"
      title=${layoutTexts.openLog}
      @click=${() => this.dispatchEvent(new CustomEvent('log'))}
    >
      ${said.join(' · ')}
    </button>`;
  }

  override render() {
    const spoken = {
      starting: this.first ? texts.firstResult : texts.starting,
      running: this.first ? texts.firstResult : texts.runningAtAll,
      current: texts.current,
      failed: texts.failed,
    };
    const detail =
      this.run === 'running' && this.progress !== null
        ? texts.running(this.progress.quarter, this.progress.quarters)
        : '';
    return html`
      <span role="status" class=${this.run}>${spoken[this.run]}</span>
      <span aria-hidden="true">${detail}</span>
      ${
        this.run === 'failed'
          ? html`<button type="button" @click=${() => this.dispatchEvent(new Event('again'))}>
              ${texts.again}
            </button>`
          : nothing
      }
      ${this.result === null ? nothing : this.renderMade(this.result)}
    `;
  }
}
