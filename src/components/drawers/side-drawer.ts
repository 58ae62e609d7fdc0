import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FigureInput } from '../../schema/figure.ts';
import type { Id } from '../../schema/ids.ts';
import type { ReadModel } from '../../schema/model-desk.ts';
import type { AppState } from '../../state/app-state.ts';
import type { ModelSession } from '../../state/model-session.ts';
import type { DrawerId } from '../../state/place.ts';
import { timeRuns, type RunClock } from '../../state/run-clock.ts';
import type { Session } from '../../state/session.ts';
import { workOnModel } from '../../state/work-on-model.ts';
import { drawerStyles } from './drawer-styles.ts';
import { drawerTexts } from './drawer-texts.ts';
import { linkFormulas, type FormulaLinks } from './formula-links.ts';
import type { LeverChange } from '../levers/lever-panel.ts';
import { wholeLedger, type LedgerWanted } from './run-log.ts';
import { sideDrawerStyles } from './side-drawer-styles.ts';
import { sharedStyles } from '../shared-styles.ts';
import { StoreController } from '../store-controller.ts';
import { limits } from '../texts.ts';

/** Asks the page for models of the reader's own; it hands them over where it has them. */
export type ModelsWanted = (models: ModelSession) => void;

const parts = ['numbers', 'formulas', 'trace', 'sources', 'limits'] as const;
type Part = (typeof parts)[number];
/** Below this width there is no room for a page beside the drawer. */
const narrow = '(max-width: 50em)';

/**
 * The drawer at the page's side: what the model rests on, or what was done. It takes the focus when it opens and gives it back; Escape shuts
 * it. Figures ask it by the events `trace` (with a number, `table.column`, or a word that ids of assumptions begin with) and `ledger` (with a `LedgerWanted`).
 */
export class SideDrawer extends LitElement {
  static override readonly styles = [sharedStyles, drawerStyles, sideDrawerStyles];
  @property({ attribute: false }) session!: Session;
  @property() version = '';
  @state() private section: Part = 'numbers';
  @state() private number = 'technology.delay';
  @state() private wanted = '';
  @state() private formula = '';
  @state() private ledger: LedgerWanted = wholeLedger;
  private shown: DrawerId | null = null;
  private opener: HTMLElement | null = null;
  private input: FigureInput | null = null;
  private links: FormulaLinks | null = null;
  private root: EventTarget | null = null;
  private clock: RunClock | null = null;
  private models: ModelSession | null = null; // null: the page offers no model of the reader's own

  constructor() {
    super();
    this.addController(new StoreController(this, () => this.session.store));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.clock = timeRuns(this.session.store, () => performance.now());
    this.root = this.getRootNode();
    this.root.addEventListener('trace', this.trace);
    this.root.addEventListener('ledger', this.showLedger);
    addEventListener('keydown', this.press);
  }

  /** The page has them once it has an engine. */
  private askForModels(): void {
    const detail: ModelsWanted = (models) => (this.models = models);
    this.dispatchEvent(new CustomEvent('models-wanted', { detail, bubbles: true, composed: true }));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.clock?.stop();
    this.root?.removeEventListener('trace', this.trace);
    this.root?.removeEventListener('ledger', this.showLedger);
    removeEventListener('keydown', this.press);
  }

  private readonly trace = (event: Event): void => {
    const { detail } = event as CustomEvent<string>;
    if (detail.includes('.')) {
      this.number = detail;
      this.section = 'trace';
    } else this.showParameter(detail);
    this.session.go({ drawer: 'assumptions' });
  };

  private readonly showLedger = (event: Event): void => {
    this.ledger = (event as CustomEvent<LedgerWanted>).detail;
    this.session.go({ drawer: 'log' });
    void this.updateComplete.then(() => this.scrollToLedger());
  };

  private async scrollToLedger(): Promise<void> {
    const log = this.renderRoot.querySelector('run-log');
    await log?.updateComplete;
    log?.renderRoot.querySelector('#ledger')?.scrollIntoView({ block: 'start' });
  }

