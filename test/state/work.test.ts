import { expect, test } from 'vitest';
import { parseWork, type Work } from '../../src/schema/work.ts';
import type { Backend } from '../../src/state/backend.ts';
import { keepWork } from '../../src/state/keep-work.ts';
import { readAddress } from '../../src/state/place.ts';
import { Session } from '../../src/state/session.ts';
import { workFileName, workText } from '../../src/state/work-file.ts';
import { resultFixture } from '../support/result-fixture.ts';
import { readWork } from '../support/read-work.ts';

const { scenario } = resultFixture().request;
const made = { app: '0.1.0', model: `${scenario.model.id} ${scenario.model.version}`, hash: 'abc' };
const saved: Work = { format: 1, scenario: { id: scenario.id }, changed: { a: 30 }, made };

/** A backend with one lever that answers at once, and the overrides that its runs were asked with. */
function quickBackend(): { backend: Backend; asked: unknown[] } {
  const asked: unknown[] = [];
  const lever = { id: 'a', path: 'policies.x.add', label: 'Tariff', help: '', unit: 'points' } as const;
  const levers = [{ ...lever, scale: 0.01, min: -20, max: 60, step: 1, group: 'policy' as const }];
  const backend: Backend = {
    readWork,
    scenarios: () => Promise.resolve([{ id: scenario.id, title: scenario.title }]),
    open: () =>
      Promise.resolve({
        ok: true,
        warnings: [],
        value: { scenario, model: 'abc', levers, values: { a: 0.2 } },
      }),
    run: ({ overrides }) => {
      asked.push(overrides);
      return Promise.resolve({ ok: true, value: resultFixture(), warnings: [] });
    },
  };
  return { backend, asked };
}

test('[WORK-1] undo and redo go through every lever that was moved and every scenario opened, each step in words', async () => {
  const { backend, asked } = quickBackend();
  const session = new Session(backend, '0.1.0');
  await session.start(scenario.id);
  await session.setLever('a', 30);
  await session.setLever('a', 40);
  const { steps } = session.store.get().history;
  expect(steps.map(({ sentence }) => sentence)).toEqual([
    `Opened ${scenario.title}`,
    'Tariff: 20 → 30 points',
    'Tariff: 30 → 40 points',
  ]);
  await session.goTo(1);
  expect(session.store.get().changed).toEqual({ a: 30 });
  await session.goTo(0);
  expect(session.store.get().changed).toEqual({});
  await session.goTo(2);
  expect(session.store.get().changed).toEqual({ a: 40 });
  expect(asked.at(-1)).toEqual({ 'policies.x.add': 0.4 });
  await session.goTo(1);
  await session.reset();
  expect(
    session.store
      .get()
      .history.steps.map(({ sentence }) => sentence)
      .slice(1),
  ).toEqual(['Tariff: 20 → 30 points', 'Reset all levers']);
});

test('[WORK-2] a lever set to where it stands is no step and no run', async () => {
  const { backend, asked } = quickBackend();
  const session = new Session(backend, '0.1.0');
  await session.start(scenario.id);
  await session.setLever('a', 20);
  expect(session.store.get().history.steps).toHaveLength(1);
  expect(asked).toHaveLength(1);
});

test('[WORK-3] a file of the work opens as what was saved, and a file that is none says why', async () => {
  const { backend } = quickBackend();
  const session = new Session(backend, '0.1.0');
  await session.start(scenario.id);
  await session.setLever('a', 30);
  const text = workText(session.work()!);
  const read = parseWork(text, 'x');
  expect(read.ok && read.value).toEqual(saved);
  await session.reset();
  await session.openFile(workFileName(saved), text);
  expect(session.store.get().changed).toEqual({ a: 30 });
  await session.openFile('wrong.parley.json', '{"format": 1}');
  expect(
    session.store
      .get()
      .notices.map(({ text: words }) => words)
      .join(),
  ).toContain('wrong.parley.json');
  expect(session.store.get().changed).toEqual({ a: 30 });
});

test('[WORK-4] work of another model waits for the reader’s word, and a damaged link opens nothing', async () => {
  const { backend, asked } = quickBackend();
  const session = new Session(backend, '0.1.0');
  const other = { ...saved, made: { ...made, hash: 'def' } };
  await session.start(scenario.id, { kind: 'work', work: other });
  expect(session.store.get().landing?.problem).toBe('other-model');
  expect(asked).toHaveLength(0);
  await session.openWork(other, true);
  expect(session.store.get()).toMatchObject({ landing: null, changed: { a: 30 } });
  const fresh = new Session(backend, '0.1.0');
  await fresh.start(scenario.id, readAddress('#/?work=abc.def').link);
  expect(fresh.store.get()).toMatchObject({ landing: { problem: 'damaged' }, scenario: null, run: 'failed' });
  await fresh.startFresh();
  expect(fresh.store.get()).toMatchObject({ landing: null, run: 'current' });
});

test('[WORK-5] levers that a scenario has not, or out of their range, are left out with a notice', async () => {
  const { backend } = quickBackend();
  const session = new Session(backend, '0.1.0');
  await session.start(scenario.id, { kind: 'work', work: { ...saved, changed: { a: 900, b: 1 } } });
  expect(session.store.get().changed).toEqual({});
  expect(session.store.get().notices.map(({ kind }) => kind)).toEqual(['warning', 'warning']);
});

test('[WORK-6] work is kept when the reader pauses or leaves; a store that refuses is said to', async () => {
  const { backend } = quickBackend();
  const session = new Session(backend, '0.1.0');
  const kept: Work[] = [];
  let full = false;
  const keeper = {
    kept: () => Promise.resolve([]),
    keep: (work: Work) => (full ? Promise.reject(new Error('full')) : Promise.resolve(void kept.push(work))),
  };
  const leaves: (() => void)[] = [];
  const stop = keepWork(session, keeper, (keep) => leaves.push(keep));
  await session.start(scenario.id);
  await session.setLever('a', 30);
  await expect.poll(() => kept).toEqual([saved]);
  await session.setLever('a', 32);
  leaves[0]!();
  expect(kept.at(-1)!.changed).toEqual({ a: 32 });
  full = true;
  await session.setLever('a', 31);
  await expect.poll(() => session.store.get().keeping).toBe('blocked');
  stop();
});

test('[WORK-29] a step to another scenario is kept when that has been opened, however long it takes', async () => {
  const { backend } = quickBackend();
  let gate: Promise<void> = Promise.resolve();
  const open: Backend['open'] = (source) => gate.then(() => backend.open(source));
  const session = new Session({ ...backend, open }, '0.1.0');
  const kept: Work[] = [];
  const keep = (work: Work) => Promise.resolve(void kept.push(work));
  const stop = keepWork(session, { kept: () => Promise.resolve([]), keep });
  await session.start(scenario.id);
  await session.open({ file: 'own.yaml', text: 'own' });
  let release = (): void => undefined;
  gate = new Promise((done) => (release = done));
  const step = session.goTo(0);
  await expect.poll(() => kept.length).toBe(1);
  release();
  await step;
  await expect.poll(() => kept.at(-1)!.scenario).toEqual({ id: scenario.id });
  stop();
});
