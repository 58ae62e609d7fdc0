import { hashText } from '../numerics/hash.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { Work } from '../schema/work.ts';
import type { Backend } from './backend.ts';

/** Check digits of a link: what nobody packed has others. */
export function checkDigits(packed: string): string {
  return hashText(packed).slice(0, 8);
}

/** What a link says: nothing, work (packed until it is opened), or that it cannot be trusted. */
export type ReadLink =
  | { kind: 'none' }
  | { kind: 'packed'; packed: string }
  | { kind: 'work'; work: Work }
  | { kind: 'damaged' }
  | { kind: 'unread'; diagnostics: readonly Diagnostic[] };

/** Whether this is what `packWork` wrote. One changed character is found by the check digits. */
export function checkPacked(text: string): ReadLink {
  const [packed = '', check = '', ...more] = text.split('.');
  if (more.length > 0 || check !== checkDigits(packed)) return { kind: 'damaged' };
  return { kind: 'packed', packed: text };
}

/** Reads the work of a link that is packed; any other stays as it is. */
export async function openLink(link: ReadLink, { readWork }: Pick<Backend, 'readWork'>): Promise<ReadLink> {
  if (link.kind !== 'packed') return link;
  const { unpackWork } = await import('./pack-work.ts');
  const text = unpackWork(link.packed);
  if (text === null) return { kind: 'damaged' };
  const read = await readWork(text, 'link');
  return read.ok ? { kind: 'work', work: read.value } : { kind: 'unread', diagnostics: read.diagnostics };
}
