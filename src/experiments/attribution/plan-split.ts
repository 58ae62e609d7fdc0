import type { Checked } from '../../schema/diagnostic.ts';
import type { SplitPlan, SplitWanted } from '../../schema/ensemble-desk.ts';
import type { ScenarioFile } from '../../schema/scenario.ts';
import { planEnsemble } from '../design/plan-ensemble.ts';
import type { PlanModel } from '../design/plan-experiment.ts';
import { attributionRequests, planAttribution, withoutConduct } from './attribute.ts';

/** Orders that are drawn where there are more factors than are counted exactly, each with its reverse. */
const pairs = 4;

/**
 * The runs that split what a scenario does against another, or against itself without conduct; only the count of what differs where that is
 * nothing or too much. @param b with its levers as they stand @param other null: the Baseline
 */
export function planSplit(
  { shown, of, seeds }: SplitWanted,
  b: ScenarioFile,
  other: ScenarioFile | null,
  model: PlanModel,
): Checked<SplitPlan | { count: number }> {
  const a = other ?? withoutConduct(b);
  const planned = planEnsemble(
    { shown: { ...shown, scenario: b, overrides: {} }, against: null, seeds: 1 },
    other,
    model,
  );
  if (!planned.ok) return planned;
  const wanted = { of, pairs, seeds: Array.from({ length: seeds }, (_, at) => at + 1) };
  const apart = planAttribution(a, b, { ...wanted, together: false });
  const together = 'count' in apart && apart.count > 0;
  const plan = together ? planAttribution(a, b, { ...wanted, together }) : apart;
  if ('count' in plan) return { ...planned, value: plan };
  const { factors, coalitions } = plan;
  const series = planned.value.series.map((one) => ({ ...one, quarters: one.quarters.slice(-1) }));
  const requests = attributionRequests(plan, { model: model.hash, overrides: {} });
  const value = { factors, together, coalitions, seeds: plan.seeds, requests, series, model: model.id };
  return { ...planned, value };
}
