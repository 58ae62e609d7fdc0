import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { requestOf } from '../experiments/design/plan-experiment.ts';
import type { MergedExperiment } from '../exports/experiment-manifest.ts';
import { webSvg } from '../exports/figure-svg.ts';
import { charts, chartIds, figureSpec } from '../figures/index.ts';
import type { RunResult } from '../schema/result.ts';
import { findRoot } from './find-root.ts';
import type { Io } from './io.ts';
import { readFolder } from './read-folder.ts';

/** Numbers of which each chart of runs is drawn at most. */
const mostMetrics = 4;

/** The charts of runs that an experiment has what they need for, as SVG texts; none where the model at hand is not the one that made the runs. */
export async function experimentFigures(
  { plan, ensemble, members, app }: MergedExperiment,
  io: Io,
): Promise<string[]> {
  const member = members.findIndex((found) => found?.status === 'complete');
  const folder = join(findRoot(), 'models', plan.model.id);
  if (member < 0 || !existsSync(folder)) return [];
  const opened = io.runner.open(readFolder(folder));
  if (!opened.ok || opened.value.hash !== plan.model.hash) return [];
  // Charts of runs take names and colours from one of them, and its first quarter has them all.
  const request = requestOf(plan, member);
  const checked = await io.runner.run({ ...request, overrides: { ...request.overrides, quarters: 1 } });
  if (!checked.ok) return [];
  const run: RunResult = { ...checked.value, scenarioHash: members[member]!.scenarioHash };
  const metrics = [...new Set(ensemble.series.map(({ metric }) => metric))].slice(0, mostMetrics);
  const ofRuns = chartIds.filter((id) => charts[id].needs.includes('ensemble'));
  return metrics.flatMap((metric) =>
    ofRuns.flatMap((id) => {
      const input = { run, ensemble, options: { metric } };
      if (!charts[id].select(input).ok) return [];
      return [webSvg(figureSpec(id, input, { size: 'memo-full', theme: 'light', app }), null)];
    }),
  );
}
