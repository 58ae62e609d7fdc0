import type { Upload } from '../schema/economy-desk.ts';
import { formatDiagnostic } from '../schema/format-diagnostic.ts';
import type { Hash, Id } from '../schema/ids.ts';
import type { KeptName, ModelDesk, ReadModel } from '../schema/model-desk.ts';
import { createStore, type Store } from './store.ts';

/** What a page shows of a model of the reader's own. */
export interface ModelState {
  busy: boolean;
  problems: readonly string[]; // why the last one was not opened, each with file, line and hint
  read: ReadModel | null; // the last one that was sound
  kept: readonly KeptName[]; // those that the browser keeps
}

/** What a user can do with models: open one of her own, and have the open one described, and see to those that are kept. */
export class ModelSession {
  readonly store: Store<ModelState> = createStore<ModelState>({
    busy: false,
    problems: [],
    read: null,
    kept: [],
  });
  private readonly desk: ModelDesk;
  private actions = 0;

  constructor(desk: ModelDesk) {
    this.desk = desk;
  }

  /** Opens a model; one that is not sound leaves the one before it open, with what is wrong. @returns whether it is open */
  async open(upload: Upload): Promise<boolean> {
    const mine = ++this.actions;
    this.store.update({ busy: true, problems: [] });
    try {
      const opened = await this.desk.openModel(upload);
      if (mine !== this.actions) return false;
      if (opened.ok) this.store.update({ read: opened.value, busy: false });
      else this.store.update({ busy: false, problems: opened.diagnostics.map(formatDiagnostic) });
      await this.list();
      return opened.ok;
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      this.store.update({ busy: false, problems: [problem] });
      return false;
    }
  }

  /** Puts the model of an id that comes with the page to use again. @returns whether one does; else all stays */
  async leave(id: Id): Promise<boolean> {
    const isLeft = await this.desk.leaveModel(id);
    if (isLeft) this.store.update({ problems: [], read: null });
    return isLeft;
  }

  /** Looks up which models the browser keeps. */
  async list(): Promise<void> {
    this.store.update({ kept: await this.desk.keptModels() });
  }

  /** Has the browser keep a model no longer. */
  async forget(hash: Hash): Promise<void> {
    await this.desk.forgetModel(hash);
    await this.list();
  }

  /** The description of a model by its id. */
  describe(id: string): Promise<string> {
    return this.desk.describeModel(id);
  }
}
