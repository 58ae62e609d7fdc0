import { densities, type Density } from './density.ts';
import { checkPacked, type ReadLink } from './link.ts';

/** Screens with the path that each has behind `#/`. */
export const screenPaths = {
  overview: '',
  negotiation: 'table',
  tradeoffs: 'tradeoffs',
  uncertainty: 'robust',
  compare: 'compare',
} as const;
export type ScreenId = keyof typeof screenPaths;
export const screenIds = Object.keys(screenPaths) as ScreenId[];
export const drawerIds = ['assumptions', 'log', 'tray', 'score'] as const;
export type DrawerId = (typeof drawerIds)[number];

/** Where in the page a reader is. */
export interface Place {
  screen: ScreenId;
  drawer: DrawerId | null;
  density?: Density | undefined; // absent: everything
  mode?: 'present' | undefined; // one figure at a time, for a room
}
export const firstPlace: Place = { screen: 'overview', drawer: null };

/** Reads the part of an address behind `#`; what is no place of this page is a damaged link. */
export function readAddress(hash: string): { place: Place; link: ReadLink } {
  const damaged = { place: firstPlace, link: { kind: 'damaged' as const } };
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const screen = screenIds.find((id) => screenPaths[id] === path);
  const entries = new Map(query === '' ? [] : query.split('&').map((part) => splitAt(part)));
  const named = entries.get('drawer');
  const drawer = drawerIds.find((id) => id === named) ?? null;
  const density = densities.find((id) => id === entries.get('view'));
  const mode = entries.get('mode') === 'present' ? 'present' : undefined;
  const read = { drawer: drawer ?? undefined, view: density, mode, work: entries.get('work') };
  const isStrange = [...entries].some(([key, value]) => read[key as keyof typeof read] !== value);
  if (screen === undefined || isStrange) return damaged;
  const place = { screen, drawer, density, mode } as const;
  return { place, link: read.work === undefined ? { kind: 'none' } : checkPacked(read.work) };
}

function splitAt(part: string): [string, string] {
  const at = part.indexOf('=');
  return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
}
