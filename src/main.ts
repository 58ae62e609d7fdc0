import { proxy, wrap, type Remote } from 'comlink';
import { version } from '../package.json';
import { atRest } from './components/at-rest.ts';
import { defineAll, firstElements } from './components/define-first.ts';
import type { ParleyApp } from './components/parley-app.ts';
import { createComparisonDesk } from './experiments/comparison-desk.ts';
import { createEnsembleDesk } from './experiments/ensemble-desk.ts';
import { createExperimentDesk } from './experiments/experiment-desk.ts';
import { createCrew } from './runner/crew.ts';
import { LastingWorker, type StartedWorker } from './runner/lasting-worker.ts';
import { watchWorker } from './runner/watch-worker.ts';
import { workerPort } from './runner/worker-port.ts';
import type { AnswerShelf } from './schema/answer-shelf.ts';
import type { Score } from './schema/check-outcome.ts';
import type { Work } from './schema/work.ts';
import type { RunPlanner } from './schema/comparison-desk.ts';
import type { Crew, CrewProgress } from './schema/crew.ts';
import type { EconomyDesk } from './schema/economy-desk.ts';
import type { ModelDesk } from './schema/model-desk.ts';
import { ModelSession } from './state/model-session.ts';
import type { Id } from './schema/ids.ts';
import type { FlipDesk } from './schema/flip-desk.ts';
import type { Backend } from './state/backend.ts';
import { ComparisonSession } from './state/comparison-session.ts';
import { EnsembleSession } from './state/ensemble-session.ts';
import { ExperimentSession } from './state/experiment-session.ts';
import { EconomySession } from './state/economy-session.ts';
import { FlipSession } from './state/flip-session.ts';
import { createBrowserShelf } from './state/browser-shelf.ts';
import { noticeTexts } from './state/notice-texts.ts';
import { restoreRuns } from './state/restore-runs.ts';
import { createBrowserKeeper } from './state/browser-keeper.ts';
import type { KeptWork, Keeper } from './state/keeper.ts';
import { collectedIn } from './state/collected.ts';
import { nudgeToFile } from './state/file-nudge.ts';
import { isUntouched, keepWork } from './state/keep-work.ts';
import { keyNumbers } from './figures/key-numbers.ts';
import { keepStated } from './state/keep-stated.ts';
import { tellNextOpening } from './state/next-opening.ts';
import { readFirstFigures, readFirstView } from './state/first-view.ts';
import { followAddress } from './state/follow-address.ts';
import { readAddress } from './state/place.ts';
import { Session } from './state/session.ts';
import type { Store } from './state/store.ts';
import { sweepOf } from './state/sweep.ts';
import type { ScoreWanted } from './components/drawers/score-list.ts';
import type { ModelsWanted } from './components/drawers/side-drawer.ts';
import type { VersionsWanted } from './components/drawers/version-list.ts';
import type { WorkerApi } from './worker.ts';

/** The worker as a backend and a desk, started when it is first asked; progress crosses as a proxy. What it has open is opened again where it ended by itself. */
function workerBackend(): Backend & EconomyDesk & ModelDesk & RunPlanner & FlipDesk {
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
        .then(() => undefined),
    describeModel: (id) => worker.ask(async (api) => api.describeModel(id)),
    planExperiment: (source) => worker.ask(async (api) => api.planExperiment(source)),
    findFlip: (wanted, progress) => worker.ask(async (api) => api.findFlip(wanted, proxy(progress))),
    stopFlip: () => worker.ask(async (api) => api.stopFlip()),
  };
}

/** The score that a model of ours comes with, read when it is asked for; null where there is none. */
async function scoreOf(model: Id): Promise<Score | null> {
  const scores = import.meta.glob<Score>('../models/*/score.json', { import: 'default' });
  return (await scores[`../models/${model}/score.json`]?.()) ?? null;
}

/** A crew of as many workers as leave a core to the page, made when many runs are first asked for. */
function crewOnDemand(): () => Crew {
  let crew: Crew | null = null;
  const threads = Math.max(1, navigator.hardwareConcurrency - 1);
  const start = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'crew' });
  return () => (crew ??= createCrew((ear) => workerPort(start(), ear), threads));
}

/** A crew whose threads take the files of a model of the reader's own from the page, since they cannot find it themselves. */
function withOwnModel(crew: () => Crew, session: Session): () => Crew {
  return () => {
    const threads = crew();
    const open: Crew['open'] = (model) => {
      const { own } = session.store.get();
      threads.open(own !== null && own.id === model ? own.files : model);
    };
    return {
      threads: threads.threads,
      open,
      carryOut: (kind, jobs, orders) => threads.carryOut(kind, jobs, orders),
      close: () => threads.close(),
    };
  };
}

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

/** Bytes of finished runs that a browser is asked to keep. */
const mostRuns = 100e6;

/** Where finished runs outlive the page. Whose they are is told by version and by what the engine made of the first view. */
function shelfOf(session: Session): AnswerShelf {
  const view = document.getElementById('first-view')?.textContent ?? '';
  const engine = `${version} ${/"resultHash":"(\w+)"/.exec(view)?.[1] ?? ''}`;
  const full = (): void => session.warn(noticeTexts.runsNotKept);
  return createBrowserShelf({ engine, most: mostRuns, now: () => Date.now(), full });
}

