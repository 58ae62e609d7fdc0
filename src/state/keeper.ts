import type { Work } from '../schema/work.ts';

/** Work as it was at a moment. */
export interface KeptWork {
  at: number; // milliseconds since 1970
  work: Work;
  page?: string; // that kept it; absent: nobody knows
}
/** Where work outlives the page: the browser's own store, a stand-in in a test. Every call may fail, and then nothing is kept. */
export interface Keeper {
  /** Newest first. */
  kept(): Promise<readonly KeptWork[]>;
  /** Keeps one more and forgets the oldest beyond the number that is kept. */
  keep(work: Work): Promise<void>;
}
