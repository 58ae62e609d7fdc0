import { openDB, type DBSchema } from 'idb';
import type { Keeper, KeptWork } from './keeper.ts';
import { mergeCollected, type Collected, type Names } from './merge-collected.ts';

interface Shelf extends DBSchema {
  work: { key: number; value: KeptWork };
  /** What was collected, once: figures are too large for every version to have its own. Each writing has a number. */
  collected: { key: 'now'; value: Collected & { writing?: number } };
}
const versions = 20;

/**
 * Keeps the last versions of the work in IndexedDB, the newest with what was collected. Several pages may keep at once: each adds what it has
 * collected to what the others have.
 * @param now milliseconds since 1970
 * @param page tells the versions of a page that is loaded again from those of others
 */
export function createBrowserKeeper(now: () => number, name = 'parley', page = ''): Keeper {
  let before: Collected = {};
  let hasRead = false;
  let seen: number | null = null; // the last writing, where it was this page's or read by it
  const names: Names = { tray: new Map(), pins: new Map() };
  const open = () =>
    openDB<Shelf>(name, 2, {
      upgrade(database, version) {
        if (version < 1) database.createObjectStore('work', { keyPath: 'at' });
        database.createObjectStore('collected');
      },
    });
  return {
    async kept() {
      const database = await open();
      const all = await database.getAll('work');
      const { writing = 0, ...collected } = (await database.get('collected', 'now')) ?? {};
      database.close();
      // From then on a page has its own view of what it collected.
      if (!hasRead) [before, seen, hasRead] = [collected, writing, true];
      const [newest, ...older] = all.toSorted((a, b) => b.at - a.at);
      if (newest === undefined) return [];
      return [{ ...newest, work: { ...newest.work, ...collected } }, ...older];
    },
    async keep({ bench, branches, ...work }) {
      let next = seen;
      const database = await open();
      const change = database.transaction(['work', 'collected'], 'readwrite');
      const shelf = change.objectStore('work');
      const keys = await shelf.getAllKeys();
      // Two versions of one millisecond are two all the same.
      const at = Math.max(now(), (keys.at(-1) ?? 0) + 1);
      await shelf.put({ at, work, page });
      const collected: Collected = { ...(bench && { bench }), ...(branches && { branches }) };
      if (bench !== before.bench || branches !== before.branches) {
        const things = change.objectStore('collected');
        const { writing = 0, ...kept } = (await things.get('now')) ?? {};
        const isAlone = writing === seen;
        const merged = isAlone ? collected : mergeCollected(kept, before, collected, names);
        await things.put({ ...merged, writing: writing + 1 }, 'now');
        // What others collected is not in this page's view, so that from here on it only ever adds.
        next = isAlone ? writing + 1 : null;
      }
      for (const old of keys.slice(0, Math.max(0, keys.length + 1 - versions))) await shelf.delete(old);
      await change.done;
      database.close();
      seen = next;
      before = collected;
    },
  };
}
