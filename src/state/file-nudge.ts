import type { AppState } from './app-state.ts';
import type { Store } from './store.ts';

/** Milliseconds that work may be in no file before the reader is told. */
const patience = 600_000;

/** Tells a reader whose work has long been in no file, and again as long after the last telling was put away. @returns a function that stops it */
export function nudgeToFile(store: Store<AppState>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const stop = store.subscribe(() => {
    const { history, filed, nudge } = store.get();
    // What was opened and left as it was is not the reader's own.
    const isOpen = history.steps.length > 1 && history !== filed;
    if (!isOpen || nudge) rest();
    if (!isOpen && nudge) store.update({ nudge: false });
    if (isOpen && !nudge) timer ??= setTimeout(() => store.update({ nudge: true }), patience);
  });
  return () => {
    rest();
    stop();
  };
}
