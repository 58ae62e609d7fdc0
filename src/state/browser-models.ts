import { openDB, type DBSchema } from 'idb';
import type { KeptModel, ModelKeeper } from '../schema/model-desk.ts';

interface Shelf extends DBSchema {
  models: { key: string; value: KeptModel & { bytes: number; used: number } };
}

/** Letters that kept models may come to. */
const most = 20e6;

/** Keeps models of the reader's own in IndexedDB, by their hashes, so that work made with one finds it when the page is loaded again. */
export function createBrowserModels(now: () => number, name = 'parley-models'): ModelKeeper {
  const open = () =>
    openDB<Shelf>(name, 1, {
      upgrade: (made) => void made.createObjectStore('models', { keyPath: 'hash' }),
    });
  const kept: ModelKeeper['kept'] = async (hash) => {
    const from = await open();
    const found = await from.get('models', hash);
    if (found !== undefined) await from.put('models', { ...found, used: now() });
    from.close();
    return found ?? null;
  };
  const keep: ModelKeeper['keep'] = async (model) => {
    const bytes = [...model.files.values()].reduce((sum, text) => sum + text.length, 0);
    if (bytes > most) return false;
    const into = await open();
    const change = into.transaction('models', 'readwrite');
    const others = (await change.store.getAll()).filter(({ hash }) => hash !== model.hash);
    let total = bytes;
    for (const other of others.toSorted((a, b) => b.used - a.used)) {
      total += other.bytes;
      if (total > most) await change.store.delete(other.hash);
    }
    await change.store.put({ ...model, bytes, used: now() });
    await change.done;
    into.close();
    return true;
  };
  // A browser that denies its store throws at once, where others refuse later.
  return {
    kept: async (hash) => kept(hash).catch(() => null),
    keep: async (model) => keep(model).catch(() => false),
  };
}
