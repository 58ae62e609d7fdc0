import type { Checked } from '../schema/diagnostic.ts';
import type { FileSet } from '../schema/ids.ts';
import type { EngineParameters, Model, Socket } from '../schema/model.ts';
import { buildModel } from './build-model.ts';
import { readModelFiles } from './read-model-files.ts';

/** Reads a model from its folder's files (paths relative to the folder) and checks it as `buildModel` does. */
export function loadModel(
  files: FileSet,
  sockets: readonly Socket[],
  needed?: EngineParameters,
): Checked<Model> {
  return buildModel(readModelFiles(files), sockets, needed);
}
