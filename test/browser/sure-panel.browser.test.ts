import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { defineElements } from '../../src/components/define-elements.ts';
import type { DataTable } from '../../src/components/figure/data-table.ts';
import type { SurePanel } from '../../src/components/runs/sure-panel.ts';
import '../../src/page.css';
import { summarisePrices } from '../../src/experiments/tradeoff/summarise-prices.ts';
import type { DeskOrders, EnsembleDesk, EnsembleFound, SplitFound } from '../../src/schema/ensemble-desk.ts';
import { EnsembleSession } from '../../src/state/ensemble-session.ts';
import { ensembleFixture } from '../support/ensemble-fixture.ts';
import { pricesFixture } from '../support/prices-fixture.ts';
import { bargainingFixture } from '../support/bargaining-fixture.ts';

const plain = bargainingFixture();
const table = { id: 'talks', issues: [] } as unknown as (typeof plain.request.scenario.tables)[number];
const result = {
  ...plain,
  request: { ...plain.request, scenario: { ...plain.request.scenario, tables: [table] } },
};
const scenarios = [
  { id: result.request.scenario.id, title: 'This one' },
  { id: 'other', title: 'Another one' },
];

const variance: EnsembleFound['variance'] = [
  {
    seeds: 6,
    parts: [
      { sources: ['policy'], variance: 3, share: 0.75 },
      { sources: ['policy', 'chance'], variance: 1, share: 0.25 },
    ],
  },
];
const bands = { median: 1, low50: 0.9, high50: 1.1, low90: 0.5, high90: 1.5 };
const part = (path: string, mean: number) => ({
  factor: { id: path, paths: [path] },
  mean,
  bands,
  error: 0,
  alone: mean,
  last: mean,
});
const split: Omit<SplitFound, 'ended'> = {
  series: [
    {
      series: {
        metric: 'delay',
        name: 'Index of strategic delay',
        unit: 'month',
        subject: {},
        quarters: [3],
        read: { table: 'world', column: 'delay_index' },
      },
      found: {
        seeds: 2,
        whole: { mean: 3, bands },
        parts: [part('policies.first', 1), part('events.second', 2.5), part('parameters.loss_rate', -0.5)],
      },
    },
  ],
  factors: [],
  together: false,
  orders: null,
  done: 2,
  of: 3,
  runs: 8,
};

/** A desk that is 12 of 40 runs on, and ends when it is called off. */
const desk: EnsembleDesk = {
  async runEnsemble(_, orders) {
    const ended = await hold(orders);
    const ensemble = ensembleFixture({ runs: 6, arms: ['Hold', 'Trade tools'] });
    return { ok: true, value: { ensemble, variance, done: 6, of: 40, failed: 0, ended }, warnings: [] };
  },
  async priceChips(_, orders) {
    const ended = await hold(orders);
    const prices = pricesFixture(undefined, 4);
    const variants = ['as-is', 'listed'].map((variant) => ({ preset: null, rule: null, variant }));
    const settings = variants.map((setting) => ({ ...summarisePrices(prices.runs)[0]!, setting }));
    return { ok: true, value: { prices, settings, done: 4, of: 10, ended }, warnings: [] };
  },
  async split(_, orders) {
    const ended = await hold(orders);
    return { ok: true, value: { ...split, ended }, warnings: [] };
  },
};
function hold({ progress, signal }: DeskOrders): Promise<'cancelled'> {
  progress({ done: 12, of: 40, perSecond: 3.5, secondsLeft: 8 });
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve('cancelled')));
}

async function mount(): Promise<SurePanel> {
  defineElements();
  const panel = document.createElement('sure-panel');
  panel.session = new EnsembleSession(desk);
  panel.input = { run: result };
  panel.scenarios = scenarios;
  document.body.append(panel);
  await panel.updateComplete;
  return panel;
}
const find = (panel: SurePanel, selector: string) => panel.renderRoot.querySelector<HTMLElement>(selector)!;
/** Lets what was pressed come to its end on the page. */
async function settle(panel: SurePanel): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 80));
  await panel.updateComplete;
  await Promise.all([...panel.renderRoot.querySelectorAll('figure-view')].map((view) => view.updateComplete));
}
const chartsIn = (panel: SurePanel): string[] =>
  [...panel.renderRoot.querySelectorAll('figure-view')].map(({ chart }) => chart);

afterEach(() => document.querySelectorAll('sure-panel').forEach((panel) => panel.remove()));

