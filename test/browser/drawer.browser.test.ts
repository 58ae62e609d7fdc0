import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defineElements } from '../../src/components/define-elements.ts';
import type { ScoreWanted } from '../../src/components/drawers/score-list.ts';
import type { Score } from '../../src/schema/check-outcome.ts';
import type { ParleyApp } from '../../src/components/parley-app.ts';
import '../../src/page.css';
import type { ModelNotes } from '../../src/schema/figure.ts';
import type { Lever, Parameter } from '../../src/schema/model.ts';
import type { Backend } from '../../src/state/backend.ts';
import { Session } from '../../src/state/session.ts';
import { resultFixture } from '../support/result-fixture.ts';
import { readWork } from '../support/read-work.ts';

const { scenario } = resultFixture().request;
const parameter = (id: string, meaning: string, grade: Parameter['grade']): Parameter => ({
  id,
  value: 2,
  unit: 'month',
  low: 1,
  high: 4,
  distribution: 'triangular',
  source: `Source of ${id}`,
  grade,
  meaning,
});
const formula = (id: string, is: string): ModelNotes['equations'][number] => ({
  id,
  over: ['technology'],
  kind: 'auxiliary',
  is,
  unit: 'month',
  meaning: `Meaning of ${id}`,
  source: 'Model notes',
  record: false,
});
const notes: ModelNotes = {
  parameters: [
    parameter('catch_up', 'Months gained a year', 'judgement'),
    parameter('head_start', 'Months at the start', 'measured'),
    parameter('trade.reach', 'What the solver reads', 'estimated'),
  ],
  equations: [
    formula('technology.gap', 'head_start - pace'),
    formula('technology.pace', 'catch_up * exp(1)'),
    formula('technology.use', 'gap'),
  ],
};
const lever: Lever = {
  id: 'parameters-catch_up',
  path: 'parameters.catch_up',
  label: 'Months gained a year',
  help: '',
  unit: 'month',
  scale: 1,
  min: 1,
  max: 4,
  step: 0.1,
  group: 'assumption',
  by: 'catch_up',
};
const backend: Backend = {
  readWork,
  scenarios: () => Promise.resolve([{ id: scenario.id, title: scenario.title }]),
  open: () =>
    Promise.resolve({
      ok: true,
      warnings: [],
      value: { scenario, model: 'abc', levers: [lever], values: { [lever.id]: 2 }, notes },
    }),
  run: () => Promise.resolve({ ok: true, value: resultFixture(), warnings: [] }),
};

async function mount(): Promise<{ app: ParleyApp; session: Session }> {
  defineElements();
  const session = new Session(backend);
  const app = document.createElement('parley-app');
  app.session = session;
  app.version = '0.1.0';
  document.body.append(app);
  await session.start(scenario.id);
  await app.updateComplete;
  return { app, session };
}
const drawerOf = (app: ParleyApp) => app.renderRoot.querySelector('side-drawer')!;
const buttonOf = (root: ParentNode, words: string): HTMLButtonElement =>
  [...root.querySelectorAll('button')].find((button) => button.textContent.trim() === words)!;
/** The element of the drawer that its content is. */
async function within<Name extends 'assumption-list' | 'formula-list' | 'trace-panel' | 'run-log'>(
  app: ParleyApp,
  name: Name,
): Promise<HTMLElementTagNameMap[Name]> {
  await app.updateComplete;
  const drawer = drawerOf(app);
  await drawer.updateComplete;
  const found = drawer.renderRoot.querySelector(name)!;
  await found.updateComplete;
  return found;
}
const openersOf = (app: ParleyApp) => app.renderRoot.querySelector('.bar drawer-buttons')!.shadowRoot!;
const openerOf = (app: ParleyApp, words: string): HTMLButtonElement => buttonOf(openersOf(app), words);

afterEach(() => document.querySelectorAll('parley-app').forEach((app) => app.remove()));

test('[DRAWER-1] a drawer takes the focus when it opens, and Escape shuts it and gives the focus back', async () => {
  await page.viewport(1366, 768); // on a phone its button waits in the menu
  const { app, session } = await mount();
  const opener = openerOf(app, 'Assumptions');
  opener.focus();
  await userEvent.keyboard('{Enter}');
  await within(app, 'assumption-list');
  const drawer = drawerOf(app);
  expect(session.store.get().place.drawer).toBe('assumptions');
  expect(drawer.renderRoot.querySelector('dialog')!.open).toBe(true);
  expect(drawer.shadowRoot!.activeElement?.textContent).toBe('Assumptions and sources');
  await userEvent.keyboard('{Escape}');
  await drawer.updateComplete;
  expect(session.store.get().place.drawer).toBeNull();
  expect(drawer.renderRoot.querySelector('dialog')!.open).toBe(false);
  expect(openersOf(app).activeElement).toBe(opener);
});

