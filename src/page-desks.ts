import { planSplit } from './experiments/attribution/plan-split.ts';
import { planComparison } from './experiments/design/plan-comparison.ts';
import { planEnsemble } from './experiments/design/plan-ensemble.ts';
import { planTried } from './experiments/plan-tried.ts';
import { planPrices } from './experiments/tradeoff/plan-prices.ts';
import { findLevelFlip } from './experiments/why/find-level-flip.ts';
import { engineParameters } from './engine/engine-parameters.ts';
import { sockets } from './engine/sockets.ts';
import { fileMissing } from './file-missing.ts';
import { buildModel } from './model/build-model.ts';
import { applyOverrides } from './model/resolve-scenario.ts';
import type { OpenModels } from './open-models.ts';
import { breathe } from './runner/breathe.ts';
import { createEconomyDesk } from './runner/economy-desk.ts';
import { readModelUpload } from './runner/read-model-upload.ts';
import type { RunPlanner } from './schema/comparison-desk.ts';
import type { EconomyDesk } from './schema/economy-desk.ts';
import type { ExperimentPlanner } from './schema/experiment-desk.ts';
import type { FlipDesk } from './schema/flip-desk.ts';
import type { Id } from './schema/ids.ts';
import type { ModelDesk } from './schema/model-desk.ts';
import type { ModelSource } from './schema/model-source.ts';
import type { Runner } from './schema/runner.ts';
import type { ScenarioFile } from './schema/scenario.ts';
import { shippedScenario } from './shipped-scenario.ts';

/** What reads and describes files, and the texts of those that come with the page. */
const readers = () => import('./file-readers.ts');
const texts = () => import('./bundled-texts.ts');

/** Everything that a page may ask of its worker but to play a scenario. */
export type PageDesks = EconomyDesk & ModelDesk & FlipDesk & Omit<RunPlanner, 'experiments'>;

/** @param runner with which models are opened, and which plays what is tried */
export function createPageDesks(runner: Runner<ModelSource>, models: OpenModels): PageDesks {
  return {
    ...createEconomyDesk(),
    ...createModelDesk(models),
    ...createFlipDesk(runner),
    ...createPlanner(runner, models),
    ...createExperimentPlanner(runner, models),
  };
}

async function openModel(runner: Runner<ModelSource>, models: OpenModels, id: Id) {
  const found = await models.find(id);
  return found === null
    ? fileMissing(`models/${id}/model.yaml`)
    : runner.open(found.source, found.own !== null);
}

/** Plans of experiments, from the models, scenarios and experiments that come with the page or from a reader's file. */
function createExperimentPlanner(
  runner: Runner<ModelSource>,
  models: OpenModels,
): Omit<ExperimentPlanner, 'experiments'> {
  return {
    async planExperiment(source) {
      const file = 'id' in source ? `${source.id}.yaml` : source.file;
      const text = 'id' in source ? (await texts()).bundledExperiments().get(source.id) : source.text;
      if (text === undefined) return fileMissing(file);
      const { missingScenarios, parseExperiment } = await readers();
      const read = parseExperiment(text, file);
      if (!read.ok) return read;
      const missing = missingScenarios(read.value, [...(await texts()).bundledScenarios().keys()]);
      if (missing.length > 0) return { ok: false, diagnostics: missing };
      const scenarios: ScenarioFile[] = [];
      for (const id of read.value.experiment.scenarios) {
        const scenario = await shippedScenario(id);
        if (!scenario.ok) return scenario;
        scenarios.push(scenario.value);
      }
      const opened = await openModel(runner, models, scenarios[0]!.model.id);
      return opened.ok ? planTried(read.value, scenarios, opened.value.model, runner) : opened;
    },
  };
}

/** Plans of many runs, from the models and scenarios that come with the page. */
function createPlanner(
  runner: Runner<ModelSource>,
  models: OpenModels,
): Omit<RunPlanner, keyof ExperimentPlanner> {
  const opening = (id: Id) => openModel(runner, models, id);
  return {
    async planEnsemble(wanted) {
      const { against, shown } = wanted;
      const opened = await opening(shown.scenario.model.id);
      if (!opened.ok) return opened;
      const other = against === null ? null : await shippedScenario(against);
      if (other !== null && !other.ok) return other;
      return planEnsemble(wanted, other === null ? null : other.value, opened.value.model);
    },
    async planComparison(wanted) {
      const opened = await opening(wanted.arms[0]!.shown.scenario.model.id);
      return opened.ok ? planComparison(wanted, opened.value.model) : opened;
    },
    async planPrices(wanted) {
      const { scenario } = wanted.shown;
      const opened = await opening(scenario.model.id);
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
      const opened = await opening(shown.scenario.model.id);
      if (!opened.ok) return opened;
      const applied = applyOverrides(shown.scenario, shown.overrides);
      if (!applied.ok) return applied;
      const other = against === null ? null : await shippedScenario(against);
      if (other !== null && !other.ok) return other;
      return planSplit(wanted, applied.value, other === null ? null : other.value, opened.value.model);
    },
  };
}

/** Searches behind the messages of a page, one at a time. */
function createFlipDesk(runner: Runner<ModelSource>): FlipDesk {
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

/** Models of the reader's own, and what any model is. */
function createModelDesk(models: OpenModels): ModelDesk {
  return {
    async openModel(upload) {
      const read = await readModelUpload(upload);
      if (!read.ok) return read;
      const files = read.value;
      const { readModelFiles } = await readers();
      const loaded = buildModel(readModelFiles(files), sockets, engineParameters);
      if (!loaded.ok) return loaded;
      const { id, version, title, hash } = loaded.value;
      const kept = await models.add({ id, hash, files });
      return { ...loaded, value: { id, version, title, hash, kept } };
    },
    leaveModel: (id) => models.leave(id),
    keptModels: () => models.all(),
    forgetModel: (hash) => models.forget(hash),
    async describeModel(id) {
      const found = await models.find(id);
      if (found === null) throw new Error(`there is no model ${id}`);
      const beside = found.own ?? (await import('./bundled-documents.ts')).bundledDocuments(id);
      const loaded = buildModel(found.source, sockets, engineParameters);
      if (!loaded.ok) throw new Error(`the model ${id} is not sound`);
      const { oddDocument, parseChecks, parseOdd } = await readers();
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
