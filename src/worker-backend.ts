import { proxy, wrap, type Remote } from 'comlink';
import { LastingWorker, type StartedWorker } from './runner/lasting-worker.ts';
import { watchWorker } from './runner/watch-worker.ts';
import type { RunPlanner } from './schema/comparison-desk.ts';
import type { EconomyDesk } from './schema/economy-desk.ts';
import type { FlipDesk } from './schema/flip-desk.ts';
import type { ModelDesk } from './schema/model-desk.ts';
import type { Backend } from './state/backend.ts';
import type { WorkerApi } from './worker.ts';

/** What the worker of a page does for it. */
export type WorkerBackend = Required<Backend> & EconomyDesk & ModelDesk & RunPlanner & FlipDesk;

/** The worker as a backend and a desk, started when it is first asked; progress crosses as a proxy. What it has open is opened again where it ended by itself. */
export function workerBackend(): WorkerBackend {
  const start = (): StartedWorker<Remote<WorkerApi>> => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const ended = new Promise<string>((died) => watchWorker(worker, died));
    return { api: wrap<WorkerApi>(worker), ended };
  };
  const worker = new LastingWorker(start);
  return {
    scenarios: () => worker.ask(async (api) => api.scenarios()),
    open: (source, model) => worker.tell('scenario', async (api) => api.open(source, model)),
    readWork: (text, file) => worker.ask(async (api) => api.readWork(text, file)),
    allows: (request) => worker.ask(async (api) => api.allows(request)),
    run: (request, progress) => worker.ask(async (api) => api.run(request, proxy(progress))),
    stop: () => worker.ask(async (api) => api.stop()),
    openEconomy: (upload) => worker.tell('economy', async (api) => api.openEconomy(upload)),
    solvePolicy: (question) => worker.ask(async (api) => api.solvePolicy(question)),
    planEnsemble: (wanted) => worker.ask(async (api) => api.planEnsemble(wanted)),
    planComparison: (wanted) => worker.ask(async (api) => api.planComparison(wanted)),
    planPrices: (wanted) => worker.ask(async (api) => api.planPrices(wanted)),
    planSplit: (wanted) => worker.ask(async (api) => api.planSplit(wanted)),
    experiments: () => worker.ask(async (api) => api.experiments()),
    openModel: (upload) => worker.tell('model', async (api) => api.openModel(upload)),
    leaveModel: (id) =>
      worker
        .tell('model', async (api) => ({ ok: true, value: await api.leaveModel(id) }))
        .then(({ value }) => value),
    keptModels: () => worker.ask(async (api) => api.keptModels()),
    forgetModel: (hash) => worker.ask(async (api) => api.forgetModel(hash)),
    describeModel: (id) => worker.ask(async (api) => api.describeModel(id)),
    planExperiment: (source) => worker.ask(async (api) => api.planExperiment(source)),
    findFlip: (wanted, progress) => worker.ask(async (api) => api.findFlip(wanted, proxy(progress))),
    stopFlip: () => worker.ask(async (api) => api.stopFlip()),
  };
}
