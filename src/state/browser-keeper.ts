import { openDB, type DBSchema } from 'idb';
import type { Work } from '../schema/work.ts';
import type { Keeper, KeptWork } from './keeper.ts';

interface Shelf extends DBSchema {
  work: { key: number; value: KeptWork };
  /** What was collected, once: figures are too large for every version to have its own. */
  collected: { key: 'now'; value: Pick<Work, 'bench' | 'branches'> };
}
const versions = 20;

/** Keeps the last versions of the work in IndexedDB, the newest with what was collected. @param now milliseconds since 1970 */
export function createBrowserKeeper(now: () => number, name = 'parley'): Keeper {
  const open = () =>
    openDB<Shelf>(name, 2, {
      upgrade(database, before) {
        if (before < 1) database.createObjectStore('work', { keyPath: 'at' });
        database.createObjectStore('collected');
      },
    });
  return {
    async kept() {
      const database = await open();
      const all = await database.getAll('work');
      const collected = await database.get('collected', 'now');
      database.close();
      const [newest, ...older] = all.toSorted((a, b) => b.at - a.at);
      if (newest === undefined) return [];
      return [{ ...newest, work: { ...newest.work, ...collected } }, ...older];
    },
    async keep({ bench, branches, ...work }) {
      const database = await open();
      const change = database.transaction(['work', 'collected'], 'readwrite');
      const shelf = change.objectStore('work');
      const keys = await shelf.getAllKeys();
      // Two versions of one millisecond are two all the same.
      const at = Math.max(now(), (keys.at(-1) ?? 0) + 1);
      await shelf.put({ at, work });
      const collected = { ...(bench && { bench }), ...(branches && { branches }) };
      await change.objectStore('collected').put(collected, 'now');
      for (const old of keys.slice(0, Math.max(0, keys.length + 1 - versions))) await shelf.delete(old);
      await change.done;
      database.close();
    },
  };
}
