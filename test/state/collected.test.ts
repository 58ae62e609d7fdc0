import { expect, test } from 'vitest';
import { charts } from '../../src/figures/index.ts';
import type { Bench, Branch, TrayItem } from '../../src/schema/bench.ts';
import { parseWork, type Work } from '../../src/schema/work.ts';
import type { Backend } from '../../src/state/backend.ts';
import { wholeWork } from '../../src/state/collected.ts';
import { keepWork } from '../../src/state/keep-work.ts';
import { packWork } from '../../src/state/pack-work.ts';
import { sessionWords, wordedFigure, wordsFor } from '../../src/state/own-words.ts';
import { Session } from '../../src/state/session.ts';
import { workText } from '../../src/state/work-file.ts';
import { everyFigure, figureInputFixture } from '../support/figure-specs.ts';
import { resultFixture } from '../support/result-fixture.ts';
import { readWork } from '../support/read-work.ts';

const { scenario } = resultFixture().request;
const made = { app: '0.1.0', model: `${scenario.model.id} ${scenario.model.version}`, hash: 'abc' };
const shown: Work = { format: 1, scenario: { id: scenario.id }, changed: {}, made };
const specs = everyFigure(figureInputFixture());
const inputs = { columns: ['Input', 'Now'], rows: [['Tariff', '30']] };
const tray: TrayItem[] = specs.map((spec, id) => ({
  id,
  spec,
  caption: id === 0 ? 'My own words' : '',
  scenario: scenario.title,
  inputs,
}));
const bench: Bench = {
  tray,
  pins: [{ id: 1, title: 'Now', scenario: scenario.title, work: { ...shown, changed: { a: 30 } } }],
};
const branches: Branch[] = [
  { id: 0, parent: null, sentence: 'All', work: shown, outcome: null },
  { id: 1, parent: 0, sentence: 'Otherwise', work: { ...shown, changed: { a: 1 } }, outcome: 'Worse.' },
];

/** A session over one scenario with one lever, and how many runs it was asked for. */
function quickSession(): { session: Session; asked: () => number } {
  let runs = 0;
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
    run: () => {
      runs++;
      return Promise.resolve({ ok: true, value: resultFixture(), warnings: [] });
    },
  };
  return { session: new Session(backend, '0.1.0'), asked: () => runs };
}

test('[TRAY-1] a file holds tray, pins and branches; figures read back bit for bit and draw the same pictures', () => {
  const text = workText({ ...shown, bench, branches });
  const read = parseWork(text, 'x.parley.json');
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  expect(read.value).toEqual({ ...shown, bench, branches });
  read.value.bench!.tray.forEach(({ spec }, at) =>
    expect(charts[spec.chart].render(spec)).toBe(charts[spec.chart].render(specs[at]!)),
  );
});

test('[TRAY-2] a file whose figure or tree of branches was damaged says where', () => {
  const text = workText({ ...shown, bench: { ...bench, tray: tray.slice(0, 1) }, branches });
  for (const [from, to, path] of [
    ['\\"rows\\":{\\"rows\\":', '\\"rows\\":{\\"rows\\":9', 'bench.tray[0].spec'],
    ['"parent": 0', '"parent": 7', 'branches[1].parent'],
    ['"id": 1,\n      "parent"', '"id": 5,\n      "parent"', 'branches[1].id'],
  ] as const) {
    expect(text).toContain(from);
    const read = parseWork(text.replace(from, to), 'x.parley.json');
    expect(read.ok ? [] : read.diagnostics.map((diagnostic) => diagnostic.path)).toEqual([path]);
  }
});

test('[TRAY-3] what is collected is a step that can be undone without a run, and comes back with file and store but not with a link', async () => {
  const { session, asked } = quickSession();
  await session.start(scenario.id);
  await session.setLever('a', 30);
  session.changeBench(bench, 'Added figures');
  expect(asked()).toBe(2);
  await session.goTo(1);
  expect(session.store.get()).toMatchObject({ bench: { tray: [], pins: [] }, changed: { a: 30 } });
  await session.goTo(2);
  expect(session.store.get().bench).toBe(bench);
  expect(asked()).toBe(2);
  session.store.update({ branches });
  const whole = wholeWork(session)!;
  expect(whole).toMatchObject({ bench, branches });
  expect(packWork(session.work()!)).toBe(packWork({ ...shown, changed: { a: 30 } }));
  const other = quickSession().session;
  await other.start(scenario.id, { kind: 'none' }, whole);
  expect(other.store.get()).toMatchObject({ bench, branches, changed: { a: 30 } });
  await other.openWork(shown);
  expect(other.store.get()).toMatchObject({ bench, branches, changed: {} });
});

test('[TRAY-4] what is collected is kept by itself: no lever need be moved', async () => {
  const { session } = quickSession();
  await session.start(scenario.id);
  const kept: Work[] = [];
  const keep = (work: Work) => Promise.resolve(void kept.push(work));
  const stop = keepWork(session, { kept: () => Promise.resolve([]), keep });
  session.store.update({ branches });
  await expect.poll(() => kept).toEqual([{ ...shown, branches }]);
  session.changeBench(bench, 'Added figures');
  await expect.poll(() => kept.at(-1)).toEqual({ ...shown, branches, bench });
  stop();
});

test('[TRAY-20] a figure’s words of the reader’s own are a step in a sentence, undone without a run; file and store hold them, a link does not, and another scenario has its own', async () => {
  const { session, asked } = quickSession();
  await session.start(scenario.id);
  const words = sessionWords(session);
  const figure = wordedFigure('C3', { run: resultFixture() });
  const of = (other: Partial<typeof figure> = {}) => wordsFor(words.all(), { ...figure, ...other });
  const own = (text: string) => ({ words: text, claim: 'lead', said: 'Controls buy 8 months' });
  let told = 0;
  const stop = words.subscribe(() => told++);
  words.say(figure, 'title', own('Chips buy time'));
  words.say(figure, 'title', own('Chips buy time'));
  words.say(figure, 'alt', own('A line that rises.'));
  words.say(figure, 'alt', null);
  session.store.update({ progress: null });
  expect(told).toBe(3);
  stop();
  expect(session.store.get().history.steps.map(({ sentence }) => sentence)).toEqual([
    expect.any(String),
    'Changed the title of figure C3',
    'Changed the alternative text of figure C3',
    'Gave figure C3 its own alternative text again',
  ]);
  expect(of()).toEqual({ ...figure, title: own('Chips buy time') });
  expect([of({ scenario: 'other' }), of({ experiment: 'many' }), of({ chart: 'C4' })]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  await session.goTo(0);
  expect(words.all()).toEqual([]);
  await session.goTo(2);
  expect(of()).toMatchObject({ title: own('Chips buy time'), alt: own('A line that rises.') });
  expect(asked()).toBe(1);
  const whole = wholeWork(session)!;
  const read = parseWork(workText(whole), 'x.parley.json');
  expect(read).toMatchObject({ ok: true, value: whole });
  expect(packWork(session.work()!)).toBe(packWork(shown));
  const other = quickSession().session;
  await other.start(scenario.id, { kind: 'none' }, whole);
  expect(sessionWords(other).all()).toEqual(words.all());
});
