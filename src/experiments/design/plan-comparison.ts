import { canonicalJson } from '../../numerics/canonical-json.ts';
import { hashText } from '../../numerics/hash.ts';
import type { ComparisonWanted } from '../../schema/comparison-desk.ts';
import type { Checked } from '../../schema/diagnostic.ts';
import type { ExperimentPlan } from '../../schema/experiment.ts';
import { baselineOf, kept, ofSeeds, withOverrides } from './plan-ensemble.ts';
import { planExperiment, type PlanModel } from './plan-experiment.ts';

/** An experiment of chance alone: several scenarios as their levers stand, all on the same seeds. */
export function planComparison({ arms, seeds }: ComparisonWanted, model: PlanModel): Checked<ExperimentPlan> {
  const scenarios = arms.map(({ shown, baseline }) =>
    baseline ? baselineOf(shown.scenario) : shown.scenario,
  );
  const planned = planExperiment(ofSeeds(scenarios[0]!, seeds), scenarios, model);
  if (!planned.ok) return planned;
  const own = planned.value.arms.map((arm, at) => {
    const { id, title, baseline, shown } = arms[at]!;
    return { ...withOverrides(arm, baseline ? kept(shown.overrides) : shown.overrides), id, title };
  });
  const hash = hashText(canonicalJson([planned.value.hash, ...own.map((arm) => arm.overrides)]));
  return { ...planned, value: { ...planned.value, arms: own, hash } };
}
