import { proxy, wrap } from 'comlink';
import { version } from '../package.json';
import { defineElements } from './components/define-elements.ts';
import type { EconomyDesk } from './schema/economy-desk.ts';
import type { Backend } from './state/backend.ts';
import { EconomySession } from './state/economy-session.ts';
import { Session } from './state/session.ts';
import type { WorkerApi } from './worker.ts';

/** The worker as a backend and a desk; progress crosses as a proxy. */
function workerBackend(): Backend & EconomyDesk {
  const worker = wrap<WorkerApi>(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
  return {
    scenarios: () => worker.scenarios(),
    open: (source) => worker.open(source),
    run: (request, progress) => worker.run(request, proxy(progress)),
    openEconomy: (upload) => worker.openEconomy(upload),
    solvePolicy: (question) => worker.solvePolicy(question),
  };
}

/** Puts the page into the document and starts the scenario it names. */
function start(place: HTMLElement): void {
  defineElements();
  const backend = workerBackend();
  const session = new Session(backend);
  const app = document.createElement('parley-app');
  app.session = session;
  app.economy = new EconomySession(backend);
  app.version = version;
  place.append(app);
  session.store.subscribe(() => {
    const { result } = session.store.get();
    if (result !== null) document.documentElement.dataset['resultHash'] = result.resultHash;
  });
  void session.start(place.dataset['scenario']!);
}

start(document.getElementById('app')!);
