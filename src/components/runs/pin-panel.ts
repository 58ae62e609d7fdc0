import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { printedCsv } from '../../exports/csv.ts';
import { comparisonTable, seriesName } from '../../figures/comparison-table.ts';
import { charts } from '../../figures/index.ts';
import { besideOwnRun } from '../../figures/own-run.ts';
import { confidenceInPoints } from '../../figures/words/confidence-in-points.ts';
import { ensembleInWords } from '../../figures/words/ensemble-in-words.ts';
import type { Pin } from '../../schema/bench.ts';
import type { ComparisonFound } from '../../schema/comparison-desk.ts';
import type { Ensemble } from '../../schema/ensemble.ts';
import type { ChartId, FigureInput } from '../../schema/figure.ts';
import type { ComparisonSession, ComparisonState } from '../../state/comparison-session.ts';
import { mostPins, renamePin, unpin } from '../../state/pins.ts';
import type { Session } from '../../state/session.ts';
import { download } from '../download.ts';
import { pinTexts as words } from './pin-texts.ts';
import { renderTable } from '../figure/render-table.ts';
import { optionsOf, progressRow, readingLine } from './run-panel-parts.ts';
import { runPanelStyles } from './run-panel-styles.ts';
import { sharedStyles } from '../shared-styles.ts';
import type { Sorting } from '../figure/sort-rows.ts';
import { StoreController } from '../store-controller.ts';
import { tableStyles } from '../figure/table-styles.ts';

/** Seeds that one press adds. */
const steps = [20, 100] as const;
/** What is drawn of scenarios that are compared, in this order; each where the runs have it. */
const shown: readonly ChartId[] = ['C13', 'C11', 'C12', 'C19'];

