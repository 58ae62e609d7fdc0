import { describe, expect, it } from 'vitest';
import { planSplit } from '../../src/experiments/attribution/plan-split.ts';
import { planEnsemble } from '../../src/experiments/design/plan-ensemble.ts';
import { createEnsembleDesk } from '../../src/experiments/ensemble-desk.ts';
import { differingPaths } from '../../src/experiments/scenario-entries.ts';
import { planPrices } from '../../src/experiments/tradeoff/plan-prices.ts';
import type { AnswerShelf } from '../../src/schema/answer-shelf.ts';
import type { Crew, MemberAnswer, MemberJob } from '../../src/schema/crew.ts';
import { layoutTexts } from '../../src/components/layout-texts.ts';
import { sureTexts } from '../../src/components/runs/sure-texts.ts';
import type { DeskPlanner, SplitFound } from '../../src/schema/ensemble-desk.ts';
import { wholeDraws } from '../../src/schema/whole-draws.ts';
import type { RunRequest } from '../../src/schema/result.ts';
import type { ScenarioFile } from '../../src/schema/scenario.ts';
import { calledOff } from '../../src/state/called-off.ts';
import { memoryShelf } from '../support/memory-shelf.ts';
import { loadShippedModel, shippedScenario, valueOf } from '../support/shipped-model.ts';

const model = { ...loadShippedModel() };
const truce = shippedScenario('truce-2025');
const b: ScenarioFile = {
  ...truce,
  parameters: { ...truce.parameters, reach: 0.7 },
  policies: truce.policies.slice(2),
};
const shown: RunRequest = { model: model.hash, scenario: b, overrides: {}, seed: 1, reference: true };

/** A run that is made up: its numbers hang on the seed and on what its scenario still states as the other does. */
function answerOf({ request, wanted }: MemberJob): MemberAnswer {
  const left = differingPaths(request.scenario, b).length;
  return {
    status: 'complete',
    scenarioHash: 'made',
    resultHash: `${request.seed} ${left}`,
    inputs: {},
    values: wanted.map(({ quarters }) => Float64Array.from(quarters, () => request.seed * (10 - left))),
  };
}
/** A crew of made-up runs. @param counts is told how many each piece of work has */
function madeCrew(counts: number[]): Crew {
  return {
    threads: 1,
    open: () => undefined,
    close: () => undefined,
    async carryOut(_, jobs, { each, progress, signal }) {
      counts.push(jobs.length);
      let done = 0;
      for (const [index, job] of jobs.entries()) {
        if (signal?.aborted) break;
        each(index, { ok: true, value: answerOf(job as MemberJob) as never, warnings: [] });
        progress?.({ done: ++done, of: jobs.length, perSecond: 1, secondsLeft: 0 });
        await Promise.resolve();
      }
      return { done, ended: done === jobs.length ? 'all' : 'cancelled', lost: [] };
    },
  };
}
function madeDesk(counts: number[] = [], shelf: AnswerShelf | null = null) {
  const planner: DeskPlanner = {
    planEnsemble: async (wanted) => planEnsemble(wanted, null, model),
    planPrices: async (wanted) => ({
      ok: true,
      value: { ...planPrices(wanted, model.structure['confidence']!), model: model.id },
      warnings: [],
    }),
    planSplit: async (wanted) => planSplit(wanted, b, truce, model),
  };
  return createEnsembleDesk(() => madeCrew(counts), planner, shelf);
}
/** Orders that call work off once so many are done. */
function orders(until = Infinity) {
  const controller = new AbortController();
  const progress = ({ done }: { done: number }) => done >= until && controller.abort();
  return { signal: controller.signal, progress };
}

/** A crew that is called off after some runs of a request, the last pair half done. */
function cutCrew(runs: number): Crew {
  return {
    ...madeCrew([]),
    async carryOut(_, jobs, { each }) {
      for (const [index, job] of jobs.slice(0, runs).entries())
        each(index, { ok: true, value: answerOf(job as MemberJob) as never, warnings: [] });
      return { done: runs, ended: 'cancelled', lost: [] };
    },
  };
}

it('[WORK-25] what was run outlives the page: the next has it without a run, goes on from there, and ends with the same numbers', async () => {
  const shelf = memoryShelf();
  const counts: number[] = [];
  const wanted = { shown, against: null, seeds: 10 };
  const split = { shown, against: truce.id, of: 'levers' as const, seeds: 2 };
  const page = () => madeDesk(counts, shelf);
  const first = page();
  const cut = valueOf(await first.runEnsemble(wanted, orders(8)));
  const parted = valueOf(await first.split(split, orders()));
  expect(counts).toHaveLength(2);
  expect(valueOf(await page().runEnsemble(wanted, calledOff))).toEqual(cut);
  expect(valueOf(await page().split(split, calledOff))).toEqual(parted);
  expect(counts).toHaveLength(2);
  const whole = valueOf(await page().runEnsemble(wanted, orders()));
  expect(counts.at(-1)).toBe(20 - 8);
  expect(whole).toEqual(valueOf(await madeDesk().runEnsemble(wanted, orders())));
  const moved = { ...wanted, shown: { ...shown, overrides: { 'parameters.reach': 0.5 } } };
  expect(valueOf(await page().runEnsemble(moved, calledOff)).done).toBe(0);
});

