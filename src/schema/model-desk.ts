import type { Checked } from './diagnostic.ts';
import type { Upload } from './economy-desk.ts';
import type { FileSet, Hash, Id } from './ids.ts';

/** A model of the reader's own, sound as it is. */
export interface OwnModel {
  id: Id;
  version: string;
  title: string;
  files: FileSet; // paths from its folder
}
/** The same as a page keeps it. */
export interface KeptModel {
  id: Id;
  hash: Hash;
  files: FileSet;
}
/** Where models of the reader's own outlive the page: the browser's own store, a stand-in in a test. */
export interface ModelKeeper {
  /** The model with a hash; null where none is kept. */
  kept(hash: Hash): Promise<KeptModel | null>;
  /** Keeps one more, and forgets what was longest unused beyond the room that there is. @returns whether it is kept */
  keep(model: KeptModel): Promise<boolean>;
}

/** Opens models of the reader's own; scenarios of a model's id then run on it. */
export interface ModelDesk {
  /** Finds, reads and checks a model; one with errors leaves the one before it open. `kept`: it outlives the page. */
  openModel(upload: Upload): Promise<Checked<{ kept: boolean }>>;
  /** Puts the model of an id that comes with the page to use again. */
  leaveModel(id: Id): Promise<void>;
  /** The description by ODD 2020 of the model of an id that is open, as Markdown. @throws where none of that id is there */
  describeModel(id: Id): Promise<string>;
}
