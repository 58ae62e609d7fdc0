import type { Id } from '../schema/ids.ts';
import type { Work } from '../schema/work.ts';
import { wholeWork } from './collected.ts';
import type { Keeper } from './keeper.ts';
import type { Session } from './session.ts';

/** Milliseconds of quiet before what was done is kept. */
const quiet = 500;

/** Whether work is a shipped scenario as it is: there is nothing of the reader's in it. */
export function isUntouched({ scenario, changed }: Work, id: Id): boolean {
  return 'id' in scenario && scenario.id === id && Object.keys(changed).length === 0;
}

/** Keeps the work of a session and what was collected after every change, once the reader pauses; where that fails, the page says that nothing is kept. @param leaving calls what it is given when the reader leaves the page, for which nothing waits @returns a function that stops it */
export function keepWork(
  session: Session,
  keeper: Keeper,
  leaving: (keep: () => void) => void = () => undefined,
): () => void {
  const { store } = session;
  let shown = store.get();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = async (): Promise<void> => {
    timer = undefined;
    const work = wholeWork(session);
    if (work === null) return;
    try {
      await keeper.keep(work);
      store.update({ keeping: 'kept' });
    } catch {
      store.update({ keeping: 'blocked' });
    }
  };
  const stop = store.subscribe(() => {
    const state = store.get();
    const parts = ['history', 'source', 'changed', 'bench', 'branches'] as const;
    const same = parts.every((key) => state[key] === shown[key]);
    shown = state;
    if (same) return;
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), quiet);
  });
  leaving(() => {
    if (timer === undefined) return;
    clearTimeout(timer);
    void keep();
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
