import { expect, test } from 'vitest';
import { parseScenario } from '../../src/model/parse-scenario.ts';
import type { ComparisonWanted } from '../../src/schema/comparison-desk.ts';
import type { Work } from '../../src/schema/work.ts';
import type { Backend } from '../../src/state/backend.ts';
import { ComparisonSession } from '../../src/state/comparison-session.ts';
import { checkPacked } from '../../src/state/link.ts';
import { packWork } from '../../src/state/pack-work.ts';
import { Session } from '../../src/state/session.ts';
import { workOnModel } from '../../src/state/work-on-model.ts';
import { workText } from '../../src/state/work-file.ts';
import { ensembleFixture } from '../support/ensemble-fixture.ts';
import { readWork } from '../support/read-work.ts';
import { resultFixture } from '../support/result-fixture.ts';

const { scenario } = resultFixture().request;
const lever = {
  id: 'a',
  path: 'policies.x.add',
  label: 'Tariff',
  help: '',
  unit: 'points',
  scale: 0.01,
  min: -20,
  max: 60,
  step: 1,
  group: 'policy',
} as const;
const own = { ...scenario.model, title: 'Mine', files: new Map([['model.yaml', '']]) };

/** A page that has our model ('ours') and the reader's own of the same id ('mine'), as far as it is there. */
function withModels(has: 'both' | 'ours') {
  const runs: string[] = [];
  let used = 'ours';
  const backend: Backend = {
    readWork,
    scenarios: () => Promise.resolve([{ id: scenario.id, title: scenario.title }]),
    open: (_, wanted) => {
      if (wanted === 'ours' || (wanted === 'mine' && has === 'both')) used = wanted;
      const value = { scenario, model: used, levers: [lever], values: { a: 0.2 } };
      return Promise.resolve({
        ok: true,
        warnings: [],
        value: used === 'mine' ? { ...value, own } : value,
      });
    },
    run: (request) => {
      runs.push(request.model);
      return Promise.resolve({ ok: true, value: resultFixture(), warnings: [] });
    },
  };
  return { backend, session: new Session(backend, '0.1.0'), runs };
}
const mine: Work = {
  format: 1,
  scenario: { id: scenario.id },
  changed: { a: 30 },
  made: {
    app: '0.1.0',
    model: `${scenario.model.id} ${scenario.model.version}`,
    hash: 'mine',
    own: true,
  },
};

test('[MINE-23] work made with a reader’s own model opens on it, and says in links and files that it is of one', async () => {
  const { session, runs } = withModels('both');
  await session.start(scenario.id, { kind: 'none' }, mine);
  expect(session.store.get()).toMatchObject({ landing: null, own, model: 'mine', changed: { a: 30 } });
  expect(runs).toEqual(['mine']);
  expect(session.work()).toEqual(mine);
  const read = await readWork(workText(session.work()!), 'mine.parley.json');
  expect(read.ok && read.value.made).toEqual(mine.made);
  expect(checkPacked(packWork(session.work()!)!)).toMatchObject({ kind: 'packed' });
});

test('[MINE-24] where that model is not there nothing runs: the page says whose model is missing, and opens the work once it is there', async () => {
  const { session, runs } = withModels('ours');
  await session.start(scenario.id, { kind: 'work', work: mine });
  const { landing } = session.store.get();
  expect(landing).toMatchObject({ problem: 'own-model', work: mine });
  expect(landing!.details.join()).toContain('own model mine');
  expect(runs).toEqual([]);
  await session.openWork(mine, true);
  expect(session.store.get()).toMatchObject({ landing: null, own: null, changed: { a: 30 } });
  expect(session.work()!.made).toEqual({ app: '0.1.0', model: mine.made.model, hash: 'ours' });
});

test('[MINE-25] a step back over a change of models finds the model that it was taken on', async () => {
  const { session, runs } = withModels('both');
  await session.start(scenario.id);
  await session.openWork(mine);
  await session.goTo(0);
  expect(session.store.get()).toMatchObject({ own: null, model: 'ours', changed: {} });
  await session.goTo(1);
  expect(session.store.get()).toMatchObject({ own, model: 'mine', changed: { a: 30 } });
  expect(runs).toEqual(['ours', 'mine', 'ours', 'mine']);
});

test('[MINE-26] pins of a reader’s own model and of ours are not run on each other’s', async () => {
  const { backend, session } = withModels('both');
  const asked: ComparisonWanted[] = [];
  const comparison = new ComparisonSession(
    {
      compare(wanted) {
        asked.push(wanted);
        const value = { ensemble: ensembleFixture({ runs: 2 }), done: 2, failed: 0, ended: 'all' as const };
        return Promise.resolve({ ok: true, value, warnings: [] });
      },
    },
    backend,
  );
  await session.start(scenario.id);
  await session.openWork(mine);
  const ours = { ...mine, made: { app: '0.1.0', model: mine.made.model, hash: 'ours' } };
  const pins = [mine, ours].map((work, id) => ({ id: id + 1, title: `Pin ${id + 1}`, scenario: 's', work }));
  await comparison.run(pins, 2);
  await comparison.run(pins.slice(1), 2);
  expect(asked).toEqual([]);
  expect(comparison.store.get().notices.map(({ text }) => text.split(' was ')[0])).toEqual(['Pin 2']);
  await comparison.run(pins.slice(0, 1), 2);
  expect(asked.length).toBeGreaterThan(0);
});

test('[MINE-41] the open scenario on a model that it does not name is a file of its own that names it, runs on it with the levers as they stand, and a step back leads to the other model', async () => {
  const { session, runs } = withModels('both');
  await session.start(scenario.id);
  await session.setLever('a', 30);
  const other = { id: 'other', version: '2.0.0', hash: 'mine' };
  const work = workOnModel(session.work()!, scenario, other);
  const { file, text } = work.scenario as { file: string; text: string };
  expect(file).toBe(`${scenario.id}-on-other.yaml`);
  const read = parseScenario(text, file);
  expect(read.ok && read.value).toEqual({ ...scenario, model: { id: 'other', version: '2.0.0' } });
  await session.openWork(work, true);
  expect(session.store.get()).toMatchObject({ landing: null, model: 'mine', changed: { a: 30 } });
  await session.goTo(1);
  expect(session.store.get()).toMatchObject({ model: 'ours', changed: { a: 30 } });
  expect(runs).toEqual(['ours', 'ours', 'mine', 'ours']);
});
