import { strToU8, zipSync } from 'fflate';
import type { Upload } from '../../src/schema/economy-desk.ts';
import type { FileSet } from '../../src/schema/ids.ts';

/** Files as a browser hands over a folder. */
export function folderUpload(name: string, files: FileSet): Upload {
  return { name, files: [...files].map(([path, text]) => ({ path, content: new Blob([text]) })) };
}

/** Files packed into a zip archive. */
export function zipOf(files: FileSet): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries([...files].map(([path, text]) => [path, strToU8(text)])));
}

/** An archive as a browser hands it over. */
export function zipUpload(name: string, bytes: Uint8Array<ArrayBuffer>): Upload {
  return { name, files: [{ path: name, content: new Blob([bytes]) }] };
}

/** The same files below a folder. */
export function below(folder: string, files: FileSet): FileSet {
  return new Map([...files].map(([path, text]) => [`${folder}/${path}`, text]));
}
