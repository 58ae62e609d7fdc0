import { hashText } from '../numerics/hash.ts';
import type { FileSet, Hash } from '../schema/ids.ts';

const dataFile = /\.(yaml|csv)$/;
/** What the model is held against and described by: beside the model, and no part of it. */
const besideModel = /^(checks\.yaml|odd\.yaml|names\.yaml|crises\.csv)$/;

/** Whether a file makes the model what it is. */
export function isModelFile(path: string): boolean {
  return dataFile.test(path) && !besideModel.test(path);
}

/** Hash of all data files, whatever their line ends and the order they came in; documents beside them do not count. */
export function modelHash(files: FileSet): Hash {
  const paths = [...files.keys()].filter(isModelFile).sort();
  return hashText(paths.map((path) => `${path}\n${files.get(path)!.replaceAll('\r\n', '\n')}\n`).join(''));
}