test('[DRAWER-2] every number of the model is listed with unit, range, grade and source, found by words, changed where it stands, and changed ones come first', async () => {
  const { app, session } = await mount();
  session.go({ drawer: 'assumptions' });
  const list = await within(app, 'assumption-list');
  const entries = () =>
    [...list.renderRoot.querySelectorAll<HTMLElement>('[data-parameter]')].map(
      ({ dataset }) => dataset['parameter'],
    );
  expect(entries()).toEqual(['catch_up', 'head_start', 'trade.reach']);
  const words = list.renderRoot.querySelector('[data-parameter=head_start]')!.textContent;
  for (const part of ['2 month', '1 to 4', 'Measured', 'Source of head_start', 'Months at the start'])
    expect(words.replace(/\s+/g, ' ')).toContain(part);
  const search = list.renderRoot.querySelector<HTMLInputElement>('input[type=search]')!;
  await userEvent.type(search, 'solver reads');
  expect(entries()).toEqual(['trade.reach']);
  await userEvent.clear(search);
  const box = list.renderRoot.querySelector<HTMLInputElement>('[data-parameter=catch_up] input')!;
  await userEvent.fill(box, '3');
  box.dispatchEvent(new Event('change'));
  expect(session.store.get().changed).toEqual({ 'parameters-catch_up': 3 });
  await session.setLever('parameters-catch_up', 3.5);
  await within(app, 'assumption-list');
  expect(entries()[0]).toBe('catch_up');
  expect(list.renderRoot.querySelector('[data-parameter=catch_up]')!.textContent).toContain(
    'The scenario has 2.',
  );
});

test('[DRAWER-3] a number leads to the formulas that read it, and names in a formula lead to numbers and formulas', async () => {
  const { app, session } = await mount();
  session.go({ drawer: 'assumptions' });
  const list = await within(app, 'assumption-list');
  const reader = list.renderRoot.querySelector<HTMLButtonElement>('[data-parameter=catch_up] .to')!;
  expect(reader.title).toBe('technology.pace');
  expect(list.renderRoot.querySelector('[data-parameter="trade.reach"]')!.textContent).toContain(
    'Read by the program',
  );
  reader.click();
  const formulas = await within(app, 'formula-list');
  const shown = () =>
    [...formulas.renderRoot.querySelectorAll<HTMLElement>('[data-formula]')].map(
      ({ dataset }) => dataset['formula'],
    );
  expect(shown()).toEqual(['technology.pace']);
  const names = [...formulas.renderRoot.querySelectorAll<HTMLButtonElement>('.formula .to')];
  expect(names.map(({ textContent }) => textContent)).toEqual(['catch_up']);
  names[0]!.click();
  expect((await within(app, 'assumption-list')).wanted).toBe('catch_up');
});

test('[DRAWER-4] a figure’s numbers are traced in the drawer, and a cause of lost confidence leads to its entries of the ledger', async () => {
  const { app } = await mount();
  const figure = [...app.renderRoot.querySelectorAll('figure-view')].find(({ chart }) => chart === 'C3')!;
  await figure.updateComplete;
  buttonOf(figure.renderRoot, 'Why?').click();
  const trace = await within(app, 'trace-panel');
  const drawn = trace.renderRoot.querySelector('figure-view')!;
  await drawn.updateComplete;
  expect(drawn.renderRoot.querySelector('svg')!.textContent).toContain('Headline delay of');
  const falls = [...app.renderRoot.querySelectorAll('figure-view')].find(({ chart }) => chart === 'C6')!;
  await falls.updateComplete;
  const bar = falls.renderRoot.querySelector('[data-key="step.1"]')!;
  bar.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  const log = await within(app, 'run-log');
  const table = log.renderRoot.querySelector('data-table')!;
  await table.updateComplete;
  expect(table.rows).toHaveLength(2);
  expect(new Set(table.rows.map(([, cause]) => cause)).size).toBe(1);
  app.session.go({ drawer: null });
  await app.updateComplete;
  falls.renderRoot.querySelector<HTMLElement>('.picture')!.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
  expect(app.session.store.get().place.drawer).toBe('log');
});

