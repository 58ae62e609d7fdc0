import { expect, test } from 'vitest';
import { createComparisonDesk } from '../../src/experiments/comparison-desk.ts';
import { planComparison } from '../../src/experiments/design/plan-comparison.ts';
import { requestOf } from '../../src/experiments/design/plan-experiment.ts';
import type { ComparedArm } from '../../src/schema/comparison-desk.ts';
import type { Crew, MemberAnswer, MemberJob } from '../../src/schema/crew.ts';
import type { RunRequest } from '../../src/schema/result.ts';
import { loadShippedModel, shippedScenario, valueOf } from '../support/shipped-model.ts';

const model = loadShippedModel();
const scenario = shippedScenario('truce-2025');
const lever = 'policies.us-tariff-chn.add';
const shown = (overrides: RunRequest['overrides']): RunRequest => ({
  model: model.hash,
  scenario,
  overrides,
  seed: 1,
  reference: true,
});
const arm = (id: string, overrides: RunRequest['overrides'], baseline = false): ComparedArm => ({
  id,
  title: id.toUpperCase(),
  shown: shown(overrides),
  baseline,
});
const arms = [arm('stated', {}), arm('high', { [lever]: 0.4 }), arm('higher', { [lever]: 0.5 })];

/** A run that is made up: its numbers are its seed, and the lever where it is set. */
function answerOf({ request, wanted }: MemberJob): MemberAnswer {
  const value = request.seed + Number(request.overrides[lever] ?? 0);
  return {
    status: 'complete',
    scenarioHash: 'made',
    resultHash: String(value),
    inputs: request.overrides,
    values: wanted.map(({ quarters }) => Float64Array.from(quarters, () => value)),
  };
}
/** A crew of made-up runs that keeps what it was asked for. */
function madeCrew(asked: RunRequest[]): Crew {
  return {
    threads: 1,
    open: () => undefined,
    close: () => undefined,
    async carryOut(_, jobs, { each, progress, signal }) {
      let done = 0;
      for (const [index, job] of jobs.entries()) {
        if (signal?.aborted) break;
        asked.push((job as MemberJob).request);
        each(index, { ok: true, value: answerOf(job as MemberJob) as never, warnings: [] });
        progress?.({ done: ++done, of: jobs.length, perSecond: 1, secondsLeft: 0 });
        await Promise.resolve();
      }
      return { done, ended: done === jobs.length ? 'all' : 'cancelled', lost: [] };
    },
  };
}
function madeDesk(asked: RunRequest[]) {
  return createComparisonDesk(() => madeCrew(asked), {
    planComparison: async (wanted) => planComparison(wanted, model),
  });
}
const orders = (until = Infinity) => {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    progress: ({ done }: { done: number }) => done >= until && controller.abort(),
  };
};

test('[PIN-1] scenarios are compared on the same seeds with their levers; one more costs its own runs alone', async () => {
  const asked: RunRequest[] = [];
  const desk = madeDesk(asked);
  const two = valueOf(await desk.compare({ arms: arms.slice(0, 2), seeds: 3 }, orders()));
  expect(asked).toHaveLength(6);
  expect(two).toMatchObject({ done: 3, failed: 0, ended: 'all' });
  expect(two.ensemble.arms.map(({ title }) => title)).toEqual(['STATED', 'HIGH']);
  expect(two.ensemble.arms[1]!.changes!.map(({ path, to }) => [path, to])).toEqual([[lever, 0.4]]);
  const [series] = two.ensemble.series;
  const quarters = series!.quarters.length;
  const ends = series!.values.map((of) => [0, 1, 2].map((draw) => of[draw * quarters]!));
  expect(ends[0]).toEqual([1, 2, 3]);
  ends[1]!.forEach((value, draw) => expect(value - ends[0]![draw]!).toBeCloseTo(0.4, 12));
  const three = valueOf(await desk.compare({ arms, seeds: 3 }, orders()));
  expect(asked.slice(6).map(({ seed, overrides }) => [seed, overrides[lever]])).toEqual([
    [1, 0.5],
    [2, 0.5],
    [3, 0.5],
  ]);
  expect(three.ensemble.series[0]!.values[1]).toEqual(two.ensemble.series[0]!.values[1]);
});

test('[PIN-2] what is called off keeps what was done, goes on from there, and gives what was never called off gives', async () => {
  const asked: RunRequest[] = [];
  const desk = madeDesk(asked);
  const part = valueOf(await desk.compare({ arms, seeds: 4 }, orders(7)));
  expect(part).toMatchObject({ done: 2, ended: 'cancelled' });
  const whole = valueOf(await desk.compare({ arms, seeds: 4 }, orders()));
  expect(asked).toHaveLength(12);
  expect(whole).toEqual(valueOf(await madeDesk([]).compare({ arms, seeds: 4 }, orders())));
});

test('[PIN-3] before any run the inputs that differ are there, and a Baseline is the scenario without talks and events', async () => {
  const asked: RunRequest[] = [];
  const found = valueOf(await madeDesk(asked).compare({ arms, seeds: 0 }, orders()));
  expect(asked).toEqual([]);
  expect(found).toMatchObject({ done: 0, ended: 'all' });
  expect(found.ensemble.arms.map(({ changes }) => changes!.length)).toEqual([0, 1, 1]);
  const against = [arm('none', { [lever]: 0.4, 'tables.0.deadline': '2027Q1' }, true), ...arms];
  const plan = valueOf(planComparison({ arms: against, seeds: 1 }, model));
  const { scenario: bare, overrides } = requestOf(plan, 0);
  expect([bare.tables, bare.events, bare.regimes]).toEqual([[], [], []]);
  expect(overrides).toEqual({ [lever]: 0.4 });
});
