import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { chartIds, charts } from '../figures/index.ts';
import type { ChartId, FigureInput } from '../schema/figure.ts';
import type { AppState, Landing } from '../state/app-state.ts';
import type { EconomySession } from '../state/economy-session.ts';
import type { EnsembleSession } from '../state/ensemble-session.ts';
import type { ExperimentSession } from '../state/experiment-session.ts';
import type { FlipSession } from '../state/flip-session.ts';
import { writeAddress, type Place, type ScreenId } from '../state/place.ts';
import { createHovered } from '../state/hovered.ts';
import type { Session } from '../state/session.ts';
import { workFileName, workText } from '../state/work-file.ts';
import { answerOf } from './answer.ts';
import { download } from './download.ts';
import type { LeverChange } from './lever-panel.ts';
import { parleyAppStyles } from './parley-app-styles.ts';
import { sharedStyles } from './shared-styles.ts';
import { questionCards, screens, type QuestionCard } from './screens.ts';
import { StoreController } from './store-controller.ts';
import type { SurePanel } from './sure-panel.ts';
import { limits, texts } from './texts.ts';

/** Figures that are in view at once; the others are on their screens and behind a list. */
const inView = screens.overview.charts;

/** The page: scenario and status on top, levers at the left, the answer and its figures beside them. */
export class ParleyApp extends LitElement {
  static override readonly styles = [sharedStyles, parleyAppStyles];
  @property({ attribute: false }) session!: Session;
  /** Where it is missing, the page offers no economy of the reader's own. */
  @property({ attribute: false }) economy: EconomySession | null = null;
  /** Where it is missing, the page makes one run alone. */
  @property({ attribute: false }) ensemble: EnsembleSession | null = null;
  @property({ attribute: false }) experiments: ExperimentSession | null = null;
  @property({ attribute: false }) flips: FlipSession | null = null;
  @property() version = '';

  @state() private more = false;
  /** What figures are drawn from, one object a result. */
  private input: FigureInput | null = null;
  private wanted: ChartId | null = null;
  private readonly hovered = createHovered();

  constructor() {
    super();
    this.addController(new StoreController(this, () => this.session.store));
  }

  protected override willUpdate(_: PropertyValues): void {
    const { result, notes } = this.session.store.get();
    if (result === (this.input?.run ?? null)) return;
    this.input = result === null ? null : { run: result, ...(notes === null ? {} : { notes }) };
  }

