import type { Checked, Diagnostic } from './diagnostic.ts';
import { diagnose } from './place.ts';

/** What a file that a reader hands over may be, in words, and where it is of use. */
const kinds = {
  scenario: {
    name: 'a scenario',
    use: 'give it a name that ends in .yaml and open it by File, “Open a scenario file…”',
  },
  work: {
    name: 'saved work',
    use: 'give it a name that ends in .json and open it by File, “Open a scenario file…”',
  },
  experiment: { name: 'an experiment', use: 'open it on the screen Compare, or by parley experiment' },
  model: {
    name: 'a file of a model',
    use: 'open the whole folder of the model, in the drawer Assumptions',
  },
  table: {
    name: 'a table',
    use: 'open the folder with all tables of an economy by File, “Your own economy”',
  },
  archive: {
    name: 'a zip archive',
    use: 'open a model in the drawer Assumptions, an economy by File, “Your own economy”',
  },
  foreign: { name: 'no text, but a picture or a file of another program', use: 'choose another file' },
  empty: { name: 'an empty file', use: 'choose another file' },
} as const;
export type FileKind = keyof typeof kinds;
/** What may be wanted besides one file. */
const wholes = {
  'model-folder': 'the folder or archive of a model',
  economy: 'the folder or archive of an economy',
};

/** Reading what a file is stops here, in letters. */
export const mostRead = 5e6;

/** What a file is by what stands at its top level; null where nothing tells. */
export function fileKind(text: string, file: string): FileKind | null {
  if (text.trim() === '') return 'empty';
  if (text.startsWith('PK\u0003\u0004')) return 'archive';
  const start = text.slice(0, 1000);
  if (start.includes('\u0000') || start.includes('\ufffd')) return 'foreign';
  if (file.toLowerCase().endsWith('.csv')) return 'table';
  const keys = topKeys(text);
  const has = (...some: string[]): boolean => some.some((key) => keys.has(key));
  if (has('made', 'changed') && has('scenario')) return 'work';
  if (has('start', 'quarters', 'tables', 'extends')) return 'scenario';
  if (has('scenarios')) return 'experiment';
  return has('baseYear', 'sectorGroups', 'parameters', 'equations') ? 'model' : null;
}

function topKeys(text: string): ReadonlySet<string> {
  if (text.trimStart().startsWith('{'))
    return new Set([...text.matchAll(/"(\w+)"\s*:/g)].map(([, key]) => key!));
  return new Set([...text.matchAll(/^(\w+):/gm)].map(([, key]) => key!));
}

/** What was read of a file; where that failed and the file is of another kind, this is said alone. */
export function orOtherKind<Value>(
  read: Checked<Value>,
  { text, file }: { text: string; file: string },
  wanted: FileKind,
): Checked<Value> {
  if (read.ok || text.length > mostRead) return read;
  const found = fileKind(text, file);
  if (found === null || found === wanted) return read;
  return { ok: false, diagnostics: [otherKind(file, found, kinds[wanted].name)] };
}

/** That a file is of a kind of its own where a whole folder is wanted; null where nothing tells what it is. */
export function insteadOf(
  whole: keyof typeof wholes,
  { text, file }: { text: string; file: string },
): Diagnostic | null {
  const found = fileKind(text, file);
  return found === null ? null : otherKind(file, found, wholes[whole]);
}

function otherKind(file: string, found: FileKind, wanted: string): Diagnostic {
  const { name, use } = kinds[found];
  return diagnose({ file, path: '' }, 'file-kind', { found: name, wanted, use });
}
