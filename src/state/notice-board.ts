import type { Notice } from './app-state.ts';
import type { Store } from './store.ts';

/** The notices of one part of a page, in the store that shows them; each has a number by which it can be taken away. */
export class NoticeBoard {
  private readonly store: Store<{ notices: readonly Notice[] }>;
  private last = 0;

  constructor(store: Store<{ notices: readonly Notice[] }>) {
    this.store = store;
  }

  /** Puts notices under those that are there. */
  add(kind: Notice['kind'], texts: readonly string[]): void {
    const added = texts.map((text) => ({ id: ++this.last, kind, text }));
    this.store.update({ notices: [...this.store.get().notices, ...added] });
  }

  /** Takes one notice away, or all. */
  dismiss(notice?: number): void {
    const kept = this.store.get().notices.filter(({ id }) => notice !== undefined && id !== notice);
    this.store.update({ notices: kept });
  }
}
