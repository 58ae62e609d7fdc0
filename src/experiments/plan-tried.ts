import type { Checked, Diagnostic } from '../schema/diagnostic.ts';
import type { DesignPoint } from '../schema/ensemble.ts';
import type { ExperimentFile, ExperimentPlan } from '../schema/experiment.ts';
import type { RunRequest } from '../schema/result.ts';
import type { Runner } from '../schema/runner.ts';
import type { ScenarioFile } from '../schema/scenario.ts';
import type { LocatedProblem } from '../schema/validate.ts';
import { planExperiment, type PlanModel } from './design/plan-experiment.ts';

/** An experiment with what knows its file. */
interface Located {
  experiment: ExperimentFile;
  locate(problem: LocatedProblem): Diagnostic;
  relocate(diagnostics: readonly Diagnostic[]): readonly Diagnostic[];
}

/**
 * The plan of an experiment that was read, once every value that it lists was tried on its scenarios without a run; what a scenario or the model does
 * not take is a diagnostic at the line that sets it. @param runner has the model open
 */
export function planTried(
  { experiment, locate, relocate }: Located,
  scenarios: readonly ScenarioFile[],
  model: PlanModel,
  runner: Pick<Runner, 'drawPreferences'>,
): Checked<ExperimentPlan> {
  const planned = planExperiment(experiment, scenarios, model, locate);
  if (!planned.ok) return planned;
  const found = new Map<string, Diagnostic>();
  for (const request of trialsOf(planned.value, experiment)) {
    // No draws are wanted: this resolves the scenario, and that is all.
    const tried = runner.drawPreferences(request, { draws: 0, spread: 0 });
    if (tried.ok) continue;
    for (const one of relocate(tried.diagnostics)) found.set(JSON.stringify({ ...one, file: '' }), one);
  }
  return found.size === 0 ? planned : { ok: false, diagnostics: [...found.values()] };
}

/** Every arm with the first point, and the first arm of every scenario with points that have each listed value, and both ends of what is drawn from a range. */
function trialsOf({ arms, points, model }: ExperimentPlan, experiment: ExperimentFile): RunRequest[] {
  const request = (arm: number, point: DesignPoint): RunRequest => ({
    model: model.hash,
    scenario: arms[arm]!.scenario,
    overrides: { ...arms[arm]!.overrides, ...point.overrides },
    seed: 1,
    reference: false,
  });
  const tried = trialPoints(points, experiment);
  const firsts = arms.flatMap(({ scenario }, at) =>
    arms.findIndex((arm) => arm.scenario === scenario) === at ? [at] : [],
  );
  return [
    ...arms.map((_, arm) => request(arm, points[0]!)),
    ...firsts.flatMap((arm) => tried.map((point) => request(arm, point))),
  ];
}

function trialPoints(
  points: readonly DesignPoint[],
  { uncertainties }: Pick<ExperimentFile, 'uncertainties'>,
): DesignPoint[] {
  const tried = new Set<DesignPoint>();
  for (const { path, distribution } of uncertainties) {
    const having = points.filter(({ overrides }) => path in overrides);
    const firsts = new Map(having.toReversed().map((point) => [point.overrides[path]!, point]));
    const values = [...firsts.keys()];
    const numbers = values.map(Number);
    const [low, high] = [Math.min, Math.max].map((end) => numbers.reduce((a, b) => end(a, b)));
    const wanted = distribution === undefined ? values : [low!, high!];
    for (const value of wanted) tried.add(firsts.get(value)!);
  }
  tried.delete(points[0]!);
  return [...tried];
}
