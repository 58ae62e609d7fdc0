import { expect, test } from 'vitest';
import type { Lever } from '../../src/schema/model.ts';
import type { RunRequest, RunResult } from '../../src/schema/result.ts';
import type { Checked } from '../../src/schema/diagnostic.ts';
import type { Backend } from '../../src/state/backend.ts';
import { Session } from '../../src/state/session.ts';
import { pathValue, shownValue } from '../../src/schema/lever-scale.ts';
import { resultFixture } from '../support/result-fixture.ts';
import { readWork } from '../support/read-work.ts';

const lever = (id: string, path: string): Lever => ({
  id,
  path,
  label: `Lever ${id}`,
  help: '',
  unit: '%',
  scale: 0.01,
  min: 0,
  max: 60,
  step: 1,
  group: 'policy',
});

type Reply = (outcome: Checked<RunResult> | Error) => void;
/** A backend whose runs wait until the test answers them. */
function heldBackend(): { backend: Backend; runs: { request: RunRequest; reply: Reply }[] } {
  const runs: { request: RunRequest; reply: Reply }[] = [];
  const { scenario } = resultFixture().request;
  const backend: Backend = {
    readWork,
    scenarios: () => Promise.resolve([{ id: scenario.id, title: scenario.title }]),
    open: (source) =>
      Promise.resolve(
        'text' in source
          ? {
              ok: false,
              diagnostics: [
                {
                  code: 'key-missing',
                  severity: 'error',
                  file: source.file,
                  line: 3,
                  path: 'start',
                  values: { key: 'start' },
                },
              ],
            }
          : {
              ok: true,
              warnings: [],
              value: {
                scenario,
                model: 'abc',
                levers: [
                  lever('a', 'policies.x.add'),
                  lever('b', 'parameters.y'),
                  lever('c', 'tables.z.deadline'),
                ],
                values: { a: 0.189, b: 0.3, c: null },
              },
            },
      ),
    run: (request) =>
      new Promise((resolve, reject) => {
        runs.push({
          request,
          reply: (outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome)),
        });
      }),
  };
  return { backend, runs };
}
const good = (resultHash: string, status: RunResult['status'] = 'complete'): Checked<RunResult> => ({
  ok: true,
  value: { ...resultFixture(), resultHash, status },
  warnings: [],
});
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test('[APP-1] opening a scenario shows its levers in natural units and runs it with its Baseline', async () => {
  const { backend, runs } = heldBackend();
  const session = new Session(backend);
  const started = session.start('example');
  await settle();
  expect(session.store.get().levers.map(({ own }) => own)).toEqual([18.9, 30, null]);
  expect(runs[0]!.request).toMatchObject({ model: 'abc', overrides: {}, seed: 1, reference: true });
  runs[0]!.reply(good('first'));
  await started;
  expect(session.store.get()).toMatchObject({ run: 'current', result: { resultHash: 'first' }, notices: [] });
});

test('[APP-2] of several runs under way only the latest is shown, whatever the order of the answers', async () => {
  const { backend, runs } = heldBackend();
  const session = new Session(backend);
  void session.start('example');
  await settle();
  void session.setLever('a', 40);
  void session.setLever('b', 10);
  await settle();
  expect(runs.map(({ request }) => request.overrides)).toEqual([
    {},
    { 'policies.x.add': 0.4 },
    { 'policies.x.add': 0.4, 'parameters.y': 0.1 },
  ]);
  runs[2]!.reply(good('third'));
  await settle();
  runs[0]!.reply(good('first'));
  runs[1]!.reply(good('second', 'cancelled'));
  await settle();
  expect(session.store.get()).toMatchObject({ run: 'current', result: { resultHash: 'third' }, notices: [] });
});

test('[APP-14] of several openings under way only the last is shown: a scenario, a step of the history, or work that was kept', async () => {
  const { backend, runs } = heldBackend();
  const answers: (() => void)[] = [];
  const held: Backend = {
    ...backend,
    open: async (source) => {
      const opened = await backend.open(source);
      return new Promise((resolve) => answers.push(() => resolve(opened)));
    },
  };
  const session = new Session(held);
  void session.start('example');
  await settle();
  answers.shift()!();
  await settle();
  void session.openWork({ ...session.work()!, changed: { a: 40 } });
  void session.openWork({ ...session.work()!, changed: { a: 10 } });
  await settle();
  answers.pop()!();
  await settle();
  answers.pop()!();
  await settle();
  expect(session.store.get().changed).toEqual({ a: 10 });
  expect(runs.at(-1)!.request.overrides).toEqual({ 'policies.x.add': 0.1 });
  expect(session.store.get().history.steps).toHaveLength(2);
});

test('[APP-3] a bad file, a number out of range and a failed run are notices, and the last good result stays', async () => {
  const { backend, runs } = heldBackend();
  const session = new Session(backend);
  void session.start('example');
  await settle();
  runs[0]!.reply(good('first'));
  await settle();
  await session.open({ file: 'own.yaml', text: 'x' });
  expect(session.store.get().notices.at(-1)!.text).toBe(
    'own.yaml:3 start: the key start is missing (add it) [key-missing]',
  );
  await session.setLever('a', 61);
  await session.setLever('a', Number.NaN);
  expect(
    session.store
      .get()
      .notices.slice(-2)
      .map(({ text }) => text),
  ).toEqual([
    'Lever a: give a number from 0 to 60. The last value stays.',
    'Lever a: give a number from 0 to 60. The last value stays.',
  ]);
  expect(runs).toHaveLength(1);
  void session.setLever('a', 60);
  await settle();
  runs[1]!.reply(
    good('bad', { failed: 5, solve: { status: 'not-converged', residual: 0.02, iterations: 900 } }),
  );
  await settle();
  expect(session.store.get()).toMatchObject({ run: 'failed', result: { resultHash: 'first' } });
  expect(session.store.get().notices.at(-1)!.text).toContain(
    'quarter 5 after 2025Q4: no solution (not-converged',
  );
  void session.setLever('a', 59);
  await settle();
  runs[2]!.reply(new Error('worker gone'));
  await settle();
  expect(session.store.get().notices.at(-1)!.text).toContain('worker gone');
});

test('[APP-4] a lever put back to the scenario’s own value is no override', async () => {
  const { backend, runs } = heldBackend();
  const session = new Session(backend);
  void session.start('example');
  await settle();
  void session.setLever('a', 43.9);
  void session.setLever('a', 18.9);
  void session.setLever('b', 31);
  void session.reset('b');
  void session.reset();
  await settle();
  expect(runs.map(({ request }) => Object.keys(request.overrides).length)).toEqual([0, 1, 0, 1, 0, 0]);
  expect(session.store.get().changed).toEqual({});
});

test('[APP-5] a shown number goes to its path as the double its decimal names, so that page and command line run the same', () => {
  const percent = { scale: 0.01 };
  for (let shown = -600; shown <= 600; shown++) {
    const tenths = shown / 10;
    expect(pathValue(percent, tenths)).toBe(Number((tenths / 100).toFixed(3)));
    expect(shownValue(percent, pathValue(percent, tenths))).toBe(tenths);
  }
});
