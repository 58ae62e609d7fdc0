import type { Branch } from '../schema/bench.ts';
import type { Work } from '../schema/work.ts';
import { forkScenario, type Fork } from './fork-scenario.ts';
import type { Session } from './session.ts';

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
    const id = this.all.length;
    const forked = forkScenario(scenario, fork, id);
    const text = `${JSON.stringify(forked, null, 1)}\n`;
    const own: Work = { ...work, scenario: { file: `${forked.id}.yaml`, text } };
    const branch: Branch = { id, parent, sentence: fork.sentence, work: own, outcome: null };
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

function isSameScenario({ scenario: a }: Work, { scenario: b }: Work): boolean {
  return 'id' in a ? 'id' in b && a.id === b.id : 'text' in b && a.text === b.text;
}
