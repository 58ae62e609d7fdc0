import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { defineElements } from '../../src/components/define-elements.ts';
import type { ParleyApp } from '../../src/components/parley-app.ts';
import '../../src/page.css';
import type { ComparisonDesk } from '../../src/schema/comparison-desk.ts';
import type { Lever } from '../../src/schema/model.ts';
import type { Backend } from '../../src/state/backend.ts';
import { Branches } from '../../src/state/branches.ts';
import { createBrowserKeeper } from '../../src/state/browser-keeper.ts';
import { collectedIn } from '../../src/state/collected.ts';
import { ComparisonSession } from '../../src/state/comparison-session.ts';
import { keepWork } from '../../src/state/keep-work.ts';
import { Session } from '../../src/state/session.ts';
import { ensembleFixture } from '../support/ensemble-fixture.ts';
import { resultFixture } from '../support/result-fixture.ts';
import { readWork } from '../support/read-work.ts';

const { scenario } = resultFixture().request;
const lever: Lever = {
  id: 'a',
  path: 'policies.x.add',
  label: 'Tariff: change',
  help: '',
  unit: 'points',
  scale: 0.01,
  min: -20,
  max: 60,
  step: 1,
  group: 'policy',
};
const backend: Backend = {
  readWork,
  scenarios: () => Promise.resolve([{ id: scenario.id, title: scenario.title }]),
  open: () =>
    Promise.resolve({
      ok: true,
      warnings: [],
      value: { scenario, model: 'abc', levers: [lever], values: { a: 0.2 } },
    }),
  run: () => Promise.resolve({ ok: true, value: resultFixture(), warnings: [] }),
};
/** A desk that has six seeds at once and then runs until it is called off. */
const desk: ComparisonDesk = {
  async compare({ arms, seeds }, { signal, progress }) {
    const done = Math.min(6, seeds);
    progress({ done: done * arms.length, of: seeds * arms.length, perSecond: 1, secondsLeft: 30 });
    if (seeds > 6 && !signal.aborted)
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    const made = ensembleFixture({ runs: Math.max(1, done), arms: arms.map(({ title }) => title) });
    const changes = [{ path: lever.path, from: 0.2, to: 0.3, source: '' }];
    const ensemble = {
      ...made,
      arms: made.arms.map((arm, at) => ({ ...arm, id: arms[at]!.id, changes: at === 0 ? [] : changes })),
    };
    const ended = signal.aborted ? ('cancelled' as const) : ('all' as const);
    return { ok: true, value: { ensemble, done, failed: 0, ended }, warnings: [] };
  },
};

async function mount(): Promise<{ app: ParleyApp; session: Session; comparison: ComparisonSession }> {
  defineElements();
  const session = new Session(backend, '0.1.0');
  const comparison = new ComparisonSession(desk, backend);
  const app = document.createElement('parley-app');
  Object.assign(app, { session, comparison, version: '0.1.0' });
  document.body.append(app);
  await session.start(scenario.id);
  await app.updateComplete;
  return { app, session, comparison };
}
const pinButton = (app: ParleyApp): HTMLButtonElement =>
  app.renderRoot.querySelector('view-bar')!.renderRoot.querySelector('.pin')!;
async function panelOf(app: ParleyApp) {
  await app.updateComplete;
  const panel = app.renderRoot.querySelector('pin-panel')!;
  await panel.updateComplete;
  await Promise.all([...panel.renderRoot.querySelectorAll('figure-view')].map((view) => view.updateComplete));
  return panel.renderRoot as ShadowRoot;
}

afterEach(() => document.querySelectorAll('parley-app').forEach((app) => app.remove()));

test('[PIN-8] a lever moved and one press compare it with the scenario as stated: figures grow, what is called off stays, and a table says it in numbers', async () => {
  const { app, session, comparison } = await mount();
  await session.setLever('a', 30);
  pinButton(app).click();
  await expect.poll(() => comparison.store.get().found?.found.done).toBe(5);
  const panel = await panelOf(app);
  expect(session.store.get().place.screen).toBe('compare');
  expect(panel.querySelector('.amount')!.textContent).toMatch(/^12 of 40 runs, about \d+ s left$/);
  expect([...panel.querySelectorAll('figure-view')].map(({ chart }) => chart)).toEqual([
    'C13',
    'C11',
    'C12',
    'C19',
  ]);
  panel.querySelector<HTMLButtonElement>('.cancel')!.click();
  await expect.poll(() => comparison.store.get().found?.found.ended).toBe('cancelled');
  expect(comparison.store.get().busy).toBe(false);
  await panelOf(app);
  expect(panel.querySelector('[role=status]')!.textContent).toBe(
    'n = 6 seeds, each run in all 2 scenarios. What varies: chance only. Called off before all were done; what was done is kept.',
  );
  expect(panel.textContent).toContain('Compared with “As stated”.');
  const heads = [...panel.querySelectorAll('thead th')].map((head) => head.textContent.trim());
  expect(heads).toContain('Higher than As stated');
  const cells = [...panel.querySelectorAll('tbody tr')].map((row) => row.textContent);
  expect(cells.some((row) => row.includes('Tariff 30 points'))).toBe(true);
  const { violations } = await axe.run(app.renderRoot.querySelector('pin-panel')!);
  expect(violations.map(({ id, nodes }) => [id, nodes[0]!.html])).toEqual([]);
});