test('[WHY-50] a figure whose numbers the program solves for leads to the assumptions that it reads most', async () => {
  const { app } = await mount();
  const figure = document.createElement('figure-view');
  figure.chart = 'C1';
  figure.input = app.renderRoot.querySelector('figure-view')!.input;
  app.renderRoot.append(figure);
  await figure.updateComplete;
  buttonOf(figure.renderRoot, 'Why?').click();
  expect((await within(app, 'assumption-list')).wanted).toBe('trade_elasticity');
});

test('[DRAWER-5] the run log has what made the run, every step with a way to it, and the ledger’s entries', async () => {
  const { app, session } = await mount();
  await session.setLever('parameters-catch_up', 3);
  session.go({ drawer: 'log' });
  const log = await within(app, 'run-log');
  const words = log.renderRoot.textContent.replace(/\s+/g, ' ');
  const { resultHash, scenarioHash, model } = session.store.get().result!;
  for (const part of [resultHash, scenarioHash, model.hash, 'Seed', 'Months gained a year: 2 → 3 month'])
    expect(words).toContain(part);
  expect(words).toMatch(/Time taken \d+\.\d s/);
  const first = log.renderRoot.querySelector<HTMLButtonElement>('ol button')!;
  first.click();
  await expect.poll(() => session.store.get().changed).toEqual({});
});

test('[DRAWER-8] the run log says of a listed scenario’s mistake where in its file it is, the notice in the reader’s words alone', async () => {
  const { app, session } = await mount();
  const text = 'Duty: 2028Q1 is too late.';
  const line = 'truce.yaml:21:5 policies[0].until: 2028Q1 is too late [act-quarter]';
  session.store.update({ notices: [{ id: 1, kind: 'warning', text, log: line }] });
  session.go({ drawer: 'log' });
  const log = await within(app, 'run-log');
  expect(log.renderRoot.querySelector('ul')!.textContent.trim()).toBe(line);
  const notices = app.renderRoot.querySelector('notice-list')!;
  await notices.updateComplete;
  expect(notices.renderRoot.querySelector('li span')!.textContent).toBe(text);
});

test('[DRAWER-6] neither drawer has a violation that axe finds', async () => {
  const { app, session } = await mount();
  for (const drawer of ['assumptions', 'log'] as const) {
    session.go({ drawer });
    await within(app, drawer === 'log' ? 'run-log' : 'assumption-list');
    const { violations } = await axe.run(drawerOf(app));
    expect(violations.map(({ id, nodes }) => [id, nodes[0]!.html])).toEqual([]);
  }
});

test('[DRAWER-7] how the model did against history is one click from the first view: counts, what was measured, expected and observed, and whether it was taken with the model that is open; axe finds nothing to object to', async () => {
  const row: Score['checks'][number]['row'] = {
    id: 'P9',
    describe: 'Deficits fall',
    scenario: 'truce',
    overrides: {},
    seeds: 1,
    measure: 'deficit-change',
    with: {},
    expect: { below: 0 },
    observed: 'so much',
    source: 'a paper',
    basis: 'untuned',
  };
  const outcome = { unit: 'bn USD', diagnostics: [], unsolved: null };
  const score: Score = {
    made: { model: 'world 1.0.0', hash: 'earlier', app: '0.1.0', date: '2026-01-02' },
    checks: [
      { ...outcome, row, verdict: 'pass', readings: [{ of: 'x', value: -3 }] },
      { ...outcome, row: { ...row, id: 'P10' }, verdict: 'miss', readings: [{ of: 'x', value: 4 }] },
    ],
    counted: 2,
    pass: 1,
    miss: 1,
    error: 0,
  };
  const { app } = await mount();
  app.addEventListener('score-wanted', (event) =>
    (event as CustomEvent<ScoreWanted>).detail.answer(Promise.resolve(score)),
  );
  await userEvent.click(app.renderRoot.querySelector('caveat-line')!.renderRoot.querySelector('button')!);
  const list = await vi.waitFor(() => {
    const found = drawerOf(app).renderRoot.querySelector('score-list');
    expect(found?.renderRoot.querySelectorAll('.entry')).toHaveLength(2);
    return found!;
  });
  const said = () => list.renderRoot.textContent!.replace(/\s+/g, ' ');
  expect(said()).toContain('The model meets 1 of 2 patterns');
  expect(said()).toContain('Met. The model gives: −3 bn USD. Expected: below 0.');
  expect(said()).toContain(
    'The model that is open (abc) is another than the one this was taken with (earlier)',
  );
  await userEvent.click(list.renderRoot.querySelectorAll('button')[1]!);
  await list.updateComplete;
  expect(said()).not.toContain('Met.');
  expect((await axe.run(app)).violations).toEqual([]);
});
