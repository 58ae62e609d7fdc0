import { describe, expect, it } from 'vitest';
import type { ExperimentFound } from '../../src/schema/experiment-desk.ts';
import { inlineDesk, tinyExperiment } from '../support/tiny-experiment.ts';
import { valueOf } from '../support/shipped-model.ts';

const orders = (signal: AbortSignal = new AbortController().signal, seen: string[] = []) => ({
  signal,
  progress: ({ done, of }: { done: number; of: number }) => void seen.push(`${done}/${of}`),
});

describe('experiments for a page', () => {
  it('[EXP-20] what is called off keeps what was done and goes on from there to the same results', async () => {
    const jobs: number[] = [];
    const desk = inlineDesk((count) => jobs.push(count));
    const controller = new AbortController();
    const part = valueOf(
      await desk.runExperiment(
        { id: 'tiny' },
        {
          signal: controller.signal,
          progress: ({ done }) => done >= 2 && controller.abort(),
        },
      ),
    );
    expect(part).toMatchObject({
      ended: 'cancelled',
      of: 6,
      failed: 0,
      question: 'Does a page find what the command line finds?',
    });
    expect(part.done).toBeGreaterThanOrEqual(2);
    expect(part.done).toBeLessThan(6);
    const seen: string[] = [];
    const whole = valueOf(await desk.runExperiment({ id: 'tiny' }, orders(undefined, seen)));
    expect(whole).toMatchObject({ ended: 'all', done: 6, of: 6 });
    expect(seen.at(-1)).toBe('6/6');
    expect(jobs).toEqual([6, 6 - part.done]);
    const again = valueOf(await desk.runExperiment({ file: 'own.yaml', text: tinyExperiment }, orders()));
    expect(again.ensemble).toEqual(whole.ensemble);
    expect(jobs, 'what is known is not run again').toHaveLength(2);
  });

  it('[STUDY-73] what is found of the first draws is those draws of the whole, and how far it is, is told of all', async () => {
    const text = tinyExperiment.replace('points: 3', 'points: 6').replace(', 0.4]', ']');
    const parts: ExperimentFound[] = [];
    const seen: string[] = [];
    const whole = valueOf(
      await inlineDesk().runExperiment(
        { file: 'own.yaml', text },
        { ...orders(undefined, seen), found: (part) => void parts.push(part) },
      ),
    );
    expect(whole).toMatchObject({ done: 6, of: 6 });
    expect(parts).toMatchObject([{ done: 5, of: 6, ended: 'all' }]);
    expect(new Set(seen.map((step) => step.split('/')[1]))).toEqual(new Set(['6']));
    const [part] = parts;
    expect(part!.ensemble.draws).toEqual(whole.ensemble.draws.slice(0, 5));
    for (const [at, { values }] of part!.ensemble.series.entries())
      expect(values[0]).toEqual(whole.ensemble.series[at]!.values[0]!.slice(0, values[0]!.length));
  });

  it('[EXP-21] a rule of stopping ends it at the draws that it wants, and a bad file is told with its line', async () => {
    const stop = 'stop: { metric: delay, halfWidth: 1000, batch: 2, most: 2 }\n';
    const found = valueOf(
      await inlineDesk().runExperiment({ file: 'own.yaml', text: tinyExperiment + stop }, orders()),
    );
    expect(found).toMatchObject({ ended: 'all', done: 4, of: 4 });
    expect(found.ensemble.draws).toHaveLength(2);
    const bad = await inlineDesk().runExperiment(
      { file: 'own.yaml', text: tinyExperiment.replace('sobol', 'sobel') },
      orders(),
    );
    expect(bad).toMatchObject({ ok: false, diagnostics: [{ code: 'value-choice', path: 'sampler' }] });
  });
});
