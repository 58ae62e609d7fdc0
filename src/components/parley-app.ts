import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ChartId, FigureInput } from '../schema/figure.ts';
import type { AppState } from '../state/app-state.ts';
import type { ComparisonSession } from '../state/comparison-session.ts';
import type { EconomySession } from '../state/economy-session.ts';
import type { EnsembleSession } from '../state/ensemble-session.ts';
import type { ExperimentSession } from '../state/experiment-session.ts';
import type { FlipSession } from '../state/flip-session.ts';
import { pageNotices } from '../state/notice-board.ts';
import type { Place, ScreenId } from '../state/place.ts';
import type { AnswerPart } from '../state/first-view.ts';
import { createHovered } from '../state/hovered.ts';
import type { Session } from '../state/session.ts';
import { isStale } from '../state/stale.ts';
import { answerStyles } from './answer-styles.ts';
import { answerParts, statedOf } from './answer.ts';
import { renderAnswer } from './render-answer.ts';
import { ChartController } from './figure/chart-controller.ts';
import { restoreSurface } from './chosen-surface.ts';
import { commandsOf, type Command } from './commands.ts';
import type { LeverChange } from './levers/lever-panel.ts';
import { PageActions } from './page-actions.ts';
import { layoutTexts } from './layout-texts.ts';
import { menuItemStyles } from './menu-item-styles.ts';
import { overviewCharts } from './overview-charts.ts';
import { parleyAppStyles } from './parley-app-styles.ts';
import { sharedStyles } from './shared-styles.ts';
import { renderHeader } from './render-header.ts';
import { renderLanding } from './render-landing.ts';
import { chartsOf, isAskedOf, questionCards, screenOf, screens, type QuestionCard } from './screens.ts';
import { StoreController } from './store-controller.ts';
import type { SurePanel } from './runs/sure-panel.ts';
import { texts } from './texts.ts';

/** Drawers that a reader goes to as to a screen. */
const besideScreens = ['assumptions', 'log'] as const;

/** The page: scenario and status on top, levers at the left, the answer and its figures beside them. */
export class ParleyApp extends LitElement {
  static override readonly styles = [sharedStyles, menuItemStyles, answerStyles, parleyAppStyles];
  @property({ attribute: false }) session!: Session;
  /** Where it is missing, the page offers no economy of the reader's own. */
  @property({ attribute: false }) economy: EconomySession | null = null;
  /** Where it is missing, the page makes one run alone. */
  @property({ attribute: false }) ensemble: EnsembleSession | null = null;
  @property({ attribute: false }) comparison: ComparisonSession | null = null;
  @property({ attribute: false }) experiments: ExperimentSession | null = null;
  @property({ attribute: false }) flips: FlipSession | null = null;
  @property() version = '';
  @state() private more = false;
  /** What figures are drawn from, one object a result. */
  private input: FigureInput | null = null;
  private answer: readonly AnswerPart[] | null = null; // of that result
  private readonly hovered = createHovered();
  private readonly charts = new ChartController(this); // for what names them all
  private readonly actions = new PageActions(this);

  constructor() {
    super();
    restoreSurface();
    this.addController(new StoreController(this, () => this.session.store));
    this.addController(new StoreController(this, () => this.ensemble?.store ?? this.session.store));
  }

  protected override willUpdate(_: PropertyValues): void {
    const { result, notes, levers } = this.session.store.get();
    if (result === null) this.answer = null;
    else if (this.answer === null || result !== this.input?.run)
      this.answer = answerParts(result, this.charts.all());
    if (result === (this.input?.run ?? null)) return;
    const named = { levers: levers.map(({ lever }) => lever), ...(notes === null ? {} : { notes }) };
    this.input = result === null ? null : { run: result, ...named };
  }

  private renderFigure(id: ChartId, state: AppState) {
    return html`<figure-view
      .chart=${id}
      .input=${this.input}
      .first=${state.first?.specs[id] ?? null}
      .version=${this.version}
      .hovered=${this.hovered}
      ?stale=${isStale(state)}
    ></figure-view>`;
  }

