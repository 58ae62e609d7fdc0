import { expect, test } from 'vitest';
import type { ComparisonDesk, ComparisonWanted } from '../../src/schema/comparison-desk.ts';
import type { Backend } from '../../src/state/backend.ts';
import { ComparisonSession } from '../../src/state/comparison-session.ts';
import { mostPins, unpin } from '../../src/state/pins.ts';
import { Session } from '../../src/state/session.ts';
import { ensembleFixture } from '../support/ensemble-fixture.ts';
import { resultFixture } from '../support/result-fixture.ts';
import { memoryShelf } from '../support/memory-shelf.ts';
import { readWork } from '../support/read-work.ts';

const { scenario } = resultFixture().request;
const lever = { id: 'a', path: 'policies.x.add', label: 'Tariff: change', help: '', unit: 'points' } as const;
const backend: Backend = {
  readWork,
  scenarios: () => Promise.resolve([{ id: scenario.id, title: scenario.title }]),
  open: () =>
    Promise.resolve({
      ok: true,
      warnings: [],
      value: {
        scenario,
        model: 'abc',
        levers: [{ ...lever, scale: 0.01, min: -20, max: 60, step: 1, group: 'policy' }],
        values: { a: 0.2 },
      },
    }),
  run: () => Promise.resolve({ ok: true, value: resultFixture(), warnings: [] }),
};
/** A desk that answers at once, until so many seeds; then it waits to be called off. */
function quickDesk(asked: ComparisonWanted[], until = Infinity): ComparisonDesk {
  return {
    async compare(wanted, { signal, progress }) {
      asked.push(wanted);
      progress({ done: wanted.arms.length, of: 2 * wanted.arms.length, perSecond: 2, secondsLeft: 1 });
      if (wanted.seeds >= until && !signal.aborted)
        await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      const ensemble = ensembleFixture({ runs: 6, arms: wanted.arms.map(({ title }) => title) });
      const ended = signal.aborted ? ('cancelled' as const) : ('all' as const);
      return { ok: true, value: { ensemble, done: wanted.seeds, failed: 0, ended }, warnings: [] };
    },
  };
}
async function opened(asked: ComparisonWanted[], until?: number) {
  const session = new Session(backend, '0.1.0');
  await session.start(scenario.id);
  return { session, comparison: new ComparisonSession(quickDesk(asked, until), backend) };
}

test('[PIN-4] pinning what is shown is one act: it compares it with the scenario as stated, on more seeds each time there is something to show', async () => {
  const asked: ComparisonWanted[] = [];
  const { session, comparison } = await opened(asked);
  await session.setLever('a', 30);
  await comparison.pinAndCompare(session);
  expect(session.store.get().place.screen).toBe('compare');
  expect(session.store.get().bench.pins).toMatchObject([
    { title: 'Tariff 30 points', scenario: scenario.title, work: { changed: { a: 30 } } },
  ]);
  expect(asked.map(({ seeds }) => seeds)).toEqual([0, 2, 5, 10, 20]);
  expect(asked[0]!.arms.map(({ title, shown, baseline }) => [title, shown.overrides, baseline])).toEqual([
    ['As stated', {}, false],
    ['Tariff 30 points', { 'policies.x.add': 0.3 }, false],
  ]);
  expect(comparison.store.get()).toMatchObject({ busy: false, found: { found: { done: 20 } } });
  await session.goTo(session.store.get().history.at - 1);
  expect(session.store.get().bench.pins).toEqual([]);
});

