import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { planTried } from '../experiments/plan-tried.ts';
import { missingScenarios, parseExperiment } from '../model/parse-experiment.ts';
import type { Checked, Diagnostic } from '../schema/diagnostic.ts';
import type { ExperimentPlan } from '../schema/experiment.ts';
import type { FileSet, Id } from '../schema/ids.ts';
import { diagnose } from '../schema/place.ts';
import type { Runner } from '../schema/runner.ts';
import { findRoot, scenarioPath } from './find-root.ts';
import { readText } from './name-file.ts';
import { openScenario, type OpenedScenario } from './open-scenario.ts';

/** An experiment that was planned, its model open in a runner. */
export interface OpenedExperiment {
  plan: ExperimentPlan;
  files: FileSet; // of the model
  notes: Pick<OpenedScenario, 'equations' | 'parameters'>;
  /** Puts the line of the experiment that sets it to what a run says of a value. */
  relocate(diagnostics: readonly Diagnostic[]): readonly Diagnostic[];
}

/** Reads an experiment given by its id (one of the shipped ones) or by a path, with its scenarios and their model. */
export function openExperiment(name: string, cwd: string, runner: Runner): Checked<OpenedExperiment> {
  const isPath = /[/\\]|\.ya?ml$/.test(name);
  const path = isPath ? resolve(cwd, name) : join(findRoot(), 'experiments', `${name}.yaml`);
  const shown = relative(cwd, path);
  if (!existsSync(path))
    return { ok: false, diagnostics: [diagnose({ file: shown, path: '' }, 'file-missing', { file: shown })] };
  const read = parseExperiment(readText(path), shown);
  if (!read.ok) return read;
  const { experiment, locate, relocate } = read.value;
  const missing = missingScenarios(read.value, knownScenarios(experiment.scenarios, path, cwd));
  if (missing.length > 0) return { ok: false, diagnostics: missing };
  const opened = experiment.scenarios.map((id) => openScenario(besideOrShipped(id, path), cwd, runner));
  const refused = opened.flatMap((scenario) => (scenario.ok ? [] : scenario.diagnostics));
  if (refused.length > 0) return { ok: false, diagnostics: refused };
  const scenarios = opened.flatMap((scenario) => (scenario.ok ? [scenario.value] : []));
  const [first] = scenarios;
  const other = scenarios.findIndex(({ model }) => model !== first!.model);
  if (other >= 0) {
    const [wanted, loaded] = [scenarios[other]!.scenario.model.id, first!.scenario.model.id];
    const problem = {
      path: ['scenarios', other],
      code: 'model-unknown' as const,
      values: { wanted, loaded },
    };
    return { ok: false, diagnostics: [locate(problem)] };
  }
  // The same files again are not read again: what a scenario opened is what its model says of itself.
  const model = runner.open(first!.files);
  if (!model.ok) return model;
  const planned = planTried(
    read.value,
    scenarios.map(({ scenario }) => scenario),
    { ...model.value.model, hash: model.value.hash },
    runner,
  );
  if (!planned.ok) return planned;
  const { equations, parameters, files } = first!;
  return {
    ok: true,
    value: { plan: planned.value, files, notes: { equations, parameters }, relocate },
    warnings: [...read.warnings, ...opened.flatMap((scenario) => (scenario.ok ? scenario.warnings : []))],
  };
}

/** Ids that name a scenario to an experiment: files beside it, the shipped ones, and what it says as a path. */
function knownScenarios(wanted: readonly Id[], experiment: string, cwd: string): Id[] {
  const paths = wanted.filter((id) => existsSync(scenarioPath(besideOrShipped(id, experiment), cwd)));
  const beside = readdirSync(dirname(experiment)).filter(
    (file) => join(dirname(experiment), file) !== experiment,
  );
  const files = [...beside, ...readdirSync(join(findRoot(), 'scenarios'))];
  return [...paths, ...files.flatMap((file) => (file.endsWith('.yaml') ? [file.slice(0, -5)] : []))];
}

/** A scenario beside the experiment goes before the shipped one of that id. */
function besideOrShipped(id: Id, experiment: string): string {
  const beside = join(dirname(experiment), `${id}.yaml`);
  return existsSync(beside) ? beside : id;
}
