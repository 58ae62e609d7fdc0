import { formatDiagnostic } from '../schema/format-diagnostic.ts';
import type { Checked, Diagnostic } from '../schema/diagnostic.ts';
import type { Hash, Id } from '../schema/ids.ts';
import { pathValue, shownValue } from '../schema/lever-scale.ts';
import type { RunRequest, RunResult } from '../schema/result.ts';
import { initialState, type AppState, type Notice } from './app-state.ts';
import type { Backend, OpenScenario, ScenarioSource } from './backend.ts';
import { firstFew } from './first-few.ts';
import { noticeTexts } from './notice-texts.ts';
import { createStore, type Store } from './store.ts';

/** Diagnostics shown one by one; one mistake at the head of a file can make hundreds. */
const listed = 4;
/** What a result was made from. */
type Inputs = Pick<AppState, 'scenario' | 'file' | 'levers' | 'changed'> & { model: Hash };

/** What a user can do with a page over a backend; every action ends in the store. Of several runs under way only the latest is shown. */
export class Session {
  readonly store: Store<AppState> = createStore<AppState>(initialState);
  private readonly backend: Backend;
  private model: Hash = '';
  private good: Inputs | null = null; // of the result shown
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

  /** Opens a scenario and runs it; one that cannot be read or run leaves everything as it was, with notices. */
  async open(source: ScenarioSource): Promise<void> {
    const mine = ++this.opens;
    const opened = await this.backend.open(source);
    if (mine !== this.opens) return;
    if (!opened.ok) {
      const { run } = this.store.get();
      this.store.update({ run: run === 'starting' ? 'failed' : run, notices: [] });
      this.notify('error', opened.diagnostics.map(formatDiagnostic));
      return;
    }
    this.take(opened.value, 'file' in source ? source.file : null, opened.warnings);
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
    this.store.update({ changed: shown === own ? others : { ...others, [id]: shown }, notices: [] });
    await this.run();
  }

  /** Puts one lever, or all, back to the scenario's own value and runs. */
  async reset(id?: Id): Promise<void> {
    const kept = Object.entries(this.store.get().changed).filter(
      ([lever]) => id !== undefined && lever !== id,
    );
    this.store.update({ changed: Object.fromEntries(kept), notices: [] });
    await this.run();
  }

  /** Runs the open scenario with its levers as they stand. */
  async run(): Promise<void> {
    const wanted = this.request();
    if (wanted === null) return;
    const mine = ++this.runs;
    const { scenario, file, levers, changed } = this.store.get();
    const inputs = { scenario, file, levers, changed, model: this.model };
    this.store.update({ run: 'running', progress: null });
    try {
      const outcome = await this.backend.run(wanted, (progress) => {
        if (mine === this.runs) this.store.update({ progress });
      });
      if (mine === this.runs) this.show(outcome, inputs);
    } catch (error) {
      if (mine === this.runs) this.fail([noticeTexts.broken(error)]);
    }
  }

  /** Takes one notice away, or all. */
  dismiss(notice?: number): void {
    const kept = this.store.get().notices.filter(({ id }) => notice !== undefined && id !== notice);
    this.store.update({ notices: kept });
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

  private show(outcome: Checked<RunResult>, inputs: Inputs): void {
    if (!outcome.ok) {
      this.refuse(outcome.diagnostics);
    } else if (outcome.value.status !== 'complete') {
      this.fail([noticeTexts.failed(outcome.value)]);
    } else {
      this.good = inputs;
      this.store.update({ run: 'current', progress: null, result: outcome.value });
      this.notify('warning', outcome.warnings.map(formatDiagnostic));
    }
  }

  /** Inputs that no run can start from give way to those of the result shown; without a result there is nothing to go back to. */
  private refuse(diagnostics: readonly Diagnostic[]): void {
    this.fail(diagnostics.map(formatDiagnostic));
    if (this.good === null) return;
    const { model, ...inputs } = this.good;
    this.model = model;
    this.store.update({ ...inputs, run: 'current' });
  }

  private fail(texts: readonly string[]): void {
    this.store.update({ run: 'failed', progress: null });
    this.notify('error', texts);
  }

  private take(opened: OpenScenario, file: string | null, warnings: readonly Diagnostic[]): void {
    this.model = opened.model;
    const levers = opened.levers.map((lever) => {
      const value = opened.values[lever.id] ?? null;
      return { lever, own: value === null ? null : shownValue(lever, value) };
    });
    this.store.update({ scenario: opened.scenario, file, levers, changed: {}, notices: [] });
    this.notify('warning', warnings.map(formatDiagnostic));
  }

  private notify(kind: Notice['kind'], texts: readonly string[]): void {
    const added = firstFew(texts, listed).map((text) => ({ id: ++this.notices, kind, text }));
    this.store.update({ notices: [...this.store.get().notices, ...added] });
  }
}
