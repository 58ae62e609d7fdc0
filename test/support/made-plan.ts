import type { ExperimentPlan, ExperimentRow } from '../../src/schema/experiment.ts';
import type { ScenarioFile } from '../../src/schema/scenario.ts';
import { madeEnsemble } from './made-ensemble.ts';

/** The plan of the made ensemble. */
export function madePlan(): ExperimentPlan {
  const { id, title, varies, start, arms, points, draws, series } = madeEnsemble();
  return {
    id,
    title,
    question: 'Which of two ways is the shorter?',
    hash: 'f'.repeat(32),
    model: { id: 'world-2023', version: '0.1.0', hash: '1'.repeat(32) },
    start,
    varies,
    arms: arms.map((arm, at) => ({
      ...arm,
      scenario: { id: arm.id, title: arm.title, summary: 'Made' } as ScenarioFile,
      overrides: at === 0 ? {} : { 'policies.first.add': 0.1 },
    })),
    points,
    draws,
    series: series.map(({ metric, name, unit, subject, quarters }) => ({
      metric,
      name,
      unit,
      subject,
      quarters,
      read: { table: 'world', column: 'delay_index' },
    })),
    until: null,
    stop: null,
  };
}

/** The row of a member: draws in order, in each the arms. */
export function rowOf(plan: ExperimentPlan, member: number): ExperimentRow {
  const arm = member % plan.arms.length;
  const draw = Math.floor(member / plan.arms.length);
  const { seed, point } = plan.draws[draw]!;
  return {
    member,
    arm,
    draw,
    seed,
    overrides: { ...plan.arms[arm]!.overrides, ...plan.points[point]!.overrides },
  };
}
