import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { hashText } from '../numerics/hash.ts';
import { parseWork, type Work } from '../schema/work.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';

/** Longer links are cut by programs that people write to one another with. */
export const longestLink = 1900;
const prefix = '#/?work=';
const checkDigits = 8;

/** What a link says: nothing, work, or that it cannot be trusted. */
export type ReadLink =
  | { kind: 'none' }
  | { kind: 'work'; work: Work }
  | { kind: 'damaged' }
  | { kind: 'unread'; diagnostics: readonly Diagnostic[] };

/** Work as the part of an address behind `#`, which no server sees; null where the scenario is a file of the reader's own or the whole address would be too long. */
export function writeLink(work: Work, address = ''): string | null {
  if ('text' in work.scenario) return null;
  const packed = base64url(deflateSync(strToU8(JSON.stringify(work)), { level: 9 }));
  const link = `${prefix}${packed}.${hashText(packed).slice(0, checkDigits)}`;
  return address.length + link.length <= longestLink ? link : null;
}

/** Reads the part of an address behind `#`. One changed character is found by the check digits. */
export function readLink(hash: string): ReadLink {
  if (!hash.startsWith(prefix)) return /^#?\/?$/.test(hash) ? { kind: 'none' } : { kind: 'damaged' };
  const [packed = '', check = ''] = hash.slice(prefix.length).split('.');
  if (check !== hashText(packed).slice(0, checkDigits)) return { kind: 'damaged' };
  const read = parseWork(strFromU8(inflateSync(bytesOf(packed))), 'link');
  return read.ok ? { kind: 'work', work: read.value } : { kind: 'unread', diagnostics: read.diagnostics };
}

function base64url(bytes: Uint8Array): string {
  const letters = btoa(String.fromCharCode(...bytes));
  return letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bytesOf(text: string): Uint8Array {
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
