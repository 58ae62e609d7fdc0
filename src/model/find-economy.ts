import type { Checked } from '../schema/diagnostic.ts';
import { diagnose } from '../schema/place.ts';

/** The files of an economy in a folder or archive; `folder` as `parseEconomy` takes it. */
export interface FoundEconomy<Entry> {
  folder: string;
  entries: ReadonlyMap<string, Entry>; // by path inside the folder or archive
}
const names = ['regions.csv', 'sectors.csv', 'flows.csv', 'production.csv', 'inputs.csv'];
const mostEntries = 10_000;
/** What the files of an economy, or an archive of them, may come to. */
export const mostBytes = 50e6;

/**
 * Finds the one folder that holds an economy: most of its five files, and nearest to the top where several do. Everything else is
 * passed over. Nothing is read, so that what is too large is told before it fills the memory.
 * @param name of the whole, by which its reader knows it; it stands for the folder where no file of an economy is found
 */
export function findEconomy<Entry extends { path: string; size: number }>(
  all: readonly Entry[],
  name: string,
): Checked<FoundEconomy<Entry>> {
  const fail = (code: 'upload-limit' | 'economy-several', values: Record<string, string>) =>
    ({ ok: false, diagnostics: [diagnose({ file: name, path: '' }, code, values)] }) as const;
  if (all.length > mostEntries)
    return fail('upload-limit', { limit: `${mostEntries} files`, what: 'economy' });
  const folders = groupByFolder(all);
  const most = Math.max(0, ...[...folders.values()].map((entries) => entries.size));
  const fullest = [...folders.keys()].filter((folder) => folders.get(folder)!.size === most);
  const highest = Math.min(...fullest.map(depth));
  const [folder, ...others] = fullest.filter((candidate) => depth(candidate) === highest);
  if (folder === undefined) return { ok: true, value: { folder: name, entries: new Map() }, warnings: [] };
  if (others.length > 0) return fail('economy-several', { folders: [folder, ...others].join(', ') });
  const entries = folders.get(folder)!;
  const bytes = [...entries.values()].reduce((sum, { size }) => sum + size, 0);
  if (bytes > mostBytes)
    return fail('upload-limit', { limit: `${mostBytes / 1e6} MB of tables`, what: 'economy' });
  return { ok: true, value: { folder, entries }, warnings: [] };
}

const depth = (folder: string): number => (folder === '' ? 0 : folder.split('/').length);

/** Entries that are named like a file of an economy, by folder and path. Archives may part folders with a backslash. */
function groupByFolder<Entry extends { path: string }>(
  all: readonly Entry[],
): Map<string, Map<string, Entry>> {
  const folders = new Map<string, Map<string, Entry>>();
  for (const entry of all) {
    const path = entry.path.replaceAll('\\', '/');
    const cut = path.lastIndexOf('/');
    if (!names.includes(path.slice(cut + 1))) continue;
    const folder = path.slice(0, Math.max(0, cut));
    folders.set(folder, (folders.get(folder) ?? new Map<string, Entry>()).set(path, entry));
  }
  return folders;
}
