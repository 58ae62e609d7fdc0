import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { indicesOf, memberAt } from '../../figures/columns.ts';
import { formatNumber } from '../../figures/words/format-number.ts';
import { tableCourse, type TableCourse, type TableMove } from '../../figures/table-course.ts';
import type { FigureInput } from '../../schema/figure.ts';
import type { Id } from '../../schema/ids.ts';
import type { RunResult } from '../../schema/result.ts';
import type { AppState } from '../../state/app-state.ts';
import type { FlipSession } from '../../state/flip-session.ts';
import { createHovered, type Hovered } from '../../state/hovered.ts';
import type { Store } from '../../state/store.ts';
import { negotiationStyles } from './negotiation-styles.ts';
import { renderIssues, renderLedger, renderTerms } from './negotiation-tables.ts';
import { negotiationTexts as words } from './negotiation-texts.ts';
import { tableNames } from './table-names.ts';
import { sharedStyles } from '../shared-styles.ts';

/** Milliseconds that a round is shown for while the talks are played. */
const pace = 700;
/** A table of a run, read once. */
interface Read {
  run: RunResult;
  table: Id;
  course: TableCourse;
}

/** How a table of the run went, round by round: the moves, what each is worth to each side, where the issues stand, what was possible, and why it ended so. */
export class NegotiationScreen extends LitElement {
  static override readonly styles = [sharedStyles, negotiationStyles];
  @property({ attribute: false }) state!: Pick<AppState, 'result' | 'run' | 'notes'>;
  /** Where it is missing, nobody looks for what would have ended a table otherwise. */
  @property({ attribute: false }) flips: FlipSession | null = null;
  @property({ attribute: false }) hovered: Store<Hovered> = createHovered();
  @property() version = '';
  @state() private table: Id = '';
  @state() private at: number | null = null; // round in order; null: the end
  @state() private picked: TableMove | null = null;
  @state() private plays = false;
  private timer: ReturnType<typeof setInterval> | undefined;
  private shown: RunResult | null = null;
  private read: Read | null = null;
  /** One object for what the two figures are drawn from. */
  private drawn: FigureInput | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.pause();
  }

  protected override willUpdate(_: PropertyValues): void {
    const { result: run } = this.state;
    if (run !== this.shown) {
      this.shown = run;
      this.pause();
      this.at = null;
      this.picked = null;
    }
    const tables = run?.request.scenario.tables ?? [];
    const table = tables.find(({ id }) => id === this.table) ?? tables[0];
    if (run === null || table === undefined || run.reference === null) this.read = null;
    else if (this.read?.run !== run || this.read.table !== table.id) {
      const course = tableCourse(run, table.id);
      this.read = course === null ? null : { run, table: table.id, course };
    }
    if (this.read === null) return;
    const options = { table: this.read.table, until: this.until(this.read.course) };
    const { run: of } = this.read;
    const { notes } = this.state;
    const same =
      this.drawn?.run === of &&
      this.drawn.notes === (notes ?? undefined) &&
      JSON.stringify(this.drawn.options) === JSON.stringify(options);
    if (!same) this.drawn = { run: of, options, ...(notes === null ? {} : { notes }) };
  }

  /** Shows how a table ended, from what its last package is worth to each side on. */
  async show(table: Id): Promise<void> {
    this.pause();
    this.table = table;
    this.at = null;
    this.picked = null;
    await this.updateComplete;
    const terms = this.renderRoot.querySelector<HTMLElement>('div.terms');
    terms?.scrollIntoView({ block: 'center' });
    terms?.focus({ preventScroll: true });
  }

  /** At the first and the last round there is no way on that the focus could stay on. */
  protected override updated(): void {
    const { activeElement } = this.renderRoot as ShadowRoot;
    if (activeElement?.matches(':disabled') === true)
      this.renderRoot.querySelector<HTMLElement>('.scrub input')?.focus();
  }

  private last({ rounds }: TableCourse): number {
    return Math.max(0, rounds.length - 1);
  }

  private until(course: TableCourse): number {
    return course.rounds[this.at ?? this.last(course)] ?? -1;
  }

  private goTo(at: number, course: TableCourse): void {
    const last = this.last(course);
    this.at = at >= last ? null : Math.max(0, at);
    this.picked = null;
    if (this.at === null) this.pause();
  }

  private pause(): void {
    clearInterval(this.timer);
    this.plays = false;
  }

  /** Plays the rounds at a calm pace, from the first where the end is shown. */
  private play(course: TableCourse): void {
    if (this.at === null) this.goTo(0, course);
    this.plays = true;
    this.timer = setInterval(() => this.goTo((this.at ?? this.last(course)) + 1, course), pace);
  }

  private renderScrubber(course: TableCourse) {
    const last = this.last(course);
    const at = this.at ?? last;
    const move = course.moves.find(({ number }) => number === course.rounds[at]);
    const name = words.round(at + 1, last + 1, move === undefined ? '' : formatNumber(move.time, 'year'));
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const go = (to: number) => (): void => {
      this.pause();
      this.goTo(to, course);
    };
    return html`<div class="scrub" role="group" aria-label=${words.rounds}>
      <button type="button" class="back" ?disabled=${at === 0} @click=${go(at - 1)}>${words.back}</button>
      <button type="button" class="step" ?disabled=${at === last} @click=${go(at + 1)}>${words.step}</button>
      ${
        isStill
          ? nothing
          : html`<button
              type="button"
              class="play"
              ?disabled=${last === 0}
              @click=${() => (this.plays ? this.pause() : this.play(course))}
            >
              ${this.plays ? words.pause : words.play}
            </button>`
      }
      <button type="button" class="end" ?disabled=${at === last} @click=${go(last)}>${words.end}</button>
      <input
        type="range"
        aria-label=${words.rounds}
        aria-valuetext=${name}
        min="0"
        max=${last}
        .value=${String(at)}
        @input=${(event: Event) => go(Number((event.currentTarget as HTMLInputElement).value))()}
      />
      <output>${name}</output>
    </div>`;
  }

  private renderTables({ tables }: RunResult['request']['scenario'], { table, run }: Read) {
    if (tables.length < 2) return nothing;
    const pick = (event: Event): void => {
      this.table = (event.currentTarget as HTMLSelectElement).value;
      this.at = null;
      this.picked = null;
    };
    return html`<p>
      <label for="table">${words.table}</label>
      <select id="table" @change=${pick}>
        ${tableNames(tables, run.sets).map(({ id, name }) => html`<option value=${id} ?selected=${id === table}>${name}</option>`)}
      </select>
    </p>`;
  }

  /** How it stands after the moves shown, in words. */
  private standing({ run, table }: Read, said: readonly TableMove[], isEnd: boolean): string {
    const accepted = said.findLast(({ action }) => action.id === 'accept' || action.id === 'agreement');
    if (accepted === undefined) return isEnd ? words.state.none : words.state.open;
    const by = said.findLast(({ action }) => action.id === 'accept') ?? accepted;
    const agreed = words.state.agreed(by.by, formatNumber(accepted.time, 'year'));
    return isEnd ? `${agreed} ${words.fates[fateOf(run, table)] ?? ''}` : agreed;
  }

  private renderCourse(read: Read) {
    const { course, run, table } = read;
    const until = this.until(course);
    const said = course.moves.filter(({ number }) => number <= until);
    const offer = this.picked ?? said.findLast(({ sides }) => sides.length > 0);
    const figure = (chart: 'C7' | 'C8') =>
      html`<figure-view
        .chart=${chart}
        .input=${this.drawn}
        .version=${this.version}
        .hovered=${this.hovered}
        ?stale=${this.state.run === 'running' || this.state.run === 'failed'}
      ></figure-view>`;
    return html`${this.renderTables(run.request.scenario, read)} ${this.renderScrubber(course)}
      <div class="figures">${figure('C7')} ${figure('C8')}</div>
      <h2>${words.issues}</h2>
      <p role="status">${this.standing(read, said, this.at === null)}</p>
      ${renderIssues(course.issuesAt(until), course)}
      ${offer === undefined ? html`<p>${words.noOffer}</p>` : renderTerms(offer)}
      ${renderLedger(said, course, offer, (move) => (this.picked = move))}
      ${
        this.flips === null
          ? nothing
          : html`<flip-panel .session=${this.flips} .run=${run} .table=${table}></flip-panel>`
      }`;
  }

  override render() {
    if (this.state.result === null) return nothing;
    return this.read === null ? html`<p>${words.nobody}</p>` : this.renderCourse(this.read);
  }
}

/** What became of the last package agreed at a table; '' where none was. */
function fateOf({ tables, sets }: RunResult, table: Id): Id {
  const deals = tables.deal!;
  const rows = [...indicesOf(deals, 'deal').keys()];
  const last = rows.findLast((row) => memberAt(deals, sets, 'table', row)?.id === table);
  return last === undefined ? '' : memberAt(deals, sets, 'status', last)!.id;
}
