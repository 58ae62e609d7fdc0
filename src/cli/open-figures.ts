import { setImmediate } from 'node:timers/promises';
import { otherRun } from '../exports/read-manifest.ts';
import type { FigureInput } from '../schema/figure.ts';
import type { Io } from './io.ts';
import { manifestPath, openResult } from './open-why.ts';
import { createProgress } from './progress.ts';
import { refuse, refuseAll, reportFailure, warn } from './run.ts';

/** What figures of a result folder are drawn from: its run made again, to the same bits, and what its model says of itself. @returns the exit code where that cannot be had */
export async function openFigures(
  name: string,
  scenarioFile: string | undefined,
  io: Io,
): Promise<FigureInput | number> {
  const path = manifestPath(name, io.cwd);
  if (path === null) return refuse(io, `${name} is no folder that \`parley run --out\` wrote`);
  const opened = openResult(path, scenarioFile, io.cwd, io.runner);
  if (!opened.ok) return refuseAll(io, opened.diagnostics);
  warn(io, opened.warnings);
  const { scenario, model, overrides, seeds, repeats, equations, parameters, locate } = opened.value;
  const progress = createProgress(io, scenario.id);
  const checked = await io.runner.run(
    { scenario, model, overrides, seed: seeds[0]!, reference: true },
    { pause: setImmediate, progress: ({ quarter, quarters }) => progress.show(quarter, quarters) },
  );
  progress.end();
  if (!checked.ok) return refuseAll(io, locate(checked.diagnostics));
  const run = checked.value;
  if (typeof run.status === 'object') return reportFailure(run, io);
  const other = repeats === null ? null : otherRun(repeats.manifest, run, repeats.file);
  return other === null ? { run, notes: { equations, parameters } } : refuseAll(io, [other]);
}
