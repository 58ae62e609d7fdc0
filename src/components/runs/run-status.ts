import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AppState } from '../../state/app-state.ts';
import type { ComparisonSession } from '../../state/comparison-session.ts';
import type { EnsembleSession } from '../../state/ensemble-session.ts';
import type { ExperimentSession } from '../../state/experiment-session.ts';
import { seedsShown } from '../../state/seeds-shown.ts';
import { layoutTexts } from '../layout-texts.ts';
import { sharedStyles } from '../shared-styles.ts';
import { StoreController } from '../store-controller.ts';
import { sureTexts } from './sure-texts.ts';
import { texts } from '../texts.ts';

/** Who makes many runs for the page; null where nobody does. */
export interface ManySessions {
  ensemble: EnsembleSession | null;
  comparison: ComparisonSession | null;
  experiments: ExperimentSession | null;
}

/** What never changes. */
const quiet = { subscribe: () => () => undefined };

/** One line that always says whether what is shown is up to date, of which runs it is, and how far many runs are; quarters of a run are not read aloud. Fires `log` when the reader asks for more, `again` when a run that failed is to be tried again. */
export class RunStatus extends LitElement {
  static override readonly styles = [
    sharedStyles,
    css`
      /* As wide whatever it says, so that a run moves nothing beside or under it. */
      :host {
        display: flex;
        flex: 0 1 26rem;
        justify-content: end;
        min-width: 0;
        gap: 0 0.25rem;
        align-items: center;
        color: var(--secondary);
        font-variant-numeric: tabular-nums;
        font-size: 0.875rem;
        white-space: nowrap;
      }
      [role='status'] {
        display: inline-flex;
        gap: 0.375rem;
        align-items: center;
      }
      [role='status']:not(.said)::before {
        content: '';
        width: 0.5rem;
        height: 0.5rem;
        border: 1px solid currentColor;
        border-radius: 50%;
      }
      :host([run='failed']) {
        flex-basis: auto;
        flex-wrap: wrap;
      }
      .made {
        min-width: 0;
        line-height: 1.2;
        text-align: end;
        white-space: normal;
      }
      .current::before {
        background: currentColor;
      }
      .failed {
        color: var(--error);
      }
    `,
  ];
  @property({ reflect: true }) run: AppState['run'] = 'starting';
  /** Whether what is shown came with the page. */
  @property({ type: Boolean }) first = false;
  @property({ attribute: false }) progress: AppState['progress'] = null;
  @property({ attribute: false }) result: AppState['result'] = null;
  @property({ attribute: false }) many: ManySessions | null = null;
  /** What there is to send of a run that failed. */
  @property({ attribute: false }) report: () => string = () => '';
  /** Year of the model's data; null where nobody says it. */
  @property({ attribute: false }) data: number | null = null;
  @state() private said = '';

  constructor() {
    super();
    for (const of of ['ensemble', 'comparison', 'experiments'] as const)
      this.addController(new StoreController(this, () => this.many?.[of]?.store ?? quiet));
  }

  /** How far many runs under way are; null where there are none. */
  private underWay(): string | null {
    const { ensemble, comparison, experiments } = this.many ?? {};
    const working = [ensemble, comparison, experiments]
      .map((one) => one?.store.get())
      .find((state) => state?.busy);
    if (working === undefined) return null;
    const { busy, progress } = working;
    const what = busy === 'chips' ? sureTexts.draws : sureTexts.runs;
    return progress === null ? sureTexts.starting : sureTexts.progress(progress, what);
  }

  private renderMade(result: NonNullable<AppState['result']>) {
    const { model } = result;
    const seeds = seedsShown(result, this.many?.ensemble ?? null);
    const { runs, seeds: seedWords, model: modelWords, data } = layoutTexts;
    const dated = this.data === null ? [] : [data(this.data)];
    const said = [runs(seeds.length), seedWords(seeds), modelWords(model), ...dated];
    return html`<button
      type="button"
      class="quiet made"
      title=${layoutTexts.openLog}
      @click=${() => this.dispatchEvent(new CustomEvent('log'))}
    >
      ${said.join(' · ')}
    </button>`;
  }

  private async copy(): Promise<void> {
    this.said = await navigator.clipboard
      .writeText(this.report())
      .then(() => texts.reportCopied)
      .catch(() => texts.reportNotCopied);
  }

  private renderFailed() {
    return html`<button type="button" @click=${() => this.dispatchEvent(new Event('again'))}>
        ${texts.again}
      </button>
      <button type="button" class="report" @click=${() => void this.copy()}>${texts.copyReport}</button>
      <span class="said" role="status">${this.said}</span>`;
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
        : (this.underWay() ?? '');
    return html`
      <span role="status" class=${this.run}>${spoken[this.run]}</span>
      <span aria-hidden="true">${detail}</span>
      ${this.run === 'failed' ? this.renderFailed() : nothing}
      ${this.result === null ? nothing : this.renderMade(this.result)}
    `;
  }
}
