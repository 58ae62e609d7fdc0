import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { readEnsemble } from '../exports/read-ensemble.ts';
import { readFirstRun } from '../exports/read-first-run.ts';
import { otherFirst } from '../exports/other-first.ts';
import { otherModel, otherRun } from '../exports/read-manifest.ts';
import type { Ensemble } from '../schema/ensemble.ts';
import type { FigureInput } from '../schema/figure.ts';
import type { RunRequest, RunResult } from '../schema/result.ts';
import { fileLines } from './file-lines.ts';
import type { Io } from './io.ts';
import { readText } from './name-file.ts';
import { openScenario, type OpenedScenario } from './open-scenario.ts';
import { manifestPath, openResult } from './open-why.ts';
import { createProgress } from './progress.ts';
import { refuse, refuseAll, reportFailure, warn } from './run.ts';

/** What figures of a folder are drawn from: a run made again, to the same bits, or the runs of an experiment. @returns the exit code where that cannot be had */
export async function openFigures(
  name: string,
  scenarioFile: string | undefined,
  io: Io,
): Promise<FigureInput | number> {
  const path = manifestPath(join(name, 'results'), io.cwd) ?? manifestPath(name, io.cwd);
  if (path === null)
    return refuse(io, `${name} is no folder that \`parley run --out\` or \`parley merge\` wrote`);
  const merged = existsSync(join(dirname(path), 'members.csv'));
  return merged ? ofExperiment(path, scenarioFile, io) : ofRun(path, scenarioFile, io);
}

async function ofRun(path: string, scenarioFile: string | undefined, io: Io): Promise<FigureInput | number> {
  const opened = openResult(path, scenarioFile, io.cwd, io.runner);
  if (!opened.ok) return refuseAll(io, opened.diagnostics);
  warn(io, opened.warnings);
  const { overrides, seeds, repeats, equations, parameters } = opened.value;
  const run = await play(opened.value, { overrides, seed: seeds[0]! }, io);
  if (typeof run === 'number') return run;
  const other = repeats === null ? null : otherRun(repeats.manifest, run, repeats.file);
  return other === null ? { run, notes: { equations, parameters } } : refuseAll(io, [other]);
}

async function ofExperiment(
  path: string,
  scenarioFile: string | undefined,
  io: Io,
): Promise<FigureInput | number> {
  const ensemble = readMerged(dirname(path), io);
  if (typeof ensemble === 'number') return ensemble;
  const file = relative(io.cwd, path);
  const first = readFirstRun(readText(path), ensemble.draws[0]!, file);
  if (!first.ok) return refuseAll(io, first.diagnostics);
  const { model, overrides, seed } = first.value;
  const opened = openScenario(scenarioFile ?? first.value.scenario, io.cwd, io.runner);
  if (!opened.ok) return refuseAll(io, opened.diagnostics);
  warn(io, opened.warnings);
  const { model: hash, version, scenario, equations, parameters } = opened.value;
  const made = { model: model.id, modelVersion: model.version, modelHash: model.hash };
  const refused = otherModel(made, { id: scenario.model.id, version, hash }, file);
  if (refused !== null) return refuseAll(io, [refused]);
  const run = await play(opened.value, { overrides, seed }, io);
  if (typeof run === 'number') return run;
  const other = otherFirst(readText(resolve(dirname(path), 'members.csv')), run, file);
  return other === null ? { run, ensemble, notes: { equations, parameters } } : refuseAll(io, [other]);
}

function readMerged(folder: string, io: Io): Ensemble | number {
  const text = (name: string): string => readText(resolve(folder, name));
  const read = readEnsemble({
    manifest: text('manifest.json'),
    members: text('members.csv'),
    series: fileLines(resolve(folder, 'series.csv')),
  });
  return read.ok ? read.value : refuseAll(io, read.diagnostics);
}

/** Makes a run with its Baseline. @returns the exit code where it has no solution */
async function play(
  { scenario, model, locate }: OpenedScenario,
  { overrides, seed }: Pick<RunRequest, 'overrides' | 'seed'>,
  io: Io,
): Promise<RunResult | number> {
  const progress = createProgress(io, scenario.id);
  const checked = await io.runner.run(
    { scenario, model, overrides, seed, reference: true },
    { pause: setImmediate, progress: ({ quarter, quarters }) => progress.show(quarter, quarters) },
  );
  progress.end();
  if (!checked.ok) return refuseAll(io, locate(checked.diagnostics));
  return typeof checked.value.status === 'object' ? reportFailure(checked.value, io) : checked.value;
}
