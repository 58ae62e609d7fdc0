import { expose } from 'comlink';
import { experimentTitles, scenarioTitles } from './bundled-titles.ts';
import { findLevelFlip } from './experiments/why/find-level-flip.ts';
import { planSplit } from './experiments/attribution/plan-split.ts';
import { planComparison } from './experiments/design/plan-comparison.ts';
import { planEnsemble } from './experiments/design/plan-ensemble.ts';
import { planTried } from './experiments/plan-tried.ts';
import { planPrices } from './experiments/tradeoff/plan-prices.ts';
import { readMetrics } from './experiments/read-metrics.ts';
import { missingScenarios, parseExperiment } from './model/parse-experiment.ts';
import { engineParameters } from './engine/engine-parameters.ts';
import { sockets } from './engine/sockets.ts';
import { parseChecks } from './experiments/parse-checks.ts';
import { oddDocument } from './exports/odd.ts';
import { loadModel } from './model/load-model.ts';
import { everyLever } from './model/every-lever.ts';
import { locateInScenario, parseScenario, type ScenarioTexts } from './model/parse-scenario.ts';
import { applyOverrides } from './model/resolve-scenario.ts';
import { valueAtPath } from './model/value-at-path.ts';
import { breathe } from './runner/breathe.ts';
import { createEconomyDesk } from './runner/economy-desk.ts';
import { createInlineRunner } from './runner/inline.ts';
import { createOwnModels, type OwnModels } from './runner/own-models.ts';
import { readModelUpload } from './runner/read-model-upload.ts';
import { joinCrew } from './runner/join-crew.ts';
import { holdLock } from './runner/watch-worker.ts';
import type { Checked, Diagnostic } from './schema/diagnostic.ts';
import type { EconomyDesk } from './schema/economy-desk.ts';
import type { RunPlanner } from './schema/comparison-desk.ts';
import type { ExperimentPlanner } from './schema/experiment-desk.ts';
import type { FlipDesk } from './schema/flip-desk.ts';
import type { FileSet, Hash, Id } from './schema/ids.ts';
import type { ModelDesk } from './schema/model-desk.ts';
import { parseOdd } from './schema/odd.ts';
import type { ScenarioFile } from './schema/scenario.ts';
import type { Runner } from './schema/runner.ts';
import { parseWork } from './schema/work.ts';
import type { Backend, OpenScenario, ScenarioSource } from './state/backend.ts';
import { createBrowserModels } from './state/browser-models.ts';

export type WorkerApi = Required<Backend> & EconomyDesk & ModelDesk & RunPlanner & FlipDesk;

const bundle = (): Promise<typeof import('./bundled-texts.ts')> => import('./bundled-texts.ts');

/** A scenario as it was written, and the name its reader knows it by. */
interface ScenarioText {
  file: string;
  text: string;
}

function fileMissing(file: string): Checked<never> {
  return {
    ok: false,
    diagnostics: [{ code: 'file-missing', severity: 'error', file, path: '', values: { file } }],
  };
}

async function textOf(source: ScenarioSource): Promise<ScenarioText | null> {
  if ('text' in source) return source;
  return (await bundledTexts())(source.id);
}

async function bundledTexts(): Promise<ScenarioTexts> {
  const bundled = (await bundle()).bundledScenarios();
  return (id) => {
    const text = bundled.get(id);
    return text === undefined ? null : { file: `${id}.yaml`, text };
  };
}

/** Reads a scenario, opens its model and looks up what stands at its levers. @param wanted the model of its id that it should run on, where that is here */
async function open(
  runner: Runner,
  models: OwnModels,
  { file, text }: ScenarioText,
  wanted?: Hash,
): Promise<Checked<OpenScenario>> {
  const parsed = parseScenario(text, file, await bundledTexts());
  if (!parsed.ok) return parsed;
  const scenario = parsed.value;
  const { files, own } = await models.find(scenario.model.id, wanted);
  if (files.size === 0) return fileMissing(`models/${scenario.model.id}/model.yaml`);
  const opened = runner.open(files, own);
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
      ...(own && { own: { id, version, title, files } }),
    },
    warnings: [...parsed.warnings, ...opened.warnings],
  };
}

