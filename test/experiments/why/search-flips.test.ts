import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/experiments/why/changes.ts';
import { flipShares } from '../../../src/experiments/why/flip-shares.ts';
import type { Ending } from '../../../src/experiments/why/read-talks.ts';
import { searchFlips, type Course, type Play } from '../../../src/experiments/why/search-flips.ts';

const change = (path: string, size: number, kind: Change['kind'] = 'wish'): Change => ({
  kind,
  path,
  value: 1,
  size,
});
const stays: Course = { ending: 'in-force', outcome: 5, closeness: 0.4 };
const course = (ending: Ending, closeness = -0.1, outcome = 5): Course => ({ ending, outcome, closeness });
const base = (seed = 1) => ({ seed, ending: 'in-force' as const, outcome: 5 });
const kinds = ['level', 'wish', 'world'] as const;
const options = { kinds, limit: Infinity, all: false, show: () => {} };
const playing = (courses: Readonly<Record<string, Course>>): Play => {
  return ({ path }) => Promise.resolve(courses[path] ?? stays);
};

describe('search for the smallest change', () => {
  it('[WHY-3] claims the smallest change that flips, lists the smaller ones that do not, and tries no larger one that has to be solved for', async () => {
    const changes = [
      change('a', 0.1),
      change('b', 0.2, 'world'),
      change('c', 0.3, 'level'),
      change('d', 0.4, 'world'),
      change('e', 0.5),
    ];
    const play = playing({ c: course('no-agreement'), d: course('withdrawn'), e: course('withdrawn') });
    const { runs, trials, coverage } = await searchFlips(changes, [base()], play, options);
    expect(runs[0]!.flip!.change.path).toBe('c');
    expect(runs[0]!.failed.map((trial) => trial.change.path)).toEqual(['a', 'b']);
    expect(runs[0]!.nearest).toBeNull();
    expect(trials.map((trial) => trial.change.path)).toEqual(['a', 'c', 'b']);
    expect(coverage).toEqual({
      changes: 5,
      tried: 3,
      refused: 0,
      unsolved: 0,
      larger: 2,
      absent: 0,
      notAsked: 0,
      beyondLimit: 0,
    });
    const solved = await searchFlips(
      changes,
      [base()],
      playing({ b: course('no-agreement'), c: course('withdrawn') }),
      options,
    );
    expect(solved.runs[0]!.flip!.change.path).toBe('b');
  });

  it('[WHY-4] claims nothing where nothing flips, and names the change that comes nearest', async () => {
    const changes = [change('a', 0.1), change('b', 0.2), change('c', 0.3), change('d', 0.4)];
    const courses = {
      a: course('in-force', 0.2),
      b: course('in-force', 0.05),
      c: 'unsolved',
      d: 'refused',
    } as const;
    const { runs, coverage } = await searchFlips(changes, [base()], playing(courses), options);
    expect(runs[0]!.flip).toBeNull();
    expect(runs[0]!.nearest!.change.path).toBe('b');
    expect(coverage).toEqual({
      changes: 4,
      tried: 4,
      refused: 1,
      unsolved: 1,
      larger: 0,
      absent: 0,
      notAsked: 0,
      beyondLimit: 0,
    });
    const none = { seed: 1, ending: 'no-agreement' as const, outcome: 5 };
    const far = { a: course('no-agreement', -0.5), b: course('no-agreement', -0.1) };
    const sought = await searchFlips(changes.slice(0, 2), [none], playing(far), options);
    expect(sought.runs[0]!.nearest!.change.path).toBe('b');
  });

  it('[WHY-5] claims no change that flips a run until the deadline and not the whole run', async () => {
    const play: Play = ({ path }, _, whole) =>
      Promise.resolve(path === 'a' && whole ? stays : course('withdrawn'));
    const { runs } = await searchFlips([change('a', 0.1), change('b', 0.2)], [base()], play, options);
    expect(runs[0]!.flip!.change.path).toBe('b');
    expect(runs[0]!.unconfirmed).toBe(1);
    expect(runs[0]!.failed.map((trial) => trial.change.path)).toEqual(['a']);
  });

  it('[WHY-21] a change after which another package becomes the same flips the package and not the ending, and both are told', async () => {
    const changes = [change('a', 0.1), change('b', 0.2), change('c', 0.3)];
    const play = playing({
      a: course('in-force', 0.4, 7),
      b: course('in-force', 0.3, 8),
      c: course('withdrawn'),
    });
    const { runs } = await searchFlips(changes, [base()], play, options);
    expect([runs[0]!.flip!.change.path, runs[0]!.move!.change.path]).toEqual(['c', 'a']);
    expect(runs[0]!.failed.map((trial) => trial.change.path)).toEqual(['a', 'b']);
  });

  it('[WHY-6] over an ensemble every change is played in every run, and its share of flips counted', async () => {
    const changes = [change('a', 0.1), change('b', 0.2, 'level')];
    const play: Play = ({ path }, seed) =>
      Promise.resolve(path === 'b' || seed === 2 ? course('no-agreement') : stays);
    const bases = [base(1), base(2), base(3)];
    const { runs, trials, coverage } = await searchFlips(changes, bases, play, { ...options, all: true });
    expect(runs.map(({ flip }) => flip!.change.path)).toEqual(['b', 'a', 'b']);
    expect(
      flipShares(trials).map(({ change: { path }, flips, runs: played }) => [path, flips, played]),
    ).toEqual([
      ['b', 3, 3],
      ['a', 1, 3],
    ]);
    expect(coverage.tried).toBe(2);
  });

  it('[WHY-7] coverage adds up whatever flips, and what was left out beyond the limit may be smaller than what was found', async () => {
    const changeList = fc
      .array(
        fc.record({
          size: fc.double({ min: 0, max: 1, noNaN: true }),
          kind: fc.constantFrom('world' as const, 'wish' as const, 'level' as const, 'absent' as const),
          flips: fc.boolean(),
        }),
        { maxLength: 12 },
      )
      .map((rows) => rows.toSorted((a, b) => a.size - b.size));
    await fc.assert(
      fc.asyncProperty(changeList, fc.nat(4), async (rows, limit) => {
        const changes = rows.map(({ size, kind }, at) => change(`${at}`, size, kind));
        const play: Play = ({ path }) =>
          Promise.resolve(rows[Number(path)]!.flips ? course('withdrawn') : stays);
        const { runs, coverage } = await searchFlips(changes, [base()], play, { ...options, limit });
        expect(
          coverage.tried + coverage.larger + coverage.absent + coverage.notAsked + coverage.beyondLimit,
        ).toBe(changes.length);
        const heavy = changes.filter(({ kind }) => kind === 'world');
        const reach = changes.filter(
          (own) => own.kind !== 'absent' && (own.kind !== 'world' || heavy.indexOf(own) < limit),
        );
        const smallest = reach.find(({ path }) => rows[Number(path)]!.flips);
        expect(runs[0]!.flip?.change).toBe(smallest);
        const before = smallest === undefined ? changes : changes.slice(0, changes.indexOf(smallest));
        expect(coverage.beyondLimit).toBe(
          before.filter((own) => own.kind !== 'absent' && !reach.includes(own)).length,
        );
      }),
      { seed: 20260604, numRuns: 200 },
    );
  });
});
