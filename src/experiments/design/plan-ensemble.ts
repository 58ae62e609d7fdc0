import { canonicalJson } from '../../numerics/canonical-json.ts';
import { hashText } from '../../numerics/hash.ts';
import { designHash } from '../../schema/design-hash.ts';
import type { Checked } from '../../schema/diagnostic.ts';
import type { EnsembleWanted } from '../../schema/ensemble-desk.ts';
import type { ExperimentFile, ExperimentPlan, PlannedArm } from '../../schema/experiment.ts';
import type { RunRequest } from '../../schema/result.ts';
import type { ScenarioFile } from '../../schema/scenario.ts';
import { planExperiment, type PlanModel } from './plan-experiment.ts';

/**
 * An experiment of chance alone: a scenario as its levers stand, and on the same seeds another, or its Baseline with the same levers.
 * @param other null: the Baseline
 */
export function planEnsemble(
  { shown, seeds }: EnsembleWanted,
  other: ScenarioFile | null,
  model: PlanModel,
): Checked<ExperimentPlan> {
  const { scenario, overrides } = shown;
  const planned = planExperiment(ofSeeds(scenario, seeds), [scenario, other ?? baselineOf(scenario)], model);
  if (!planned.ok) return planned;
  const [first, second] = planned.value.arms as [PlannedArm, PlannedArm];
  const arms = [
    withOverrides(first, overrides),
    withOverrides(second, other === null ? kept(overrides) : {}),
  ];
  const hash = hashText(canonicalJson([planned.value.hash, ...arms.map((arm) => arm.overrides)]));
  return { ...planned, value: { ...planned.value, arms, hash } };
}

/** An experiment of chance alone, of a scenario's own headlines. */
export function ofSeeds({ id, title }: ScenarioFile, repetitions: number): ExperimentFile {
  return {
    format: 1,
    id,
    title,
    question: '',
    scenarios: [],
    overrides: {},
    levers: [],
    uncertainties: [],
    modelForm: [],
    sampler: 'full-factorial',
    points: 1,
    seeds: 'same',
    repetitions,
    firstSeed: 1,
    metrics: [],
  };
}

/** What the Baseline of a run is a run of: nobody bargains, and nothing happens that was not decided before. */
export function baselineOf(scenario: ScenarioFile): ScenarioFile {
  return { ...scenario, id: 'baseline', title: 'Baseline', tables: [], events: [], regimes: [] };
}

/** What of the levers there is to move in a Baseline. */
export function kept(overrides: RunRequest['overrides']): RunRequest['overrides'] {
  const gone = /^(?:tables|events|regimes|types|withheld)\b/;
  return Object.fromEntries(Object.entries(overrides).filter(([path]) => !gone.test(path)));
}

/** An arm with what levers set in it. */
export function withOverrides(arm: PlannedArm, overrides: RunRequest['overrides']): PlannedArm {
  if (Object.keys(overrides).length === 0) return arm;
  return { ...arm, overrides, scenarioHash: designHash({ scenario: arm.scenario, overrides }) };
}
