import type { Ensemble } from '../schema/ensemble.ts';
import type { ExperimentPlan } from '../schema/experiment.ts';
import type { MemberAnswer } from '../schema/crew.ts';
import type { SeriesBlock } from './series-chunks.ts';
import { seriesNames } from './series-names.ts';

/** What is said of a run beside its numbers. */
export type MemberSummary = Pick<MemberAnswer, 'status' | 'scenarioHash' | 'resultHash'>;

/** An experiment with its runs put together. */
export interface MergedExperiment {
  plan: ExperimentPlan;
  ensemble: Ensemble; // its values may be read from where they are kept each time that they are asked for
  block?: SeriesBlock; // of its series; absent: they are in memory
  members: readonly (MemberSummary | null)[]; // by index; null: it is not there
  app: string; // version of the program
  stopped?: { draws: number; enough: boolean; halfWidth: number | null }; // by the plan's rule
}

/** What identifies the results of an experiment: enough to repeat it, to see whether the repetition gave the same bits, and to read its files. */
export function experimentManifest({ plan, ensemble, members, app, stopped }: MergedExperiment) {
  const names = seriesNames(ensemble.series);
  const seeds = ensemble.draws.map(({ seed }) => seed);
  return {
    format: 1 as const,
    kind: 'experiment' as const,
    resultHash: ensemble.versions.hash,
    app,
    model: plan.model,
    experiment: { id: plan.id, title: plan.title, question: plan.question, hash: plan.hash },
    varies: plan.varies,
    runs: countRuns(members),
    seeds: {
      first: seeds.reduce((least, seed) => Math.min(least, seed), Infinity),
      last: seeds.reduce((most, seed) => Math.max(most, seed), 0),
    },
    start: ensemble.start,
    arms: plan.arms.map(({ id, title, scenario, scenarioHash, overrides }, arm) => ({
      id,
      title,
      scenario: scenario.id,
      scenarioHash,
      overrides,
      changes: ensemble.arms[arm]!.changes ?? [],
    })),
    points: ensemble.points,
    pointsAre: plan.pointsAre,
    series: ensemble.series.map(({ metric, name, unit, subject, read, quarters }, at) => ({
      metric,
      name,
      unit,
      subject,
      ...(read && { read }),
      quarters,
      ...names[at]!,
    })),
    exitCondition: plan.until,
    stop: plan.stop,
    stopped: stopped ?? null,
  };
}

/** Runs by how they ended; `missing` have no file. */
export function countRuns(members: MergedExperiment['members']) {
  const count = (is: (member: MemberSummary) => boolean) =>
    members.filter((member) => member !== null && is(member)).length;
  return {
    planned: members.length,
    complete: count(({ status }) => status === 'complete'),
    failed: count(({ status }) => typeof status === 'object'),
    missing: members.filter((member) => member === null).length,
  };
}
