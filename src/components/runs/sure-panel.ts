import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { EnsembleSeries } from '../../schema/ensemble.ts';
import type { AttributedSeries } from '../../schema/attribution.ts';
import type { FigureInput, FigureNeed } from '../../schema/figure.ts';
import type { RunResult } from '../../schema/result.ts';
import type { ScenarioEntry } from '../../state/app-state.ts';
import type { EnsembleSession, EnsembleState, ManyRuns } from '../../state/ensemble-session.ts';
import { renderSettings } from './price-settings.ts';
import {
  drawnInput,
  figuresOf,
  optionsOf,
  progressRow,
  readingLine,
  varianceLine,
  type DrawnInput,
} from './run-panel-parts.ts';
import { runPanelStyles } from './run-panel-styles.ts';
import { sharedStyles } from '../shared-styles.ts';
import { renderSplit, renderSplitChoice, type SplitChoice } from './split-part.ts';
import { splitTexts } from './split-texts.ts';
import { StoreController } from '../store-controller.ts';
import { sureTexts } from './sure-texts.ts';

/** Seeds that one press adds, and draws that chips are priced over. */
const steps = [20, 100, 500] as const;
const draws = 10;

/** Many runs of what the page shows: how far chance moves a number beside another scenario, what makes the difference, and what each chip costs and buys. */
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
  /** What the page shows, with its notes and levers; null before the first run. */
  @property({ attribute: false }) input: FigureInput | null = null;
  /** Which of the two the panel shows. */
  @property() shows: 'runs' | 'chips' | 'both' = 'both';
  @property({ attribute: false }) scenarios: readonly ScenarioEntry[] = [];
  @property() version = '';
  @state() private series = 0;
  @state() private choice: SplitChoice = { kind: 'levers', seeds: 1, series: 0 };
  @state() private measure = 'delay-index';
  @state() private everySetting = false;
  /** One object for each thing that is found and asked, so that figures are drawn once. */
  private inputs = new Map<string, { of: unknown; drawn: DrawnInput }>();

  constructor() {
    super();
    this.addController(new StoreController(this, () => this.session.store));
  }

  private get result(): RunResult | null {
    return this.input?.run ?? null;
  }

  private drawnOf(need: FigureNeed, key: string, of: unknown, make: () => FigureInput): DrawnInput {
    const known = this.inputs.get(key);
    if (known !== undefined && known.of === of) return known.drawn;
    const drawn = drawnInput(need, { ...this.input, ...make() });
    this.inputs.set(key, { of, drawn });
    return drawn;
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

  private renderSeries(
    id: string,
    all: readonly Pick<EnsembleSeries, 'name' | 'subject'>[],
    chosen: number,
    pick: (at: number) => void,
  ) {
    return html`<div class="row">
      <label for=${id}>${sureTexts.number}</label>
      <select
        id=${id}
        @change=${(event: Event) => pick(Number((event.currentTarget as HTMLSelectElement).value))}
      >
        ${all.map((one, at) => html`<option value=${at} ?selected=${at === chosen}>${nameOf(one)}</option>`)}
      </select>
    </div>`;
  }

  /** How far work is, and what is kept of it where it was called off; what is found is drawn when that has been seen. */
  private renderProgress(what: ManyRuns, { busy, progress, kept, reading }: EnsembleState) {
    const words = what === 'chips' ? sureTexts.draws : sureTexts.runs;
    if (busy === what) return progressRow(progress, words, () => this.session.cancel());
    if (reading.includes(what)) return readingLine(true);
    if (kept?.what !== what) return nothing;
    const counted = what === 'chips' ? sureTexts.draws : sureTexts.seeds;
    return html`<p role="status" class="kept">${sureTexts.kept(kept.done, kept.of, counted)}</p>`;
  }

  /** Goes on with what was called off; what there is of it is not run again. */
  private renderGoOn(
    { run, found }: { run: RunResult; found: { ended: 'all' | 'cancelled'; of: number } },
    words: string,
    go: () => void,
  ) {
    if (found.ended === 'all' || this.isStale(run)) return nothing;
    const isIdle = this.session.store.get().busy === null;
    return html`<div class="row">
      <button type="button" class="on" ?disabled=${!isIdle} @click=${go}>
        ${sureTexts.goOn(found.of, words)}
      </button>
    </div>`;
  }

  private renderEnsemble({ ensemble }: EnsembleState) {
    if (ensemble === null) return nothing;
    const { run, found } = ensemble;
    const { series } = found.ensemble;
    const at = series[this.series] === undefined ? 0 : this.series;
    const drawn = this.drawnOf('ensemble', `ensemble ${at}`, found, () => ({
      run,
      ensemble: found.ensemble,
      options: optionsOf(series[at]!),
    }));
    return html`<p role="status">${sureTexts.seedsDone(found.done, found.ended === 'cancelled')}</p>
      ${this.renderGoOn(ensemble, sureTexts.seeds, () => void this.session.runMore(run, found.of - found.done))}
      ${this.renderStale(run)} ${this.renderSeries('number', series, at, (picked) => (this.series = picked))}
      ${varianceLine(found.variance[at])} ${figuresOf(drawn, this.version, this.isStale(run))}`;
  }

  private renderChips({ chips }: EnsembleState) {
    if (chips === null) return nothing;
    const { run, found } = chips;
    const { prices, settings, ended, of } = found;
    const drawn = this.drawnOf('prices', 'chips', found, () => ({ run, prices }));
    const wanted = settings.length > 1 ? 'all' : 'stated';
    return html`<p role="status">${sureTexts.drawsDone(settings[0]!.runs, ended === 'cancelled')}</p>
      ${this.renderGoOn(chips, sureTexts.draws, () => void this.session.priceChips(run, of, wanted))}
      ${this.renderStale(run)} ${figuresOf(drawn, this.version, this.isStale(run))}
      ${renderSettings(settings, run, this.measure, (measure) => (this.measure = measure))}`;
  }

  private renderSplit(shown: EnsembleState, isIdle: boolean) {
    const { split } = shown;
    const { session, result, choice } = this;
    const choose = (chosen: Partial<SplitChoice>): void => {
      this.choice = { ...choice, ...chosen };
    };
    const go = (): void => void session.splitDifference(result!, choice.kind, choice.seeds);
    return html`<section aria-labelledby="split">
      <h2 id="split">${splitTexts.title}</h2>
      <p>${splitTexts.help}</p>
      ${renderSplitChoice(choice, isIdle, choose, go)} ${this.renderProgress('split', shown)}
      ${split === null ? nothing : this.renderSplitFound(split, choose)}
    </section>`;
  }

  private renderSplitFound(
    split: NonNullable<EnsembleState['split']>,
    choose: (chosen: Partial<SplitChoice>) => void,
  ) {
    const { run, found } = split;
    const all = found.series;
    const at = all[this.choice.series] === undefined ? 0 : this.choice.series;
    const one: AttributedSeries | undefined = all[at];
    const series = all.map((own) => own.series);
    return html`<p role="status">${splitTexts.done(found)}</p>
      ${this.renderGoOn(split, sureTexts.seeds, () => void this.session.splitDifference(run, found.kind, found.of))}
      ${this.renderStale(run)}
      ${this.renderSeries('split-number', series, at, (picked) => choose({ series: picked }))}
      ${one === undefined ? nothing : renderSplit(found, one, run)}`;
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
      ${this.renderProgress('ensemble', shown)} ${this.renderEnsemble(shown)}
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
          @click=${() => void session.priceChips(result!, draws, this.everySetting ? 'all' : 'stated')}
        >
          ${sureTexts.price(draws)}
        </button>
        <label>
          <input
            type="checkbox"
            class="every"
            .checked=${this.everySetting}
            @change=${(event: Event) => (this.everySetting = (event.currentTarget as HTMLInputElement).checked)}
          />
          ${sureTexts.everySetting}
        </label>
      </div>
      ${this.renderProgress('chips', shown)} ${this.renderChips(shown)}
    </section>`;
  }

  override render() {
    const { result, session } = this;
    const shown = session.store.get();
    const isIdle = result !== null && shown.busy === null;
    return html`
      ${this.shows === 'chips' ? nothing : [this.renderRuns(shown, isIdle), this.renderSplit(shown, isIdle)]}
      ${this.shows === 'runs' ? nothing : this.renderPrices(shown, isIdle)}
      <notice-list
        .notices=${shown.notices}
        @dismiss=${({ detail }: CustomEvent<number | null>) => session.dismiss(detail ?? undefined)}
      ></notice-list>
    `;
  }
}

/** The name of a number with what it is of. */
function nameOf({ name, subject }: Pick<EnsembleSeries, 'name' | 'subject'>): string {
  const of = Object.values(subject);
  return of.length === 0 ? name : `${name} (${of.join(', ')})`;
}
