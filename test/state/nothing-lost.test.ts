import { expect, test } from 'vitest';
import type { Branch } from '../../src/schema/bench.ts';
import type { Checked } from '../../src/schema/diagnostic.ts';
import type { RunRequest, RunResult } from '../../src/schema/result.ts';
import type { Work } from '../../src/schema/work.ts';
import type { Backend } from '../../src/state/backend.ts';
import { Session } from '../../src/state/session.ts';
import { resultFixture } from '../support/result-fixture.ts';
import { readWork } from '../support/read-work.ts';

const { scenario } = resultFixture().request;
const lever = (id: string) => ({
  id,
  path: `policies.${id}.add`,
  label: `Lever ${id}`,
  help: '',
  unit: 'points',
  scale: 0.01,
  min: 0,
  max: 60,
  step: 1,
  group: 'policy' as const,
});
const good: Checked<RunResult> = { ok: true, value: resultFixture(), warnings: [] };
const refusal: Checked<RunResult> = {
  ok: false,
  diagnostics: [
    { code: 'key-missing', severity: 'error', file: 'x.yaml', path: 'start', values: { key: 'start' } },
  ],
};
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
const made = { app: '', model: `${scenario.model.id} ${scenario.model.version}`, hash: 'abc' };
const work = (more: Partial<Work> = {}): Work => ({
  format: 1,
  scenario: { id: scenario.id },
  changed: {},
  made,
  ...more,
});

/** A page whose runs wait to be answered, none of which can start where lever b is above 40; null: its engine does not start. */
async function opened(engine: { starts: boolean } = { starts: true }) {
  const runs: { request: RunRequest; reply: (outcome: Checked<RunResult>) => void }[] = [];
  const dead = (): Promise<never> => Promise.reject(new Error('the worker cannot be started'));
  const allows = ({ overrides }: RunRequest): boolean => !(Number(overrides['policies.b.add']) > 0.4);
  const value = { scenario, model: 'abc', levers: [lever('a'), lever('b')], values: { a: 0.2, b: 0.3 } };
  const backend: Backend = {
    readWork,
    scenarios: () => (engine.starts ? Promise.resolve([{ id: scenario.id, title: scenario.title }]) : dead()),
    open: () => (engine.starts ? Promise.resolve({ ok: true, warnings: [], value }) : dead()),
    allows: (request) => Promise.resolve(allows(request)),
    run: (request) => new Promise((reply) => runs.push({ request, reply })),
  };
  const session = new Session(backend);
  void session.start(scenario.id);
  await settle();
  const answer = async (): Promise<void> => {
    const { request, reply } = runs.at(-1)!;
    reply(allows(request) ? good : refusal);
    await settle();
  };
  const sentences = (): string[] => session.store.get().history.steps.map(({ sentence }) => sentence);
  return { session, runs, answer, sentences };
}

test('[WORK-20] a change that cannot be run is taken back alone: what was set just before it stays, is run and can be undone', async () => {
  const { session, runs, answer, sentences } = await opened();
  await answer();
  void session.setLever('a', 25);
  void session.setLever('b', 55);
  await answer();
  expect(session.store.get()).toMatchObject({ changed: { a: 25 }, run: 'running' });
  expect(runs.at(-1)!.request.overrides).toEqual({ 'policies.a.add': 0.25 });
  await answer();
  expect(session.store.get()).toMatchObject({ changed: { a: 25 }, run: 'current' });
  expect(sentences().slice(1)).toEqual(['Lever a: 20 → 25 points']);
  expect(session.store.get().notices).toHaveLength(1);
  expect(session.store.get().remarks['b']).toMatchObject({ use: 40 });
  void session.goTo(0);
  await answer();
  expect(session.store.get().changed).toEqual({});
});

test('[WORK-20] a change after one that cannot be run stays without it, and so does what was collected meanwhile', async () => {
  const { session, answer, sentences } = await opened();
  await answer();
  void session.setLever('b', 55);
  void session.setLever('a', 25);
  const words = [{ chart: 'C1' as const, scenario: scenario.id, experiment: null }];
  session.changeBench({ ...session.store.get().bench, words }, 'Reworded');
  await answer();
  await answer();
  expect(session.store.get()).toMatchObject({ changed: { a: 25 }, run: 'current', bench: { words } });
  expect(sentences().slice(1)).toEqual(['Lever a: 20 → 25 points', 'Reworded']);
  void session.goTo(0);
  await answer();
  expect(session.store.get()).toMatchObject({ changed: {}, bench: { tray: [], pins: [] } });
  expect(session.store.get().bench.words).toBeUndefined();
});

test('[WORK-21] work with branches of its own that is opened leaves the reader’s: steps back and forth lead to either tree as it was last left', async () => {
  const { session, answer } = await opened();
  await answer();
  const branch = (sentence: string): Branch => ({
    id: 0,
    parent: null,
    sentence,
    work: work(),
    outcome: null,
  });
  session.store.update({ branches: [branch('Mine')] });
  void session.openWork(work({ branches: [branch('Theirs')] }));
  await settle();
  await answer();
  const shown = (): string[] => session.store.get().branches.map(({ sentence }) => sentence);
  expect(shown()).toEqual(['Theirs']);
  session.store.update({ branches: [branch('Theirs, changed')] });
  void session.goTo(0);
  await settle();
  expect(shown()).toEqual(['Mine']);
  void session.goTo(1);
  await settle();
  expect(shown()).toEqual(['Theirs, changed']);
});

test('[WORK-22] an engine that does not start is said to, with what was set kept; trying again starts anew', async () => {
  const engine = { starts: false };
  const { session, answer } = await opened(engine);
  expect(session.store.get()).toMatchObject({ run: 'failed', scenario: null });
  expect(session.store.get().notices.map(({ text }) => text)).toEqual([
    'The engine does not answer: the worker cannot be started. What is shown and set stays; run again, and load the page anew where that does not help.',
  ]);
  await session.again();
  expect(session.store.get()).toMatchObject({ run: 'failed' });
  expect(session.store.get().notices).toHaveLength(1);
  engine.starts = true;
  void session.again();
  await settle();
  await answer();
  expect(session.store.get()).toMatchObject({ run: 'current', scenario: { id: scenario.id }, notices: [] });
  engine.starts = false;
  await session.open({ id: 'other' });
  expect(session.store.get()).toMatchObject({ run: 'failed', scenario: { id: scenario.id } });
});

test('[WORK-23] from the notice that work cannot be put back a way leads to what was open', async () => {
  const { session, answer } = await opened();
  await answer();
  await session.openWork(work({ made: { ...made, hash: 'def' } }));
  expect(session.store.get().landing?.problem).toBe('other-model');
  session.goBack();
  expect(session.store.get()).toMatchObject({ landing: null, run: 'current', scenario: { id: scenario.id } });
  await session.follow({ kind: 'damaged' });
  expect(session.store.get().landing?.problem).toBe('damaged');
  await session.follow({ kind: 'none' });
  expect(session.store.get().landing).toBeNull();
});