  /** The other figures that the result has; none is made before the list is opened. */
  private renderMore(state: AppState) {
    const { input } = this;
    if (input === null) return nothing;
    const open = (event: Event): void => {
      this.more = (event.currentTarget as HTMLDetailsElement).open;
    };
    const others = () => this.charts.drawable(input).filter((id) => !this.inView().includes(id));
    return html`<details class="more" @toggle=${open}>
      <summary>${texts.moreFigures}</summary>
      <div class="figures">${this.more ? others().map((id) => this.renderFigure(id, state)) : nothing}</div>
    </details>`;
  }

  /** Figures that are in view at once; the others are on their screens and behind a list. */
  private inView(): readonly ChartId[] {
    return overviewCharts(this.input, this.session.store.get().first);
  }

  private renderFigures(charts: readonly ChartId[], state: AppState) {
    const isFirst = this.session.store.get().place.screen === 'overview';
    return html`<section class=${isFirst ? 'figures first' : 'figures'} aria-label=${texts.figures}>
      ${charts.map((id) => this.renderFigure(id, state))}
    </section>`;
  }

  private renderCards() {
    const { result } = this.session.store.get();
    const open = ({ screen, chart, runs }: QuestionCard): void => {
      this.actions.showChart(screen, chart);
      if (runs !== undefined && result !== null) void this.ensemble?.begin(runs, result);
    };
    return html`<section class="cards" aria-label=${texts.questions}>
      ${questionCards.map((card) => {
        const isAsked = result === null || isAskedOf(card, result);
        return html`<button type="button" ?disabled=${!isAsked} @click=${() => open(card)}>
          ${card.question} ${isAsked ? nothing : html`<small>${layoutTexts.noTable}</small>`}
        </button>`;
      })}
    </section>`;
  }

  private renderSure(part: SurePanel['shows'], { scenarios }: AppState) {
    if (this.ensemble === null) return nothing;
    return html`<sure-panel
      .session=${this.ensemble}
      .shows=${part}
      .input=${this.input}
      .scenarios=${scenarios}
      .version=${this.version}
    ></sure-panel>`;
  }

  private renderExperiments() {
    if (this.experiments === null) return nothing;
    return html`<experiment-panel
      .session=${this.experiments}
      .input=${this.input}
      .version=${this.version}
    ></experiment-panel>`;
  }

  /** What to know before any number of a screen is used. */
  private renderCaveat({ result }: AppState) {
    return html`<caveat-line
      .seed=${result?.request.seed ?? 1}
      @score=${() => this.session.go({ drawer: 'score' })}
    ></caveat-line>`;
  }

  private renderOverview(state: AppState) {
    const { result, first } = state;
    const answer = this.answer ?? first?.answer ?? null;
    const inView = this.inView();
    const show = (chart: ChartId): void => this.actions.showChart(screenOf(chart, inView), chart);
    return html`${renderAnswer(answer, statedOf(state), isStale(state), inView, show)}
      ${this.renderCaveat(state)}
      <key-tiles
        .result=${result}
        .first=${first?.keys ?? null}
        .stated=${state.stated}
        .ensemble=${(result && this.ensemble?.ensembleOf(result)) ?? null}
        @chart=${({ detail }: CustomEvent<ChartId>) => show(detail)}
      ></key-tiles>
      ${this.renderFigures(inView, state)} ${this.renderCards()} ${this.renderMore(state)}`;
  }

