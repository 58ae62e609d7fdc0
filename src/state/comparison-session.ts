import { canonicalJson } from '../numerics/canonical-json.ts';
import type { AnswerShelf } from '../schema/answer-shelf.ts';
import type { Pin } from '../schema/bench.ts';
import type {
  ComparedArm,
  ComparisonDesk,
  ComparisonFound,
  ComparisonWanted,
} from '../schema/comparison-desk.ts';
import { ofAll } from '../schema/crew-progress.ts';
import type { CrewProgress } from '../schema/crew.ts';
import { formatDiagnostic } from '../schema/format-diagnostic.ts';
import type { Notice } from './app-state.ts';
import type { Backend } from './backend.ts';
import { calledOff } from './called-off.ts';
import { comparedArms } from './compared-arms.ts';
import { comparisonTexts } from './comparison-texts.ts';
import { ensembleTexts } from './ensemble-texts.ts';
import { painted } from './painted.ts';
import { mostPins, pinShown } from './pins.ts';
import type { Session } from './session.ts';
import { NoticeBoard } from './notice-board.ts';
import { createStore, type Store } from './store.ts';

/** Seeds after which figures are drawn anew: what differs in the inputs at once, a first idea soon. */
const stops = [0, 2, 5, 10, 20] as const;
/** Seeds that a comparison is begun with. */
const firstSeeds = 20;

/** What a page shows of scenarios that are compared. */
export interface ComparisonState {
  found: { pins: readonly Pin[]; found: ComparisonFound } | null;
  busy: boolean;
  reading: boolean; // what an earlier page found, not shown yet
  progress: CrewProgress | null; // of all seeds that were asked for
  notices: readonly Notice[];
}

/** What a user can do with pinned scenarios: pin what is shown and run all of them on the same seeds. What is called off keeps what was done and goes on when asked again. */
export class ComparisonSession {
  readonly store: Store<ComparisonState> = createStore<ComparisonState>({
    found: null,
    busy: false,
    reading: false,
    progress: null,
    notices: [],
  });
  private readonly board = new NoticeBoard(this.store, 'notices');
  private readonly desk: ComparisonDesk;
  private readonly source: Pick<Backend, 'open'>;
  private readonly shelf: AnswerShelf | null;
  private work: AbortController | null = null;

  /** @param shelf that outlives the page; null: none */
  constructor(desk: ComparisonDesk, source: Pick<Backend, 'open'>, shelf: AnswerShelf | null = null) {
    this.desk = desk;
    this.source = source;
    this.shelf = shelf;
  }

  /** Shows what an earlier page found of these pins, where nothing else is shown or under way; until it is read that is said. */
  async restore(pins: readonly Pin[]): Promise<void> {
    const asked = await this.shelf?.asked<{ seeds: number }>(aboutOf(pins));
    if (asked == null || this.work !== null || this.store.get().found !== null) return;
    this.store.update({ reading: true });
    try {
      const arms = await comparedArms(this.source, pins);
      if (!arms.ok) return;
      const found = await this.desk.compare({ arms: arms.value, seeds: asked.seeds }, calledOff);
      if (found.ok && found.value.done > 0 && this.work === null && this.store.get().found === null)
        this.store.update({ found: { pins, found: found.value } });
    } finally {
      this.store.update({ reading: false });
    }
  }

  /** Pins what a page shows and compares it with the other pins. */
  async pinAndCompare(session: Session): Promise<void> {
    session.go({ screen: 'compare' });
    if (!pinShown(session)) return this.board.add('warning', [comparisonTexts.full(mostPins)]);
    await this.run(session.store.get().bench.pins, Math.max(firstSeeds, this.seeds));
  }

  /** Seeds of the last comparison. */
  get seeds(): number {
    return this.store.get().found?.found.done ?? 0;
  }

  /** Runs pins on the seeds from 1 on, the figures growing meanwhile; what is under way for other pins is called off. */
  async run(pins: readonly Pin[], seeds: number): Promise<void> {
    this.cancel();
    const mine = new AbortController();
    this.work = mine;
    this.store.update({ busy: true, progress: null, notices: [] });
    this.shelf?.ask(aboutOf(pins), { seeds });
    try {
      const arms = await comparedArms(this.source, pins);
      if (!arms.ok)
        this.board.add(
          'error',
          'strange' in arms
            ? [comparisonTexts.strange(arms.strange)]
            : arms.diagnostics.map(formatDiagnostic),
        );
      else if (this.isOfOneModel(arms.value)) await this.carryOut(pins, { arms: arms.value, seeds }, mine);
    } catch (error) {
      if (mine === this.work) this.board.add('error', [ensembleTexts.broken(error)]);
    } finally {
      if (mine === this.work) {
        this.work = null;
        this.store.update({ busy: false, progress: null });
      }
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

  private async carryOut(
    pins: readonly Pin[],
    { arms, seeds }: ComparisonWanted,
    mine: AbortController,
  ): Promise<void> {
    const of = arms.length * seeds;
    const progress = (step: CrewProgress): void => {
      if (mine === this.work) this.store.update({ progress: ofAll(step, of) });
    };
    for (const part of stopsUntil(seeds)) {
      if (arms.length < 2 || mine.signal.aborted) return;
      const found = await this.desk.compare({ arms, seeds: part }, { progress, signal: mine.signal });
      if (mine !== this.work) return;
      if (!found.ok) return this.board.add('error', found.diagnostics.map(formatDiagnostic));
      const { failed, ended } = found.value;
      if (ended === 'cancelled') {
        // That it ended is seen before anything is drawn of it.
        this.store.update({ busy: false, progress: null });
        await painted();
        if (mine !== this.work) return;
      }
      this.store.update({ found: { pins, found: found.value } });
      if (failed > 0 && part === seeds) this.board.add('warning', [comparisonTexts.failed(failed)]);
      if (ended === 'cancelled') return;
    }
  }

  private isOfOneModel(arms: readonly ComparedArm[]): boolean {
    const [first] = arms;
    const other = arms.find(({ shown }) => shown.model !== first!.shown.model);
    if (other !== undefined) this.board.add('error', [comparisonTexts.otherModel(other.title)]);
    return other === undefined;
  }
}

/** The name under which it is kept what was asked of pins. */
function aboutOf(pins: readonly Pin[]): string {
  return `pins ${canonicalJson(pins.map(({ work }) => [work.made.hash, work.scenario, work.changed]))}`;
}

/** Seeds after which there is something to show, up to all of them. */
function stopsUntil(seeds: number): number[] {
  const later = Array.from({ length: Math.max(0, Math.ceil(seeds / 20) - 1) }, (_, at) => 20 * (at + 2));
  return [...new Set([...stops, ...later].filter((stop) => stop < seeds)), seeds];
}
