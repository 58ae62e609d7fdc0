import { mostBytes } from '../model/find-economy.ts';
import type { Checked, Diagnostic } from '../schema/diagnostic.ts';
import type { Upload } from '../schema/economy-desk.ts';
import type { FileSet } from '../schema/ids.ts';
import { diagnose } from '../schema/place.ts';
import { strayFile } from './stray-file.ts';
import { attempt, openArchive } from './open-archive.ts';

const head = 'model.yaml';
const data = /\.(yaml|csv)$/;
const decode = (bytes: ArrayBuffer | Uint8Array): string => new TextDecoder().decode(bytes);

/** A file that has not been read. */
interface Unread {
  path: string;
  size: number;
  text(): Promise<string>;
}

/** The YAML and CSV files of the model in a folder or zip archive, with paths from the folder of its `model.yaml` that is nearest to the top. */
export async function readModelUpload({ name, files }: Upload): Promise<Checked<FileSet>> {
  const [first] = files;
  const isArchive = files.length === 1 && first!.path.toLowerCase().endsWith('.zip');
  if (files.length === 1 && !isArchive && !first!.path.includes('/') && first!.path !== head) {
    const other = await strayFile('model-folder', first!);
    if (other !== null) return refused(other);
  }
  if (!isArchive)
    return readAll(
      name,
      files.map(({ path, content }) => ({
        path,
        size: content.size,
        text: async () => decode(await content.arrayBuffer()),
      })),
    );
  if (first!.content.size > mostBytes) return tooLarge(name);
  const { unzipSync } = await import('fflate');
  const opened = openArchive(new Uint8Array(await first!.content.arrayBuffer()), name, unzipSync);
  if (!opened.ok) return opened;
  const unread = opened.value.map(({ path, size, read }) => ({
    path,
    size,
    text: () => Promise.resolve(decode(read())),
  }));
  try {
    return await readAll(name, unread);
  } catch (error) {
    return attempt(name, () => {
      throw error;
    });
  }
}

async function readAll(name: string, unread: readonly Unread[]): Promise<Checked<FileSet>> {
  const all = unread.map((file) => ({ ...file, path: file.path.replaceAll('\\', '/') }));
  const heads = all.filter(({ path }) => path === head || path.endsWith(`/${head}`));
  const [top] = heads.toSorted((a, b) => a.path.length - b.path.length);
  if (top === undefined) return refused(diagnose({ file: name, path: '' }, 'file-missing', { file: head }));
  const folder = top.path.slice(0, -head.length);
  const own = all.filter(({ path }) => path.startsWith(folder) && data.test(path));
  if (own.reduce((sum, { size }) => sum + size, 0) > mostBytes) return tooLarge(name);
  const texts = own.map(async ({ path, text }) => [path.slice(folder.length), await text()] as const);
  return { ok: true, value: new Map(await Promise.all(texts)), warnings: [] };
}

const refused = (diagnostic: Diagnostic): Checked<never> => ({ ok: false, diagnostics: [diagnostic] });
const tooLarge = (name: string): Checked<never> =>
  refused(
    diagnose({ file: name, path: '' }, 'upload-limit', { limit: `${mostBytes / 1e6} MB`, what: 'model' }),
  );