test('[SURE-5] runs are made on request, with time left; what is called off is shown with how many there are', async () => {
  const panel = await mount();
  expect(chartsIn(panel)).toEqual([]);
  find(panel, '.more').click();
  await settle(panel);
  expect(find(panel, '.amount').textContent).toBe('12 of 40 runs, about 8 s left');
  expect((find(panel, 'progress') as HTMLProgressElement).position).toBeCloseTo(0.3);
  expect((find(panel, '.more') as HTMLButtonElement).disabled).toBe(true);
  find(panel, '.cancel').click();
  await settle(panel);
  expect(find(panel, '[role=status]').textContent).toBe(
    'n = 6 seeds, each run in both scenarios. What varies: chance only. Called off before all were done.',
  );
  expect(chartsIn(panel)).toEqual(expect.arrayContaining(['C11', 'C12', 'C13']));
  expect(panel.renderRoot.querySelector('progress')).toBeNull();
  expect(find(panel, '.variance').textContent).toBe(
    'What the last values of all runs differ by: policy 75%, policy × chance 25% of their variance (6 seeds).',
  );
  expect(find(panel, '.on').textContent!.trim()).toBe('Go on to 40 seeds');
  find(panel, '.on').click();
  await settle(panel);
  expect(panel.session.store.get().busy).toBe('ensemble');
  find(panel, '.cancel').click();
  await settle(panel);
});

test('[SURE-6] what is compared with can be chosen, and runs of a scenario that has changed since are said to be', async () => {
  const panel = await mount();
  const picker = find(panel, '#against') as HTMLSelectElement;
  expect([...picker.options].map(({ value }) => value)).toEqual(['', 'other']);
  find(panel, '.more').click();
  find(panel, '.cancel')?.click();
  panel.session.cancel();
  await settle(panel);
  panel.input = { run: { ...result, scenarioHash: 'changed' } };
  await settle(panel);
  expect(panel.renderRoot.textContent).toContain('These runs are of the scenario as it was before.');
  picker.value = 'other';
  picker.dispatchEvent(new Event('change'));
  await settle(panel);
  expect(panel.session.store.get()).toMatchObject({ against: 'other', ensemble: null });
  expect(chartsIn(panel)).toEqual([]);
});

test('[SURE-7] chips are priced on request and drawn, and axe finds nothing to object to', async () => {
  const panel = await mount();
  find(panel, '.price').click();
  panel.session.cancel();
  await settle(panel);
  expect(chartsIn(panel)).toContain('C9');
  const tableOf = () => find(panel, 'data-table') as DataTable;
  expect(tableOf().columns.map(({ heading }) => heading)).toEqual([
    'Chip',
    'as stated',
    'red lines published',
  ]);
  const months = tableOf().rows.map(([, stated]) => stated);
  const measure = find(panel, '#measure') as HTMLSelectElement;
  measure.value = 'confidence';
  measure.dispatchEvent(new Event('change'));
  await settle(panel);
  expect(tableOf().rows).toHaveLength(months.length);
  expect(tableOf().rows.map(([, stated]) => stated)).not.toEqual(months);
  find(panel, '.more').click();
  await settle(panel);
  const { violations } = await axe.run(panel, { resultTypes: ['violations'] });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
});

test('[SURE-14] a difference is split into parts that sum to it, in a sentence and a table, and axe finds nothing to object to', async () => {
  const panel = await mount();
  find(panel, '.split').click();
  await settle(panel);
  expect(panel.session.store.get().busy).toBe('split');
  find(panel, '.cancel').click();
  await settle(panel);
  expect(find(panel, '[role=status]').textContent).toMatch(
    /every set of them, 8 runs a seed\. n = 2 seeds\. .*Called off before all 3/,
  );
  expect(find(panel, '.sentence').textContent).toBe(
    'Of +3.0 months in all, event: second makes +2.5 months, policy: first makes +1.0 months and the rest −0.5 months. The parts sum to the whole.',
  );
  const { rows } = find(panel, 'data-table') as DataTable;
  expect(rows.map(([name, makes]) => `${name} ${makes}`)).toEqual([
    'event: second +2.5',
    'policy: first +1.0',
    'loss rate −0.5',
    'The whole +3.0',
  ]);
  expect(find(panel, '.on').textContent!.trim()).toBe('Go on to 3 seeds');
  const { violations } = await axe.run(panel, { resultTypes: ['violations'] });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
});
