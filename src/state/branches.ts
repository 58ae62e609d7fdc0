import type { Work } from '../schema/work.ts';
import { forkScenario, type Fork } from './fork-scenario.ts';
import type { Session } from './session.ts';
import { createStore, type Store } from './store.ts';

/** Work that others branch off from, or that branches off itself. */
export interface Branch {
  id: number;
  parent: number | null; // null: what the reader opened
  sentence: string; // what it does otherwise than its parent; of a root its title
  work: Work; // as it was last left
  outcome: string | null; // what came of it in words, once its run is there
}
export interface BranchTree {
  branches: readonly Branch[]; // parents before their own
  shown: number | null; // null: what is shown is none of them
}

/** The branches that a reader has made of runs on a page. Every step into one is a step of the page's history. */
export class Branches {
  readonly store: Store<BranchTree> = createStore<BranchTree>({ branches: [], shown: null });
  private readonly session: Session;

  constructor(session: Session) {
    this.session = session;
  }

  /** Makes a branch of what is shown and opens it. Nothing before a scenario is open. */
  async fork(fork: Fork): Promise<void> {
    const { scenario } = this.session.store.get();
    const work = this.session.work();
    if (scenario === null || work === null) return;
    const parent = this.rooted(work, scenario.title);
    const id = this.store.get().branches.length;
    const forked = forkScenario(scenario, fork, id);
    const text = `${JSON.stringify(forked, null, 1)}\n`;
    const own: Work = { ...work, scenario: { file: `${forked.id}.yaml`, text } };
    const branch: Branch = { id, parent, sentence: fork.sentence, work: own, outcome: null };
    this.store.update({ branches: [...this.store.get().branches, branch], shown: id });
    await this.session.openWork(own, true);
  }

  /** Opens a branch as it was last left. @throws where there is none */
  async goTo(id: number): Promise<void> {
    this.keepShown();
    const branch = this.store.get().branches[id];
    if (branch === undefined) throw new Error(`no branch ${id}`);
    this.store.update({ shown: id });
    await this.session.openWork(branch.work, true);
  }

  /** Takes note of what came of the branch that is shown. */
  tell(outcome: string): void {
    const shown = this.follow();
    if (shown !== null && this.store.get().branches[shown]!.outcome !== outcome)
      this.change(shown, { outcome });
  }

  /** The branch whose scenario the page shows, also after steps back, and what its levers are. */
  follow(): number | null {
    const work = this.session.work();
    const { branches, shown } = this.store.get();
    const now = branches.find((branch) => work !== null && isSameScenario(branch.work, work))?.id ?? null;
    if (now !== shown) this.store.update({ shown: now });
    return now;
  }

  /** The branch that is shown, made a root where it is none yet. */
  private rooted(work: Work, title: string): number {
    const shown = this.follow();
    if (shown !== null) {
      this.keepShown();
      return shown;
    }
    const { branches } = this.store.get();
    const root: Branch = { id: branches.length, parent: null, sentence: title, work, outcome: null };
    this.store.update({ branches: [...branches, root] });
    return root.id;
  }

  /** Levers that were moved since a branch was opened stay with it. */
  private keepShown(): void {
    const shown = this.follow();
    const work = this.session.work();
    if (shown !== null && work !== null) this.change(shown, { work });
  }

  private change(id: number, changes: Partial<Branch>): void {
    const branches = this.store.get().branches.map((one) => (one.id === id ? { ...one, ...changes } : one));
    this.store.update({ branches });
  }
}

function isSameScenario({ scenario: a }: Work, { scenario: b }: Work): boolean {
  return 'id' in a ? 'id' in b && a.id === b.id : 'text' in b && a.text === b.text;
}
