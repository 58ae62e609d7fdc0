import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptModel, KeptName, ModelKeeper } from '../schema/model-desk.ts';

interface Shelf extends DBSchema {
  models: { key: string; value: KeptModel & { letters: number; used: number } };
}

/** Letters that kept models may come to. */
const most = 20e6;

/** Keeps models of the reader's own in IndexedDB, by their hashes, so that work made with one finds it when the page is loaded again. */
export function createBrowserModels(now: () => number, name = 'parley-models'): ModelKeeper {
  const inStore = async <Value>(work: (store: IDBPDatabase<Shelf>) => Promise<Value>): Promise<Value> => {
    const store = await openDB<Shelf>(name, 1, {
      upgrade: (made) => void made.createObjectStore('models', { keyPath: 'hash' }),
    });
    try {
      return await work(store);
    } finally {
      store.close();
    }
  };
  const keep = async (into: IDBPDatabase<Shelf>, model: KeptModel): Promise<boolean> => {
    const letters = [...model.files.values()].reduce((sum, text) => sum + text.length, 0);
    if (letters > most) return false;
    const change = into.transaction('models', 'readwrite');
    const others = (await change.store.getAll()).filter(({ hash }) => hash !== model.hash);
    let total = letters;
    for (const other of others.toSorted((a, b) => b.used - a.used)) {
      total += other.letters;
      if (total > most) await change.store.delete(other.hash);
    }
    await Promise.all([change.store.put({ ...model, letters, used: now() }), change.done]);
    return true;
  };
  const find = async (from: IDBPDatabase<Shelf>, hash: string): Promise<KeptModel | null> => {
    const found = await from.get('models', hash);
    // A store that is too full to note the use still gives what it has.
    if (found !== undefined) await from.put('models', { ...found, used: now() }).catch(() => hash);
    return found ?? null;
  };
  const list = async (store: IDBPDatabase<Shelf>): Promise<readonly KeptName[]> =>
    (await store.getAll('models')).toSorted((a, b) => b.used - a.used).map(({ id, hash }) => ({ id, hash }));
  // A browser may deny its store.
  return {
    kept: (hash) => inStore((store) => find(store, hash)).catch(() => null),
    keep: (model) => inStore((store) => keep(store, model)).catch(() => false),
    all: () => inStore(list).catch(() => []),
    forget: (hash) => inStore((store) => store.delete('models', hash)).catch(() => undefined),
  };
}
