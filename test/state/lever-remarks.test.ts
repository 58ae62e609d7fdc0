import { expect, test } from 'vitest';
import type { Lever } from '../../src/schema/model.ts';
import type { RunRequest, RunResult } from '../../src/schema/result.ts';
import type { Backend } from '../../src/state/backend.ts';
import {
  nearestAllowed,
  refusedLever,
  remarksOnNothing,
  remarksOnRange,
  remarksOnRefused,
} from '../../src/state/lever-remarks.ts';
import { diagnosticNotices } from '../../src/state/diagnostic-words.ts';
import { pageNotices } from '../../src/state/notice-board.ts';
import { firstPlace } from '../../src/state/place.ts';
import { Session } from '../../src/state/session.ts';
import { resultFixture } from '../support/result-fixture.ts';
import { readWork } from '../support/read-work.ts';

const lever = (path: string, more: Partial<Lever> = {}): Lever => ({
  id: path.replaceAll('.', '-'),
  path,
  label: `Lever ${path}`,
  help: '',
  unit: '%',
  scale: 0.01,
  min: 0,
  max: 60,
  step: 1,
  group: 'policy',
  ...more,
});
const { scenario } = resultFixture().request;
const act = {
  instrument: 'tariff',
  actor: 'A',
  target: 'B',
  scope: 'goods',
  value: 0.1,
  source: 'x',
} as const;
const late = '2060Q1';
const played = {
  ...scenario,
  policies: [
    { ...act, id: 'late', from: late },
    { ...act, id: 'over', scope: 'rest', from: '2001Q1', until: '2002Q1' },
    { ...act, id: 'first', scope: 'oil', from: '2001Q1' },
    { ...act, id: 'second', scope: 'oil', from: '2003Q1' },
    { ...act, id: 'alone', scope: 'coal' },
  ],
};

test('[REMARK-1] a lever that moved nothing says why: its act begins after the run, ended before it, gives way to another, or nothing hangs on it', () => {
  const said = (path: string): string => {
    const state = { scenario: played, levers: [{ lever: lever(path), own: 10 }] };
    const remarks = remarksOnNothing(
      { ...state, changed: {} },
      { ...state, changed: { [lever(path).id]: 20 } },
    );
    return remarks[lever(path).id]!.text;
  };
  expect(said('policies.late.value')).toContain(`begins in ${late}, after the last quarter of the run`);
  expect(said('policies.over.value')).toContain('ended in 2002Q1, before the run begins');
  expect(said('policies.first.value')).toContain('the act second of the same kind takes its place');
  expect(said('policies.alone.value')).toContain('no number of this run hangs on it');
  expect(said('parameters.speed')).toContain('does not happen in this run');
});

test('[REMARK-2] nothing is said of two levers moved at once, of none, and of another scenario', () => {
  const levers = [lever('policies.late.value'), lever('policies.alone.value')].map((one) => ({
    lever: one,
    own: 10,
  }));
  const before = { scenario: played, levers, changed: {} };
  const both = Object.fromEntries(levers.map((one) => [one.lever.id, 20]));
  expect(remarksOnNothing(before, { ...before, changed: both })).toEqual({});
  expect(remarksOnNothing(before, before)).toEqual({});
  expect(remarksOnNothing(before, { ...before, scenario, changed: { [levers[0]!.lever.id]: 20 } })).toEqual(
    {},
  );
});

test('[REMARK-3] the nearest allowed number is found on the lever’s steps, above and below, in as many questions as the steps halve; without one there is none', async () => {
  for (const limit of [0.3, 1, 17.2, 40, 59])
    for (const [from, to] of [[limit < 30 ? 60 : 0, limit < 30 ? 0 : 60]] as const) {
      let asked = 0;
      const allows = (shown: number): Promise<boolean> => {
        asked++;
        return Promise.resolve(to > from ? shown <= limit : shown >= limit);
      };
      const found = await nearestAllowed({ lever: { step: 1 }, from, to }, allows);
      expect(found).toBe(to > from ? Math.floor(limit) : Math.ceil(limit));
      expect(asked).toBeLessThanOrEqual(6);
    }
  expect(
    await nearestAllowed({ lever: { step: 1 }, from: 5, to: 9 }, () => Promise.resolve(false)),
  ).toBeNull();
});

