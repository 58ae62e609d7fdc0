import axe from 'axe-core';
import { wrap } from 'comlink';
import { afterAll, expect, inject, it } from 'vitest';
import { defineElements } from '../../src/components/define-elements.ts';
import type { ExperimentPanel } from '../../src/components/runs/experiment-panel.ts';
import { createExperimentDesk } from '../../src/experiments/experiment-desk.ts';
import '../../src/page.css';
import { createCrew } from '../../src/runner/crew.ts';
import { workerPort } from '../../src/runner/worker-port.ts';
import type { ExperimentDesk } from '../../src/schema/experiment-desk.ts';
import { ExperimentSession } from '../../src/state/experiment-session.ts';
import type { WorkerApi } from '../../src/worker.ts';
import { ensembleFixture } from '../support/ensemble-fixture.ts';
import { bargainingFixture } from '../support/bargaining-fixture.ts';

const worker = (name: string) =>
  new Worker(new URL('../../src/worker.ts', import.meta.url), { type: 'module', name });
const speaker = worker('');
const api = wrap<WorkerApi>(speaker);
afterAll(() => speaker.terminate());

it('[EXP-22] an experiment file gives the same results in the page, on two workers, as in Node on one thread', async () => {
  const { text, resultHash } = inject('hashOracle').experiment;
  const crew = createCrew((ear) => workerPort(worker('crew'), ear), 2);
  const desk = createExperimentDesk(() => crew, {
    experiments: () => api.experiments(),
    planExperiment: (source) => api.planExperiment(source),
  });
  expect((await desk.experiments()).map(({ id }) => id)).toContain('everything-vs-red-lines');
  const orders = { progress: () => undefined, signal: new AbortController().signal };
  const found = await desk.runExperiment({ file: 'own.yaml', text }, orders);
  if (!found.ok) throw new Error(JSON.stringify(found.diagnostics));
  expect(found.value.ensemble.versions.hash).toBe(resultHash);
  crew.close();
});

it('[EXP-23] the panel carries out what is picked, says how far it is, and shows what was found with its hash; axe finds nothing to object to', async () => {
  const ensemble = ensembleFixture({ runs: 6, arms: ['Hold', 'Trade tools'] });
  const asked: unknown[] = [];
  const desk: ExperimentDesk = {
    experiments: async () => [{ id: 'one', title: 'One' }],
    runExperiment(source, { progress, signal }) {
      asked.push(source);
      progress({ done: 3, of: 12, perSecond: 1, secondsLeft: 9 });
      return new Promise((resolve) =>
        signal.addEventListener('abort', () =>
          resolve({
            ok: true,
            value: {
              question: 'Which?',
              ensemble,
              variance: [],
              done: 8,
              of: 12,
              failed: 0,
              ended: 'cancelled',
            },
            warnings: [],
          }),
        ),
      );
    },
  };
  defineElements();
  const panel: ExperimentPanel = document.createElement('experiment-panel');
  panel.session = new ExperimentSession(desk);
  panel.input = { run: bargainingFixture() };
  await panel.session.start();
  document.body.append(panel);
  await panel.updateComplete;
  const find = <T extends HTMLElement>(selector: string) => panel.renderRoot.querySelector<T>(selector)!;
  find('.run').click();
  await panel.updateComplete;
  expect(asked).toEqual([{ id: 'one' }]);
  expect(find('.amount').textContent).toBe('3 of 12 runs, about 9 s left');
  find('.cancel').click();
  await expect.poll(() => panel.session.store.get().found).not.toBeNull();
  await panel.updateComplete;
  expect(find('[role=status]').textContent).toMatch(
    /^8 of 12 runs\. What varies: .*Called off before all were done/,
  );
  expect(panel.renderRoot.textContent).toContain(`resultHash ${ensemble.versions.hash}`);
  const views = [...panel.renderRoot.querySelectorAll('figure-view')];
  expect(views.map(({ chart }) => chart)).toEqual(expect.arrayContaining(['C11', 'C12', 'C13']));
  await Promise.all(views.map((view) => view.updateComplete));
  const { violations } = await axe.run(panel, { resultTypes: ['violations'] });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  panel.remove();
});

