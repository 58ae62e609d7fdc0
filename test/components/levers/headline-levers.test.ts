import { expect, test } from 'vitest';
import { headlineLevers } from '../../../src/components/levers/headline-levers.ts';
import type { Lever } from '../../../src/schema/model.ts';
import type { LeverState } from '../../../src/state/app-state.ts';

const state = (id: string, own: number | null, more: Partial<Lever> = {}): LeverState => ({
  lever: {
    id,
    group: 'policy',
    path: id,
    label: id,
    help: '',
    unit: '1',
    scale: 1,
    min: 0,
    max: 1,
    step: 0.1,
    ...more,
  },
  own,
});
const ids = (states: readonly LeverState[]): string[] => states.map(({ lever }) => lever.id);

test('[LEV-16] levers that stand open can all move something: where the usual ones cannot, numbers of the scenario’s own acts take their place', () => {
  const levers = [
    state('usual', 0.5),
    state('idle', null),
    state('belief', 0.2, { group: 'assumption' }),
    ...['a', 'b', 'c', 'd'].map((id) => state(id, 0.1, { by: 'UTOPIA' })),
    state('a-from', 2, { by: 'UTOPIA', calendar: '2025Q1' }),
    state('odds', 0.3, { by: 'odds', group: 'assumption' }),
  ];
  const { policy, assumption, idle, others } = headlineLevers(levers, {});
  expect(ids(policy)).toEqual(['usual', 'a', 'b', 'c']);
  expect(ids(assumption)).toEqual(['belief']);
  expect(ids(idle)).toEqual(['idle']);
  expect(ids(others)).toEqual(['d', 'a-from', 'odds']);
  const moved = headlineLevers(levers, { d: 0.9, odds: 0.4 });
  expect(ids(moved.policy)).toEqual(['usual', 'd', 'a', 'b']);
  expect(ids(moved.assumption)).toEqual(['belief', 'odds']);
});
