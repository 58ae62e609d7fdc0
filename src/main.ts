import { proxy, wrap } from 'comlink';
import { version } from '../package.json';
import { defineElements } from './components/define-elements.ts';
import type { Backend } from './state/backend.ts';
import { Session } from './state/session.ts';
import type { WorkerApi } from './worker.ts';

/** The worker as a backend; progress crosses as a proxy. */
function workerBackend(): Backend {
  const worker = wrap<WorkerApi>(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
  return {
    scenarios: () => worker.scenarios(),
    open: (source) => worker.open(source),
    run: (request, progress) => worker.run(request, proxy(progress)),
  };
}

/** Puts the page into the document and starts the scenario it names. */
function start(place: HTMLElement): void {
  defineElements();
  const session = new Session(workerBackend());
  const app = document.createElement('parley-app');
  app.session = session;
  app.version = version;
  place.append(app);
  session.store.subscribe(() => {
    const { result } = session.store.get();
    if (result !== null) document.documentElement.dataset['resultHash'] = result.resultHash;
  });
  void session.start(place.dataset['scenario']!);
}

start(document.getElementById('app')!);
