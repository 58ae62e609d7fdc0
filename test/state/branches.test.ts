import { expect, test } from 'vitest';
import { parseScenario } from '../../src/model/parse-scenario.ts';
import type { Backend } from '../../src/state/backend.ts';
import { Branches } from '../../src/state/branches.ts';
import type { Fork } from '../../src/state/fork-scenario.ts';
import { Session } from '../../src/state/session.ts';
import { resultFixture } from '../support/result-fixture.ts';
import { shippedScenario } from '../support/shipped-model.ts';
import { readWork } from '../support/read-work.ts';

const scenario = shippedScenario('truce-2025');
const lever = {
  id: 'duty',
  path: 'policies.us-tariff-chn.add',
  label: 'Duty',
  help: '',
  unit: 'points',
  scale: 0.01,
  min: 0,
  max: 60,
  step: 1,
  group: 'policy',
} as const;
const backend: Backend = {
  readWork,
  scenarios: () => Promise.resolve([{ id: scenario.id, title: scenario.title }]),
  open(source) {
    const read =
      'text' in source
        ? parseScenario(source.text, source.file)
        : { ok: true as const, value: scenario, warnings: [] };
    if (!read.ok) return Promise.resolve(read);
    const value = { scenario: read.value, model: 'abc', levers: [lever], values: { duty: 0.189 } };
    return Promise.resolve({ ok: true, value, warnings: [] });
  },
  run: () => Promise.resolve({ ok: true, value: resultFixture(), warnings: [] }),
};
const fork = (quarter: number, points: number): Fork => ({
  quarter,
  law: { instrument: 'tariff', actor: 'USA', target: 'CHN', scope: 'goods' },
  measure: { add: points / 100 },
  sentence: `From quarter ${quarter}: ${points} points`,
});

test('[FORK-4] branches make a tree: each opens as it was left, levers that were moved with it, and steps back lead to it too', async () => {
  const session = new Session(backend, '0.1.0');
  const branches = new Branches(session);
  await session.start(scenario.id);
  await branches.fork(fork(3, 40));
  branches.tell('Worse.');
  await session.setLever('duty', 25);
  await branches.fork(fork(6, 10));
  await branches.goTo(0);
  await branches.fork(fork(5, 50));
  const { branches: made } = session.store.get();
  expect(made.map(({ id, parent, sentence, outcome }) => [id, parent, sentence, outcome])).toEqual([
    [0, null, scenario.title, null],
    [1, 0, 'From quarter 3: 40 points', 'Worse.'],
    [2, 1, 'From quarter 6: 10 points', null],
    [3, 0, 'From quarter 5: 50 points', null],
  ]);
  expect(branches.shown).toBe(3);
  await branches.goTo(1);
  expect(session.store.get().changed).toEqual({ duty: 25 });
  expect(session.store.get().scenario!.events.at(-1)!.quarter).toBe('2026Q3');
  await branches.goTo(2);
  expect(session.store.get().scenario!.events).toHaveLength(scenario.events.length + 2);
  await session.goTo(0);
  expect(branches.shown).toBe(0);
  expect(session.store.get().scenario!.events).toHaveLength(scenario.events.length);
  await session.open({ id: scenario.id });
  expect(branches.shown).toBe(0);
  await expect(branches.goTo(9)).rejects.toThrow('no branch 9');
});

test('[FORK-30] a branch is taken away with those that come from it as one step; what it came from is opened where it was shown, and a step back has all as it was', async () => {
  const session = new Session(backend, '0.1.0');
  const branches = new Branches(session);
  const tree = () =>
    session.store.get().branches.map(({ id, parent, sentence }) => [id, parent, sentence.slice(-9)]);
  await session.start(scenario.id);
  await branches.fork(fork(3, 40));
  await branches.fork(fork(6, 10));
  await branches.goTo(0);
  await branches.fork(fork(5, 50));
  const whole = tree();
  await branches.goTo(2);
  const { history } = session.store.get();
  await branches.remove(1);
  const after = session.store.get();
  expect(tree()).toEqual([
    [0, null, scenario.title.slice(-9)],
    [1, 0, '50 points'],
  ]);
  expect(branches.shown).toBe(0);
  expect(after.history.steps).toHaveLength(history.steps.length + 1);
  expect(after.history.steps.at(-1)!.sentence).toBe('Deleted the branch: From quarter 3: 40 points');
  // A branch made since has a name of its own.
  await branches.fork(fork(5, 50));
  const files = session.store.get().branches.map(({ work: { scenario: of } }) => 'file' in of && of.file);
  expect(new Set(files).size).toBe(3);
  await session.goTo(after.history.at - 1);
  expect(tree()).toEqual(whole);
  expect(branches.shown).toBe(2);
  await session.goTo(after.history.at);
  expect(tree()).toHaveLength(3);
  // What is not shown goes without anything being opened.
  await branches.remove(1);
  expect(branches.shown).toBe(0);
  await branches.remove(0);
  expect(session.store.get().branches).toEqual([]);
  expect(session.store.get().scenario!.id).toBe(scenario.id);
  await expect(branches.remove(0)).rejects.toThrow('no branch 0');
});