it('[EXP-60] what an experiment sets is named and scaled by its lever: in the list of inputs and in the names of its scenarios', async () => {
  const lever = { path: 'policies.x.add', label: 'Tariff', unit: 'points', scale: 0.01 };
  const made = ensembleFixture({ runs: 6, arms: ['Hold', `Hold: ${lever.path} = 0.3`] });
  const change = { path: lever.path, from: 0.2, to: 0.3, source: '' };
  const arms = made.arms.map((arm, at) => ({ ...arm, changes: at === 0 ? [] : [change] }));
  const value = {
    question: 'Which?',
    ensemble: { ...made, arms },
    variance: [],
    done: 12,
    of: 12,
    failed: 0,
  };
  const desk: ExperimentDesk = {
    experiments: async () => [{ id: 'one', title: 'One' }],
    runExperiment: async () => ({ ok: true, value: { ...value, ended: 'all' }, warnings: [] }),
  };
  defineElements();
  const panel: ExperimentPanel = document.createElement('experiment-panel');
  panel.session = new ExperimentSession(desk);
  panel.input = {
    run: bargainingFixture(),
    levers: [{ id: 'a', help: '', min: -20, max: 60, step: 1, group: 'policy', ...lever }],
  };
  document.body.append(panel);
  await panel.session.run({ id: 'one' });
  await panel.updateComplete;
  const views = [...panel.renderRoot.querySelectorAll('figure-view')];
  await Promise.all(views.map((view) => view.updateComplete));
  const said = (view: (typeof views)[number]) => view.renderRoot.querySelector('svg')!.textContent;
  expect(said(views.find(({ chart }) => chart === 'C19')!)).toMatch(/“Tariff”.*20 points.*30 points/);
  const all = views.map(said).join();
  expect(all).toContain('Hold (Tariff: 30 points)');
  expect(all).not.toContain(lever.path);
  panel.remove();
});

it('[SWEEP-30] what to know of a lever has a sweep of it, by the name that the lever has', async () => {
  defineElements();
  const panel = document.createElement('lever-panel');
  const lever = { id: 'a', path: 'policies.x.add', label: 'Tariff', help: '', unit: 'points', scale: 0.01 };
  panel.levers = [{ lever: { ...lever, min: -20, max: 60, step: 1, group: 'policy' }, own: 20 }];
  panel.changed = { a: 30 };
  document.body.append(panel);
  const asked: string[] = [];
  document.body.addEventListener('sweep', (event) => void asked.push((event as CustomEvent<string>).detail), {
    once: true,
  });
  await panel.updateComplete;
  const guide = panel.renderRoot.querySelector<HTMLDetailsElement>('.guide')!;
  guide.open = true;
  const button = guide.querySelector('sweep-button')!.renderRoot.querySelector('button')!;
  expect(button.getAttribute('aria-label')).toBe('Sweep Tariff');
  button.click();
  expect(asked).toEqual(['a']);
  const { violations } = await axe.run(panel, { resultTypes: ['violations'] });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]!.html])).toEqual([]);
  panel.remove();
});

it('[SWEEP-22] a sweep that is begun elsewhere is led to: its panel comes into view with the focus, is named in the list, and shows first what it moves most', async () => {
  const made = ensembleFixture({ runs: 4, arms: ['Hold'] });
  const points = [0.1, 0.2, 0.3].map((rate) => ({ label: '', overrides: { 'parameters.rate': rate } }));
  const draws = points.flatMap((_, point) => [1, 2, 3, 4].map((seed) => ({ seed, point })));
  const series = (metric: string, by: number) => ({
    metric,
    name: metric,
    unit: 'month',
    subject: {},
    quarters: [8],
    values: [Float64Array.from(draws, ({ seed, point }) => 10 + seed / 10 + by * point)],
  });
  const ensemble = {
    ...made,
    points,
    draws,
    pointsAre: 'chosen' as const,
    done: [new Uint8Array(12).fill(1)],
    series: [series('Level', 0), series('Moved', 3)],
  };
  const value = {
    question: 'Which?',
    ensemble,
    variance: [],
    done: 12,
    of: 12,
    failed: 0,
    ended: 'all' as const,
  };
  defineElements();
  const panel: ExperimentPanel = document.createElement('experiment-panel');
  panel.session = new ExperimentSession({
    experiments: async () => [{ id: 'one', title: 'One' }],
    runExperiment: async () => ({ ok: true, value, warnings: [] }),
  });
  panel.input = { run: bargainingFixture() };
  await panel.session.start();
  const above = document.createElement('div');
  above.style.height = '3000px';
  document.body.append(above, panel);
  await panel.updateComplete;
  await panel.session.run({ file: 'sweep.yaml', text: '', title: 'Sweep of “Rate”' });
  await expect.poll(() => panel.shadowRoot!.activeElement?.id).toBe('experiments');
  const heading = panel.shadowRoot!.querySelector('h2')!;
  await expect.poll(() => Math.abs(heading.getBoundingClientRect().top)).toBeLessThan(200);
  const chosen = (id: string) =>
    panel.shadowRoot!.querySelector<HTMLSelectElement>(`#${id}`)!.selectedOptions[0]!.textContent!.trim();
  expect([chosen('experiment'), chosen('read')]).toEqual(['Sweep of “Rate”', 'Moved (months)']);
  expect(panel.shadowRoot!.querySelector('figure-view')!.chart).toBe('C21');
  above.remove();
  panel.remove();
});
