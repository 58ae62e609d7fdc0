import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { nameFile } from './name-file.ts';

/** What goes into a file: whole, or in pieces, one in memory at a time. */
export type FileContent = string | Uint8Array | { pieces: Iterable<string | Uint8Array> };

/** Writes a file that is there whole or not at all, also after the power has failed or another process wrote the same meanwhile. */
export function writeWhole(path: string, content: FileContent): void {
  const partial = partialName(path);
  try {
    makeFolder(dirname(path));
    writeThrough(partial, content);
    renameSync(partial, path);
  } catch (error) {
    if (existsSync(partial)) rmSync(partial);
    // What the system says is of a name that nobody gave.
    if (error instanceof Error && 'syscall' in error)
      error.message = `${path} cannot be written: ${error.message.replaceAll(partial, path)}; name another place`;
    throw error;
  }
}

/** Writes a folder of files, given by their paths inside it, in the place of what was there; it appears whole or not at all. */
export function writeFolder(
  folder: string,
  files: Iterable<readonly [path: string, content: FileContent]>,
): void {
  const partial = partialName(folder);
  makeFolder(partial);
  try {
    for (const [path, content] of files) {
      makeFolder(dirname(join(partial, path)));
      writeThrough(join(partial, path), content);
    }
    rmSync(folder, { recursive: true, force: true });
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
}

/** No other process has the name, on this machine or on one that shares the disk; what is left under it is nobody's. */
export function partialName(path: string): string {
  return `${path}.${hostname()}-${process.pid}.partial`;
}

/** Writes that take longer are those of nobody. */
const longestWrite = 24 * 3_600_000;

/** Whether a path is of a write that was killed: its process is gone from this machine, or it is a day old. */
export function isLeftOver(path: string): boolean {
  if (!path.endsWith('.partial') || !existsSync(path)) return false;
  if (Date.now() - statSync(path).mtimeMs > longestWrite) return true;
  const [own, rest] = [`.${hostname()}-`, path.slice(0, -'.partial'.length)];
  const pid = rest.slice(rest.lastIndexOf('-') + 1);
  return /^\d+$/.test(pid) && rest.endsWith(`${own}${pid}`) && !isRunning(Number(pid));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of another user may not be asked, and is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The bytes are on the disk when this returns: a rename that follows cannot overtake them. */
function writeThrough(path: string, content: FileContent): void {
  const file = openSync(path, 'w');
  try {
    const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content.pieces;
    nameFile(path, () => {
      for (const piece of pieces) writeFileSync(file, piece);
      fsyncSync(file);
    });
  } finally {
    closeSync(file);
  }
}
