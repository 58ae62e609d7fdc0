import type { AnswerShelf } from '../schema/answer-shelf.ts';
import type { CrewProgress } from '../schema/crew.ts';
import type {
  ExperimentDesk,
  ExperimentEntry,
  ExperimentFound,
  ExperimentSource,
} from '../schema/experiment-desk.ts';
import { formatDiagnostic } from '../schema/format-diagnostic.ts';
import type { RunResult } from '../schema/result.ts';
import type { Notice } from './app-state.ts';
import { calledOff } from './called-off.ts';
import { ensembleTexts } from './ensemble-texts.ts';
import { NoticeBoard } from './notice-board.ts';
import { painted } from './painted.ts';
import { createStore, type Store } from './store.ts';
import { sweepTexts } from './sweep-texts.ts';

/** What a page shows of an experiment. */
export interface ExperimentState {
  entries: readonly ExperimentEntry[]; // that come with the page
  found: ExperimentFound | null;
  source: ExperimentSource | null; // of what is found or under way
  begun: readonly RunResult[]; // what the page showed when that was begun; none: not known
  busy: boolean;
  reading: boolean; // what an earlier page found, not shown yet
  progress: CrewProgress | null;
  notices: readonly Notice[];
}

/** What a user can ask of experiments. One at a time; what is called off keeps what was done, and goes on when it is asked for again. */
export class ExperimentSession {
  readonly store: Store<ExperimentState> = createStore<ExperimentState>({
    entries: [],
    found: null,
    source: null,
    begun: [],
    busy: false,
    reading: false,
    progress: null,
    notices: [],
  });
  private readonly board = new NoticeBoard(this.store, 'notices');
  private readonly desk: ExperimentDesk;
  private readonly shelf: AnswerShelf | null;
  private work: AbortController | null = null;
  private leads = false;

  /** @param shelf that outlives the page; null: none */
  constructor(desk: ExperimentDesk, shelf: AnswerShelf | null = null) {
    this.desk = desk;
    this.shelf = shelf;
  }

  /** Looks up which experiments come with the page; an engine that does not answer is asked again with the next result. */
  async start(): Promise<void> {
    if (this.store.get().entries.length > 0) return;
    const entries = await this.desk.experiments().catch(() => []);
    this.store.update({ entries });
  }

  /** Shows what an earlier page found of the experiment that it asked for last, where nothing else is shown or under way. @param shown what the page shows */
  async restore(shown: RunResult | null = null): Promise<void> {
    const source = await this.shelf?.asked<ExperimentSource>('experiment');
    if (source == null || this.work !== null || this.store.get().found !== null) return;
    this.store.update({ reading: true });
    const found = await this.desk.runExperiment(source, calledOff).catch(() => null);
    this.store.update({ reading: false });
    if (found?.ok === true && found.value.done > 0 && this.work === null && this.store.get().found === null)
      this.store.update({ found: found.value, source, begun: shown === null ? [] : [shown] });
  }

  /** Whether an experiment was begun elsewhere since this was last asked, so that the reader is led to it. */
  takeLead(): boolean {
    const { leads } = this;
    this.leads = false;
    return leads;
  }

  /** Carries out an experiment; while another is under way that is said. @param shown what the page shows */
  async run(source: ExperimentSource, shown: RunResult | null = null): Promise<void> {
    if (this.work !== null) return this.board.add('warning', [sweepTexts.busy]);
    this.work = new AbortController();
    const { source: before, begun: by, found: known } = this.store.get();
    const begun = shown === null ? [] : [shown];
    // What was found of a part stays, with its name.
    const goBack = (): void => {
      if (this.store.get().found === known) this.store.update({ source: before, begun: by });
    };
    this.leads = 'title' in source;
    this.store.update({ busy: true, source, begun, progress: null, notices: [] });
    const { signal } = this.work;
    this.shelf?.ask('experiment', source);
    try {
      const progress = (step: CrewProgress) => this.store.update({ progress: step });
      const found = await this.desk.runExperiment(source, {
        progress,
        signal,
        found: (part) => this.store.update({ found: part }),
      });
      if (found.ok && found.value.ended === 'cancelled') {
        // That it ended is seen before anything is drawn of it.
        this.store.update({ busy: false, progress: null });
        await painted();
      }
      if (found.ok) this.store.update({ found: found.value.done > 0 ? found.value : null });
      else {
        this.board.add('error', found.diagnostics.map(formatDiagnostic));
        goBack();
      }
    } catch (error) {
      goBack();
      this.board.add('error', [ensembleTexts.broken(error)]);
    } finally {
      this.work = null;
      this.store.update({ busy: false, progress: null });
    }
  }

  /** Calls off what is under way. */
  cancel(): void {
    this.work?.abort();
  }

  /** Takes one notice away, or all. */
  dismiss(notice?: number): void {
    this.board.dismiss(notice);
  }
}
