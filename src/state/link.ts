import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { hashText } from '../numerics/hash.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { Work } from '../schema/work.ts';
import type { Backend } from './backend.ts';

const checkDigits = 8;

/** What a link says: nothing, work (packed until it is opened), or that it cannot be trusted. */
export type ReadLink =
  | { kind: 'none' }
  | { kind: 'packed'; packed: string }
  | { kind: 'work'; work: Work }
  | { kind: 'damaged' }
  | { kind: 'unread'; diagnostics: readonly Diagnostic[] };

/** Work in letters that an address may hold, with check digits; null where the scenario is a file of the reader's own. */
export function packWork(work: Work): string | null {
  if ('text' in work.scenario) return null;
  const packed = base64url(deflateSync(strToU8(JSON.stringify(work)), { level: 9 }));
  return `${packed}.${hashText(packed).slice(0, checkDigits)}`;
}

/** Whether this is what `packWork` wrote. One changed character is found by the check digits. */
export function checkPacked(text: string): ReadLink {
  const [packed = '', check = '', ...more] = text.split('.');
  if (more.length > 0 || check !== hashText(packed).slice(0, checkDigits)) return { kind: 'damaged' };
  return { kind: 'packed', packed: text };
}

/** Reads the work of a link that is packed; any other stays as it is. */
export async function openLink(link: ReadLink, { readWork }: Pick<Backend, 'readWork'>): Promise<ReadLink> {
  if (link.kind !== 'packed') return link;
  const text = unpacked(link.packed.split('.')[0]!);
  if (text === null) return { kind: 'damaged' };
  const read = await readWork(text, 'link');
  return read.ok ? { kind: 'work', work: read.value } : { kind: 'unread', diagnostics: read.diagnostics };
}

/** The text that was packed; null where check digits were put to what nobody packed. */
function unpacked(packed: string): string | null {
  try {
    return strFromU8(inflateSync(bytesOf(packed)));
  } catch {
    return null;
  }
}

function base64url(bytes: Uint8Array): string {
  const letters = btoa(String.fromCharCode(...bytes));
  return letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bytesOf(text: string): Uint8Array {
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
