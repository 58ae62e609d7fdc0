import type { Issue } from '../../schema/negotiation.ts';
import type { RunModel } from '../run-model.ts';
import { audienceCost } from './terms.ts';

/**
 * Audience cost of every level of a chip, nothing where the model states no scale for its mover and scope (MODEL.md, section 10).
 * A scale for duties is judged for the imports of one partner; where the model says how large those are, it counts by the imports that the
 * chip is about, since a cut for a small partner gives little up. A scale stated for the chip's target comes before that of its scope.
 * @returns [level] bn USD a year
 */
export function audienceLevels(run: RunModel, issue: Issue): Float64Array {
  const { parameters } = run.scenario;
  const key = `${issue.mover}.${issue.scope}`;
  const scale =
    parameters.get(`payoff.audience_scale.${key}.${issue.target}`) ??
    parameters.get(`payoff.audience_scale.${key}`) ??
    0;
  const exponent = parameters.get(`payoff.audience_exponent.${key}`) ?? 1;
  const judgedFor = parameters.get(`payoff.audience_imports.${key}`);
  const part =
    judgedFor === undefined || issue.instrument !== 'tariff' ? 1 : importsUnder(run, issue) / judgedFor;
  return Float64Array.from(issue.levels, (_, level) =>
    audienceCost(level, issue.levels.length, part * scale, exponent),
  );
}

/** Imports under a duty in the year of the economy; bn USD a year. */
function importsUnder({ economy, policy }: RunModel, { mover, target, scope }: Issue): number {
  const { context } = policy;
  const exporters = context.targetRegions(target);
  let imports = 0;
  for (const sector of context.sectorsOf(scope))
    for (const importer of context.tariffRegionsOf(mover))
      for (const exporter of exporters)
        if (exporter !== importer)
          imports += economy.flow[(sector * context.regions + exporter) * context.regions + importer]!;
  return imports / 1000;
}
