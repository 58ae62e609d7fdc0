import type { Checked, Diagnostic } from './diagnostic.ts';
import { kindTexts, wholeTexts } from './file-kind-texts.ts';
import { diagnose } from './place.ts';

export type FileKind = keyof typeof kindTexts;

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
  return { ok: false, diagnostics: [otherKind(file, found, kindTexts[wanted].name)] };
}

/** That a file is of a kind of its own where a whole folder is wanted; null where nothing tells what it is. */
export function insteadOf(
  whole: keyof typeof wholeTexts,
  { text, file }: { text: string; file: string },
): Diagnostic | null {
  const found = fileKind(text, file);
  return found === null ? null : otherKind(file, found, wholeTexts[whole]);
}

function otherKind(file: string, found: FileKind, wanted: string): Diagnostic {
  const { name, use } = kindTexts[found];
  return diagnose({ file, path: '' }, 'file-kind', { found: name, wanted, use });
}
