import type { ExperimentPlan, ExperimentRow } from '../../src/schema/experiment.ts';
import type { MergedExperiment } from '../../src/exports/experiment-manifest.ts';
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
    pointsAre: 'drawn',
    portion: 1,
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

/** The made ensemble as it is merged: one run has no solution, one is missing. */
export function madeMerged(): MergedExperiment {
  const plan = madePlan();
  const ensemble = { ...madeEnsemble(), done: [Uint8Array.of(1, 1, 1), Uint8Array.of(1, 0, 0)] };
  const solve = { status: 'not-converged', residual: 0.5, iterations: 9 } as const;
  const members = [0, 1, 2, 3, 4, 5].map((member) => ({
    status: member === 5 ? { failed: 3, solve } : ('complete' as const),
    scenarioHash: plan.arms[member % 2]!.scenarioHash,
    resultHash: String(member).repeat(32),
  }));
  return {
    plan,
    ensemble,
    members: members.map((member, at) => (at === 3 ? null : member)),
    app: '0.1.0',
  };
}