  private renderScreen(screen: ScreenId, state: AppState) {
    if (screen === 'overview') return this.renderOverview(state);
    const { title, question } = screens[screen];
    const charts = chartsOf(screen, state.result);
    return html`<h1>${title}</h1>
      <p class="question">${question}</p>
      ${this.renderCaveat(state)}
      ${
        screen === 'negotiation'
          ? html`<negotiation-screen
              .state=${state}
              .flips=${this.flips}
              .hovered=${this.hovered}
              .version=${this.version}
            ></negotiation-screen>`
          : nothing
      }
      ${
        screen === 'compare' && this.comparison !== null
          ? html`<pin-panel
              .session=${this.session}
              .comparison=${this.comparison}
              .input=${this.input}
              .version=${this.version}
            ></pin-panel>`
          : nothing
      }
      ${charts.length === 0 ? nothing : this.renderFigures(charts, state)}
      ${screen === 'tradeoffs' ? this.renderSure('chips', state) : nothing}
      ${screen === 'uncertainty' ? this.renderSure('runs', state) : nothing}
      ${screen === 'compare' ? this.renderExperiments() : nothing}`;
  }

  private renderMain(state: AppState) {
    const { place } = state;
    return html`<main data-region tabindex="-1">
      <keep-banner .session=${this.session}></keep-banner>
      <notice-list
        .notices=${pageNotices(state)}
        @dismiss=${({ detail }: CustomEvent<number | null>) => this.session.dismiss(detail ?? undefined)}
      ></notice-list>
      ${this.renderScreen(place.screen, state)}
    </main>`;
  }

  private renderBar({ place }: AppState) {
    return html`<div class="bar" data-region tabindex="-1">
      <screen-nav
        .screen=${place.screen}
        @go=${({ detail }: CustomEvent<ScreenId>) => this.session.go({ screen: detail })}
      ></screen-nav>
      <drawer-buttons
        .only=${besideScreens}
        .drawer=${place.drawer}
        @open=${({ detail }: CustomEvent<Place['drawer']>) => this.session.go({ drawer: detail })}
      ></drawer-buttons>
      <view-bar
        .open=${this.actions.leversOpen}
        ?has-levers=${place.density !== 'brief'}
        @pin=${() => void this.comparison?.pinAndCompare(this.session)}
        @find=${() => this.actions.find()}
        @levers=${() => this.actions.showLevers()}
      ></view-bar>
    </div>`;
  }

  private renderPage(state: AppState) {
    return html`
      ${renderHeader(this, this.actions, state)} ${this.renderBar(state)}
      <div class="body">
        <aside
          class=${this.actions.leversOpen ? 'open' : ''}
          aria-label=${texts.levers}
          data-region
          tabindex="-1"
        >
          <lever-panel
            .levers=${state.levers}
            .changed=${state.changed}
            .guides=${state.guides}
            .remarks=${state.remarks}
            .scenario=${state.scenario}
            @lever-change=${({ detail }: CustomEvent<LeverChange>) => void this.session.setLever(detail.id, detail.value)}
            @lever-reset=${({ detail }: CustomEvent<string | null>) => void this.session.reset(detail ?? undefined)}
          ></lever-panel>
        </aside>
        ${this.renderMain(state)}
      </div>
      <tray-bar .session=${this.session}></tray-bar>
      <time-bar data-region .session=${this.session} .hovered=${this.hovered}></time-bar>
      <side-drawer
        ?data-region=${state.place.drawer !== null}
        .session=${this.session}
        .version=${this.version}
      ></side-drawer>
      <print-pages
        .session=${this.session}
        .ensemble=${this.ensemble}
        .input=${this.input}
        .version=${this.version}
      ></print-pages>
      ${
        this.actions.finds
          ? html`<command-palette
              .commands=${commandsOf(state, this.input, this.charts.all())}
              @command=${({ detail }: CustomEvent<Command>) => void this.actions.carryOut(detail)}
              @close=${() => this.actions.find(false)}
            ></command-palette>`
          : nothing
      }
    `;
  }

  override render() {
    const state = this.session.store.get();
    if (state.landing !== null) return renderLanding(this.session, state.landing);
    this.dataset['density'] = state.place.density ?? 'explore';
    if (state.place.mode !== 'present') return this.renderPage(state);
    return html`<present-view
      .input=${this.input}
      .version=${this.version}
      @leave=${() => this.session.go({ mode: undefined })}
    ></present-view>`;
  }
}
