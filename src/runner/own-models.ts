import { modelHash } from '../model/model-hash.ts';
import type { FileSet, Hash, Id } from '../schema/ids.ts';
import type { KeptModel, ModelKeeper } from '../schema/model-desk.ts';

/** The files of a model, and whether they are a reader's. */
export interface FoundModel {
  files: FileSet;
  own: boolean;
}
/** Models of a reader's own beside those that come with the program, one of an id in use at a time. */
export interface OwnModels {
  /** Puts a sound model to use; where it is ours to the letter it is ours. @returns whether it outlives the page */
  add(model: KeptModel): Promise<boolean>;
  /** Puts ours of an id to use again. */
  leave(id: Id): void;
  /** The model of an id: that with the hash, which is then in use, or else the one in use. No files where there is none of the id. */
  find(id: Id, hash?: Hash): Promise<FoundModel>;
}

/** @param ours files of a model that comes with the program; none where there is no such model */
export function createOwnModels(ours: (id: Id) => Promise<FileSet>, keeper: ModelKeeper): OwnModels {
  const known = new Map<Hash, KeptModel>();
  const used = new Map<Id, Hash>();
  const isOurs = async (id: Id, hash: Hash): Promise<boolean> => modelHash(await ours(id)) === hash;
  const use = async (id: Id, hash: Hash): Promise<void> => {
    if (used.get(id) === hash) return;
    const found = known.get(hash) ?? (await keeper.kept(hash));
    if (found?.id === id) {
      known.set(hash, found);
      used.set(id, hash);
    } else if (used.has(id) && (await isOurs(id, hash))) used.delete(id);
  };
  return {
    async add(model) {
      const { id, hash } = model;
      if (await isOurs(id, hash)) {
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
      return inUse === undefined ? { files: await ours(id), own: false } : { files: inUse.files, own: true };
    },
  };
}
