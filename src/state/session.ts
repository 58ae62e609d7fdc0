import type { Bench } from '../schema/bench.ts';
import { formatDiagnostic } from '../schema/format-diagnostic.ts';
import type { Checked, Diagnostic } from '../schema/diagnostic.ts';
import type { Hash, Id } from '../schema/ids.ts';
import type { Work } from '../schema/work.ts';
import { initialState, type AppState, type Landing, type Notice } from './app-state.ts';
import type { Backend, OpenScenario, ScenarioSource } from './backend.ts';
import { collectedIn } from './collected.ts';
import { firstFew } from './first-few.ts';
import { fittingLevers } from './fitting-levers.ts';
import type { FirstView } from './first-view.ts';
import { goTo, takeStep } from './history.ts';
import { remarksOnRange } from './lever-remarks.ts';
import { leverStates } from './lever-states.ts';
import { openLink, type ReadLink } from './link.ts';
import { madeWith } from './made-with.ts';
import type { Place } from './place.ts';
import { noticeTexts } from './notice-texts.ts';
import { NoticeBoard, type Said } from './notice-board.ts';
import { ScenarioRuns } from './scenario-runs.ts';
import { createStore, type Store } from './store.ts';
import { goToTree, openTree } from './trees.ts';

/** Diagnostics shown one by one; one mistake at the head of a file can make hundreds. */
const listed = 4;

/** What a user can do with a page over a backend; every action ends in the store. */
export class Session {
  readonly store: Store<AppState> = createStore<AppState>(initialState);
  private readonly board = new NoticeBoard(this.store, 'notices');
  private readonly backend: Backend;
  private readonly app: string;
  private fallback: Id = '';
  private readonly runs: ScenarioRuns;
  private opens = 0;
  private unanswered: (() => Promise<void>) | null = null; // what was asked last, where the engine did not answer

  /** @param app version of the app, for work that leaves the page */
  constructor(backend: Backend, app = '') {
    this.backend = backend;
    this.app = app;
    this.runs = new ScenarioRuns(this.store, backend, (kind, texts) => this.notify(kind, texts));
  }

  /** Lists the scenarios and opens what the link says; without a link the work that was kept, without any the scenario named. */
  async start(scenario: Id, link: ReadLink = { kind: 'none' }, kept: Work | null = null): Promise<void> {
    this.fallback = scenario;
    await this.attempt(async () => {
      this.store.update({ scenarios: await this.backend.scenarios() });
      if (link.kind === 'none') await (kept === null ? this.open({ id: scenario }) : this.openWork(kept));
      else await this.follow(link);
    });
  }

  /** Shows the result that came with the page until the engine has its own; levers moved meanwhile wait for it. */
  paint(first: FirstView): void {
    this.store.update({ first, scenarios: [first.scenario], levers: first.levers });
  }

  /** Opens the scenario that a page without a link begins with. */
  async startFresh(): Promise<void> {
    await this.open({ id: this.fallback });
  }

  /** Opens a file of the reader's own: a scenario, or work that was saved. */
  async openFile(file: string, text: string): Promise<void> {
    if (!file.endsWith('.json')) return this.open({ file, text });
    await this.attempt(async () => {
      const work = await this.backend.readWork(text, file);
      if (work.ok) return this.openWork(work.value);
      this.store.update({ notices: [] });
      this.notify('error', work.diagnostics.map(formatDiagnostic));
    });
  }

  /** Opens what a link says; where it cannot be trusted the reader is asked what to do, and nothing is put in its place. */
  async follow(wanted: ReadLink): Promise<void> {
    await this.attempt(async () => this.followRead(await openLink(wanted, this.backend)));
  }

  private async followRead(link: ReadLink): Promise<void> {
    if (link.kind === 'none') this.goBack();
    else if (link.kind === 'work') await this.openWork(link.work);
    else if (link.kind === 'damaged') this.land({ problem: 'damaged', details: [], work: null });
    else if (link.kind === 'unread')
      this.land({ problem: 'unread', details: link.diagnostics.map(formatDiagnostic), work: null });
  }

  /** Puts the page back to work; work of another model is opened only when the reader has agreed. The step has a sentence of its own where one is given. */
  async openWork(work: Work, agreed = false, sentence?: string): Promise<void> {
    await this.attempt(() => this.putBack(work, agreed, sentence));
  }

