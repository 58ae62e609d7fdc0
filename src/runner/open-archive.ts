import type { unzipSync, UnzipFileInfo } from 'fflate';
import type { Checked } from '../schema/diagnostic.ts';
import { diagnose } from '../schema/place.ts';

/** A file inside an archive: its size as the archive states it, unpacked when it is read. */
export interface ArchiveEntry {
  path: string;
  size: number;
  read(): Uint8Array;
}

/** Lists a zip archive without unpacking it. @param unzip of fflate, which is loaded only where there is an archive */
export function openArchive(
  bytes: Uint8Array,
  name: string,
  unzip: typeof unzipSync,
): Checked<readonly ArchiveEntry[]> {
  const entries: ArchiveEntry[] = [];
  // What is unpacked never takes more room than the archive states, whatever it holds.
  const list = ({ name: path, originalSize: size }: UnzipFileInfo): boolean => {
    if (!path.endsWith('/')) entries.push({ path, size, read: () => read(path) });
    return false;
  };
  const read = (path: string): Uint8Array => unzip(bytes, { filter: (file) => file.name === path })[path]!;
  return attempt(name, () => {
    unzip(bytes, { filter: list });
    return entries;
  });
}

/** What a step with an archive gives, or the diagnostic of an archive that is damaged or none at all. */
export function attempt<Value>(name: string, step: () => Value): Checked<Value> {
  try {
    return { ok: true, value: step(), warnings: [] };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { ok: false, diagnostics: [diagnose({ file: name, path: '' }, 'zip-unreadable', { problem })] };
  }
}