/** What parts of the page ask for and the page alone has. */
function answerWishes(app: ParleyApp, models: ModelSession): void {
  const { session } = app;
  app.addEventListener('models-wanted', (event) => (event as CustomEvent<ModelsWanted>).detail(models));
  app.addEventListener('sweep', (event) => {
    const sweep = sweepOf(session.store.get(), (event as CustomEvent<Id>).detail);
    if (sweep === null) return;
    session.go({ screen: 'compare', drawer: null });
    void app.experiments?.run(sweep);
  });
  app.addEventListener('score-wanted', (event) => {
    const { model, answer } = (event as CustomEvent<ScoreWanted>).detail;
    answer(scoreOf(model));
  });
}

/** Puts the page into the document and starts the scenario it names. */
async function start(place: HTMLElement): Promise<void> {
  const scenario = place.dataset['scenario']!;
  const keeper = keeperOf(scenario);
  const kept = await keeper.kept();
  // From here to the first paint nothing is waited for, so that no reader sees the page without its answer.
  place.replaceChildren();
  defineAll(firstElements);
  const backend = workerBackend();
  const session = new Session(backend, version);
  const app = document.createElement('parley-app');
  app.session = session;
  app.economy = new EconomySession(backend);
  const models = new ModelSession(backend);
  answerWishes(app, models);
  const crew = withOwnModel(crewOnDemand(), session);
  const shelf = shelfOf(session);
  const ensemble = new EnsembleSession(createEnsembleDesk(crew, backend, shelf), shelf);
  const comparison = new ComparisonSession(createComparisonDesk(crew, backend, shelf), backend, shelf);
  const experiments = new ExperimentSession(createExperimentDesk(crew, backend, shelf), shelf);
  Object.assign(app, { ensemble, comparison, experiments });
  restoreRuns(session.store, { ensemble, comparison, experiments }, atRest);
  app.flips = new FlipSession(backend);
  app.version = version;
  place.append(app);
  session.store.subscribe(() => {
    const { result, first } = session.store.get();
    const shown = result ?? first;
    if (shown !== null) document.documentElement.dataset['resultHash'] = shown.resultHash;
  });
  keepWork(session, keeper, (keep) => addEventListener('pagehide', keep));
  nudgeToFile(session.store);
  app.addEventListener('versions-wanted', (event) =>
    (event as CustomEvent<VersionsWanted>).detail(keeper.kept()),
  );
  app.addEventListener('version-open', (event) => void session.openWork((event as CustomEvent<Work>).detail));
  keepStated(session.store, backend, atRest, (run) => keyNumbers({ run }));
  titleProgress([ensemble.store, experiments.store, comparison.store]);
  const { place: first, link } = readAddress(location.hash);
  session.go(first);
  const hold = followAddress(session);
  const last = kept[0]?.work ?? null;
  // What was collected is there whatever the page opens.
  if (last !== null) session.store.update(collectedIn(last));
  const own = workToOpen(kept) ?? null;
  const work = own !== null && isUntouched(own, scenario) ? null : own;
  const view = document.getElementById('first-view');
  if (view !== null && work === null && link.kind === 'none') session.paint(readFirstView(view.textContent));
  await painted(app);
  await defineOthers();
  void experiments.start();
  const opening = session.start(scenario, link, work);
  void paintOthers(session, view);
  if (link.kind !== 'none') void hold(opening);
  await opening;
  await keepOffline();
}

/** Gives the other screens their figures of the first view, until the engine has its own; without them they wait for it. */
async function paintOthers({ store }: Session, view: HTMLElement | null): Promise<void> {
  const file = view?.dataset['figures'];
  if (file === undefined || store.get().first === null) return;
  const text = await fetch(file).then(
    (answer) => (answer.ok ? answer.text() : null),
    () => null,
  );
  const { first } = store.get();
  if (text === null || first === null) return;
  store.update({ first: { ...first, specs: { ...first.specs, ...readFirstFigures(text) } } });
}

/** Keeps the built page for a time without a network; a browser that cannot needs one. */
async function keepOffline(): Promise<void> {
  if (import.meta.env.PROD && 'serviceWorker' in navigator)
    await navigator.serviceWorker.register('./service-worker.js').catch(() => undefined);
}

/** When the browser has put on the screen what the page shows now; nothing that is not in it is asked for before. */
async function painted(app: ParleyApp): Promise<void> {
  await app.updateComplete;
  // A page that nobody looks at is never painted.
  if (document.visibilityState === 'visible')
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

/** Elements that the first paint can do without. */
async function defineOthers(): Promise<void> {
  const { defineElements } = await import('./components/define-elements.ts');
  defineElements();
}

/** Says in the page's title how far runs under way are, for a reader who looks at something else meanwhile. */
function titleProgress(sources: readonly Store<{ progress: CrewProgress | null }>[]): void {
  const { title } = document;
  const say = (): void => {
    const progress = sources.map(({ get }) => get().progress).find((one) => one !== null);
    document.title = progress == null ? title : `${progress.done} of ${progress.of} runs · ${title}`;
  };
  for (const source of sources) source.subscribe(say);
}

void start(document.getElementById('app')!);
