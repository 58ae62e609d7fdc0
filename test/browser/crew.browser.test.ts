import { wrap } from 'comlink';
import { expect, inject, it } from 'vitest';
import { createEnsembleDesk } from '../../src/experiments/ensemble-desk.ts';
import { createCrew } from '../../src/runner/crew.ts';
import { workerPort } from '../../src/runner/worker-port.ts';
import type { CrewProgress } from '../../src/schema/crew.ts';
import type { RunRequest } from '../../src/schema/result.ts';
import type { WorkerApi } from '../../src/worker.ts';
import { describeCrew } from '../support/crew-assertions.ts';

const speaker = new Worker(new URL('../../src/worker.ts', import.meta.url), { type: 'module' });
const api = wrap<WorkerApi>(speaker);
const opened = await api.open({ id: inject('hashOracle').scenario });
if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics));
const { scenario, model } = opened.value;
const quick = { ...scenario, quarters: 3, tables: [], parameters: { ...scenario.parameters, firms: 200 } };
/** Two events, and nothing else that its Baseline does without. */
const single = { ...quick, events: quick.events.slice(0, 2), regimes: [] };
const request: RunRequest = { model, scenario: quick, overrides: {}, seed: 1, reference: false };

function make(threads: number) {
  const workers: Worker[] = [];
  const crew = createCrew((ear) => {
    const worker = new Worker(new URL('../../src/worker.ts', import.meta.url), {
      type: 'module',
      name: 'crew',
    });
    workers.push(worker);
    return workerPort(worker, ear);
  }, threads);
  crew.open(scenario.model.id);
  return { crew, kill: () => workers.at(-1)!.terminate() };
}

describeCrew({ name: 'workers of a page', threads: [1, 2], make, request });

it('[CREW-13] the desk of a page runs pairs on the same seeds, goes on from what there is, and keeps what was done when it is called off', async () => {
  const { crew } = make(1);
  const desk = createEnsembleDesk(() => crew, {
    planEnsemble: (wanted) => api.planEnsemble(wanted),
    planPrices: (wanted) => api.planPrices(wanted),
    planSplit: (wanted) => api.planSplit(wanted),
  });
  const steps: string[] = [];
  const orders = {
    progress: ({ done, of }: CrewProgress) => void steps.push(`${done}/${of}`),
    signal: new AbortController().signal,
  };
  const wanted = { shown: request, against: null };
  const few = await desk.runEnsemble({ ...wanted, seeds: 2 }, orders);
  if (!few.ok) throw new Error(JSON.stringify(few.diagnostics));
  expect(few.value).toMatchObject({ done: 2, failed: 0, ended: 'all' });
  expect(few.value.ensemble.arms.map(({ id }) => id)).toEqual([scenario.id, 'baseline']);
  const controller = new AbortController();
  const many = await desk.runEnsemble(
    { ...wanted, seeds: 5_000 },
    {
      signal: controller.signal,
      progress({ done, of }) {
        expect(of).toBe(10_000);
        if (done >= 8) controller.abort();
      },
    },
  );
  if (!many.ok) throw new Error(JSON.stringify(many.diagnostics));
  expect(many.value.ended).toBe('cancelled');
  expect(many.value.done).toBeGreaterThanOrEqual(4);
  expect(many.value.of).toBe(5_000);
  expect(many.value.ensemble.draws.length).toBeLessThan(200);
  const same = new Map(
    many.value.ensemble.series.map((series) => [JSON.stringify([series.metric, series.subject]), series]),
  );
  for (const series of few.value.ensemble.series) {
    const other = same.get(JSON.stringify([series.metric, series.subject]))!;
    series.values.forEach((values, arm) => {
      expect([...other.values[arm]!.subarray(0, values.length)]).toEqual([...values]);
    });
  }
  expect(same.size).toBeGreaterThan(5);
  expect(steps.at(-1)).toBe('4/4');
  const difference = await desk.split(
    { shown: { ...request, scenario: single }, against: null, of: 'levers', seeds: 1 },
    orders,
  );
  if (!difference.ok || 'count' in difference.value) throw new Error(JSON.stringify(difference));
  expect(difference.value).toMatchObject({ done: 1, ended: 'all', runs: 4 });
  for (const { found } of difference.value.series)
    expect(found.parts.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(found.whole.mean, 9);
  crew.close();
  speaker.terminate();
});
