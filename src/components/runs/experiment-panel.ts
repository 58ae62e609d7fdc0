import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { seriesName } from '../../figures/comparison-table.ts';
import { countWithout } from '../../figures/ensemble-reading.ts';
import { mostMoved } from '../../figures/swept-points.ts';
import { rangesOf } from '../../figures/words/uncertainty-words.ts';
import { confidenceInPoints } from '../../figures/words/confidence-in-points.ts';
import type { ExperimentFound, ExperimentSource } from '../../schema/experiment-desk.ts';
import type { FigureInput } from '../../schema/figure.ts';
import type { ExperimentSession, ExperimentState } from '../../state/experiment-session.ts';
import { experimentTexts } from './experiment-texts.ts';
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
import { StoreController } from '../store-controller.ts';
import { sureTexts } from './sure-texts.ts';

/** Numbers that a run has where a deal is in force at its end. */
const ofDeals: readonly string[] = ['deals-worth', 'deals-lead'];

/** Experiment files, those that come with the page and the reader's own, and what they find. */
export class ExperimentPanel extends LitElement {
  static override readonly styles = [sharedStyles, runPanelStyles];
  @property({ attribute: false }) session!: ExperimentSession;
  /** A run of the model with its notes and levers, for names and colours; null before the first. */
  @property({ attribute: false }) input: FigureInput | null = null;
  @property() version = '';
  /** The number that is picked; null: that which a sweep moves most, else the first. */
  @state() private picked: number | null = null;
  private shown: ExperimentFound | null = null;
  /** One object for what is found and asked, so that figures are drawn once. */
  private drawn: { key: readonly unknown[]; drawn: DrawnInput } | null = null;

  constructor() {
    super();
    this.addController(new StoreController(this, () => this.session.store));
  }

  protected override willUpdate(): void {
    const { found, busy } = this.session.store.get();
    if (this.session.takeLead()) {
      this.picked = null;
      void this.comeIntoView();
    } else if (found !== this.shown && !busy && this.shadowRoot?.activeElement === this.heading)
      void this.comeIntoView(); // the foot of the page had no room for it before
    this.shown = found;
  }

  private get heading(): HTMLElement | null {
    return this.renderRoot.querySelector('h2');
  }

  /** What was begun elsewhere is below other things, which are drawn first. */
  private async comeIntoView(): Promise<void> {
    await this.updateComplete;
    await new Promise(requestAnimationFrame);
    this.heading!.scrollIntoView({ block: 'start' });
    this.heading!.focus({ preventScroll: true });
  }

  private start(source: ExperimentSource): Promise<void> {
    this.picked = null;
    return this.session.run(source, this.input?.run);
  }

  /** Carries out what is chosen; what is no entry of the list is what is shown. */
  private run(): void {
    const { value } = this.renderRoot.querySelector<HTMLSelectElement>('#experiment')!;
    const { source } = this.session.store.get();
    void this.start(value === '' && source !== null ? source : { id: value });
  }

  private async openFile(event: Event): Promise<void> {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file === undefined) return;
    input.value = '';
    await this.start({ file: file.name, text: await file.text() });
  }

  private drawnOf(found: ExperimentFound, of: FigureInput): DrawnInput {
    const { ensemble } = found;
    const series = this.seriesOf(found);
    const key = [found, series, of];
    if (this.drawn?.key.every((part, at) => part === key[at])) return this.drawn.drawn;
    const { begun } = this.session.store.get();
    const options = optionsOf(ensemble.series[series]!);
    const drawn = drawnInput('ensemble', { ...of, ensemble, options }, begun);
    this.drawn = { key, drawn };
    return drawn;
  }

  /** Index of the number that is shown. */
  private seriesOf({ ensemble }: ExperimentFound): number {
    const { picked } = this;
    return picked === null || picked >= ensemble.series.length ? mostMoved(ensemble) : picked;
  }

  private renderChoice({ entries, source, found, busy }: ExperimentState) {
    const known = busy ? undefined : found?.ensemble.title;
    const own = source !== null && 'file' in source ? (source.title ?? known ?? source.file) : null;
    const chosen = source !== null && 'id' in source ? source.id : null;
    const isIdle = !busy && this.input !== null;
    return html`<div class="row">
      <label for="experiment">${experimentTexts.experiment}</label>
      <select id="experiment" ?disabled=${busy}>
        ${own === null ? nothing : html`<option value="" .selected=${true}>${own}</option>`}
        ${entries.map(({ id, title }) => html`<option value=${id} .selected=${id === chosen}>${title}</option>`)}
      </select>
      <button
        type="button"
        class="run"
        ?disabled=${!isIdle || entries.length === 0}
        @click=${() => this.run()}
      >
        ${experimentTexts.run}
      </button>
      <label class="button">
        ${experimentTexts.own}
        <input class="hidden" type="file" accept=".yaml,.yml" ?disabled=${!isIdle} @change=${this.openFile} />
      </label>
    </div>`;
  }

  private renderFound(found: ExperimentFound, of: FigureInput) {
    const { ensemble, question } = found;
    const drawn = this.drawnOf(found, of);
    const shown = this.seriesOf(found);
    const pick = (event: Event): void => {
      this.picked = Number((event.currentTarget as HTMLSelectElement).value);
    };
    return html`<h3>${ensemble.title}</h3>
      <p>${question}</p>
      <p role="status">${experimentTexts.done(found, rangesOf(ensemble))}</p>
      <p><code>${experimentTexts.hash(ensemble.versions.hash)}</code></p>
      <div class="row">
        <label for="read">${sureTexts.number}</label>
        <select id="read" @change=${pick}>
          ${ensemble.series.map(
            (series, at) =>
              html`<option value=${at} ?selected=${at === shown}>
                ${seriesName(confidenceInPoints(series), of.run.sets)}
              </option>`,
          )}
        </select>
      </div>
      ${withoutLine(found, shown)} ${varianceLine(found.variance[shown])} ${figuresOf(drawn, this.version)}`;
  }

  override render() {
    const shown = this.session.store.get();
    return html`<section aria-labelledby="experiments">
        <h2 id="experiments" tabindex="-1">${experimentTexts.title}</h2>
        <p>${experimentTexts.help}</p>
        ${this.renderChoice(shown)}
        ${shown.busy ? progressRow(shown.progress, experimentTexts.runs, () => this.session.cancel()) : readingLine(shown.reading)}
        ${shown.found === null || this.input === null ? nothing : this.renderFound(shown.found, this.input)}
      </section>
      <notice-list
        .notices=${shown.notices}
        @dismiss=${({ detail }: CustomEvent<number | null>) => this.session.dismiss(detail ?? undefined)}
      ></notice-list>`;
  }
}

/** Says of runs that have no such number that figures leave them out; nothing where all have it. */
function withoutLine({ ensemble, done }: ExperimentFound, shown: number) {
  const series = ensemble.series[shown]!;
  const count = countWithout(ensemble, series);
  return count === 0
    ? nothing
    : html`<p class="without">${experimentTexts.without(count, done, ofDeals.includes(series.metric))}</p>`;
}