test('[REMARK-4] a number out of range is answered with the nearest end of it, words with none', () => {
  const one = lever('policies.alone.value');
  expect([61, -3, Number.NaN].map((shown) => remarksOnRange(one, shown)[one.id]!.use)).toEqual([60, 0, null]);
});

test('[REMARK-5] a session says beside its lever that a run came out as before, and offers the nearest number to one that no run can start from; the next move takes both away', async () => {
  const moving = lever('policies.alone.value', { id: 'a' });
  const request: RunRequest[] = [];
  const tooMuch = (wanted: RunRequest): boolean =>
    Number(wanted.overrides['policies.alone.value'] ?? 0) > 0.33;
  const result = (wanted: RunRequest): RunResult => ({
    ...resultFixture(),
    resultHash:
      'policies.alone.value' in wanted.overrides && wanted.overrides['policies.alone.value'] === 0.3
        ? 'other'
        : 'same',
  });
  const backend: Backend = {
    readWork,
    scenarios: () => Promise.resolve([{ id: 'x', title: 'X' }]),
    open: () =>
      Promise.resolve({
        ok: true,
        warnings: [],
        value: { scenario: played, model: 'm', levers: [moving], values: { a: 0.1 } },
      }),
    allows: (wanted) => Promise.resolve(!tooMuch(wanted)),
    run(wanted) {
      request.push(wanted);
      if (!tooMuch(wanted)) return Promise.resolve({ ok: true, warnings: [], value: result(wanted) });
      const values = { found: 1, expected: 'less' };
      return Promise.resolve({
        ok: false,
        diagnostics: [{ code: 'value-range', severity: 'error', file: 'f', path: 'p', values }],
      });
    },
  };
  const session = new Session(backend);
  await session.start('x');
  await session.setLever('a', 20);
  expect(session.store.get().remarks['a']).toEqual({
    text: expect.stringContaining('Nothing moved'),
    use: null,
  });
  await session.setLever('a', 30);
  expect(session.store.get().remarks).toEqual({});
  await session.setLever('a', 50);
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(session.store.get().changed).toEqual({ a: 30 });
  expect(session.store.get().remarks['a']).toEqual({
    text: expect.stringContaining('cannot stand'),
    use: 33,
  });
  await session.setLever('a', 33);
  expect(session.store.get()).toMatchObject({ run: 'current', changed: { a: 33 }, remarks: {} });
});

test('[REMARK-6] dates of an act that do not fit are told beside the one that was moved, by both quarters, and stand over the page only where no levers do', async () => {
  const dates = { unit: 'quarter', scale: 1, min: 0, max: 40, calendar: '2001Q1' };
  const [from, until] = (['from', 'until'] as const).map((key) => lever(`policies.over.${key}`, dates));
  const levers = [
    { lever: from!, own: 0 },
    { lever: until!, own: 4 },
  ];
  const good = { scenario: played, levers, changed: {}, model: 'm', source: { id: 'x' }, file: null };
  const refused = { ...good, changed: { [from!.id]: 20 } };
  const reason = {
    code: 'act-quarter',
    severity: 'error',
    file: 'f',
    path: 'policies[1].until',
    values: { found: '2006Q1', limit: '2002Q1' },
  } as const;
  const backend = {
    allows: ({ overrides }: RunRequest) =>
      Promise.resolve(String(overrides['policies.over.from'] ?? '') < '2002Q1'),
  } as unknown as Backend;
  expect(await remarksOnRefused(good, refused, [reason], backend)).toEqual({
    [from!.id]: {
      text: 'This cannot stand beside the rest. The act would begin in 2006Q1 and hold no longer from 2002Q1.',
      use: 3,
    },
  });
  const none = { allows: () => Promise.resolve(false) } as unknown as Backend;
  const stuck = (await remarksOnRefused(good, refused, [reason], none))[from!.id]!;
  expect([stuck.text.endsWith('where it stands.'), stuck.use]).toEqual([true, null]);
  const [notice] = diagnosticNotices([reason], refused, refusedLever(good, refused));
  expect(notice!.text.startsWith(`${from!.label}: 2006Q1`)).toBe(true);
  const notices = [
    { id: 1, kind: 'error', ...notice! },
    { id: 2, kind: 'error', text: 'another' },
  ] as const;
  expect(pageNotices({ notices, place: firstPlace }).map(({ id }) => id)).toEqual([2]);
  expect(pageNotices({ notices, place: { ...firstPlace, density: 'brief' } })).toEqual(notices);
});