/** One runner behind the messages of a page; a new run stops the one before it at its next quarter. */
function createApi(runner: Runner, models: OwnModels): Required<Backend> {
  const texts = new Map<Id, ScenarioText>();
  let latest = 0;
  return {
    scenarios: () => Promise.resolve(scenarioTitles()),
    async open(source, model) {
      const read = await textOf(source);
      if (read === null) return fileMissing('id' in source ? `${source.id}.yaml` : source.file);
      const opened = await open(runner, models, read, model);
      if (opened.ok) texts.set(opened.value.scenario.id, read);
      return opened;
    },
    readWork: (text, file) => Promise.resolve(parseWork(text, file)),
    allows: (request) => Promise.resolve(runner.drawPreferences(request, { draws: 0, spread: 0 }).ok),
    async run(request, progress) {
      const mine = ++latest;
      const outcome = await runner.run(request, {
        progress,
        pause: breathe,
        cancelled: () => mine !== latest,
      });
      const read = texts.get(request.scenario.id);
      if (read === undefined) return outcome;
      const others = await bundledTexts();
      const locate = (found: readonly Diagnostic[]) => locateInScenario(found, read.text, read.file, others);
      return outcome.ok
        ? { ...outcome, warnings: locate(outcome.warnings) }
        : { ok: false, diagnostics: locate(outcome.diagnostics) };
    },
  };
}

async function bundledScenario(id: Id): Promise<Checked<ScenarioFile>> {
  const texts = await bundledTexts();
  const found = texts(id);
  return found === null ? fileMissing(`${id}.yaml`) : parseScenario(found.text, found.file, texts);
}

/** Plans of experiments, from the models, scenarios and experiments that come with the page or from a reader's file. */
function createExperimentPlanner(runner: Runner, models: OwnModels): ExperimentPlanner {
  return {
    experiments: () => Promise.resolve(experimentTitles()),
    async planExperiment(source) {
      const file = 'id' in source ? `${source.id}.yaml` : source.file;
      const text = 'id' in source ? (await bundle()).bundledExperiments().get(source.id) : source.text;
      if (text === undefined) return fileMissing(file);
      const read = parseExperiment(text, file);
      if (!read.ok) return read;
      const missing = missingScenarios(read.value, [...(await bundle()).bundledScenarios().keys()]);
      if (missing.length > 0) return { ok: false, diagnostics: missing };
      const scenarios: ScenarioFile[] = [];
      for (const id of read.value.experiment.scenarios) {
        const scenario = await bundledScenario(id);
        if (!scenario.ok) return scenario;
        scenarios.push(scenario.value);
      }
      const { files, own } = await models.find(scenarios[0]!.model.id);
      const opened = runner.open(files, own);
      return opened.ok ? planTried(read.value, scenarios, opened.value.model, runner) : opened;
    },
  };
}

/** Plans of many runs, from the models and scenarios that come with the page. */
function createPlanner(runner: Runner, models: OwnModels): Omit<RunPlanner, keyof ExperimentPlanner> {
  const openModel = async (id: Id) => {
    const { files, own } = await models.find(id);
    return runner.open(files, own);
  };
  return {
    async planEnsemble(wanted) {
      const { against, shown } = wanted;
      const opened = await openModel(shown.scenario.model.id);
      if (!opened.ok) return opened;
      const other = against === null ? null : await bundledScenario(against);
      if (other !== null && !other.ok) return other;
      return planEnsemble(wanted, other === null ? null : other.value, opened.value.model);
    },
    async planComparison(wanted) {
      const opened = await openModel(wanted.arms[0]!.shown.scenario.model.id);
      return opened.ok ? planComparison(wanted, opened.value.model) : opened;
    },
    async planPrices(wanted) {
      const { scenario } = wanted.shown;
      const opened = await openModel(scenario.model.id);
      if (!opened.ok) return opened;
      const plan = planPrices(wanted, opened.value.model.structure['confidence'] ?? []);
      for (const stated of plan.stated) {
        const checked = runner.drawPreferences(stated, { draws: 0, spread: 0 });
        if (!checked.ok) return checked;
      }
      return { ...opened, value: { ...plan, model: scenario.model.id } };
    },
    async planSplit(wanted) {
      const { against, shown } = wanted;
      const opened = await openModel(shown.scenario.model.id);
      if (!opened.ok) return opened;
      const applied = applyOverrides(shown.scenario, shown.overrides);
      if (!applied.ok) return applied;
      const other = against === null ? null : await bundledScenario(against);
      if (other !== null && !other.ok) return other;
      return planSplit(wanted, applied.value, other === null ? null : other.value, opened.value.model);
    },
  };
}