  /** Leaves the page that says what could not be put back for what is open. */
  goBack(): void {
    if (this.store.get().scenario !== null) this.store.update({ landing: null });
  }

  private async putBack(work: Work, agreed: boolean, sentence?: string): Promise<void> {
    const opened = await this.fetch(work.scenario, work.made.hash);
    if (opened === null) return;
    if (!opened.ok) {
      this.land({ problem: 'unread', details: opened.diagnostics.map(formatDiagnostic), work: null });
      return;
    }
    const { scenario } = opened.value;
    if (!agreed && this.landsElsewhere(work, opened.value)) return;
    const { bench, branches } = collectedIn(work);
    if (bench !== undefined) this.store.update({ bench });
    if (branches !== undefined) this.store.update(openTree(this.store.get(), branches));
    this.take(work.scenario, opened.value, opened.warnings, work.changed);
    this.note(sentence ?? noticeTexts.opened(scenario.title));
    await this.run();
  }

  /** What the page shows, to be put back to; null before anything is open. */
  work(): Work | null {
    const { scenario, source, changed, model, own } = this.store.get();
    if (scenario === null) return null;
    const made = { app: this.app, ...madeWith({ scenario, model, own }) };
    return { format: 1, scenario: source, changed, made };
  }

  /** Changes what the reader has collected: a step, and no run. */
  changeBench(bench: Bench, sentence: string): void {
    this.store.update({ bench });
    this.note(sentence);
    this.runs.takeNote(this.store.get().history);
  }

  /** Goes to another screen, or opens or shuts a drawer. */
  go(place: Partial<Place>): void {
    this.store.update({ place: { ...this.store.get().place, ...place } });
  }

  /** Goes to a step of the history: what was done is undone, or done again. */
  async goTo(at: number): Promise<void> {
    const { history: before, changed } = this.store.get();
    const history = goTo(before, at);
    const { state } = history.steps[at]!;
    const from = before.steps[before.at]?.state;
    const same = from?.scenario === state.scenario && from.made.hash === state.made.hash;
    const { bench } = collectedIn(state);
    this.store.update({
      history,
      notices: [],
      ...(bench && { bench }),
      ...goToTree(this.store.get(), state.tree),
    });
    if (same) {
      this.store.update({ changed: state.changed });
      // Where no lever moves, only what was collected was another.
      return changed === state.changed ? this.runs.takeNote(history) : this.run();
    }
    await this.attempt(async () => {
      const opened = await this.fetch(state.scenario, state.made.hash);
      if (opened === null) return;
      if (!opened.ok) return this.runs.fail(opened.diagnostics.map(formatDiagnostic));
      if (this.landsElsewhere(state, opened.value)) return;
      this.take(state.scenario, opened.value, [], state.changed);
      await this.run();
    });
  }

  /** Opens a scenario and runs it; one that cannot be read or run leaves everything as it was, with notices. */
  async open(source: ScenarioSource): Promise<void> {
    await this.attempt(() => this.openNow(source));
  }

  private async openNow(source: ScenarioSource): Promise<void> {
    const opened = await this.fetch(source, this.store.get().model);
    if (opened === null) return;
    if (!opened.ok) {
      const { run } = this.store.get();
      this.store.update({ run: run === 'starting' ? 'failed' : run, notices: [] });
      this.notify('error', opened.diagnostics.map(formatDiagnostic));
      return;
    }
    const { first, scenario, changed } = this.store.get();
    const isFirst = scenario === null && 'id' in source && source.id === first?.scenario.id;
    this.take(source, opened.value, opened.warnings, isFirst ? changed : {});
    this.note(noticeTexts.opened(opened.value.scenario.title));
    await this.run();
  }

