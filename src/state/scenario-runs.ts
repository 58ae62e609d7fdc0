import type { Checked, Diagnostic } from '../schema/diagnostic.ts';
import type { RunResult } from '../schema/result.ts';
import type { AppState, Notice } from './app-state.ts';
import type { Backend } from './backend.ts';
import { diagnosticNotices } from './diagnostic-words.ts';
import { isOther } from './first-view.ts';
import { takeStep, type History } from './history.ts';
import { refusedLever, remarksOnNothing, remarksOnRefused } from './lever-remarks.ts';
import type { Said } from './notice-board.ts';
import { noticeTexts } from './notice-texts.ts';
import { requestOf } from './request-of.ts';
import { soundInputs, type Inputs } from './sound-inputs.ts';
import type { Store } from './store.ts';

/** Runs of what a page is set to. Of several under way only the latest is shown; what cannot be run gives way to what was set before it. */
export class ScenarioRuns {
  private readonly store: Store<AppState>;
  private readonly backend: Backend;
  private readonly notify: (kind: Notice['kind'], texts: readonly Said[]) => void;
  private good: Inputs | null = null; // of the result shown
  private asked: readonly Inputs[] = []; // since then, each before its run has ended
  private runs = 0;

  constructor(store: Store<AppState>, backend: Backend, notify: ScenarioRuns['notify']) {
    this.store = store;
    this.backend = backend;
    this.notify = notify;
  }

  /** Runs the open scenario with its levers as they stand. */
  async run(): Promise<void> {
    const { scenario, file, levers, changed, history, model, source } = this.store.get();
    const inputs: Inputs = { scenario, file, levers, changed, history, model, source };
    const wanted = requestOf(inputs, model);
    if (wanted === null) return;
    const mine = ++this.runs;
    this.asked = [...this.asked, inputs];
    this.store.update({ run: 'running', progress: null, remarks: {} });
    try {
      const outcome = await this.backend.run(wanted, (progress) => {
        if (mine === this.runs) this.store.update({ progress });
      });
      if (mine === this.runs) await this.show(outcome, inputs);
    } catch (error) {
      if (mine === this.runs) this.fail([noticeTexts.broken(error)]);
    }
  }

  /** Takes a step into account that needs no run. */
  takeNote(history: AppState['history']): void {
    const last = this.asked.at(-1);
    if (last !== undefined) this.asked = [...this.asked.slice(0, -1), { ...last, history }];
    else if (this.good !== null) this.good = { ...this.good, history };
  }

  /** Says that what was asked came to nothing; what is shown and set stays. */
  fail(texts: readonly Said[]): void {
    this.store.update({ run: 'failed', progress: null });
    this.notify('error', texts);
  }

  private async show(outcome: Checked<RunResult>, inputs: Inputs): Promise<void> {
    if (!outcome.ok) return this.refuse(outcome.diagnostics, inputs);
    if (outcome.value.status !== 'complete') return this.fail([noticeTexts.failed(outcome.value)]);
    const { first, result } = this.store.get();
    if (this.good !== null && result?.resultHash === outcome.value.resultHash)
      this.store.update({ remarks: remarksOnNothing(this.good, inputs) });
    this.good = this.asked.at(-1)!;
    this.asked = [];
    this.store.update({ run: 'current', progress: null, result: outcome.value, first: null });
    this.notify('warning', diagnosticNotices(outcome.warnings, inputs));
    if (first !== null && inputs.file === null && isOther(first, outcome.value))
      this.notify('warning', [noticeTexts.otherFirst(first.resultHash, outcome.value.resultHash)]);
  }

  /** Goes back to the last inputs that a run can start from, and runs them where none has; where there are none, nothing changes. */
  private async refuse(reasons: readonly Diagnostic[], refused: Inputs): Promise<void> {
    const mine = this.runs;
    const sound = await soundInputs(this.good, this.asked, this.backend);
    this.notify('error', diagnosticNotices(reasons, refused, refusedLever(sound, refused)));
    if (mine !== this.runs) return;
    if (sound === null) return this.store.update({ run: 'failed', progress: null });
    this.asked = [];
    this.store.update({
      ...sound,
      history: this.withCollected(sound.history),
      run: 'current',
      progress: null,
    });
    const again = sound === this.good ? Promise.resolve() : this.run();
    const latest = this.runs;
    const remarks = await remarksOnRefused(sound, refused, reasons, this.backend);
    await again;
    if (latest === this.runs) this.store.update({ remarks });
  }

  /** The history that is gone back to, with what was collected since as a step of its own. */
  private withCollected(back: AppState['history']): AppState['history'] {
    const { bench, tree, history } = this.store.get();
    const last = back.steps[back.at];
    if (last === undefined || last.state.bench === bench) return back;
    const { sentence } = history.steps[history.at]!;
    return takeStep(back, { sentence, state: { ...last.state, bench, tree } }) satisfies History<unknown>;
  }
}
