import type { LitElement, ReactiveController } from 'lit';
import type { ChartId } from '../schema/figure.ts';
import type { Id } from '../schema/ids.ts';
import { wholeWork } from '../state/collected.ts';
import { sessionWords } from '../state/own-words.ts';
import { screenIds, type ScreenId } from '../state/place.ts';
import type { Session } from '../state/session.ts';
import { workFileName, workText } from '../state/work-file.ts';
import type { WordsTaken } from './figure/ask-words.ts';
import type { Command } from './commands.ts';
import { download } from './download.ts';
import type { FigureView } from './figure/figure-view.ts';
import { screens } from './screens.ts';
import { PageKeys, type PageKeyActions } from './page-keys.ts';
import { Replay } from './replay.ts';
import { runReport } from './run-report.ts';

/** A page that can be acted on by keys and by names. */
type Page = LitElement & { session: Session; version: string };

/** Parts of a page that have figures of their own. */
const partsWithFigures = 'negotiation-screen, sure-panel, pin-panel, experiment-panel';

/** What keys and the list of commands do on a page. What is open because of them is read from here. */
export class PageActions implements PageKeyActions, ReactiveController {
  /** Whether the list of commands is open. */
  finds = false;
  /** Whether levers are in view where they are a drawer. */
  leversOpen = false;
  /** The figure to be brought into view, and where it is. */
  private wanted: { screen: ScreenId; chart: ChartId } | null = null;
  private readonly page: Page;
  private readonly last: Replay;

  constructor(page: Page) {
    this.page = page;
    this.last = new Replay(page);
    page.addController(new PageKeys(this));
    page.addEventListener('figure-link', ({ detail }: CustomEventInit<ChartId>) => this.follow(detail!));
    page.addEventListener('own-words', ({ detail }: CustomEventInit<WordsTaken>) =>
      detail!(sessionWords(page.session)),
    );
    page.addEventListener('save-file', () => this.save());
    page.addController(this);
  }

  hostUpdated(): void {
    this.scrollToWanted();
  }

  undo(): void {
    this.step(-1);
  }

  redo(): void {
    this.step(1);
  }

  /** Whether the last change can be shown again. */
  get replays(): boolean {
    return this.last.isThere;
  }

  replay(): void {
    this.last.play(this.views());
  }

  save(): void {
    const { session } = this.page;
    const work = wholeWork(session);
    if (work === null) return;
    download(workFileName(work), workText(work), 'application/json');
    session.store.update({ filed: session.store.get().history });
  }

  /** The link to what the page shows, packed when it is asked for; null where it has none. */
  readonly link = async (): Promise<string | null> => {
    const { session } = this.page;
    const { linkTo } = await import('../state/write-address.ts');
    return linkTo(session.store.get().place, session.work(), location.origin + location.pathname);
  };

  /** What a reader can send who has a run that failed. */
  readonly report = (): string => runReport(this.page.session.store.get(), this.page.version, null);

  find(finds = true): void {
    const { place, landing } = this.page.session.store.get();
    // What is shown in the page's place has no list.
    this.finds = finds && place.mode === undefined && landing === null;
    this.page.requestUpdate();
  }

  showLevers(open = !this.leversOpen): void {
    this.leversOpen = open;
    this.page.requestUpdate();
  }

  /** Moves the focus to the next part of the page that is in view, or to the one before. */
  region(by: 1 | -1): void {
    const regions = [...this.page.renderRoot.querySelectorAll<HTMLElement>('[data-region]')];
    const shown = regions.filter((region) => region.checkVisibility());
    const at = shown.findIndex((region) => region.matches(':focus-within'));
    shown[(Math.max(at, by < 0 ? 0 : -1) + by + shown.length) % shown.length]?.focus();
  }

  showChart(screen: ScreenId, chart: ChartId): void {
    this.wanted = { screen, chart };
    this.page.session.go({ screen });
    this.page.requestUpdate();
  }

  /** Goes to the figure that another leads to, on the screen that has it. */
  private follow(chart: ChartId): void {
    const screen = screenIds.find((id) => screens[id].charts.includes(chart));
    if (screen !== undefined) this.showChart(screen, chart);
  }

  private parts(): LitElement[] {
    return [...this.page.renderRoot.querySelectorAll<LitElement>(partsWithFigures)];
  }

  /** The figures of the screen. */
  private views(): FigureView[] {
    return [this.page, ...this.parts()].flatMap(({ renderRoot }) => [
      ...renderRoot.querySelectorAll('figure-view'),
    ]);
  }

  /** Brings the figure that was asked for into view and gives it the focus, once it and what stands above it are drawn; one that comes with runs under way is waited for on its screen. */
  private async scrollToWanted(): Promise<void> {
    const { wanted, page } = this;
    if (wanted === null) return;
    if (page.session.store.get().place.screen !== wanted.screen) this.wanted = null;
    await Promise.all(this.parts().map((part) => part.updateComplete));
    const views = this.views();
    const view = views.find(({ chart }) => chart === wanted.chart);
    if (view === undefined || this.wanted !== wanted) return;
    this.wanted = null;
    await Promise.all(views.map((one) => one.updateComplete));
    view.scrollIntoView({ block: 'start' });
    view.focusPicture();
  }

  /** Does what a command names. */
  async carryOut(command: Command): Promise<void> {
    const { session } = this.page;
    if (command.kind === 'screen') session.go({ screen: command.screen });
    else if (command.kind === 'drawer') session.go({ drawer: command.drawer });
    else if (command.kind === 'figure') this.showChart(command.screen, command.chart);
    else if (command.kind === 'scenario') await session.open({ id: command.scenario });
    else if (command.kind === 'lever') await this.showLever(command.lever);
    else if (command.action === 'save') this.save();
    else this[command.action]();
  }

  private async showLever(id: Id): Promise<void> {
    this.page.session.go({ density: undefined });
    this.showLevers(true);
    await this.page.updateComplete;
    await this.page.renderRoot.querySelector('lever-panel')?.showLever(id);
  }

  private step(by: 1 | -1): void {
    const { session } = this.page;
    const { landing, history } = session.store.get();
    const { steps, at } = history;
    // What could not be put back is no step: to undo it is to leave its page.
    if (landing !== null) return by < 0 ? session.goBack() : undefined;
    if (steps[at + by] !== undefined) void session.goTo(at + by);
  }
}
