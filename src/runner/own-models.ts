import type { FileSet, Hash, Id } from '../schema/ids.ts';
import type { KeptModel, ModelKeeper } from '../schema/model-desk.ts';

/** The files of a reader's model, or that it is ours. */
export type FoundModel = { own: true; files: FileSet } | { own: false };
/** Models of a reader's own beside those that come with the program, one of an id in use at a time. */
export interface OwnModels {
  /** Puts a sound model to use; where it is ours to the letter it is ours. @returns whether it outlives the page */
  add(model: KeptModel): Promise<boolean>;
  /** Puts ours of an id to use again. */
  leave(id: Id): void;
  /** The model of an id: that with the hash, which is then in use, or else the one in use; ours where there is none. */
  find(id: Id, hash?: Hash): Promise<FoundModel>;
}

/** @param ours the hash of a model that comes with the program; null where there is no such model */
export function createOwnModels(ours: (id: Id) => Promise<Hash | null>, keeper: ModelKeeper): OwnModels {
  const known = new Map<Hash, KeptModel>();
  const used = new Map<Id, Hash>();
  const use = async (id: Id, hash: Hash): Promise<void> => {
    if (used.get(id) === hash) return;
    const found = known.get(hash) ?? (await keeper.kept(hash));
    if (found?.id === id) {
      known.set(hash, found);
      used.set(id, hash);
    } else if (used.has(id) && (await ours(id)) === hash) used.delete(id);
  };
  return {
    async add(model) {
      const { id, hash } = model;
      if ((await ours(id)) === hash) {
        used.delete(id);
        return true;
      }
      known.set(hash, model);
      used.set(id, hash);
      return keeper.keep(model);
    },
    leave: (id) => void used.delete(id),
    async find(id, hash) {
      if (hash) await use(id, hash);
      const inUse = known.get(used.get(id) ?? '');
      return inUse === undefined ? { own: false } : { own: true, files: inUse.files };
    },
  };
}
