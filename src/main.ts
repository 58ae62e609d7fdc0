import { version } from '../package.json';
import { defineAll, firstElements } from './components/define-first.ts';
import type { ParleyApp } from './components/parley-app.ts';
import type { Id } from './schema/ids.ts';
import type { Work } from './schema/work.ts';
import type { Backend } from './state/backend.ts';
import { createBrowserKeeper } from './state/browser-keeper.ts';
import { collectedIn } from './state/collected.ts';
import { readFirstView } from './state/first-view.ts';
import { isUntouched } from './state/keep-work.ts';
import type { KeptWork, Keeper } from './state/keeper.ts';
import { tellNextOpening } from './state/next-opening.ts';
import { noticeTexts } from './state/notice-texts.ts';
import { readAddress } from './state/place.ts';
import { Session } from './state/session.ts';

/** A name that a page keeps when it is loaded again; empty where the browser keeps nothing. */
function pageName(): string {
  try {
    const name = sessionStorage.getItem('page') ?? crypto.randomUUID();
    sessionStorage.setItem('page', name);
    return name;
  } catch {
    return '';
  }
}

/** The work that a page opens again: its own last, or else the last of any page. */
function workToOpen(kept: readonly KeptWork[]): Work | undefined {
  const name = pageName();
  return (kept.find(({ page }) => page === name) ?? kept[0])?.work;
}

/** The browser's store of the work; it also says for the next load whether there is work to open. */
function keeperOf(scenario: Id): Keeper {
  const keeper = createBrowserKeeper(() => Date.now(), undefined, pageName());
  const tell = (last: Work | undefined): void =>
    tellNextOpening(last === undefined || isUntouched(last, scenario) ? 'first-view' : 'work');
  return {
    async kept() {
      const kept = await keeper.kept().catch(() => []);
      tell(workToOpen(kept));
      return kept;
    },
    async keep(work) {
      await keeper.keep(work);
      tell(work);
    },
  };
}

/** Puts the page into the document and starts the scenario it names. */
async function start(place: HTMLElement): Promise<void> {
  const scenario = place.dataset['scenario']!;
  const keeper = keeperOf(scenario);
  const kept = await keeper.kept();
  // From here to the first paint nothing is waited for, so that no reader sees the page without its answer.
  place.replaceChildren();
  defineAll(firstElements);
  let furnish: (backend: Backend) => void = () => undefined;
  const furnished = new Promise<Backend>((done) => (furnish = done));
  const session = new Session(backendOf(furnished), version);
  const app = document.createElement('parley-app');
  app.session = session;
  app.version = version;
  place.append(app);
  session.store.subscribe(() => {
    const { result, first } = session.store.get();
    const shown = result ?? first;
    if (shown !== null) document.documentElement.dataset['resultHash'] = shown.resultHash;
  });
  const { place: first, link } = readAddress(location.hash);
  session.go(first);
  const last = kept[0]?.work ?? null;
  // What was collected is there whatever the page opens.
  if (last !== null) session.store.update(collectedIn(last));
  const own = workToOpen(kept) ?? null;
  const work = own !== null && isUntouched(own, scenario) ? null : own;
  const view = document.getElementById('first-view');
  if (view !== null && work === null && link.kind === 'none') session.paint(readFirstView(view.textContent));
  await painted(app);
  const { furnishPage } = await import('./furnish-page.ts').catch((error: unknown) => {
    session.warn(noticeTexts.unanswered(error));
    throw error;
  });
  const { backend, hold } = furnishPage({ app, session, keeper });
  furnish(backend);
  const opening = session.start(scenario, link, work);
  if (link.kind !== 'none') void hold(opening);
  await opening;
  await keepOffline();
}

/** A backend that comes behind the first paint; what it is asked meanwhile waits for it. */
function backendOf(furnished: Promise<Backend>): Backend {
  return {
    scenarios: async () => (await furnished).scenarios(),
    open: async (...of) => (await furnished).open(...of),
    readWork: async (...of) => (await furnished).readWork(...of),
    allows: async (...of) => (await furnished).allows!(...of),
    run: async (...of) => (await furnished).run(...of),
  };
}

/** When the browser has put on the screen what the page shows now; nothing that is not in it is asked for before. */
async function painted(app: ParleyApp): Promise<void> {
  await app.updateComplete;
  // A page that nobody looks at is never painted.
  if (document.visibilityState === 'visible')
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

/** Keeps the built page for a time without a network; a browser that cannot needs one. */
async function keepOffline(): Promise<void> {
  if (import.meta.env.PROD && 'serviceWorker' in navigator)
    await navigator.serviceWorker.register('./service-worker.js').catch(() => undefined);
}

void start(document.getElementById('app')!);
