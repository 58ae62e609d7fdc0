import { createStore, type Store } from './store.ts';

/** What the figures of a page share: where a reader points, where figures over time all draw a rule. */
export interface Hovered {
  time: number | null; // calendar time of a quarter
}

/** One for all figures of a page. */
export function createHovered(): Store<Hovered> {
  return createStore<Hovered>({ time: null });
}
