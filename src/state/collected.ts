import type { Work } from '../schema/work.ts';
import type { AppState } from './app-state.ts';
import type { Session } from './session.ts';

type Collected = Pick<AppState, 'bench' | 'branches'>;

/** What work says of what the reader had collected; links say nothing of it. */
export function collectedIn({ bench, branches }: Work): Partial<Collected> {
  return { ...(bench === undefined ? {} : { bench }), ...(branches === undefined ? {} : { branches }) };
}

/** What the page shows with all that the reader has collected, for files and the browser's store; null before anything is open. */
export function wholeWork(session: Pick<Session, 'store' | 'work'>): Work | null {
  const work = session.work();
  if (work === null) return null;
  const { bench, branches } = session.store.get();
  const { tray, pins, words = [] } = bench;
  const isEmpty = tray.length + pins.length + words.length === 0;
  return { ...work, ...(isEmpty ? {} : { bench }), ...(branches.length === 0 ? {} : { branches }) };
}