it('[EXP-43] of work that was called off only whole pairs are counted and shown, under one number and with their seeds', async () => {
  const desk = createEnsembleDesk(() => cutCrew(9), {
    planEnsemble: async (wanted) => planEnsemble(wanted, null, model),
  } as DeskPlanner);
  const orders = { progress: () => undefined, signal: new AbortController().signal };
  const found = await desk.runEnsemble({ shown, against: null, seeds: 10 }, orders);
  if (!found.ok) throw new Error('refused');
  const { ensemble, done } = found.value;
  const seeds = wholeDraws(ensemble).map(({ seed }) => seed);
  expect([done, ensemble.draws.length, seeds]).toEqual([4, 4, [1, 2, 3, 4]]);
  expect([layoutTexts.seeds(seeds), layoutTexts.seeds([1, 2, 5]), layoutTexts.seeds([3])]).toEqual([
    'seeds 1-4',
    'seeds 1-2, 5',
    'seed 3',
  ]);
});

it('[EXP-44] of one seed it is said that nothing varies', () => {
  expect(sureTexts.seedsDone(1, false)).toBe('One seed, run in both scenarios: nothing varies.');
  expect(sureTexts.seedsDone(2, false)).toContain('n = 2 seeds');
  expect(sureTexts.drawsDone(1, true)).toMatch(/^One draw: nothing varies\. Called off/);
});

describe('many runs for a page', () => {
  it('[SURE-8] of 10,000 runs that are called off room is kept for those that were made, and going on gives what was never called off gives', async () => {
    const counts: number[] = [];
    const desk = madeDesk(counts);
    const wanted = { shown, against: null, seeds: 5_000 };
    const part = valueOf(await desk.runEnsemble(wanted, orders(41)));
    expect(part).toMatchObject({ ended: 'cancelled', done: 20, of: 5_000, failed: 0 });
    expect(part.ensemble.draws).toHaveLength(20);
    expect(part.ensemble.series[0]!.values[0]).toHaveLength(20 * part.ensemble.series[0]!.quarters.length);
    const few = { ...wanted, seeds: 30 };
    const whole = valueOf(await desk.runEnsemble(few, orders()));
    expect(counts).toEqual([10_000, 60 - 41]);
    const straight = valueOf(await madeDesk().runEnsemble(few, orders()));
    expect(whole).toEqual(straight);
    expect(whole.ensemble.versions.hash).toBe(straight.ensemble.versions.hash);
    const parts = whole.variance[0]!.parts;
    expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('[SURE-9] a difference is split into parts that sum to it; what is called off keeps whole seeds and goes on', async () => {
    const counts: number[] = [];
    const desk = madeDesk(counts);
    const wanted = { shown, against: 'truce-2025', of: 'levers', seeds: 2 } as const;
    const part = valueOf(await desk.split(wanted, orders(12))) as SplitFound;
    expect(part).toMatchObject({
      ended: 'cancelled',
      done: 1,
      of: 2,
      runs: 8,
      orders: null,
      together: false,
    });
    const found = valueOf(await desk.split(wanted, orders())) as SplitFound;
    expect(counts).toEqual([16, 4]);
    expect(found.factors.map(({ id }) => id)).toEqual(differingPaths(truce, b));
    for (const { series, found: split } of found.series) {
      expect(series.quarters).toEqual([b.quarters - 1]);
      const sum = split.parts.reduce((total, { mean }) => total + mean, 0);
      expect(sum).toBeCloseTo(split.whole.mean, 12);
      expect(split.whole.mean).toBe(1.5 * 3);
    }
    expect(found.series.length).toBeGreaterThan(5);
    // The same again with a seed more makes the runs of that seed alone.
    await desk.split({ ...wanted, seeds: 3 }, orders());
    expect(counts.at(-1)).toBe(8);
  });

  it('[SURE-10] scenarios that are the same have nothing to split, and others of other quarters are refused', async () => {
    const wanted = { shown, against: 'x', of: 'levers', seeds: 1 } as const;
    expect(valueOf(planSplit(wanted, b, b, model))).toEqual({ count: 0 });
    const longer = { ...b, quarters: b.quarters + 1 };
    const refused = planSplit(wanted, b, longer, model);
    expect(refused).toMatchObject({ ok: false, diagnostics: [{ code: 'experiment-spans' }] });
  });

  it('[SURE-11] chips are priced as stated, or under every form of confidence and every variant with the first', () => {
    const forms = model.structure['confidence']!;
    const { settings, stated } = planPrices({ shown, settings: 'all' }, forms);
    expect(settings.map(({ rule, variant }) => `${variant} ${rule}`)).toEqual([
      ...forms.map((form) => `as-is ${form}`),
      `listed ${forms[0]}`,
      `consulted ${forms[0]}`,
    ]);
    expect(stated).toHaveLength(5);
    expect(planPrices({ shown, settings: 'stated' }, forms).settings).toEqual([
      { preset: null, rule: null, variant: 'as-is' },
    ]);
    // A form that is stated is kept.
    const fixed = { ...shown, overrides: { 'structure.confidence': 'beta' } };
    const kept = planPrices({ shown: fixed, settings: 'all' }, forms);
    expect(kept.settings.map(({ rule, variant }) => [rule, variant])).toEqual([
      [null, 'as-is'],
      [null, 'listed'],
      [null, 'consulted'],
    ]);
    for (const { overrides } of kept.stated) expect(overrides['structure.confidence']).toBe('beta');
  });
});
