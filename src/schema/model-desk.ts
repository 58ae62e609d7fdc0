import type { Checked } from './diagnostic.ts';
import type { Upload } from './economy-desk.ts';
import type { FileSet, Id } from './ids.ts';

/** A model of the reader's own, sound as it is. */
export interface OwnModel {
  id: Id;
  version: string;
  title: string;
  files: FileSet; // paths from its folder
}

/** Opens models of the reader's own; scenarios of a model's id then run on it. */
export interface ModelDesk {
  /** Finds, reads and checks a model; one with errors leaves the one before it open. */
  openModel(upload: Upload): Promise<Checked<OwnModel>>;
  /** The description by ODD 2020 of the model of an id that is open, as Markdown. @throws where none of that id is there */
  describeModel(id: Id): Promise<string>;
}
