import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { EnsembleSeries } from '../schema/ensemble.ts';
import type { FigureInput } from '../schema/figure.ts';
import type { RunResult } from '../schema/result.ts';
import type { ScenarioEntry } from '../state/app-state.ts';
import type { EnsembleSession, EnsembleState } from '../state/ensemble-session.ts';
import { figuresOf, optionsOf, progressRow } from './run-panel-parts.ts';
import { runPanelStyles } from './run-panel-styles.ts';
import { sharedStyles } from './shared-styles.ts';
import { StoreController } from './store-controller.ts';
import { sureTexts } from './sure-texts.ts';

/** Seeds that one press adds, and draws that chips are priced over. */
const steps = [20, 100] as const;
const draws = 10;

/** Many runs of what the page shows: how far chance moves a number beside another scenario, and what each chip costs and buys. */
export class SurePanel extends LitElement {
  static override readonly styles = [
    sharedStyles,
    runPanelStyles,
    css`
      :host {
        display: block;
        flex: none;
      }
    `,
  ];
  @property({ attribute: false }) session!: EnsembleSession;
  /** What the page shows; null before the first run. */
  @property({ attribute: false }) result: RunResult | null = null;
  /** Which of the two the panel shows. */
  @property() shows: 'runs' | 'chips' | 'both' = 'both';
  @property({ attribute: false }) scenarios: readonly ScenarioEntry[] = [];
  @property() version = '';
  @state() private series = 0;
  /** One object for each thing that is found and asked, so that figures are drawn once. */
  private inputs = new Map<string, { of: unknown; input: FigureInput }>();

  constructor() {
    super();
    this.addController(new StoreController(this, () => this.session.store));
  }

  private inputOf(key: string, of: unknown, make: () => FigureInput): FigureInput {
    const known = this.inputs.get(key);
    if (known !== undefined && known.of === of) return known.input;
    const input = make();
    this.inputs.set(key, { of, input });
    return input;
  }

  private renderAgainst({ against, busy }: EnsembleState) {
    const own = this.result?.request.scenario.id;
    const pick = (event: Event): void => {
      const { value } = event.currentTarget as HTMLSelectElement;
      this.session.compareWith(value === '' ? null : value);
    };
    return html`<label for="against">${sureTexts.against}</label>
      <select id="against" ?disabled=${busy !== null} @change=${pick}>
        <option value="" ?selected=${against === null}>${sureTexts.baseline}</option>
        ${this.scenarios
          .filter(({ id }) => id !== own)
          .map(({ id, title }) => html`<option value=${id} ?selected=${id === against}>${title}</option>`)}
      </select>`;
  }

  private renderSeries(all: readonly EnsembleSeries[]) {
    const pick = (event: Event): void => {
      this.series = Number((event.currentTarget as HTMLSelectElement).value);
    };
    return html`<div class="row">
      <label for="number">${sureTexts.number}</label>
      <select id="number" @change=${pick}>
        ${all.map(
          (one, at) => html`<option value=${at} ?selected=${at === this.series}>${nameOf(one)}</option>`,
        )}
      </select>
    </div>`;
  }

  private renderEnsemble({ ensemble }: EnsembleState) {
    if (ensemble === null) return nothing;
    const { run, found } = ensemble;
    const { series } = found.ensemble;
    const chosen = series[this.series] ?? series[0]!;
    const options = optionsOf(chosen);
    const input = this.inputOf(`ensemble ${this.series}`, found, () => ({
      run,
      ensemble: found.ensemble,
      options,
    }));
    return html`<p role="status">${sureTexts.seedsDone(found.done, found.ended === 'cancelled')}</p>
      ${this.renderStale(run)} ${this.renderSeries(series)}
      ${figuresOf('ensemble', input, this.version, this.isStale(run))}`;
  }

  private renderChips({ chips }: EnsembleState) {
    if (chips === null) return nothing;
    const { run, found } = chips;
    const { prices, ended } = found;
    const input = this.inputOf('chips', found, () => ({ run, prices }));
    return html`<p role="status">${sureTexts.drawsDone(prices.runs.length, ended === 'cancelled')}</p>
      ${this.renderStale(run)} ${figuresOf('prices', input, this.version, this.isStale(run))}`;
  }

  private isStale(run: RunResult): boolean {
    return run.scenarioHash !== this.result?.scenarioHash;
  }

  private renderStale(run: RunResult) {
    return this.isStale(run) ? html`<p>${sureTexts.stale}</p>` : nothing;
  }

  private renderRuns(shown: EnsembleState, isIdle: boolean) {
    const { result, session } = this;
    return html`<section aria-labelledby="sure">
      <h2 id="sure">${sureTexts.sure}</h2>
      <p>${sureTexts.sureHelp}</p>
      <div class="row">
        ${this.renderAgainst(shown)}
        ${steps.map(
          (step) =>
            html`<button
              type="button"
              class="more"
              ?disabled=${!isIdle}
              @click=${() => void session.runMore(result!, step)}
            >
              ${sureTexts.more(step)}
            </button>`,
        )}
      </div>
      ${shown.busy === 'ensemble' ? progressRow(shown.progress, sureTexts.runs, () => session.cancel()) : nothing}
      ${this.renderEnsemble(shown)}
    </section>`;
  }

  private renderPrices(shown: EnsembleState, isIdle: boolean) {
    const { result, session } = this;
    const tables = result?.request.scenario.tables.length ?? 0;
    return html`<section aria-labelledby="chips">
      <h2 id="chips">${sureTexts.chips}</h2>
      <p>${tables === 0 && result !== null ? sureTexts.noChips : sureTexts.chipsHelp}</p>
      <div class="row">
        <button
          type="button"
          class="price"
          ?disabled=${!isIdle || tables === 0}
          @click=${() => void session.priceChips(result!, draws)}
        >
          ${sureTexts.price(draws)}
        </button>
      </div>
      ${shown.busy === 'chips' ? progressRow(shown.progress, sureTexts.draws, () => session.cancel()) : nothing}
      ${this.renderChips(shown)}
    </section>`;
  }

  override render() {
    const { result, session } = this;
    const shown = session.store.get();
    const isIdle = result !== null && shown.busy === null;
    return html`
      ${this.shows === 'chips' ? nothing : this.renderRuns(shown, isIdle)}
      ${this.shows === 'runs' ? nothing : this.renderPrices(shown, isIdle)}
      <notice-list
        .notices=${shown.notices}
        @dismiss=${({ detail }: CustomEvent<number | null>) => session.dismiss(detail ?? undefined)}
      ></notice-list>
    `;
  }
}

/** The name of a number with what it is of. */
function nameOf({ name, subject }: EnsembleSeries): string {
  const of = Object.values(subject);
  return of.length === 0 ? name : `${name} (${of.join(', ')})`;
}
