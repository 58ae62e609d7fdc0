import { version } from '../package.json';
import { atRest } from './components/at-rest.ts';
import { readCommas } from './components/decimal-comma.ts';
import { defineElements } from './components/define-elements.ts';
import type { ScoreWanted } from './components/drawers/score-list.ts';
import type { ModelsWanted } from './components/drawers/side-drawer.ts';
import type { VersionsWanted } from './components/drawers/version-list.ts';
import { watchLevers } from './components/levers/watch-levers.ts';
import type { ParleyApp } from './components/parley-app.ts';
import { createComparisonDesk } from './experiments/comparison-desk.ts';
import { createEnsembleDesk } from './experiments/ensemble-desk.ts';
import { createExperimentDesk } from './experiments/experiment-desk.ts';
import { keyNumbers } from './figures/key-numbers.ts';
import { createCrew } from './runner/crew.ts';
import { workerPort } from './runner/worker-port.ts';
import type { AnswerShelf } from './schema/answer-shelf.ts';
import type { Score } from './schema/check-outcome.ts';
import type { Crew, CrewProgress } from './schema/crew.ts';
import type { FileSet, Hash, Id } from './schema/ids.ts';
import type { Work } from './schema/work.ts';
import { createBrowserShelf } from './state/browser-shelf.ts';
import { ComparisonSession } from './state/comparison-session.ts';
import { EconomySession } from './state/economy-session.ts';
import { EnsembleSession } from './state/ensemble-session.ts';
import { ExperimentSession } from './state/experiment-session.ts';
import { nudgeToFile } from './state/file-nudge.ts';
import { readFirstFigures } from './state/first-view.ts';
import { FlipSession } from './state/flip-session.ts';
import { followAddress } from './state/follow-address.ts';
import { keepStated } from './state/keep-stated.ts';
import { keepWork } from './state/keep-work.ts';
import type { Keeper } from './state/keeper.ts';
import { KnownRuns } from './state/known-runs.ts';
import { ModelSession } from './state/model-session.ts';
import { noticeTexts } from './state/notice-texts.ts';
import { restoreRuns } from './state/restore-runs.ts';
import type { Session } from './state/session.ts';
import { stepsAhead } from './state/steps-ahead.ts';
import type { Store } from './state/store.ts';
import { sweepOf } from './state/sweep.ts';
import { sweepTexts } from './state/sweep-texts.ts';
import { workerBackend, type WorkerBackend } from './worker-backend.ts';

/** What a page begins with that has been painted. */
interface PaintedPage {
  app: ParleyApp;
  session: Session;
  keeper: Keeper;
}

/**
 * Gives a page that has been painted what the first paint did without: the other elements, the engine, many runs, and what follows and keeps
 * what the reader does.
 * @returns what the session asks, and what leaves the address alone until something is opened
 */
export function furnishPage({ app, session, keeper }: PaintedPage): {
  backend: WorkerBackend;
  hold: ReturnType<typeof followAddress>;
} {
  const worker = workerBackend();
  const runs = new KnownRuns(worker);
  const backend: WorkerBackend = {
    ...endingAhead(worker, runs),
    run(request, progress) {
      // A search is about the run that was shown.
      if (app.flips?.store.get().busy === true) void app.flips.cancel();
      return runs.run(request, progress);
    },
  };
  followWork(app, session, keeper);
  const hold = followAddress(session);
  keepStated(session.store, backend, atRest, (run) => keyNumbers({ run }));
  app.economy = new EconomySession(backend);
  app.flips = new FlipSession(backend);
  const models = new ModelSession(backend);
  answerWishes(app, models);
  furnishRuns(app, session, backend);
  runAhead(app, session, runs);
  void paintOthers(session, document.getElementById('first-view'));
  readCommas(document);
  defineElements();
  void import('./components/define-exporters.ts').then(({ defineExporters }) => defineExporters());
  return { backend, hold };
}

/** A worker that leaves what it makes ahead when it is asked anything. */
function endingAhead(worker: WorkerBackend, runs: KnownRuns): WorkerBackend {
  const ending = Object.entries(worker).map(([name, call]) => [
    name,
    (...asked: never[]) => {
      runs.prepare([]);
      return (call as (...asked: never[]) => unknown)(...asked);
    },
  ]);
  return Object.fromEntries(ending) as WorkerBackend;
}

