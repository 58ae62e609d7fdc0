import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { Work } from '../schema/work.ts';
import { checkDigits } from './link.ts';

/** Work in letters that an address may hold, with check digits; null where the scenario is a file of the reader's own. */
export function packWork(work: Work): string | null {
  if ('text' in work.scenario) return null;
  const packed = base64url(deflateSync(strToU8(JSON.stringify(work)), { level: 9 }));
  return `${packed}.${checkDigits(packed)}`;
}

/** The text that was packed; null where check digits were put to what nobody packed. */
export function unpackWork(packed: string): string | null {
  try {
    return strFromU8(inflateSync(bytesOf(packed.split('.')[0]!)));
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
