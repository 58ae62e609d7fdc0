import { expect, it } from 'vitest';
import type { CrewProgress } from '../../src/schema/crew.ts';
import type {
  DeskOrders,
  EnsembleDesk,
  EnsembleFound,
  EnsembleWanted,
} from '../../src/schema/ensemble-desk.ts';
import { EnsembleSession } from '../../src/state/ensemble-session.ts';
import { memoryShelf } from '../support/memory-shelf.ts';
import { resultFixture } from '../support/result-fixture.ts';

const result = resultFixture();
const half: CrewProgress = { done: 6, of: 12, perSecond: 2, secondsLeft: 3 };
/** What a desk finds for so many seeds; the numbers themselves are not looked at. */
const foundOf = (done: number, ended: EnsembleFound['ended'] = 'all'): EnsembleFound => ({
  ensemble: { id: 'made' } as EnsembleFound['ensemble'],
  variance: [],
  done,
  of: 100,
  failed: 0,
  ended,
});

/** A desk that says how far it is, and ends when it is told to or called off. */
function heldDesk() {
  const asked: EnsembleWanted[] = [];
  const ends: (() => void)[] = [];
  const hold = ({ progress, signal }: DeskOrders): Promise<'all' | 'cancelled'> => {
    progress(half);
    return new Promise((resolve) => {
      ends.push(() => resolve('all'));
      signal.addEventListener('abort', () => resolve('cancelled'));
    });
  };
  const desk: EnsembleDesk = {
    async runEnsemble(wanted, orders) {
      asked.push(wanted);
      const ended = await hold(orders);
      const value = foundOf(ended === 'all' ? wanted.seeds : 3, ended);
      return { ok: true, value, warnings: [] };
    },
    async priceChips(_, orders) {
      const ended = await hold(orders);
      const found = { prices: { runs: [], unsolved: 2 }, settings: [], done: 5, of: 5, ended };
      return { ok: true, value: found, warnings: [] };
    },
    async split({ seeds }, orders) {
      await hold(orders);
      return { ok: true, value: { count: seeds === 1 ? 0 : 40 }, warnings: [] };
    },
  };
  return { desk, asked, end: () => ends.pop()!() };
}

it('[SURE-1] more seeds are run beside those that there are, and of another run from the first', async () => {
  const { desk, asked, end } = heldDesk();
  const session = new EnsembleSession(desk);
  const run = async (of = result): Promise<void> => {
    const work = session.runMore(of, 20);
    end();
    await work;
  };
  await run();
  await run();
  await run({ ...result, scenarioHash: 'other' });
  expect(asked.map(({ seeds }) => seeds)).toEqual([20, 40, 20]);
  expect(session.store.get()).toMatchObject({
    busy: null,
    progress: null,
    ensemble: { run: { scenarioHash: 'other' } },
  });
});

it('[SURE-2] what is called off keeps what was done, and says how many that is', async () => {
  const { desk, asked } = heldDesk();
  const session = new EnsembleSession(desk);
  const work = session.runMore(result, 20);
  expect(session.store.get()).toMatchObject({ busy: 'ensemble', progress: half });
  await session.priceChips(result, 5);
  session.cancel();
  await work;
  expect(session.store.get()).toMatchObject({
    busy: null,
    ensemble: { found: { done: 3, ended: 'cancelled' } },
  });
  const more = session.runMore(result, 10);
  expect(asked.at(-1)!.seeds).toBe(13);
  session.cancel();
  await more;
});

it('[SURE-3] comparing with something else drops what was compared with another, also what comes late', async () => {
  const { desk, asked, end } = heldDesk();
  const session = new EnsembleSession(desk);
  const late = session.runMore(result, 20);
  session.compareWith('other');
  await late;
  expect(session.store.get()).toMatchObject({ against: 'other', ensemble: null });
  const work = session.runMore(result, 20);
  end();
  await work;
  expect(asked.at(-1)).toMatchObject({ against: 'other', seeds: 20 });
  expect(session.store.get().ensemble).not.toBeNull();
});

it('[SURE-4] what cannot be run and what breaks off are notices, and prices without a solution are said to be left out', async () => {
  const { desk, end } = heldDesk();
  const session = new EnsembleSession(desk);
  const work = session.priceChips(result, 5);
  end();
  await work;
  const texts = () => session.store.get().notices.map(({ text }) => text);
  expect(texts()).toEqual(['2 draws have no solution and are left out.']);
  const refusing = new EnsembleSession({
    ...desk,
    runEnsemble: () =>
      Promise.resolve({
        ok: false,
        diagnostics: [
          { code: 'file-missing', severity: 'error', file: 'x.yaml', path: '', values: { file: 'x' } },
        ],
      }),
    priceChips: () => Promise.reject(new Error('no room')),
  });
  await refusing.runMore(result, 20);
  expect(refusing.store.get().notices[0]!.text).toContain('[file-missing]');
  await refusing.priceChips(result, 5);
  expect(refusing.store.get().notices.map(({ text }) => text)).toEqual([
    'The runs broke off: no room. What was done before stays.',
  ]);
});

