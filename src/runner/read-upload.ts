import { findEconomy, mostBytes } from '../model/find-economy.ts';
import type { Checked } from '../schema/diagnostic.ts';
import type { Upload, UploadedFile } from '../schema/economy-desk.ts';
import type { FileSet } from '../schema/ids.ts';
import { diagnose } from '../schema/place.ts';
import { strayFile } from './stray-file.ts';
import { attempt, openArchive } from './open-archive.ts';

/** The files of an economy as text, and the folder that `parseEconomy` finds them in. */
export interface EconomyTexts {
  files: FileSet;
  folder: string;
}

/** Reads the files of an economy out of a folder, loose files or a zip archive; nothing else in there is read. */
export function readUpload({ name, files }: Upload): Promise<Checked<EconomyTexts>> {
  const [first] = files;
  const archive = files.length === 1 && first!.path.toLowerCase().endsWith('.zip');
  return archive ? readArchive(name, first!.content) : readFolder({ name, files });
}

const decode = (bytes: ArrayBuffer | Uint8Array): string => new TextDecoder().decode(bytes);

async function readFolder({ name, files }: Upload): Promise<Checked<EconomyTexts>> {
  const all = files.map(({ path, content }) => ({ path, size: content.size, content }));
  const found = findEconomy(all, name);
  if (!found.ok) return found;
  const { folder, entries } = found.value;
  const [only] = files;
  if (entries.size === 0 && files.length === 1) {
    const other = await strayFile('economy', only!);
    if (other !== null) return { ok: false, diagnostics: [other] };
  }
  const texts = [...entries].map(
    async ([path, { content }]) => [path, decode(await content.arrayBuffer())] as const,
  );
  return { ok: true, value: { folder, files: new Map(await Promise.all(texts)) }, warnings: [] };
}

async function readArchive(name: string, content: UploadedFile['content']): Promise<Checked<EconomyTexts>> {
  if (content.size > mostBytes) {
    const values = { limit: `${mostBytes / 1e6} MB`, what: 'economy' };
    return { ok: false, diagnostics: [diagnose({ file: name, path: '' }, 'upload-limit', values)] };
  }
  const { unzipSync } = await import('fflate');
  const opened = openArchive(new Uint8Array(await content.arrayBuffer()), name, unzipSync);
  if (!opened.ok) return opened;
  const found = findEconomy(opened.value, name);
  if (!found.ok) return found;
  const { folder, entries } = found.value;
  return attempt(name, () => {
    const texts = [...entries].map(([path, entry]) => [path, decode(entry.read())] as const);
    return { folder, files: new Map(texts) };
  });
}
