import type { AnswerShelf } from '../schema/answer-shelf.ts';
import { ofAll } from '../schema/crew-progress.ts';
import type { CrewProgress } from '../schema/crew.ts';
import type { Ensemble } from '../schema/ensemble.ts';
import type { Checked } from '../schema/diagnostic.ts';
import type { FactorKind } from '../schema/attribution.ts';
import type {
  ChipsFound,
  ChipsWanted,
  DeskOrders,
  EnsembleDesk,
  EnsembleFound,
  EnsembleWanted,
  SplitFound,
} from '../schema/ensemble-desk.ts';
import { formatDiagnostic } from '../schema/format-diagnostic.ts';
import type { Id } from '../schema/ids.ts';
import type { RunResult } from '../schema/result.ts';
import type { Notice } from './app-state.ts';
import { calledOff } from './called-off.ts';
import { ensembleTexts } from './ensemble-texts.ts';
import { NoticeBoard } from './notice-board.ts';
import { painted } from './painted.ts';
import { createStore, type Store } from './store.ts';

/** Seeds, and draws of prices, that a question is first answered by. */
const first = { seeds: 20, draws: 10 } as const;
/** Seeds after which figures are drawn while more are run. */
const stops = [20, 100, 500] as const;

/** Something that was found, and the run that it is about. */
interface About<Found> {
  run: RunResult;
  found: Found;
}
/** What was last asked about a run, so that a page that is loaded again shows what there is of it. */
interface Asked {
  against: Id | null;
  seeds?: number; // absent: no ensemble was asked for
  chips?: Pick<ChipsWanted, 'draws' | 'settings'>;
  split?: { kind: FactorKind; seeds: number };
}
/** What is made many runs for. */
export type ManyRuns = 'ensemble' | 'chips' | 'split';
/** What a page shows of many runs. */
export interface EnsembleState {
  against: Id | null; // scenario to compare with; null: the Baseline
  ensemble: About<EnsembleFound> | null;
  chips: About<ChipsFound> | null;
  split: About<SplitFound & { kind: FactorKind }> | null;
  busy: ManyRuns | null;
  progress: CrewProgress | null;
  kept: { what: ManyRuns; done: number; of: number } | null; // of what was called off a moment ago, before it is drawn
  reading: readonly ManyRuns[]; // what an earlier page made, not shown yet
  notices: readonly Notice[];
}

/** What a user can ask of many runs of what the page shows. One thing at a time; what is called off keeps what was done. */
export class EnsembleSession {
  readonly store: Store<EnsembleState> = createStore<EnsembleState>({
    against: null,
    ensemble: null,
    chips: null,
    split: null,
    busy: null,
    progress: null,
    kept: null,
    reading: [],
    notices: [],
  });
  private readonly board = new NoticeBoard(this.store, 'notices');
  private readonly desk: EnsembleDesk;
  private readonly shelf: AnswerShelf | null;
  private work: AbortController | null = null;

  /** @param shelf that outlives the page; null: none */
  constructor(desk: EnsembleDesk, shelf: AnswerShelf | null = null) {
    this.desk = desk;
    this.shelf = shelf;
  }

  /** Shows what an earlier page found about a run, where nothing else is shown or under way; until it is read that is said. */
  async restore(run: RunResult): Promise<void> {
    const asked = await this.shelf?.asked<Asked>(aboutOf(run));
    const { ensemble, chips, split, against } = this.store.get();
    if (asked == null || this.work !== null || ensemble !== null || chips !== null || split !== null) return;
    if (against !== null && against !== asked.against) return;
    const reading = (['ensemble', 'chips', 'split'] as const).filter(
      (what) => asked[what === 'ensemble' ? 'seeds' : what] !== undefined,
    );
    this.store.update({ reading });
    try {
      await this.read(run, asked);
    } finally {
      this.store.update({ reading: [] });
    }
  }

  private async read(run: RunResult, { against, seeds, ...asked }: Asked): Promise<void> {
    const shown = run.request;
    const found =
      seeds === undefined ? null : await this.desk.runEnsemble({ shown, against, seeds }, calledOff);
    const priced =
      asked.chips === undefined ? null : await this.desk.priceChips({ shown, ...asked.chips }, calledOff);
    const parts =
      asked.split === undefined
        ? null
        : await this.desk.split(
            { shown, against, of: asked.split.kind, seeds: asked.split.seeds },
            calledOff,
          );
    // What the reader has asked for meanwhile goes on from the same runs.
    if (this.work !== null || this.store.get().ensemble !== null || this.store.get().chips !== null) return;
    this.store.update({ against });
    if (found?.ok === true && found.value.done > 0)
      this.store.update({ ensemble: { run, found: found.value } });
    if (priced?.ok === true && priced.value.done > 0)
      this.store.update({ chips: { run, found: priced.value } });
    if (parts?.ok === true && 'done' in parts.value && parts.value.done > 0)
      this.store.update({ split: { run, found: { ...parts.value, kind: asked.split!.kind } } });
  }

  /** Keeps what is asked about a run, beside what was asked about it before. */
  private async note(run: RunResult, asked: Partial<Asked>): Promise<void> {
    const { against } = this.store.get();
    const before = await this.shelf?.asked<Asked>(aboutOf(run));
    const others =
      before?.against === against ? before : { against, ...(before?.chips && { chips: before.chips }) };
    this.shelf?.ask(aboutOf(run), { ...others, ...asked });
  }