  /** Sets a lever to a shown number and runs; a number out of its range is refused with a notice. */
  async setLever(id: Id, shown: number): Promise<void> {
    const { levers, changed } = this.store.get();
    const state = levers.find(({ lever }) => lever.id === id);
    if (state === undefined || state.own === null) throw new Error(`no lever '${id}' on this scenario`);
    const { lever, own } = state;
    if (!(shown >= lever.min && shown <= lever.max)) {
      this.notify('error', [{ text: noticeTexts.outOfRange(lever), lever: id }]);
      this.store.update({ remarks: remarksOnRange(lever, shown) });
      return;
    }
    const { [id]: before = own, ...others } = changed;
    if (shown === before) return;
    this.store.update({ changed: shown === own ? others : { ...others, [id]: shown }, notices: [] });
    this.note(noticeTexts.moved(lever, before, shown));
    await this.run();
  }

  /** Puts one lever, or all, back to the scenario's own value and runs. */
  async reset(id?: Id): Promise<void> {
    const kept = Object.entries(this.store.get().changed).filter(
      ([lever]) => id !== undefined && lever !== id,
    );
    this.store.update({ changed: Object.fromEntries(kept), notices: [] });
    const one = this.store.get().levers.find(({ lever }) => lever.id === id);
    this.note(noticeTexts.reset(one?.lever.label ?? null));
    await this.run();
  }

  /** Runs the open scenario with its levers as they stand. */
  async run(): Promise<void> {
    if (this.store.get().scenario !== null) this.unanswered = null;
    await this.runs.run();
  }

  /** Tries again what came to nothing: what the engine did not answer, else the run. */
  async again(): Promise<void> {
    const { scenario } = this.store.get();
    this.store.update({ notices: [], run: scenario === null ? 'starting' : 'running' });
    await (this.unanswered === null ? this.run() : this.attempt(this.unanswered));
  }

  /** Says once what the reader should know of the page itself. */
  warn(text: string): void {
    if (this.store.get().notices.every((notice) => notice.text !== text)) this.notify('warning', [text]);
  }

  /** Takes one notice away, or all. */
  dismiss(notice?: number): void {
    this.board.dismiss(notice);
  }

  /** What a source holds; null when another was asked for meanwhile, which alone is then shown. */
  private async fetch(source: ScenarioSource, model: Hash): Promise<Checked<OpenScenario> | null> {
    const mine = ++this.opens;
    const opened = await this.backend.open(source, model);
    return mine === this.opens ? opened : null;
  }

  /** Does what needs the engine; where that does not answer, the page says so and can try again. */
  private async attempt(act: () => Promise<void>): Promise<void> {
    this.unanswered = null;
    try {
      await act();
    } catch (error) {
      this.unanswered = act;
      this.runs.fail([noticeTexts.unanswered(error)]);
    }
  }

  private take(
    source: ScenarioSource,
    opened: OpenScenario,
    warnings: readonly Diagnostic[],
    changed: Work['changed'] = {},
  ): void {
    const levers = leverStates(opened);
    const file = 'file' in source ? source.file : null;
    const { notes = null, baseYear = null, guides = [], own = null, scenario, model } = opened;
    this.store.update({ scenario, source, model, own, file, levers, notes, baseYear, guides });
    this.store.update({ remarks: {}, notices: [], landing: null });
    const [fitting, others] = fittingLevers(levers, changed);
    this.store.update({ changed: fitting });
    const leftOut = others.map(([id, shown]) => noticeTexts.leftOut(id, shown));
    this.notify('warning', [...leftOut, ...warnings.map(formatDiagnostic)]);
  }

  /** Whether work is of another model than it would open on, which the reader is then asked about. */
  private landsElsewhere(work: Work, { scenario, model, own }: OpenScenario): boolean {
    const { made } = work;
    if (model === made.hash) return false;
    const details = [noticeTexts.madeWith(made, madeWith({ scenario, model, own }))];
    this.land({ problem: made.own ? 'own-model' : 'other-model', details, work });
    return true;
  }

  private land(landing: Landing): void {
    const { run } = this.store.get();
    this.store.update({ landing, run: run === 'starting' ? 'failed' : run });
  }

  /** Writes what was done into the history. */
  private note(sentence: string): void {
    const state = this.work();
    if (state === null) return;
    const { history, bench, tree } = this.store.get();
    this.store.update({ history: takeStep(history, { sentence, state: { ...state, bench, tree } }) });
  }

  private notify(kind: Notice['kind'], texts: readonly Said[]): void {
    this.board.add(kind, firstFew(texts, listed));
  }
}
