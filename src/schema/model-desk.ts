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
/** A model that was read, by what tells it from others. */
export interface ReadModel {
  id: Id;
  version: string;
  title: string;
  hash: Hash;
  kept: boolean; // outlives the page
}
/** A model that the browser keeps. */
export type KeptName = Pick<KeptModel, 'id' | 'hash'>;
/** Where models of the reader's own outlive the page: the browser's own store, a stand-in in a test. */
export interface ModelKeeper {
  /** The model with a hash; null where none is kept. */
  kept(hash: Hash): Promise<KeptModel | null>;
  /** Keeps one more, and forgets what was longest unused beyond the room that there is. @returns whether it is kept */
  keep(model: KeptModel): Promise<boolean>;
  /** All that are kept, those used last first. */
  all(): Promise<readonly KeptName[]>;
  /** Keeps the model with a hash no longer. */
  forget(hash: Hash): Promise<void>;
}

/** Opens models of the reader's own; scenarios of a model's id then run on it. */
export interface ModelDesk {
  /** Finds, reads and checks a model; one with errors leaves the one before it open. */
  openModel(upload: Upload): Promise<Checked<ReadModel>>;
  /** Puts the model of an id that comes with the page to use again. @returns whether one does; else all stays */
  leaveModel(id: Id): Promise<boolean>;
  /** The models of the reader's own that the browser keeps. */
  keptModels(): Promise<readonly KeptName[]>;
  /** Has the browser keep a model no longer; what is open stays open. */
  forgetModel(hash: Hash): Promise<void>;
  /** The description by ODD 2020 of the model of an id that is open, as Markdown. @throws where none of that id is there */
  describeModel(id: Id): Promise<string>;
}