  /** Makes the runs that a question is answered by, where a run has none of them yet and nothing else is under way. */
  async begin(what: 'ensemble' | 'chips', run: RunResult): Promise<void> {
    const { busy, chips } = this.store.get();
    if (busy !== null) return;
    if (what === 'ensemble' && this.ensembleOf(run) === null) await this.runMore(run, first.seeds);
    if (what === 'chips' && chips?.run.scenarioHash !== run.scenarioHash)
      await this.priceChips(run, first.draws);
  }

  /** Runs more seeds of a run that is shown, beside those that it has. */
  async runMore(run: RunResult, more: number): Promise<void> {
    const { against, ensemble } = this.store.get();
    const had = ensemble !== null && ensemble.run.scenarioHash === run.scenarioHash ? ensemble.found.done : 0;
    const wanted = { shown: run.request, against, seeds: had + more };
    void this.note(run, { seeds: wanted.seeds });
    const found = await this.carryOut('ensemble', (orders) => this.runInParts(run, wanted, { had, orders }));
    if (found === null || this.store.get().against !== against) return;
    this.store.update({ ensemble: found.done > 0 ? { run, found } : null, kept: null });
    if (found.failed > 0) this.board.add('warning', [ensembleTexts.failed(found.failed)]);
  }

  /** Runs seeds part by part, so that figures grow meanwhile; how far it is, is told of all of them. */
  private async runInParts(
    run: RunResult,
    wanted: EnsembleWanted,
    { had, orders: { progress, signal } }: { had: number; orders: DeskOrders },
  ): Promise<Checked<EnsembleFound>> {
    const { seeds, against } = wanted;
    for (const part of stops.filter((stop) => stop > had && stop < seeds)) {
      const told = (step: CrewProgress): void => progress(ofAll(step, (step.of * seeds) / part));
      const found = await this.desk.runEnsemble({ ...wanted, seeds: part }, { progress: told, signal });
      if (!found.ok) return found;
      const value = { ...found.value, of: seeds };
      if (value.ended === 'cancelled') return { ...found, value };
      if (this.store.get().against === against && value.done > 0)
        this.store.update({ ensemble: { run, found: value } });
    }
    return this.desk.runEnsemble(wanted, { progress, signal });
  }

  /** Prices the chips of a run that is shown, over draws. */
  async priceChips(
    run: RunResult,
    draws: number,
    settings: ChipsWanted['settings'] = 'stated',
  ): Promise<void> {
    const wanted = { shown: run.request, draws, settings };
    void this.note(run, { chips: { draws, settings } });
    const found = await this.carryOut('chips', (orders) => this.desk.priceChips(wanted, orders));
    if (found === null) return;
    const { runs, unsolved } = found.prices;
    this.store.update({ chips: runs.length > 0 ? { run, found } : null, kept: null });
    if (unsolved > 0) this.board.add('warning', [ensembleTexts.unpriced(unsolved)]);
  }

  /** Splits what the scenario of a run does against the other into what makes it, over seeds. */
  async splitDifference(run: RunResult, kind: FactorKind, seeds: number): Promise<void> {
    const { against } = this.store.get();
    const wanted = { shown: run.request, against, of: kind, seeds };
    void this.note(run, { split: { kind, seeds } });
    const found = await this.carryOut('split', (orders) => this.desk.split(wanted, orders));
    if (found === null || this.store.get().against !== against) return;
    if ('count' in found) {
      this.store.update({ split: null });
      this.board.add('warning', [ensembleTexts.unsplit(found.count)]);
    } else
      this.store.update({ split: found.done > 0 ? { run, found: { ...found, kind } } : null, kept: null });
  }

  /** The runs that there are of a scenario that is shown; null where there are none. */
  ensembleOf(run: RunResult): Ensemble | null {
    const { ensemble } = this.store.get();
    return ensemble?.run.scenarioHash === run.scenarioHash ? ensemble.found.ensemble : null;
  }

  /** Calls off what is under way. */
  cancel(): void {
    this.work?.abort();
  }

  /** Chooses what to compare with; runs beside something else are of no use then. */
  compareWith(against: Id | null): void {
    this.cancel();
    this.store.update({ against, ensemble: null, split: null, kept: null, notices: [] });
  }

  /** Takes one notice away, or all. */
  dismiss(notice?: number): void {
    this.board.dismiss(notice);
  }

  /**
   * What the desk finds; null where it finds nothing, with notices. Nothing while other work is under way. That work was called off, and how much
   * of it is kept, is on the screen before anything is drawn of it.
   */
  private async carryOut<Found extends object>(
    busy: ManyRuns,
    work: (orders: DeskOrders) => Promise<Checked<Found>>,
  ): Promise<Found | null> {
    if (this.work !== null) return null;
    this.work = new AbortController();
    this.store.update({ busy, progress: null, kept: null, notices: [] });
    let found: Checked<Found>;
    try {
      const { signal } = this.work;
      found = await work({ progress: (progress) => this.store.update({ progress }), signal });
    } catch (error) {
      this.board.add('error', [ensembleTexts.broken(error)]);
      return null;
    } finally {
      this.work = null;
      this.store.update({ busy: null, progress: null });
    }
    if (!found.ok) this.board.add('error', found.diagnostics.map(formatDiagnostic));
    if (!found.ok) return null;
    if (isCalledOff(found.value)) {
      const { done, of } = found.value;
      this.store.update({ kept: { what: busy, done, of } });
      await painted();
    }
    return found.value;
  }
}

/** The name under which it is kept what was asked about a run. */
function aboutOf({ request, scenarioHash }: RunResult): string {
  return `runs ${request.model} ${scenarioHash}`;
}

function isCalledOff(found: object): found is { ended: 'cancelled'; done: number; of: number } {
  return 'ended' in found && found.ended === 'cancelled';
}
