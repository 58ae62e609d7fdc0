import { expect, it } from 'vitest';
import type { ExperimentDesk, ExperimentFound } from '../../src/schema/experiment-desk.ts';
import { ExperimentSession } from '../../src/state/experiment-session.ts';
import { resultFixture } from '../support/result-fixture.ts';
import { memoryShelf } from '../support/memory-shelf.ts';

const found = { done: 4, of: 4 } as ExperimentFound;
/** A desk that refuses a file and finds something else of all others. */
const desk: ExperimentDesk = {
  experiments: async () => [{ id: 'one', title: 'One' }],
  runExperiment: async (source) =>
    'file' in source && source.text === 'bad'
      ? {
          ok: false,
          diagnostics: [
            { code: 'yaml-syntax', severity: 'error', file: source.file, path: '', values: { problem: '' } },
          ],
        }
      : { ok: true, value: found, warnings: [] },
};
const sweep = { file: 'sweep.yaml', text: 'good', title: 'Sweep of “Rate”' };

it('[STUDY-60] what is shown says which experiment it is of, through a refusal and on a page that is loaded again', async () => {
  const shelf = memoryShelf();
  const session = new ExperimentSession(desk, shelf);
  await session.run({ id: 'one' });
  expect(session.store.get()).toMatchObject({ source: { id: 'one' }, found });
  await session.run({ file: 'own.yaml', text: 'bad' });
  expect(session.store.get()).toMatchObject({ source: { id: 'one' }, found, busy: false });
  await session.run(sweep);
  expect(session.store.get().source).toEqual(sweep);
  const again = new ExperimentSession(desk, shelf);
  const said: boolean[] = [];
  again.store.subscribe(() => said.push(again.store.get().reading));
  await again.restore();
  expect(said).toContain(true);
  expect(again.store.get()).toMatchObject({ reading: false, source: sweep, found });
});

it('[SWEEP-41] an experiment keeps the run that the page showed when it was begun or read again, and a refusal gives that of the one before back', async () => {
  const shelf = memoryShelf();
  const session = new ExperimentSession(desk, shelf);
  const [run, other] = [resultFixture(), resultFixture()];
  await session.run(sweep, run);
  await session.run({ file: 'own.yaml', text: 'bad' }, other);
  expect(session.store.get().begun).toEqual([run]);
  expect(session.store.get().begun[0]).toBe(run);
  const again = new ExperimentSession(desk, shelf);
  shelf.ask('experiment', sweep);
  await again.restore(other);
  expect(again.store.get().begun[0]).toBe(other);
});

it('[SWEEP-20] a reader is led once to an experiment that the page wrote, and to no other', async () => {
  const session = new ExperimentSession(desk);
  await session.run({ id: 'one' });
  expect(session.takeLead()).toBe(false);
  await session.run(sweep);
  expect([session.takeLead(), session.takeLead()]).toEqual([true, false]);
});

it('[STUDY-70] what is found of the first draws is shown while the rest is run, under the name of its experiment, and stays where the rest breaks off', async () => {
  const session = new ExperimentSession({
    ...desk,
    async runExperiment(source, orders) {
      if ('id' in source) return desk.runExperiment(source, orders);
      orders.found?.({ ...found, done: 2 });
      throw new Error('no room');
    },
  });
  await session.run({ id: 'one' });
  const shown: (number | undefined)[] = [];
  session.store.subscribe(() => {
    const { busy, found: part } = session.store.get();
    if (busy && shown.at(-1) !== part?.done) shown.push(part?.done);
  });
  await session.run(sweep);
  expect(shown).toEqual([4, 2]);
  expect(session.store.get()).toMatchObject({ busy: false, source: sweep, found: { done: 2, of: 4 } });
});

it('[STUDY-71] an experiment that is asked for while another is under way is said to wait for it', async () => {
  const session = new ExperimentSession(desk);
  const first = session.run({ id: 'one' });
  await session.run(sweep);
  expect(session.store.get().notices[0]!.text).toMatch(/^Another experiment is under way/);
  await first;
  expect(session.store.get()).toMatchObject({ busy: false, source: { id: 'one' } });
  expect(session.takeLead()).toBe(false);
});

it('[SURE-52] an experiment that is called off has ended before what was found of it is there', async () => {
  const session = new ExperimentSession({
    ...desk,
    runExperiment: async () => ({ ok: true, value: { ...found, ended: 'cancelled' }, warnings: [] }),
  });
  const seen: unknown[] = [];
  session.store.subscribe(() => {
    const { busy, found: shown } = session.store.get();
    seen.push([busy, shown !== null]);
  });
  await session.run({ id: 'one' });
  expect(seen.slice(0, 3)).toEqual([
    [true, false],
    [false, false],
    [false, true],
  ]);
});
