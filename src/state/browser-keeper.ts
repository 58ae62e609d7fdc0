import { openDB, type DBSchema } from 'idb';
import type { Keeper, KeptWork } from './keeper.ts';

interface Shelf extends DBSchema {
  work: { key: number; value: KeptWork };
}
const versions = 20;

/** Keeps the last versions of the work in IndexedDB. @param now milliseconds since 1970 */
export function createBrowserKeeper(now: () => number, name = 'parley'): Keeper {
  const open = () =>
    openDB<Shelf>(name, 1, {
      upgrade: (database) => void database.createObjectStore('work', { keyPath: 'at' }),
    });
  return {
    async kept() {
      const database = await open();
      const all = await database.getAll('work');
      database.close();
      return all.toSorted((a, b) => b.at - a.at);
    },
    async keep(work) {
      const database = await open();
      const change = database.transaction('work', 'readwrite');
      const keys = await change.store.getAllKeys();
      // Two versions of one millisecond are two all the same.
      const at = Math.max(now(), (keys.at(-1) ?? 0) + 1);
      await change.store.put({ at, work });
      for (const old of keys.slice(0, Math.max(0, keys.length + 1 - versions)))
        await change.store.delete(old);
      await change.done;
      database.close();
    },
  };
}
