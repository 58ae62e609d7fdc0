import { proxy, wrap } from 'comlink';
import { describe, expect, inject, it } from 'vitest';
import { LastingWorker } from '../../src/runner/lasting-worker.ts';
import { watchWorker } from '../../src/runner/watch-worker.ts';
import type { WorkerApi } from '../../src/worker.ts';

const { scenario, runs } = inject('hashOracle');

describe('a run in the worker', () => {
  it('[RUN-1] gives the bits that Node gives, for fixed and drawn seeds, with and without a lever moved', async () => {
    const worker = new Worker(new URL('../../src/worker.ts', import.meta.url), { type: 'module' });
    const api = wrap<WorkerApi>(worker);
    const opened = await api.open({ id: scenario });
    if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics));
    for (const { seed, overrides, resultHash } of runs) {
      const { model, scenario: file } = opened.value;
      const request = { model, scenario: file, overrides, seed, reference: false };
      const run = await api.run(
        request,
        proxy(() => undefined),
      );
      if (!run.ok) throw new Error(JSON.stringify(run.diagnostics));
      expect({ seed, overrides, resultHash: run.value.resultHash }).toEqual({ seed, overrides, resultHash });
    }
    // Seeds may agree where no draw came out otherwise; a lever that moves nothing would make the comparison empty.
    for (const { seed, overrides, resultHash } of runs) {
      const same = runs.filter((run) => run.seed === seed && run.resultHash === resultHash);
      expect(same.map((run) => run.overrides)).toEqual([overrides]);
    }
    worker.terminate();
  });

  it('[LAST-3] is carried out by a second worker where the first is ended in the midst of it, with the same bits', async () => {
    const workers: Worker[] = [];
    const lasting = new LastingWorker(() => {
      const worker = new Worker(new URL('../../src/worker.ts', import.meta.url), { type: 'module' });
      workers.push(worker);
      return {
        api: wrap<WorkerApi>(worker),
        ended: new Promise<string>((died) => watchWorker(worker, died)),
      };
    });
    const opened = await lasting.tell('scenario', async (api) => api.open({ id: scenario }));
    if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics));
    const { model, scenario: file } = opened.value;
    const [{ seed, overrides, resultHash }] = runs as [(typeof runs)[number]];
    const request = { model, scenario: file, overrides, seed, reference: false };
    const kill = (): void => {
      if (workers.length === 1) workers[0]!.terminate();
    };
    const run = await lasting.ask(async (api) => api.run(request, proxy(kill)));
    expect(run).toMatchObject({ ok: true, value: { resultHash } });
    expect(workers).toHaveLength(2);
    workers[1]!.terminate();
  });
});
