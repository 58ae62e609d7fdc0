import { createStore, type Store } from './store.ts';

/** What a reader points at: figures over time all draw a rule there. */
export interface Hovered {
  time: number | null; // calendar time of a quarter
}

/** One for all figures of a page. */
export function createHovered(): Store<Hovered> {
  return createStore<Hovered>({ time: null });
}
