import type { Hash, Id } from './ids.ts';

/** Which model something was made with. */
export interface MadeModel {
  id: Id;
  version: string;
  hash: Hash;
  own?: true; // a reader's: its id and version may be those of a model of ours. Absent: ours
}

/** What of a model tells it from others. */
export function madeModel({ id, version, hash, own }: MadeModel): MadeModel {
  return { id, version, hash, ...(own && { own }) };
}

/** A model as readers know it: by id and version, and a reader's own by its hash besides. */
export function modelName({ id, version, hash, own }: MadeModel): string {
  return `${id} ${version}${own ? `, ${ownModel(hash)}` : ''}`;
}

/** The short name of a reader's own model. */
export function ownModel(hash: Hash): string {
  return `own model ${hash.slice(0, 8)}`;
}