  private async openFile(event: Event): Promise<void> {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file === undefined) return;
    input.value = '';
    await this.session.openFile(file.name, await file.text());
  }

  private saveFile(): void {
    const work = this.session.work();
    if (work !== null) download(workFileName(work), workText(work), 'application/json');
  }

  private link(): string | null {
    const { origin, pathname } = location;
    const address = writeAddress(this.session.store.get().place, this.session.work(), origin + pathname);
    return address.includes('work=') ? origin + pathname + address : null;
  }

  private renderLanding(landing: Landing) {
    return html`<landing-page
      .landing=${landing}
      @open-anyway=${() => void this.session.openWork(landing.work!, true)}
      @open-file=${async ({ detail }: CustomEvent<File>) =>
        this.session.openFile(detail.name, await detail.text())}
      @start-fresh=${() => void this.session.startFresh()}
    ></landing-page>`;
  }

  private renderPicker({ scenarios, scenario, first, file }: AppState) {
    const listed = file === null ? (scenario?.id ?? first?.scenario.id ?? '') : '';
    const pick = (event: Event): void => {
      void this.session.open({ id: (event.currentTarget as HTMLSelectElement).value });
    };
    return html`
      <label for="scenario">${texts.scenario}</label>
      <select id="scenario" .value=${live(listed)} @change=${pick}>
        ${
          scenario === null || file === null
            ? nothing
            : html`<option value="" disabled selected>${texts.ownFile(scenario.title, file)}</option>`
        }
        ${scenarios.map(
          ({ id, title }) => html`<option value=${id} ?selected=${id === listed}>${title}</option>`,
        )}
      </select>
      <label class="button">
        ${texts.openFile}
        <input class="hidden" type="file" accept=".yaml,.yml,.json" @change=${this.openFile} />
      </label>
    `;
  }

  private renderHeader(state: AppState) {
    return html`<header>
      <strong class="name">${texts.name}</strong>
      ${this.renderPicker(state)}
      ${this.economy === null ? nothing : html`<own-economy .session=${this.economy}></own-economy>`}
      <work-bar
        .history=${state.history}
        .keeping=${state.keeping}
        .link=${this.link()}
        @go-to=${({ detail }: CustomEvent<number>) => void this.session.goTo(detail)}
        @save=${() => this.saveFile()}
      ></work-bar>
      <drawer-buttons
        .drawer=${state.place.drawer}
        @open=${({ detail }: CustomEvent<Place['drawer']>) => this.session.go({ drawer: detail })}
      ></drawer-buttons>
      <run-status .run=${state.run} .progress=${state.progress} ?first=${this.isFirst(state)}></run-status>
    </header>`;
  }

  /** Whether what is shown is not of what is set: a result that came with the page is until it is made again, unless something else is asked for. */
  private isStale({ run, first, scenario, changed }: AppState): boolean {
    if (first === null) return run === 'running' || run === 'failed';
    const isAsked = scenario === null || scenario.id === first.scenario.id;
    return run === 'failed' || !isAsked || Object.keys(changed).length > 0;
  }

  /** Whether what came with the page is shown as it is. */
  private isFirst(state: AppState): boolean {
    return state.first !== null && !this.isStale(state);
  }

  private renderFigure(id: ChartId, state: AppState) {
    return html`<figure-view
      .chart=${id}
      .input=${this.input}
      .first=${state.first?.specs[id] ?? null}
      .version=${this.version}
      .hovered=${this.hovered}
      ?stale=${this.isStale(state)}
    ></figure-view>`;
  }

  /** The other figures that the result has; none is made before the list is opened. */
  private renderMore(state: AppState) {
    const { input } = this;
    if (input === null) return nothing;
    const open = (event: Event): void => {
      this.more = (event.currentTarget as HTMLDetailsElement).open;
    };
    const others = (): readonly ChartId[] =>
      chartIds.filter((id) => !inView.includes(id) && charts[id].select(input).ok);
    return html`<details class="more" @toggle=${open}>
      <summary>${texts.moreFigures}</summary>
      <div class="figures">${this.more ? others().map((id) => this.renderFigure(id, state)) : nothing}</div>
    </details>`;
  }

  private renderFigures(charts: readonly ChartId[], state: AppState) {
    return html`<section class="figures" aria-label=${texts.figures}>
      ${charts.map((id) => this.renderFigure(id, state))}
    </section>`;
  }

  private renderCards() {
    const open = ({ screen, chart }: QuestionCard): void => {
      this.session.go({ screen });
      this.wanted = chart;
    };
    return html`<section class="cards" aria-label=${texts.questions}>
      ${questionCards.map(
        (card) => html`<button type="button" @click=${() => open(card)}>${card.question}</button>`,
      )}
    </section>`;
  }

  private renderSure(part: SurePanel['shows'], { result, scenarios }: AppState) {
    if (this.ensemble === null) return nothing;
    return html`<sure-panel
      .session=${this.ensemble}
      .shows=${part}
      .result=${result}
      .scenarios=${scenarios}
      .version=${this.version}
    ></sure-panel>`;
  }

  private renderExperiments({ result }: AppState) {
    if (this.experiments === null) return nothing;
    return html`<experiment-panel
      .session=${this.experiments}
      .result=${result}
      .version=${this.version}
    ></experiment-panel>`;
  }

  private renderOverview(state: AppState) {
    const { result, first } = state;
    const answer = result === null ? first?.answer : answerOf(result);
    return html`<h1 class=${answer !== undefined && this.isStale(state) ? 'stale' : ''}>
        ${answer ?? texts.noAnswer}
      </h1>
      ${this.renderFigures(inView, state)} ${this.renderCards()} ${this.renderMore(state)}`;
  }

  private renderScreen(screen: ScreenId, state: AppState) {
    if (screen === 'overview') return this.renderOverview(state);
    const { title, question, charts } = screens[screen];
    return html`<h1>${title}: ${question}</h1>
      ${charts.length === 0 ? nothing : this.renderFigures(charts, state)}
      ${screen === 'tradeoffs' ? this.renderSure('chips', state) : nothing}
      ${screen === 'uncertainty' ? this.renderSure('runs', state) : nothing}
      ${screen === 'compare' ? this.renderExperiments(state) : nothing}`;
  }

  private renderMain(state: AppState) {
    const { result, notices, place } = state;
    return html`<main>
      <notice-list
        .notices=${notices}
        @dismiss=${({ detail }: CustomEvent<number | null>) => this.session.dismiss(detail ?? undefined)}
      ></notice-list>
      ${this.renderScreen(place.screen, state)}
      <details class="caveat">
        <summary>
          ${texts.caveat(result?.request.seed ?? 1)} <span class="link">${texts.limits}</span>
        </summary>
        <ul>
          ${limits.map((limit) => html`<li>${limit}</li>`)}
        </ul>
      </details>
    </main>`;
  }

  /** Brings the figure that a question asked for into view, once it is there. */
  protected override updated(): void {
    if (this.wanted === null) return;
    const all = [...this.renderRoot.querySelectorAll('figure-view')];
    all.find(({ chart }) => chart === this.wanted)?.scrollIntoView({ block: 'nearest' });
    this.wanted = null;
  }

  override render() {
    const state = this.session.store.get();
    if (state.landing !== null) return this.renderLanding(state.landing);
    return html`
      ${this.renderHeader(state)}
      <screen-nav
        .screen=${state.place.screen}
        @go=${({ detail }: CustomEvent<ScreenId>) => this.session.go({ screen: detail })}
      ></screen-nav>
      <div class="body">
        <aside aria-label=${texts.levers}>
          <lever-panel
            .levers=${state.levers}
            .changed=${state.changed}
            @lever-change=${({ detail }: CustomEvent<LeverChange>) => void this.session.setLever(detail.id, detail.value)}
            @lever-reset=${({ detail }: CustomEvent<string | null>) => void this.session.reset(detail ?? undefined)}
          ></lever-panel>
        </aside>
        ${this.renderMain(state)}
      </div>
      <side-drawer .session=${this.session} .version=${this.version}></side-drawer>
    `;
  }
}
