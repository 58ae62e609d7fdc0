import { expect, test } from 'vitest';
import { keyNumbers, sayStated, statedSentence } from '../../src/figures/key-numbers.ts';
import type { Lever } from '../../src/schema/model.ts';
import type { RunRequest } from '../../src/schema/result.ts';
import type { Backend } from '../../src/state/backend.ts';
import { keepStated } from '../../src/state/keep-stated.ts';
import { Session } from '../../src/state/session.ts';
import { bargainingFixture } from '../support/bargaining-fixture.ts';
import { readWork } from '../support/read-work.ts';

const { scenario } = bargainingFixture().request;
const duty: Lever = {
  id: 'duty',
  path: 'policies.x.add',
  label: 'Tariff',
  help: '',
  unit: 'points',
  scale: 0.01,
  min: -20,
  max: 60,
  step: 1,
  group: 'policy',
};
const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 5));

/** A page whose lead follows the lever, and what was asked of the engine. */
async function opened() {
  const asked: RunRequest['overrides'][] = [];
  const backend: Backend = {
    readWork,
    scenarios: () => Promise.resolve([{ id: scenario.id, title: scenario.title }]),
    open: () =>
      Promise.resolve({
        ok: true,
        warnings: [],
        value: { scenario, model: 'abc', levers: [duty], values: { duty: 0.2 } },
      }),
    run: (request) => {
      asked.push(request.overrides);
      const made = bargainingFixture({ index: 8.4 + 10 * Number(request.overrides['policies.x.add'] ?? 0) });
      return Promise.resolve({ ok: true, value: { ...made, request }, warnings: [] });
    },
  };
  const session = new Session(backend);
  let rest = (): void => undefined;
  const idle = (): Promise<void> => new Promise((done) => (rest = done));
  keepStated(session.store, backend, idle, (run) => keyNumbers({ run }));
  return { session, asked, rest: () => rest() };
}

test('[APP-30] where levers are moved the page keeps what the scenario gives with none moved, and says what was otherwise', async () => {
  const { session, asked } = await opened();
  await session.start(scenario.id);
  expect(session.store.get().stated).toBeNull();
  await session.setLever('duty', 50);
  const { stated, result } = session.store.get();
  const [lead] = keyNumbers({ run: result! });
  expect(stated![0]!.run.at(-1)).toBeCloseTo(8.4);
  expect(sayStated(lead!, stated!)!.was).toBe('was 8.4 as stated');
  expect(statedSentence(result!, stated!)).toMatch(/^As the scenario states it, with no lever moved: .*8\.4/);
  expect(statedSentence({ ...result!, tables: result!.reference! }, stated!)).not.toContain('NaN');
  await session.reset();
  expect(session.store.get().stated).toBeNull();
  expect(asked).toHaveLength(3);
});

test('[APP-31] work that opens with levers moved is run once more as the scenario states it, when the page is at rest and nothing else was asked', async () => {
  const { session, asked, rest } = await opened();
  await session.start(scenario.id, {
    kind: 'work',
    work: {
      format: 1,
      scenario: { id: scenario.id },
      changed: { duty: 50 },
      made: { app: '', model: '', hash: 'abc' },
    },
  });
  expect(asked).toEqual([{ 'policies.x.add': 0.5 }]);
  expect(session.store.get().stated).toBeNull();
  const early = rest;
  early();
  await settle();
  expect(asked).toEqual([{ 'policies.x.add': 0.5 }, {}]);
  const { stated, result, run } = session.store.get();
  expect(stated![0]!.run.at(-1)).toBeCloseTo(8.4);
  expect(result!.request.overrides).toEqual({ 'policies.x.add': 0.5 });
  expect(run).toBe('current');
  await session.setLever('duty', 30);
  expect(session.store.get().stated).toBe(stated);
  expect(asked).toHaveLength(3);
});
