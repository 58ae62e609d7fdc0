import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../src/experiments/why/changes.ts';
import type { IssueFile, TableFile } from '../../../src/schema/scenario.ts';

const issue = (id: string, levels: number, limits: Pick<IssueFile, 'only' | 'without'> = {}): IssueFile => ({
  id,
  mover: 'A',
  instrument: 'tariff',
  target: 'B',
  scope: 'goods',
  levels: Array.from({ length: levels }, (_, level) => ({ label: `level ${level}` })),
  lag: 0,
  duration: null,
  stance: false,
  source: 'Made up for tests',
  ...limits,
});
const tableOf = (...issues: IssueFile[]): TableFile => ({
  id: 'talks',
  parties: ['A', 'B'],
  protocol: 'stacked-alternating-offers',
  opens: 0,
  deadline: 0,
  roundsPerQuarter: 10,
  strategies: {},
  issues,
  threats: [],
});
const told = (...args: Parameters<typeof changesOf>) =>
  changesOf(...args).map(({ path, value, size }) => `${path}=${value} ${size.toFixed(3)}`);

describe('changes of a run', () => {
  it('[WHY-1] each level of each issue is struck out once and made the only one once, and of two levels these are the same', () => {
    expect(told(tableOf(issue('two', 2), issue('three', 3)), [])).toEqual([
      'tables.talks.issues.three.without=0 0.333',
      'tables.talks.issues.three.without=1 0.333',
      'tables.talks.issues.three.without=2 0.333',
      'tables.talks.issues.two.without=0 0.500',
      'tables.talks.issues.two.without=1 0.500',
      'tables.talks.issues.three.only=0 0.667',
      'tables.talks.issues.three.only=1 0.667',
      'tables.talks.issues.three.only=2 0.667',
    ]);
    expect(told(tableOf(issue('a', 3, { only: 1 }), issue('b', 2, { without: 0 })), [])).toEqual([]);
    expect(told(tableOf(issue('c', 3, { without: 0 })), [])).toEqual([
      'tables.talks.issues.c.only=1 0.333',
      'tables.talks.issues.c.only=2 0.333',
    ]);
  });

  it('[WHY-2] each parameter goes to either end of its range, the smaller share of it first, and one without a range nowhere', () => {
    const parameters = [
      { id: 'near', value: 0.9, low: 0, high: 1 },
      { id: 'at-end', value: 2, low: 2, high: 6 },
      { id: 'fixed', value: 3, low: 3, high: 3 },
      { id: 'payoff.wish', value: 5, low: 4, high: 8 },
      { id: 'payoff.wish.C', value: 1, low: 0, high: 1 },
    ];
    const changes = changesOf(tableOf(issue('only', 2, { only: 0 })), parameters, ['C']);
    expect(
      changes.map(({ path, value, size, kind }) => [path, value, Number(size.toFixed(3)), kind]),
    ).toEqual([
      ['parameters.near', 1, 0.1, 'world'],
      ['parameters.payoff.wish', 4, 0.25, 'wish'],
      ['parameters.payoff.wish', 8, 0.75, 'wish'],
      ['parameters.near', 0, 0.9, 'world'],
      ['parameters.at-end', 6, 1, 'world'],
      ['parameters.payoff.wish.C', 0, 1, 'absent'],
    ]);
  });
});