/** Makes the runs ahead that a reader who is at a lever will ask for, while the page is looked at, shows what it is set to and does nothing else. */
function runAhead(app: ParleyApp, session: Session, runs: KnownRuns): void {
  const { connection } = navigator as { connection?: { saveData: boolean } };
  const isAtRest = (): boolean => {
    const { run, result, landing } = session.store.get();
    const others = [app.ensemble, app.comparison, app.experiments, app.flips];
    const isBusy = others.some((other) => other!.store.get().busy);
    return run === 'current' && result !== null && landing === null && !isBusy && !document.hidden;
  };
  const moved = watchLevers(app, (near) => {
    const isWanted = near !== null && connection?.saveData !== true && isAtRest();
    runs.prepare(isWanted ? stepsAhead(session.store.get(), near.id, near.held) : []);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) runs.prepare([]);
  });
  let shown = session.store.get().result;
  session.store.subscribe(() => {
    const { result } = session.store.get();
    if (result === shown) return;
    shown = result;
    moved();
  });
}

/** Keeps the work, and gives back what was kept. */
function followWork(app: ParleyApp, session: Session, keeper: Keeper): void {
  keepWork(session, keeper, (keep) => addEventListener('pagehide', keep));
  nudgeToFile(session.store);
  app.addEventListener('versions-wanted', (event) =>
    (event as CustomEvent<VersionsWanted>).detail(keeper.kept()),
  );
  app.addEventListener('version-open', (event) => void session.openWork((event as CustomEvent<Work>).detail));
}

/** Gives a page its many runs, those that an earlier page finished included. */
function furnishRuns(app: ParleyApp, session: Session, backend: WorkerBackend): void {
  const crew = withOwnModel(crewOnDemand(), session);
  const shelf = shelfOf(session);
  const ensemble = new EnsembleSession(createEnsembleDesk(crew, backend, shelf), shelf);
  const comparison = new ComparisonSession(createComparisonDesk(crew, backend, shelf), backend, shelf);
  const experiments = new ExperimentSession(createExperimentDesk(crew, backend, shelf), shelf);
  Object.assign(app, { ensemble, comparison, experiments });
  restoreRuns(session.store, { ensemble, comparison, experiments }, atRest);
  titleProgress([ensemble.store, experiments.store, comparison.store]);
  void experiments.start();
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

/** A crew whose threads take the files of a model of the reader's own from the page, once a model, since they cannot find it themselves. */
function withOwnModel(crew: () => Crew, session: Session): () => Crew {
  const filesOf = new Map<Hash, FileSet>();
  return () => {
    const threads = crew();
    return {
      threads: threads.threads,
      open(model) {
        const { own, model: hash } = session.store.get();
        if (own?.id !== model) return threads.open(model);
        // A scenario that is opened brings a copy of its own.
        if (!filesOf.has(hash)) filesOf.set(hash, own.files);
        threads.open(filesOf.get(hash)!);
      },
      carryOut: (kind, jobs, orders) => threads.carryOut(kind, jobs, orders),
      close: () => threads.close(),
    };
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
    if (sweep === null) return session.warn(sweepTexts.noScenario);
    session.go({ screen: 'compare', drawer: null });
    void app.experiments?.run(sweep, session.store.get().result);
  });
  app.addEventListener('score-wanted', (event) => {
    const { model, answer } = (event as CustomEvent<ScoreWanted>).detail;
    answer(scoreOf(model));
  });
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

/** Says in the page's title how far runs under way are, for a reader who looks at something else meanwhile. */
function titleProgress(sources: readonly Store<{ progress: CrewProgress | null }>[]): void {
  const { title } = document;
  const say = (): void => {
    const progress = sources.map(({ get }) => get().progress).find((one) => one !== null);
    document.title = progress == null ? title : `${progress.done} of ${progress.of} runs · ${title}`;
  };
  for (const source of sources) source.subscribe(say);
}
