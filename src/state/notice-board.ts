import type { AppState, Notice } from './app-state.ts';
import type { Store } from './store.ts';

/** Words of a notice, or these with what the run log says instead and the lever beside which they are said. */
export type Said = string | Pick<Notice, 'text' | 'log' | 'lever'>;

/** A list of notices of a page, in the store that shows it; each has a number by which it can be taken away. */
export class NoticeBoard<List extends string> {
  private readonly store: Store<Record<List, readonly Notice[]>>;
  private readonly list: List;
  private last = 0;

  /** @param list under which the store has them */
  constructor(store: Store<Record<List, readonly Notice[]>>, list: List) {
    this.store = store;
    this.list = list;
  }

  /** Puts notices under those that are there. */
  add(kind: Notice['kind'], texts: readonly Said[]): void {
    const added = texts.map((said): Notice => {
      const words = typeof said === 'string' ? { text: said } : said;
      return { id: ++this.last, kind, ...words };
    });
    this.set([...this.store.get()[this.list], ...added]);
  }

  /** Takes one notice away, or all. */
  dismiss(notice?: number): void {
    this.set(this.store.get()[this.list].filter(({ id }) => notice !== undefined && id !== notice));
  }

  private set(notices: readonly Notice[]): void {
    this.store.update({ [this.list]: notices } as Record<List, readonly Notice[]>);
  }
}

/** Notices that stand over a page: not those that are said beside their lever, where levers are in view. */
export function pageNotices({ notices, place }: Pick<AppState, 'notices' | 'place'>): readonly Notice[] {
  return place.density === 'brief' ? notices : notices.filter(({ lever }) => lever === undefined);
}
