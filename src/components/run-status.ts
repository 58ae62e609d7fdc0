import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import type { AppState } from '../state/app-state.ts';
import { texts } from './texts.ts';

/** One line that always says whether what is shown is up to date; quarters of a run are not read aloud. */
export class RunStatus extends LitElement {
  static override readonly styles = css`
    :host {
      display: inline-flex;
      gap: 8px;
      align-items: center;
      color: var(--secondary);
      font-variant-numeric: tabular-nums;
    }
    .failed {
      color: var(--error);
    }
  `;
  @property() run: AppState['run'] = 'starting';
  /** Whether what is shown came with the page. */
  @property({ type: Boolean }) first = false;
  @property({ attribute: false }) progress: AppState['progress'] = null;

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
    `;
  }
}