/** Pinned scenarios side by side: what differs in their inputs, their runs on the same seeds, differences by pairs and a table of headline numbers. */
export class PinPanel extends LitElement {
  static override readonly styles = [
    sharedStyles,
    runPanelStyles,
    tableStyles,
    css`
      :host {
        display: block;
        flex: none;
        margin-bottom: 16px;
      }
      section {
        margin-top: 0;
      }
      ol {
        margin: 0 0 8px;
        padding-inline-start: 24px;
      }
      li {
        padding: 2px 0;
      }
      li .row {
        display: inline-flex;
        margin: 0;
      }
      .name {
        field-sizing: content;
        min-width: min(18rem, 60vw);
        max-width: 100%;
        padding: 2px 4px;
        font: inherit;
        color: inherit;
        background: none;
        border: 1px solid transparent;
        border-bottom: 1px dotted var(--secondary);
      }
      .name:hover {
        border: 1px solid var(--border);
      }
      .scroll {
        max-height: 420px;
        margin: 8px 0;
        overflow: auto;
      }
    `,
  ];
  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) comparison!: ComparisonSession;
  /** A run of the model, for names and colours; null before the first. */
  @property({ attribute: false }) input: FigureInput | null = null;
  @property() version = '';
  @state() private series = 0;
  @state() private pair: readonly [number, number] = [1, 0];
  @state() private sorting: Sorting | null = null;
  /** One object for what is found and asked, so that figures are drawn once. */
  private drawn: { key: readonly unknown[]; input: FigureInput } | null = null;

  constructor() {
    super();
    this.addController(new StoreController(this, () => this.session.store));
    this.addController(new StoreController(this, () => this.comparison.store));
  }

  /** Pins by what was found of them; where there is nothing, by what is pinned. */
  private run(more: number): void {
    const { pins } = this.session.store.get().bench;
    void this.comparison.run(pins, this.comparison.seeds + more);
  }

  private inputOf({ ensemble }: ComparisonFound, of: FigureInput): FigureInput {
    const [arm, against] = this.pairOf(ensemble);
    const chosen = ensemble.series[this.series] ?? ensemble.series[0];
    const key = [ensemble, of, chosen, arm, against];
    if (this.drawn?.key.every((part, at) => part === key[at])) return this.drawn.input;
    const ids = { arm: ensemble.arms[arm]!.id, against: ensemble.arms[against]!.id };
    const options = chosen === undefined ? ids : { ...optionsOf(chosen), ...ids };
    const input = ensembleInWords(besideOwnRun({ ...of, ensemble, options }));
    this.drawn = { key, input };
    return input;
  }

  /** The two scenarios that are held against each other, as far as they are there. */
  private pairOf({ arms }: Ensemble): readonly [number, number] {
    const [arm, against] = this.pair;
    return arm < arms.length && against < arms.length ? this.pair : [arms.length - 1, 0];
  }

  private renderPins(pins: readonly Pin[], isBusy: boolean) {
    const item = ({ id, title, work }: Pin, at: number) =>
      html`<li>
        <span class="row"
          ><input
            class="name"
            aria-label=${words.nameOf(at + 1)}
            .value=${title}
            @change=${(event: Event) => this.rename(id, event.currentTarget as HTMLInputElement)}
          />
          <button
            type="button"
            aria-label=${words.openOf(title)}
            @click=${() => void this.session.openWork(work, !work.made.own)}
          >
            ${words.open}
          </button>
          <button
            type="button"
            class="unpin"
            aria-label=${words.unpinOf(title)}
            @click=${() => this.takeAway(id)}
          >
            ${words.unpin}
          </button></span
        >
      </li>`;
    return html`<ol aria-label=${words.list}>
        ${pins.map(item)}
      </ol>
      <div class="row">
        ${this.renderPin(pins)}
        ${steps.map(
          (step) =>
            html`<button type="button" class="more" ?disabled=${isBusy} @click=${() => this.run(step)}>
              ${words.more(step)}
            </button>`,
        )}
      </div>`;
  }

  private renderPin(pins: readonly Pin[]) {
    const pin = (): void => void this.comparison.pinAndCompare(this.session);
    const isFull = pins.length >= mostPins || this.input === null;
    return html`<button type="button" class="pin" ?disabled=${isFull} @click=${pin}>${words.pin}</button>`;
  }

  /** Names a pin; runs are there already, so that figures have the name at once. */
  private rename(id: number, input: HTMLInputElement): void {
    const { pins: before } = this.session.store.get().bench;
    renamePin(this.session, id, input.value);
    const { pins } = this.session.store.get().bench;
    input.value = pins.find((pin) => pin.id === id)?.title ?? '';
    const { busy, found } = this.comparison.store.get();
    if (pins !== before && found !== null && !busy) void this.comparison.run(pins, this.comparison.seeds);
  }

  /** Unpins; runs of the others are there already. */
  private takeAway(id: number): void {
    unpin(this.session, id);
    const { pins } = this.session.store.get().bench;
    if (pins.length > 0) void this.comparison.run(pins, this.comparison.seeds);
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  private renderChoices({ ensemble }: ComparisonFound, of: FigureInput) {
    const [arm, against] = this.pairOf(ensemble);
    const picker = (
      id: string,
      label: string,
      names: readonly string[],
      now: number,
      set: (at: number) => void,
    ) =>
      html`<label for=${id}>${label}</label>
        <select
          id=${id}
          @change=${(event: Event) => set(Number((event.currentTarget as HTMLSelectElement).value))}
        >
          ${names.map((name, at) => html`<option value=${at} ?selected=${at === now}>${name}</option>`)}
        </select>`;
    const numbers = ensemble.series.map((series) => seriesName(confidenceInPoints(series), of.run.sets));
    const titles = ensemble.arms.map(({ title }) => title);
    // The two are never one: who picks the other's place takes it.
    const set = (a: number, b: number): void => {
      this.pair = a === b ? [against, arm] : [a, b];
    };
    return html`<div class="row">
      ${picker('number', words.number, numbers, this.series, (at) => (this.series = at))}
      ${picker('arm', words.arm, titles, arm, (at) => set(at, against))}
      ${picker('against', words.against, titles, against, (at) => set(arm, at))}
    </div>`;
  }

  private renderFigures(found: ComparisonFound, of: FigureInput, isStale: boolean) {
    const input = this.inputOf(found, of);
    return html`<div class="figures">
      ${shown
        .filter((id) => charts[id].select(input).ok)
        .map(
          (id) =>
            html`<figure-view
              .chart=${id}
              .input=${input}
              .version=${this.version}
              ?stale=${isStale}
            ></figure-view>`,
        )}
    </div>`;
  }

  private renderTable({ ensemble }: ComparisonFound, of: FigureInput) {
    const table = comparisonTable(
      { ...ensemble, series: ensemble.series.map(confidenceInPoints) },
      of.run.sets,
    );
    const save = (): void => download(words.file, printedCsv(table), 'text/csv');
    return html`${renderTable(table, words.table, this.sorting, (sorting) => (this.sorting = sorting))}
      <button type="button" class="csv" @click=${save}>${words.download}</button>`;
  }

  private renderFound({ found }: ComparisonState, pins: readonly Pin[], isBusy: boolean) {
    if (found === null || this.input === null) return nothing;
    const isStale = found.pins !== pins && !isBusy;
    const again = (): void => void this.comparison.run(pins, Math.max(this.comparison.seeds, steps[0]));
    const hasRuns = found.found.done > 0;
    return html`${
        isStale
          ? html`<p class="changed">
              ${words.changed} <button type="button" @click=${again}>${words.again}</button>
            </p>`
          : nothing
      }
      <p>${words.first(found.found.ensemble.arms[0]?.title ?? '')}</p>
      ${hasRuns ? html`<p role="status">${words.done(found.found, found.found.ensemble.arms.length)}</p>` : nothing}
      ${hasRuns ? this.renderChoices(found.found, this.input) : nothing}
      ${this.renderFigures(found.found, this.input, isStale)}
      ${hasRuns ? this.renderTable(found.found, this.input) : nothing}`;
  }

  override render() {
    const { pins } = this.session.store.get().bench;
    const state = this.comparison.store.get();
    const { busy, reading, progress, notices } = state;
    return html`<section aria-labelledby="pins">
      <h2 id="pins" tabindex="-1">${words.title}</h2>
      <p>${pins.length === 0 ? words.empty : words.help}</p>
      ${pins.length === 0 ? this.renderPin(pins) : this.renderPins(pins, busy)}
      ${busy ? progressRow(progress, words.runs, () => this.comparison.cancel()) : readingLine(reading)}
      ${pins.length === 0 ? nothing : this.renderFound(state, pins, busy)}
      <notice-list
        .notices=${notices}
        @dismiss=${({ detail }: CustomEvent<number | null>) => this.comparison.dismiss(detail ?? undefined)}
      ></notice-list>
    </section>`;
  }
}
