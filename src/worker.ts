import { expose } from 'comlink';
import { experimentTitles, scenarioTitles } from './bundled-titles.ts';
import { readMetrics } from './experiments/read-metrics.ts';
import { fileMissing } from './file-missing.ts';
import { everyLever } from './model/every-lever.ts';
import type { ScenarioTexts } from './model/parse-scenario.ts';
import { valueAtPath } from './model/value-at-path.ts';
import { createOpenModels, createSources, type OpenModels } from './open-models.ts';
import type { PageDesks } from './page-desks.ts';
import { breathe } from './runner/breathe.ts';
import { createRunner } from './runner/create-runner.ts';
import { joinCrew } from './runner/join-crew.ts';
import { holdLock } from './runner/watch-worker.ts';
import type { Checked, Diagnostic } from './schema/diagnostic.ts';
import type { ExperimentPlanner } from './schema/experiment-desk.ts';
import type { Hash, Id } from './schema/ids.ts';
import type { ModelSource } from './schema/model-source.ts';
import type { Runner } from './schema/runner.ts';
import type { ScenarioFile } from './schema/scenario.ts';
import { shippedScenario } from './shipped-scenario.ts';
import type { Backend, OpenScenario, ScenarioSource } from './state/backend.ts';
import { createBrowserModels } from './state/browser-models.ts';

export type WorkerApi = Required<Backend> & PageDesks & Pick<ExperimentPlanner, 'experiments'>;

/** What reads files that come as text. */
const readers = () => import('./file-readers.ts');

async function bundledTexts(): Promise<ScenarioTexts> {
  const bundled = (await import('./bundled-texts.ts')).bundledScenarios();
  return (id) => {
    const text = bundled.get(id);
    return text === undefined ? null : { file: `${id}.yaml`, text };
  };
}

/** What a scenario says: the build has read those that come with the page. */
async function readSource(source: ScenarioSource): Promise<Checked<ScenarioFile>> {
  if ('text' in source) {
    const { parseScenario } = await readers();
    return parseScenario(source.text, source.file, await bundledTexts());
  }
  return shippedScenario(source.id);
}

/** Diagnostics of a run with the lines of its scenario. */
async function located(found: readonly Diagnostic[], source: ScenarioSource): Promise<readonly Diagnostic[]> {
  if (found.length === 0) return found;
  const texts = await bundledTexts();
  const written = 'text' in source ? source : texts(source.id)!;
  const { locateInScenario } = await readers();
  return locateInScenario(found, written.text, written.file, texts);
}

/** Reads a scenario, opens its model and looks up what stands at its levers. @param wanted the model of its id that it should run on, where that is here */
async function open(
  runner: Runner<ModelSource>,
  models: OpenModels,
  from: ScenarioSource,
  wanted?: Hash,
): Promise<Checked<OpenScenario>> {
  const parsed = await readSource(from);
  if (!parsed.ok) return parsed;
  const scenario = parsed.value;
  const found = await models.find(scenario.model.id, wanted);
  if (found === null) return fileMissing(`models/${scenario.model.id}/model.yaml`);
  const { source, own } = found;
  const opened = runner.open(source, own !== null);
  if (!opened.ok) return opened;
  const { hash, model } = opened.value;
  const { id, version, title } = model;
  const levers = everyLever(scenario, model);
  const values = levers.map((lever) => [lever.id, valueAtPath(scenario, model.parameters, lever.path)]);
  const { equations, parameters } = model;
  return {
    ok: true,
    value: {
      scenario,
      model: hash,
      levers,
      values: Object.fromEntries(values),
      guides: model.leverGuides,
      baseYear: model.baseYear,
      notes: { equations, parameters },
      ...(own && { own: { id, version, title, files: own } }),
    },
    warnings: [...parsed.warnings, ...opened.warnings],
  };
}

/** One runner behind the messages of a page; a new run stops the one before it at its next quarter. */
function createApi(runner: Runner<ModelSource>, models: OpenModels): Required<Backend> {
  const sources = new Map<Id, ScenarioSource>();
  let latest = 0;
  return {
    scenarios: () => Promise.resolve(scenarioTitles()),
    async open(source, model) {
      const opened = await open(runner, models, source, model);
      if (opened.ok) sources.set(opened.value.scenario.id, source);
      return opened;
    },
    readWork: async (text, file) => (await readers()).parseWork(text, file),
    allows: (request) => Promise.resolve(runner.drawPreferences(request, { draws: 0, spread: 0 }).ok),
    stop: async () => void latest++,
    async run(request, progress) {
      const mine = ++latest;
      const outcome = await runner.run(request, {
        progress,
        pause: breathe,
        cancelled: () => mine !== latest,
      });
      const source = sources.get(request.scenario.id);
      if (source === undefined) return outcome;
      return outcome.ok
        ? { ...outcome, warnings: await located(outcome.warnings, source) }
        : { ok: false, diagnostics: await located(outcome.diagnostics, source) };
    },
  };
}

/** Every name of the desks that wait until one of them is asked for something. */
const deskNames: readonly (keyof PageDesks)[] = [
  'openEconomy',
  'solvePolicy',
  'openModel',
  'leaveModel',
  'keptModels',
  'forgetModel',
  'describeModel',
  'planExperiment',
  'planEnsemble',
  'planComparison',
  'planPrices',
  'planSplit',
  'findFlip',
  'stopFlip',
];

/** Desks that are fetched when the first of them is asked for something. */
function sentFor(fetched: () => Promise<PageDesks>): PageDesks {
  const asking =
    (name: keyof PageDesks) =>
    async (...asked: unknown[]) =>
      ((await fetched())[name] as (...asked: unknown[]) => Promise<unknown>)(...asked);
  return Object.fromEntries(deskNames.map((name) => [name, asking(name)])) as unknown as PageDesks;
}

/** What a page asks of its worker. */
function createWorkerApi(runner: Runner<ModelSource>, models: OpenModels): WorkerApi {
  let desks: PageDesks | null = null;
  const fetched = async () => {
    const { createPageDesks } = await import('./page-desks.ts');
    return (desks ??= createPageDesks(runner, models));
  };
  return {
    ...createApi(runner, models),
    ...sentFor(fetched),
    experiments: () => Promise.resolve(experimentTitles()),
  };
}

/** Speaks for the whole page, or is a thread of its crew where it was started as one. */
function start(): void {
  const runner = createRunner();
  const sourceOf = createSources();
  if (self.name === 'crew') {
    joinCrew({
      runner,
      readMember: readMetrics,
      open: async (model) => runner.open((await sourceOf(model))!, typeof model !== 'string'),
    });
    return;
  }
  holdLock();
  const keeper = createBrowserModels(() => Date.now());
  expose(createWorkerApi(runner, createOpenModels(sourceOf, keeper)));
}

start();
