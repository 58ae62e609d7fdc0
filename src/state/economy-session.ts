import type { Checked, Diagnostic } from '../schema/diagnostic.ts';
import type { EconomyDesk, Upload } from '../schema/economy-desk.ts';
import type { EconomyReport, PolicyAnswer, PolicyQuestion } from '../schema/economy-report.ts';
import { formatDiagnostic } from '../schema/format-diagnostic.ts';
import type { Notice } from './app-state.ts';
import { firstFew } from './first-few.ts';
import { NoticeBoard } from './notice-board.ts';
import { noticeTexts } from './notice-texts.ts';
import { createStore, type Store } from './store.ts';

/** What a page shows of an economy of the reader's own. */
export interface EconomyState {
  report: EconomyReport | null; // of the last sound one
  answer: PolicyAnswer | null; // on that economy
  busy: 'opening' | 'solving' | null;
  fileNotices: readonly Notice[];
  policyNotices: readonly Notice[];
}
type NoticeList = 'fileNotices' | 'policyNotices';
/** Diagnostics shown one by one: a researcher mends them in one go. */
const listed = 20;

/** What a user can do with an economy of her own. It lives beside the scenario on the page: neither changes the other. */
export class EconomySession {
  readonly store: Store<EconomyState> = createStore<EconomyState>({
    report: null,
    answer: null,
    busy: null,
    fileNotices: [],
    policyNotices: [],
  });
  private readonly desk: EconomyDesk;
  private readonly boards = {
    fileNotices: new NoticeBoard(this.store, 'fileNotices'),
    policyNotices: new NoticeBoard(this.store, 'policyNotices'),
  };
  private actions = 0;

  constructor(desk: EconomyDesk) {
    this.desk = desk;
  }

  /** Opens an economy; one that is not sound leaves the one before it and its answer as they were, with notices. */
  async open(upload: Upload): Promise<void> {
    const mine = ++this.actions;
    this.store.update({ busy: 'opening', fileNotices: [] });
    const opened = await this.settle(this.desk.openEconomy(upload), noticeTexts.notRead);
    if (mine !== this.actions) return;
    if (typeof opened === 'string') this.refuse('fileNotices', [opened]);
    else if (!opened.ok) this.refuse('fileNotices', lines(opened.diagnostics));
    else {
      this.store.update({ report: opened.value, answer: null, busy: null, policyNotices: [] });
      this.notify('fileNotices', 'warning', lines(opened.warnings));
    }
  }

  /** Solves a policy on the open economy; one that cannot be read leaves the answer before it, with notices. Nothing while another economy is being opened. */
  async solve(question: PolicyQuestion): Promise<void> {
    if (this.store.get().busy === 'opening') return;
    const mine = ++this.actions;
    this.store.update({ busy: 'solving', policyNotices: [] });
    const solved = await this.settle(this.desk.solvePolicy(question), noticeTexts.notSolved);
    if (mine !== this.actions) return;
    if (typeof solved === 'string') this.refuse('policyNotices', [solved]);
    else if (!solved.ok) this.refuse('policyNotices', lines(solved.diagnostics));
    else {
      this.store.update({ answer: solved.value, busy: null });
      this.notify('policyNotices', 'warning', lines(solved.warnings));
    }
  }

  /** Takes one notice away, or all of its list. */
  dismiss(list: NoticeList, notice?: number): void {
    this.boards[list].dismiss(notice);
  }

  /** What the desk says, or how it broke off in words. */
  private async settle<Value>(
    work: Promise<Checked<Value>>,
    words: (error: unknown) => string,
  ): Promise<Checked<Value> | string> {
    try {
      return await work;
    } catch (error) {
      return words(error);
    }
  }

  private refuse(list: NoticeList, texts: readonly string[]): void {
    this.store.update({ busy: null });
    this.notify(list, 'error', texts);
  }

  private notify(list: NoticeList, kind: Notice['kind'], texts: readonly string[]): void {
    this.boards[list].add(kind, firstFew(texts, listed));
  }
}

function lines(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(formatDiagnostic);
}
