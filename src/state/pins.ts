import { canonicalJson } from '../numerics/canonical-json.ts';
import { freeNumber, type Pin } from '../schema/bench.ts';
import type { Work } from '../schema/work.ts';
import type { AppState } from './app-state.ts';
import { benchTexts } from './bench-texts.ts';
import { comparisonTexts } from './comparison-texts.ts';
import type { Session } from './session.ts';

/** Scenarios that can be pinned at once, beside the one that they are held against. */
export const mostPins = 4;

/** Pins what the page shows. @returns false where as many are pinned as fit; pinned once it is pinned */
export function pinShown(session: Pick<Session, 'store' | 'work' | 'changeBench'>): boolean {
  const { bench, ...state } = session.store.get();
  const work = session.work();
  if (work === null || bench.pins.some((pin) => isSameWork(pin.work, work))) return true;
  if (bench.pins.length >= mostPins) return false;
  const { title } = state.scenario!;
  const pin: Pin = { id: freeNumber(bench.pins), title: movedIn(state) ?? title, scenario: title, work };
  session.changeBench({ ...bench, pins: [...bench.pins, pin] }, benchTexts.pinned(pin.title));
  return true;
}

/** Gives a pin a name of the reader's own; an empty one, or the one it has, changes nothing. */
export function renamePin(session: Pick<Session, 'store' | 'changeBench'>, id: number, name: string): void {
  const { bench } = session.store.get();
  const title = name.trim();
  const pin = bench.pins.find((own) => own.id === id);
  if (pin === undefined || title === '' || title === pin.title) return;
  const pins = bench.pins.map((own) => (own === pin ? { ...own, title } : own));
  session.changeBench({ ...bench, pins }, benchTexts.renamed(pin.title, title));
}

/** Takes a pin away. */
export function unpin(session: Pick<Session, 'store' | 'changeBench'>, id: number): void {
  const { bench } = session.store.get();
  const pin = bench.pins.find((own) => own.id === id);
  if (pin === undefined) return;
  const pins = bench.pins.filter((own) => own !== pin);
  session.changeBench({ ...bench, pins }, benchTexts.unpinned(pin.title));
}

/** Whether two pieces of work play the same, whoever made them. */
export function isSameWork(a: Work, b: Work): boolean {
  return canonicalJson([a.scenario, a.changed]) === canonicalJson([b.scenario, b.changed]);
}

/** The first of the moved levers, and how many there are more, short enough for the title of a figure; null where none was moved. */
function movedIn({ levers, changed }: Pick<AppState, 'levers' | 'changed'>): string | null {
  const moved = levers.filter(({ lever }) => changed[lever.id] !== undefined);
  if (moved.length === 0) return null;
  const { label, unit, id } = moved[0]!.lever;
  const [name = label] = label.split(':');
  const first = [name, String(changed[id]), ...(unit === '1' ? [] : [unit])].join(' ');
  return comparisonTexts.moved(first, moved.length - 1);
}
