import { formatDiagnostic } from '../schema/format-diagnostic.ts';
import type { Checked, Diagnostic } from '../schema/diagnostic.ts';
import type { Hash, Id } from '../schema/ids.ts';
import { pathValue, shownValue } from '../schema/lever-scale.ts';
import type { RunRequest, RunResult } from '../schema/result.ts';
import { initialState, type AppState, type Notice } from './app-state.ts';
import type { Backend, OpenScenario, ScenarioSource } from './backend.ts';
import { noticeTexts } from './notice-texts.ts';
import { createStore, type Store } from './store.ts';

/** What a user can do with a page over a backend; every action ends in the store. Of several runs under way only the latest is shown. */
export class Session {
  readonly store: Store<AppState> = createStore<AppState>(initialState);
  private readonly backend: Backend;
  private model: Hash = '';
  private runs = 0;
  private opens = 0;
  private notices = 0;

  constructor(backend: Backend) {
    this.backend = backend;
  }

  /** Lists the scenarios and opens one of them. */
  async start(scenario: Id): Promise<void> {
    this.store.update({ scenarios: await this.backend.scenarios() });
    await this.open({ id: scenario });
  }

  /** Opens a scenario and runs it; one that cannot be read leaves everything as it was, with notices. */
  async open(source: ScenarioSource): Promise<void> {
    const mine = ++this.opens;
    const opened = await this.backend.open(source);
    if (mine !== this.opens) return;
    if (!opened.ok) {
      if (this.store.get().run === 'starting') this.store.update({ run: 'failed' });
      this.notify('error', opened.diagnostics.map(formatDiagnostic));
      return;
    }
    this.take(opened.value, opened.warnings);
    await this.run();
  }

  /** Sets a lever to a shown number and runs; a number out of its range is refused with a notice. */
  async setLever(id: Id, shown: number): Promise<void> {
    const { levers, changed } = this.store.get();
    const state = levers.find(({ lever }) => lever.id === id);
    if (state === undefined || state.own === null) throw new Error(`no lever '${id}' on this scenario`);
    const { lever, own } = state;
    if (!(shown >= lever.min && shown <= lever.max)) {
      this.notify('error', [noticeTexts.outOfRange(lever)]);
      return;
    }
    const { [id]: _, ...others } = changed;
    this.store.update({ changed: shown === own ? others : { ...others, [id]: shown } });
    await this.run();
  }

  /** Puts one lever, or all, back to the scenario's own value and runs. */
  async reset(id?: Id): Promise<void> {
    const kept = Object.entries(this.store.get().changed).filter(
      ([lever]) => id !== undefined && lever !== id,
    );
    this.store.update({ changed: Object.fromEntries(kept) });
    await this.run();
  }

  /** Runs the open scenario with its levers as they stand. */
  async run(): Promise<void> {
    const wanted = this.request();
    if (wanted === null) return;
    const mine = ++this.runs;
    this.store.update({ run: 'running', progress: null });
    try {
      const outcome = await this.backend.run(wanted, (progress) => {
        if (mine === this.runs) this.store.update({ progress });
      });
      if (mine === this.runs) this.show(outcome);
    } catch (error) {
      if (mine === this.runs) this.fail([noticeTexts.broken(error)]);
    }
  }

  dismiss(notice: number): void {
    this.store.update({ notices: this.store.get().notices.filter(({ id }) => id !== notice) });
  }

  private request(): RunRequest | null {
    const { scenario, levers, changed } = this.store.get();
    if (scenario === null) return null;
    const moved = levers.filter(({ lever }) => changed[lever.id] !== undefined);
    const overrides = moved.map(({ lever }) => [lever.path, pathValue(lever, changed[lever.id]!)]);
    return {
      model: this.model,
      scenario,
      overrides: Object.fromEntries(overrides),
      seed: 1,
      reference: true,
    };
  }

  private show(outcome: Checked<RunResult>): void {
    if (!outcome.ok) {
      this.fail(outcome.diagnostics.map(formatDiagnostic));
    } else if (outcome.value.status !== 'complete') {
      this.fail([noticeTexts.failed(outcome.value)]);
    } else {
      this.store.update({ run: 'current', progress: null, result: outcome.value, notices: [] });
      this.notify('warning', outcome.warnings.map(formatDiagnostic));
    }
  }

  private fail(texts: readonly string[]): void {
    this.store.update({ run: 'failed', progress: null });
    this.notify('error', texts);
  }

  private take(opened: OpenScenario, warnings: readonly Diagnostic[]): void {
    this.model = opened.model;
    const levers = opened.levers.map((lever) => {
      const value = opened.values[lever.id] ?? null;
      return { lever, own: value === null ? null : shownValue(lever, value) };
    });
    this.store.update({ scenario: opened.scenario, levers, changed: {}, notices: [] });
    this.notify('warning', warnings.map(formatDiagnostic));
  }

  private notify(kind: Notice['kind'], texts: readonly string[]): void {
    const added = texts.map((text) => ({ id: ++this.notices, kind, text }));
    this.store.update({ notices: [...this.store.get().notices, ...added] });
  }
}