/** Searches behind the messages of a page, one at a time. */
function createFlipDesk(runner: Runner): FlipDesk {
  let latest = 0;
  return {
    async findFlip({ shown, table }, progress) {
      const mine = ++latest;
      const applied = applyOverrides(shown.scenario, shown.overrides);
      if (!applied.ok) return applied;
      const file = applied.value.tables.find(({ id }) => id === table);
      if (file === undefined) throw new Error(`no table '${table}'`);
      return findLevelFlip(runner, shown, applied.value, file, {
        progress,
        pause: breathe,
        cancelled: () => mine !== latest,
      });
    },
    stopFlip() {
      latest++;
      return Promise.resolve();
    },
  };
}

/** A new run ends the search that is under way: it would be about another run. */
function endingSearches(api: Required<Backend>, flips: FlipDesk): Required<Backend> & FlipDesk {
  const run: Backend['run'] = async (request, progress) => {
    await flips.stopFlip();
    return api.run(request, progress);
  };
  return { ...api, ...flips, run };
}

/** Models of the reader's own, and what any model is. */
function createModelDesk(models: OwnModels): ModelDesk {
  return {
    async openModel(upload) {
      const read = await readModelUpload(upload);
      if (!read.ok) return read;
      const files = read.value;
      const loaded = loadModel(files, sockets, engineParameters);
      if (!loaded.ok) return loaded;
      const { id, hash } = loaded.value;
      return { ...loaded, value: { kept: await models.add({ id, hash, files }) } };
    },
    leaveModel: (id) => Promise.resolve(models.leave(id)),
    async describeModel(id) {
      const { files, own } = await models.find(id);
      const beside = own ? files : (await import('./bundled-documents.ts')).bundledDocuments(id);
      const loaded = loadModel(files, sockets, engineParameters);
      if (!loaded.ok) throw new Error(`the model ${id} is not sound`);
      const checks = parseChecks(beside.get('checks.yaml') ?? '', 'checks.yaml');
      const prose = parseOdd(beside.get('odd.yaml') ?? '', 'odd.yaml');
      return oddDocument({
        model: loaded.value,
        sockets,
        checks: checks.ok ? checks.value.map(({ row }) => row) : [],
        prose: prose.ok ? prose.value : null,
      });
    },
  };
}

/** Speaks for the whole page, or is a thread of its crew where it was started as one. */
function start(): void {
  const runner = createInlineRunner();
  const isThread = self.name === 'crew';
  const bundledFiles = async (model: Id): Promise<FileSet> =>
    (await import('./bundled-files.ts')).bundledModel(model);
  if (isThread) joinCrew(runner, readMetrics, bundledFiles);
  else {
    holdLock();
    const models = createOwnModels(
      bundledFiles,
      createBrowserModels(() => Date.now()),
    );
    expose({
      ...endingSearches(createApi(runner, models), createFlipDesk(runner)),
      ...createEconomyDesk(),
      ...createModelDesk(models),
      ...createPlanner(runner, models),
      ...createExperimentPlanner(runner, models),
    } satisfies WorkerApi);
  }
}

start();