it('[SURE-12] that work was called off, and how much of it is kept, is there before what was found', async () => {
  const { desk } = heldDesk();
  const session = new EnsembleSession(desk);
  const seen: unknown[] = [];
  const work = session.runMore(result, 100);
  session.store.subscribe(() => {
    const { busy, kept, ensemble } = session.store.get();
    seen.push([busy, kept === null ? null : `${kept.done}/${kept.of}`, ensemble !== null]);
  });
  session.cancel();
  await work;
  expect(seen).toEqual([
    [null, null, false],
    [null, '3/100', false],
    [null, null, true],
  ]);
});

it('[SURE-13] what cannot be split is said: scenarios that are the same, and those that differ in too much', async () => {
  const { desk, end } = heldDesk();
  const session = new EnsembleSession(desk);
  for (const seeds of [1, 3]) {
    const work = session.splitDifference(result, 'levers', seeds);
    end();
    await work;
    const [notice] = session.store.get().notices;
    expect(notice!.text).toBe(
      seeds === 1
        ? 'Both are the same: there is nothing to split.'
        : '40 things differ, more than can be told apart; compare with a scenario that is nearer.',
    );
  }
  expect(session.store.get()).toMatchObject({ split: null, busy: null });
});

it('[WORK-26] a page that is loaded again shows what was found about its run, beside what it was compared with, and nothing of another', async () => {
  const shelf = memoryShelf();
  const { desk, end } = heldDesk();
  const before = new EnsembleSession(desk, shelf);
  before.compareWith('other');
  const work = before.runMore(result, 20);
  before.cancel();
  await work;
  void end;
  const kept: EnsembleDesk = {
    ...desk,
    runEnsemble: async ({ seeds }, { signal }) => {
      expect([seeds, signal.aborted]).toEqual([20, true]);
      return { ok: true, value: foundOf(3, 'cancelled'), warnings: [] };
    },
  };
  const again = new EnsembleSession(kept, shelf);
  await again.restore({ ...result, scenarioHash: 'another' });
  expect(again.store.get().ensemble).toBeNull();
  await again.restore(result);
  expect(again.store.get()).toMatchObject({
    against: 'other',
    busy: null,
    chips: null,
    ensemble: { run: result, found: { done: 3, ended: 'cancelled' } },
  });
});

it('[SURE-40] of many seeds the first 20 and 100 are shown while the rest is run, and how far it is, is told of all', async () => {
  const shown: number[] = [];
  const told: CrewProgress[] = [];
  const { desk } = heldDesk();
  const session = new EnsembleSession({
    ...desk,
    async runEnsemble({ seeds }, { progress }) {
      progress({ done: seeds, of: 2 * seeds, perSecond: 4, secondsLeft: 0 });
      return { ok: true, value: { ...foundOf(seeds), of: seeds }, warnings: [] };
    },
  });
  session.store.subscribe(() => {
    const { busy, progress, ensemble } = session.store.get();
    if (progress !== null && told.at(-1) !== progress) told.push(progress);
    const done = ensemble?.found.done;
    if (busy === 'ensemble' && done !== undefined && shown.at(-1) !== done) shown.push(done);
  });
  await session.runMore(result, 500);
  expect(shown).toEqual([20, 100]);
  expect(session.store.get().ensemble!.found.done).toBe(500);
  expect(told[0]).toMatchObject({ done: 20, of: 1000, secondsLeft: 245 });
});

it('[SURE-41] many seeds that are called off in a part say how many were asked for', async () => {
  const { desk, asked } = heldDesk();
  const session = new EnsembleSession(desk);
  const work = session.runMore(result, 500);
  session.cancel();
  await work;
  expect(asked.map(({ seeds }) => seeds)).toEqual([20]);
  expect(session.store.get().ensemble!.found).toMatchObject({ done: 3, of: 500, ended: 'cancelled' });
});

it('[SURE-42] while what an earlier page found is read, that is said', async () => {
  const { desk } = heldDesk();
  const shelf = memoryShelf();
  shelf.ask(`runs ${result.request.model} ${result.scenarioHash}`, { against: null, seeds: 20 });
  const session = new EnsembleSession(
    { ...desk, runEnsemble: async () => ({ ok: true, value: foundOf(20), warnings: [] }) },
    shelf,
  );
  const said: (readonly string[])[] = [];
  session.store.subscribe(() => said.push(session.store.get().reading));
  await session.restore(result);
  expect(said[0]).toEqual(['ensemble']);
  expect(session.store.get()).toMatchObject({ reading: [], ensemble: { found: { done: 20 } } });
});