test('[PIN-9] pairs and numbers are chosen, a pin is opened again and taken away, and what was undone is said to be of other pins', async () => {
  const { app, session, comparison } = await mount();
  expect((await (session.go({ screen: 'compare' }), panelOf(app))).textContent).toContain(
    'Nothing is pinned',
  );
  for (const points of [30, 40]) {
    await session.setLever('a', points);
    pinButton(app).click();
    await expect.poll(() => comparison.store.get().found?.found.ensemble.arms.length).toBe(points / 10 - 1);
    comparison.cancel();
    await expect.poll(() => comparison.store.get().busy).toBe(false);
  }
  const panel = await panelOf(app);
  const pickers = [...panel.querySelectorAll('select')];
  expect([...pickers[1]!.options].map(({ text }) => text)).toEqual([
    'As stated',
    'Tariff 30 points',
    'Tariff 40 points',
  ]);
  pickers[1]!.value = '2';
  pickers[1]!.dispatchEvent(new Event('change'));
  await panelOf(app);
  const figure = panel.querySelector('figure-view')!;
  expect(figure.input!.options).toMatchObject({ arm: 'pin-2', against: 'pin-0' });
  panel.querySelector<HTMLButtonElement>('[aria-label="Open Tariff 30 points"]')!.click();
  await expect.poll(() => session.store.get().changed).toEqual({ a: 30 });
  panel.querySelector<HTMLButtonElement>('.unpin')!.click();
  await expect
    .poll(() => session.store.get().bench.pins.map(({ title }) => title))
    .toEqual(['Tariff 40 points']);
  comparison.cancel();
  await expect.poll(() => comparison.store.get().busy).toBe(false);
  const { history } = session.store.get();
  await session.goTo(history.at - 1);
  await panelOf(app);
  expect(session.store.get().bench.pins).toHaveLength(2);
  expect(panel.querySelector('.changed')!.textContent).toContain('The pins have changed since.');
});

test('[PIN-10] a pin is renamed in its place: figures and pickers have the name without a new run, and a step back has the old one', async () => {
  const { app, session, comparison } = await mount();
  await session.setLever('a', 30);
  pinButton(app).click();
  await expect.poll(() => comparison.store.get().found?.found.done).toBe(5);
  comparison.cancel();
  await expect.poll(() => comparison.store.get().busy).toBe(false);
  const panel = await panelOf(app);
  const name = (): HTMLInputElement => panel.querySelector('[aria-label="Name of pin 1"]')!;
  const rename = (words: string): void => {
    name().value = words;
    name().dispatchEvent(new Event('change'));
  };
  rename('  A hard line ');
  const titles = () => comparison.store.get().found?.found.ensemble.arms.map(({ title }) => title);
  await expect.poll(titles).toEqual(['As stated', 'A hard line']);
  await panelOf(app);
  expect([...panel.querySelectorAll('select')[1]!.options].map(({ text }) => text)).toContain('A hard line');
  expect(panel.querySelector('.changed')).toBeNull();
  const { history } = session.store.get();
  expect(history.steps.at(-1)!.sentence).toBe('Renamed the pin Tariff 30 points to A hard line');
  rename('  ');
  expect([name().value, session.store.get().history]).toEqual(['A hard line', history]);
  await session.goTo(history.at - 1);
  await panelOf(app);
  expect(name().value).toBe('Tariff 30 points');
});

test('[FORK-6] pins and branches come back with the page', async () => {
  const name = `parley-pins-${performance.now()}`;
  const keeper = createBrowserKeeper(() => Date.now(), name);
  const { app, session, comparison } = await mount();
  const stop = keepWork(session, keeper);
  pinButton(app).click();
  await expect.poll(() => comparison.store.get().found).not.toBeNull();
  comparison.cancel();
  await new Branches(session).fork({
    quarter: 1,
    law: { instrument: 'tariff', actor: 'A', target: 'B', scope: 'goods' },
    measure: { add: 0.1 },
    sentence: 'From 2026 Q1: 10 points',
  });
  await expect.poll(async () => (await keeper.kept())[0]?.work.branches?.length).toBe(2);
  stop();
  app.remove();
  const again = await mount();
  const [last] = await createBrowserKeeper(() => Date.now(), name).kept();
  again.session.store.update(collectedIn(last!.work));
  await again.app.updateComplete;
  expect(again.session.store.get().bench.pins).toEqual(session.store.get().bench.pins);
  const bar = again.app.renderRoot.querySelector('time-bar')!;
  await bar.updateComplete;
  bar.renderRoot.querySelector<HTMLButtonElement>('.branches')!.click();
  await bar.updateComplete;
  expect(bar.renderRoot.querySelector('.tree')!.textContent).toContain('From 2026 Q1: 10 points');
  indexedDB.deleteDatabase(name);
});
