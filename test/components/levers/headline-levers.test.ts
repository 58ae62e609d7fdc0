import { expect, test } from 'vitest';
import { headlineLevers } from '../../../src/components/levers/headline-levers.ts';
import type { Lever } from '../../../src/schema/model.ts';
import type { ActFile } from '../../../src/schema/scenario.ts';
import type { LeverState } from '../../../src/state/app-state.ts';
import { shippedScenario } from '../../support/shipped-model.ts';

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
const act = (id: string, more: Partial<ActFile>): ActFile => ({
  id,
  instrument: 'tariff',
  actor: 'UTOPIA',
  target: 'ATLANTIS',
  scope: 'goods',
  add: 0.1,
  source: 'test',
  ...more,
});
const ids = (states: readonly LeverState[]): string[] => states.map(({ lever }) => lever.id);

const names = (count: number): string[] => [...'abcdefgh'].slice(0, count);

test('[LEV-16] levers that stand open can all move something: where the usual ones cannot, numbers of the scenario’s own acts take their place', () => {
  const levers = [
    state('usual', 0.5),
    state('idle', null),
    state('belief', 0.2, { group: 'assumption' }),
    ...names(7).map((id) => state(id, 0.1, { by: 'UTOPIA' })),
    state('a-from', 2, { by: 'UTOPIA', calendar: '2025Q1' }),
    state('odds', 0.3, { by: 'odds', group: 'assumption' }),
  ];
  const { policy, assumption, idle, others } = headlineLevers(levers, {}, null);
  expect(ids(policy)).toEqual(['usual', ...names(6)]);
  expect(ids(assumption)).toEqual(['belief']);
  expect(ids(idle)).toEqual(['idle']);
  expect(ids(others)).toEqual(['g', 'a-from', 'odds']);
  const moved = headlineLevers(levers, { g: 0.9, odds: 0.4 }, null);
  expect(ids(moved.policy)).toEqual(['usual', 'g', ...names(4)]);
  expect(ids(moved.assumption)).toEqual(['belief', 'odds']);
});

test('[LEV-30] of a scenario’s own acts those that are bargained over come first, then those that begin in the run; what is over or replaced before it stands last of all levers, the usual ones too', () => {
  const scenario = {
    ...shippedScenario('truce-2025'),
    start: '2026Q1',
    quarters: 8,
    policies: [
      act('over', { from: '2025Q1', until: '2025Q3' }),
      act('replaced', { from: '2025Q1' }),
      act('old', { from: '2025Q3' }),
      act('bargained', { scope: 'chips' }),
    ],
    events: [
      {
        id: 'rule',
        quarter: '2026Q4',
        probability: 1,
        source: 'test',
        acts: [act('new', { scope: 'lasers' })],
      },
      {
        id: 'late',
        quarter: '2029Q1',
        probability: 1,
        source: 'test',
        acts: [act('never', { scope: 'toys' })],
      },
    ],
  };
  const [table] = scenario.tables;
  const issue = { ...table!.issues[0]!, mover: 'UTOPIA', target: 'ATLANTIS', instrument: 'tariff' as const };
  const shown = { ...scenario, tables: [{ ...table!, issues: [{ ...issue, scope: 'chips' }] }] };
  const at = (id: string, path: string, by?: string) =>
    state(id, 0.1, { path, ...(by === undefined ? {} : { by }) });
  const levers = [
    at('usual', 'policies.replaced.add'),
    ...['over', 'old', 'bargained'].map((id) => at(id, `policies.${id}.add`, 'UTOPIA')),
    at('new', 'events.rule.acts.new.add', 'UTOPIA'),
    at('never', 'events.late.acts.never.add', 'UTOPIA'),
  ];
  const { policy, idle, others } = headlineLevers(levers, {}, shown);
  expect([ids(policy), ids(idle), ids(others)]).toEqual([
    ['bargained', 'new', 'old'],
    ['usual'],
    ['over', 'never'],
  ]);
  expect(ids(headlineLevers(levers, { usual: 0.3 }, shown).policy)[0]).toBe('usual');
});
