import type { FlipDesk, FlipFound, FlipProgress } from '../schema/flip-desk.ts';
import { formatDiagnostic } from '../schema/format-diagnostic.ts';
import type { Id } from '../schema/ids.ts';
import type { RunResult } from '../schema/result.ts';
import { ensembleTexts } from './ensemble-texts.ts';
import { createStore, type Store } from './store.ts';

/** What a page shows of the search for what would have ended a table otherwise. */
export interface FlipState {
  found: { run: RunResult; flip: FlipFound } | null;
  busy: boolean;
  progress: FlipProgress | null;
  wrong: string; // '' where nothing is
}

/** What a user can ask of how a table ended. One search at a time. */
export class FlipSession {
  readonly store: Store<FlipState> = createStore<FlipState>({
    found: null,
    busy: false,
    progress: null,
    wrong: '',
  });
  private readonly desk: FlipDesk;

  constructor(desk: FlipDesk) {
    this.desk = desk;
  }

  /** Looks for the smallest change that ends a table of a run otherwise; nothing while it looks already. */
  async find(run: RunResult, table: Id): Promise<void> {
    if (this.store.get().busy) return;
    this.store.update({ busy: true, progress: null, found: null, wrong: '' });
    try {
      const asked = { shown: run.request, table };
      const found = await this.desk.findFlip(asked, (progress) => this.store.update({ progress }));
      if (!found.ok) this.store.update({ wrong: found.diagnostics.map(formatDiagnostic).join(' ') });
      else if (found.value !== null) this.store.update({ found: { run, flip: found.value } });
    } catch (error) {
      this.store.update({ wrong: ensembleTexts.broken(error) });
    } finally {
      this.store.update({ busy: false, progress: null });
    }
  }

  /** Calls the search off. */
  async cancel(): Promise<void> {
    await this.desk.stopFlip();
  }
}
