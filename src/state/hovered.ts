import type { ChartId, OwnTitle } from '../schema/figure.ts';
import { createStore, type Store } from './store.ts';

/** What the figures of a page share: where a reader points, where figures over time all draw a rule, and titles in the reader's own words. */
export interface Hovered {
  time: number | null; // calendar time of a quarter
  titles: Readonly<Partial<Record<ChartId, OwnTitle>>>;
}

/** One for all figures of a page. */
export function createHovered(): Store<Hovered> {
  return createStore<Hovered>({ time: null, titles: {} });
}