  /** Takes the focus as a part of the page. The host has no tabindex: Tab would pass by all that is in it. */
  override focus(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  /** Goes to the talks at which an act was agreed, and gives them the focus. */
  private async showTalks(table: Id): Promise<void> {
    this.session.go({ screen: 'negotiation', drawer: null });
    const { host } = this.getRootNode() as ShadowRoot;
    await Promise.all([this.updateComplete, (host as LitElement).updateComplete]);
    await host.shadowRoot!.querySelector('negotiation-screen')?.show(table);
  }

  protected override willUpdate(): void {
    const { result, notes, place } = this.session.store.get();
    if (result === null || notes === null) return;
    if (this.models === null) this.askForModels();
    if (this.input?.run !== result || this.input.notes !== notes) {
      this.input = { run: result, notes };
      this.links = null;
    }
    if (place.drawer === 'assumptions') this.links ??= linkFormulas(notes, result);
  }

  /** Opens and shuts the drawer itself, which moves the focus in; what had it gets it back. */
  protected override updated(): void {
    const { drawer } = this.session.store.get().place;
    if (drawer === this.shown) return;
    const dialog = this.renderRoot.querySelector('dialog')!;
    if (this.shown === null) {
      this.opener = focused();
      if (matchMedia(narrow).matches) dialog.showModal();
      else dialog.show();
    }
    this.shown = drawer;
    if (drawer !== null) {
      this.focus();
      return;
    }
    dialog.close();
    this.opener?.focus();
  }

  private shut(): void {
    this.session.go({ drawer: null });
  }

  /** Wherever the focus is: what is beside the drawer stays in use. */
  private readonly press = (event: KeyboardEvent): void => {
    if (this.shown === null || event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.shut();
  };

  private renderPart(part: Part, state: AppState) {
    const { links } = this;
    const { notes } = state;
    if (notes === null) return html`<p>${drawerTexts.waiting}</p>`;
    if (part === 'numbers')
      return html`<assumption-list
        .notes=${notes}
        .levers=${state.levers}
        .changed=${state.changed}
        .remarks=${state.remarks}
        .links=${links}
        .wanted=${this.wanted}
        @lever-change=${({ detail }: CustomEvent<LeverChange>) => void this.session.setLever(detail.id, detail.value)}
        @lever-reset=${({ detail }: CustomEvent<string>) => void this.session.reset(detail)}
        @show-formula=${({ detail }: CustomEvent<string>) => this.showFormula(detail)}
      ></assumption-list>`;
    if (this.input === null || links === null) return html`<p>${drawerTexts.waiting}</p>`;
    return part === 'formulas'
      ? html`<formula-list
          .links=${links}
          .wanted=${this.formula}
          @show-parameter=${({ detail }: CustomEvent<string>) => this.showParameter(detail)}
        ></formula-list>`
      : html`<trace-panel
          .input=${this.input}
          .number=${this.number}
          .version=${this.version}
          @show-number=${({ detail }: CustomEvent<string>) => (this.number = detail)}
        ></trace-panel>`;
  }

  private showFormula(id: string): void {
    this.formula = id;
    this.section = 'formulas';
  }

  private showParameter(id: string): void {
    this.wanted = id;
    this.section = 'numbers';
  }

  private renderAssumptions(state: AppState) {
    const part = this.section;
    const list = (items: readonly string[]) =>
      html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
    if (part === 'sources')
      return html`<h3>${drawerTexts.sourcesIntro}</h3>
        ${list(state.result?.sources ?? [])}`;
    if (part === 'limits')
      return html`<h3>${drawerTexts.limitsIntro}</h3>
        ${list(limits)}`;
    return this.renderPart(part, state);
  }

  /** Opens the work anew on the model that is in use now; a step back finds the one before. */
  private async reopen(): Promise<void> {
    const work = this.session.work();
    if (work === null) return;
    await this.session.openWork({ ...work, made: { ...work.made, hash: '' } }, true);
  }

  /** Runs the scenario that is open on a model that it does not name. */
  private async runOn(read: ReadModel): Promise<void> {
    const [work, { scenario }] = [this.session.work(), this.session.store.get()];
    if (work !== null) await this.session.openWork(workOnModel(work, scenario!, read), true);
  }

  private renderModel({ scenario, own, model }: AppState) {
    if (this.models === null || scenario === null) return nothing;
    return html`<own-model
      .session=${this.models}
      .model=${scenario.model.id}
      .own=${own}
      .hash=${model}
      @model-open=${() => void this.reopen()}
      @model-run=${({ detail }: CustomEvent<ReadModel>) => void this.runOn(detail)}
    ></own-model>`;
  }

  private renderParts() {
    const button = (part: Part) =>
      html`<button type="button" aria-pressed=${part === this.section} @click=${() => (this.section = part)}>
        ${drawerTexts.tabs[part]}
      </button>`;
    return html`<div class="parts" role="group" aria-label=${drawerTexts.parts}>${parts.map(button)}</div>`;
  }

  private renderContent(drawer: DrawerId, state: AppState) {
    if (drawer === 'assumptions') return this.renderAssumptions(state);
    if (drawer === 'tray') return html`<figure-tray .session=${this.session}></figure-tray>`;
    if (drawer === 'score')
      return html`<score-list
        .page=${state}
        .model=${state.scenario?.model.id ?? ''}
        .hash=${this.session.work()?.made.hash ?? ''}
      ></score-list>`;
    return html`<run-log
      .state=${state}
      .version=${this.version}
      .took=${this.clock?.took() ?? null}
      .wanted=${this.ledger}
      @go-to=${({ detail }: CustomEvent<number>) => void this.session.goTo(detail)}
      @show-ledger=${({ detail }: CustomEvent<LedgerWanted>) => (this.ledger = detail)}
      @show-talks=${({ detail }: CustomEvent<Id>) => void this.showTalks(detail)}
    ></run-log>`;
  }

  override render() {
    const state = this.session.store.get();
    const { drawer } = state.place;
    return html`<dialog aria-labelledby="title">
      ${
        drawer === null
          ? nothing
          : html`<div class="head">
                <div class="row">
                  <h2 id="title" tabindex="-1">${drawerTexts.title[drawer]}</h2>
                  <button type="button" @click=${() => this.shut()}>${drawerTexts.close}</button>
                </div>
                ${drawer === 'assumptions' ? this.renderParts() : nothing}
              </div>
              ${drawer === 'assumptions' ? this.renderModel(state) : nothing}
              ${this.renderContent(drawer, state)}`
      }
    </dialog>`;
  }
}

/** What has the focus, however deep in elements it is. */
function focused(): HTMLElement | null {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found instanceof HTMLElement ? found : null;
}