test('[PIN-5] a scenario without moved levers is held against its Baseline, the stated one is not there twice, and four pins are as many as fit', async () => {
  const asked: ComparisonWanted[] = [];
  const { session, comparison } = await opened(asked);
  await comparison.pinAndCompare(session);
  expect(asked.at(-1)!.arms.map(({ id, title, baseline }) => [id, title, baseline])).toEqual([
    ['baseline', 'Baseline', true],
    ['pin-1', scenario.title, false],
  ]);
  await comparison.pinAndCompare(session);
  expect(session.store.get().bench.pins).toHaveLength(1);
  for (const points of [30, 31, 32, 33]) {
    await session.setLever('a', points);
    await comparison.pinAndCompare(session);
  }
  expect(session.store.get().bench.pins).toHaveLength(mostPins);
  expect(comparison.store.get().notices.map(({ text }) => text)).toEqual([
    '4 scenarios are pinned, which is as many as fit. Unpin one first.',
  ]);
  unpin(session, 2);
  const { pins } = session.store.get().bench;
  await comparison.run([pins[1]!, pins[0]!], 2);
  expect(asked.at(-1)!.arms.map(({ title }) => title)).toEqual(['As stated', 'Tariff 31 points']);
});

test('[PIN-6] a comparison that is called off keeps its runs; what is asked for meanwhile ends the one before', async () => {
  const asked: ComparisonWanted[] = [];
  const { session, comparison } = await opened(asked, 10);
  await session.setLever('a', 30);
  const first = comparison.pinAndCompare(session);
  await expect.poll(() => asked.at(-1)?.seeds).toBe(10);
  expect(comparison.store.get()).toMatchObject({
    busy: true,
    progress: { of: 40, secondsLeft: 19 },
    found: { found: { done: 5 } },
  });
  comparison.cancel();
  await first;
  expect(comparison.store.get()).toMatchObject({ busy: false, found: { found: { ended: 'cancelled' } } });
  const { pins } = session.store.get().bench;
  const second = comparison.run(pins, 10);
  const third = comparison.run(pins, 2);
  await Promise.all([second, third]);
  expect(comparison.store.get()).toMatchObject({ busy: false, found: { found: { done: 2 } } });
});

test('[WORK-26] a page that is loaded again shows what was found of its pins, and nothing once they are others', async () => {
  const shelf = memoryShelf();
  const asked: ComparisonWanted[] = [];
  const { session } = await opened(asked);
  await session.setLever('a', 30);
  await new ComparisonSession(quickDesk(asked), backend, shelf).pinAndCompare(session);
  const { pins } = session.store.get().bench;
  asked.length = 0;
  const again = new ComparisonSession(quickDesk(asked), backend, shelf);
  await again.restore([]);
  expect(again.store.get().found).toBeNull();
  await again.restore(pins);
  expect(asked.map(({ seeds }) => seeds)).toEqual([20]);
  expect(again.store.get()).toMatchObject({ busy: false, found: { pins, found: { ended: 'cancelled' } } });
});

test('[SURE-50] while what an earlier page found of pins is read, that is said, also where it cannot be read', async () => {
  const shelf = memoryShelf();
  const { session } = await opened([]);
  await session.setLever('a', 30);
  await new ComparisonSession(quickDesk([]), backend, shelf).pinAndCompare(session);
  const { pins } = session.store.get().bench;
  for (const source of [backend, { open: () => Promise.reject(new Error('no engine')) }]) {
    const again = new ComparisonSession(quickDesk([]), source, shelf);
    const said: boolean[] = [];
    again.store.subscribe(() => said.push(again.store.get().reading));
    await again.restore(pins).catch(() => undefined);
    expect([said[0], said.at(-1)]).toEqual([true, false]);
  }
});

test('[SURE-51] a comparison that is called off has ended before what was found of it is there', async () => {
  const { session, comparison } = await opened([], 10);
  await session.setLever('a', 30);
  const work = comparison.pinAndCompare(session);
  await expect.poll(() => comparison.store.get().progress?.of).toBe(40);
  await expect.poll(() => comparison.store.get().found?.found.done).toBe(5);
  const seen: unknown[] = [];
  comparison.store.subscribe(() => {
    const { busy, found } = comparison.store.get();
    seen.push([busy, found!.found.done]);
  });
  comparison.cancel();
  await work;
  expect(seen.slice(0, 2)).toEqual([
    [false, 5],
    [false, 10],
  ]);
});
