import { packWork } from './pack-work.ts';
import { readAddress } from './place.ts';
import type { Session } from './session.ts';
import { writeAddress } from './write-address.ts';

/**
 * Keeps the address in step with the work and the screen, and opens what a reader puts there. A screen is a page to go back from, and so is the
 * notice that a file cannot be put back. What an address says and cannot be opened keeps its address, so that to load the page again says the same.
 * @returns leaves the address alone until something is opened
 */
export function followAddress(session: Session): (opening: Promise<unknown>) => Promise<void> {
  let shown = session.store.get();
  let { place, landing } = shown;
  let openings = 0;
  let landedAt: string | null = null; // address of what was open when a file could not be
  const write = (): void => {
    if (openings > 0) return;
    const state = session.store.get();
    const before = landing;
    ({ landing } = state);
    if (landing !== null && before === null) {
      landedAt = location.href;
      history.pushState(null, '', location.href);
    }
    if (landing !== null) return;
    // A step back is in the history before what it leads to has been opened.
    const same = (['history', 'source', 'changed'] as const).every((key) => state[key] === shown[key]);
    if (before === null && same && state.place === place) return;
    const address = writeAddress(state.place, session.work(), location.origin + location.pathname);
    if (state.place.screen === place.screen) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    shown = state;
    place = state.place;
  };
  const hold = async (opening: Promise<unknown>): Promise<void> => {
    openings++;
    await opening.finally(() => openings--);
    ({ landing } = session.store.get());
    write();
  };
  session.store.subscribe(write);
  addEventListener('popstate', () => {
    if (landing !== null && location.href === landedAt) session.goBack();
  });
  addEventListener('hashchange', () => {
    const read = readAddress(location.hash);
    const work = session.work();
    const same = read.link.kind === 'packed' && work !== null && read.link.packed === packWork(work);
    void hold(session.follow(same ? { kind: 'none' } : read.link));
    if (read.link.kind === 'damaged') return;
    place = read.place;
    session.go(read.place);
  });
  return hold;
}
