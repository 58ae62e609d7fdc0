import type { Work } from '../schema/work.ts';
import { packWork } from './pack-work.ts';
import { screenPaths, type Place } from './place.ts';

/** Longer links are cut by programs that people write to one another with. */
export const longestLink = 1900;

/** The part of an address behind `#`, which no server sees. Without work, or where the whole address would be too long with it, it says the place alone. */
export function writeAddress(
  { screen, drawer, density, mode }: Place,
  work: Work | null,
  before = '',
): string {
  const packed = work === null ? null : packWork(work);
  const path = `#/${screenPaths[screen]}`;
  const place = [
    ...(drawer === null ? [] : [`drawer=${drawer}`]),
    ...(density === undefined ? [] : [`view=${density}`]),
    ...(mode === undefined ? [] : [`mode=${mode}`]),
  ];
  const whole = path + queryOf(packed === null ? place : [...place, `work=${packed}`]);
  return before.length + whole.length <= longestLink ? whole : path + queryOf(place);
}

/** The whole address of a page with the work in it; null where it would be too long, or the work is a file of the reader's own. */
export function linkTo(place: Place, work: Work | null, page: string): string | null {
  const address = writeAddress(place, work, page);
  return address.includes('work=') ? page + address : null;
}

function queryOf(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
