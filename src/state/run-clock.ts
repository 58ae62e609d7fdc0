import type { AppState } from './app-state.ts';
import type { Store } from './store.ts';

/** Milliseconds that the run shown took. */
export interface RunClock {
  took(): number | null; // null before the first, and where the run was not made here
  stop(): void;
}

/** Times the runs of a page. @param now milliseconds on a clock that never goes back */
export function timeRuns(store: Pick<Store<AppState>, 'get' | 'subscribe'>, now: () => number): RunClock {
  let before = store.get().run;
  let begun = before === 'running' ? now() : null;
  let took: number | null = null;
  const stop = store.subscribe(() => {
    const { run } = store.get();
    if (run === before) return;
    if (run === 'running') begun = now();
    else if (run === 'current' && begun !== null) took = now() - begun;
    before = run;
  });
  return { took: () => took, stop };
}
