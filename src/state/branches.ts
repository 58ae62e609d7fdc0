import type { Branch } from '../schema/bench.ts';
import type { ScenarioFile } from '../schema/scenario.ts';
import type { Work } from '../schema/work.ts';
import { branchTexts } from './branch-texts.ts';
import { forkScenario, type Fork } from './fork-scenario.ts';
import type { Session } from './session.ts';
import { openTree } from './trees.ts';

/** The branches that a reader has made of runs on a page. Every step into one is a step of the page's history. */
export class Branches {
  private readonly session: Session;

  constructor(session: Session) {
    this.session = session;
  }

  /** The branch whose scenario the page shows, also after steps back; null where it is none of them. */
  get shown(): number | null {
    const work = this.session.work();
    if (work === null) return null;
    return this.all.find((branch) => isSameScenario(branch.work, work))?.id ?? null;
  }

  private get all(): readonly Branch[] {
    return this.session.store.get().branches;
  }

  /** Makes a branch of what is shown and opens it. Nothing before a scenario is open. */
  async fork(fork: Fork): Promise<void> {
    const { scenario } = this.session.store.get();
    const work = this.session.work();
    if (scenario === null || work === null) return;
    const parent = this.rooted(work, scenario.title);
    const forked = this.forked(scenario, fork);
    const text = `${JSON.stringify(forked, null, 1)}\n`;
    const own: Work = { ...work, scenario: { file: `${forked.id}.yaml`, text } };
    const branch: Branch = { id: this.all.length, parent, sentence: fork.sentence, work: own, outcome: null };
    this.session.store.update({ branches: [...this.all, branch] });
    await this.session.openWork(own, true);
  }

  /** Opens a branch as it was last left. @throws where there is none */
  async goTo(id: number): Promise<void> {
    this.keepShown();
    const branch = this.all[id];
    if (branch === undefined) throw new Error(`no branch ${id}`);
    await this.session.openWork(branch.work, !branch.work.made.own);
  }

  /**
   * Takes a branch away with those that branch off from it, as a step of the history; where one of them is shown, what the branch came from is
   * opened. Steps back have the tree as it was. @throws where there is no such branch
   */
  async remove(id: number): Promise<void> {
    this.keepShown();
    const { all, shown } = this;
    const removed = all[id];
    if (removed === undefined) throw new Error(`no branch ${id}`);
    const rest = pruned(all, id);
    const sentence = branchTexts.removed(removed.sentence);
    const parent = removed.parent === null ? null : all[removed.parent]!.work;
    if (parent !== null && shown !== null && !rest.some(({ work }) => work === all[shown]!.work)) {
      await this.session.openWork({ ...parent, branches: rest }, !parent.made.own, sentence);
      return;
    }
    const { store } = this.session;
    store.update(openTree(store.get(), rest));
    this.session.changeBench(store.get().bench, sentence);
  }

  /** Takes note of what came of the branch that is shown. */
  tell(outcome: string): void {
    const { shown } = this;
    if (shown !== null && this.all[shown]!.outcome !== outcome) this.change(shown, { outcome });
  }

  /** The branch that is shown, made a root where it is none yet. */
  private rooted(work: Work, title: string): number {
    const { shown } = this;
    if (shown !== null) {
      this.keepShown();
      return shown;
    }
    const id = this.all.length;
    const root: Branch = { id, parent: null, sentence: title, work, outcome: null };
    this.session.store.update({ branches: [...this.all, root] });
    return id;
  }

  /** The scenario of a branch under a name that no branch of the tree has. */
  private forked(scenario: ScenarioFile, fork: Fork): ScenarioFile {
    const names = new Set(this.all.map(({ work }) => ('file' in work.scenario ? work.scenario.file : '')));
    for (let number = this.all.length; ; number++) {
      const forked = forkScenario(scenario, fork, number);
      if (!names.has(`${forked.id}.yaml`)) return forked;
    }
  }

  /** Levers that were moved since a branch was opened stay with it. */
  private keepShown(): void {
    const { shown } = this;
    const work = this.session.work();
    if (shown !== null && work !== null) this.change(shown, { work });
  }

  private change(id: number, changes: Partial<Branch>): void {
    const branches = this.all.map((one) => (one.id === id ? { ...one, ...changes } : one));
    this.session.store.update({ branches });
  }
}

/** Branches without one and all that branch off from it, known again by their places. */
function pruned(all: readonly Branch[], id: number): readonly Branch[] {
  const places = new Map<number, number>();
  const rest: Branch[] = [];
  for (const branch of all) {
    const parent = branch.parent === null ? null : places.get(branch.parent);
    if (branch.id === id || parent === undefined) continue;
    places.set(branch.id, rest.length);
    const isMoved = branch.id !== rest.length || branch.parent !== parent;
    rest.push(isMoved ? { ...branch, id: rest.length, parent } : branch);
  }
  return rest;
}

function isSameScenario({ scenario: a }: Work, { scenario: b }: Work): boolean {
  return 'id' in a ? 'id' in b && a.id === b.id : 'text' in b && a.text === b.text;
}
