import { expect, test } from 'vitest';
import { inputChanges, valueAt } from '../../src/schema/input-changes.ts';
import type { ScenarioFile } from '../../src/schema/scenario.ts';
import { resultFixture } from '../support/result-fixture.ts';

const act = {
  instrument: 'tariff',
  actor: 'ALPHA',
  target: 'BETA',
  scope: 'goods',
  source: 'A paper',
} as const;
const first: ScenarioFile = {
  ...resultFixture().request.scenario,
  policies: [
    { ...act, id: 'old', add: 0.1 },
    { ...act, id: 'kept', add: 0.2 },
  ],
  parameters: { rate: 2 },
};
const second: ScenarioFile = {
  ...first,
  title: 'Another title',
  quarters: 9,
  policies: [
    { ...act, id: 'kept', add: 0.3 },
    { ...act, id: 'new', value: 0.5, source: 'A law' },
  ],
  parameters: { rate: 2, speed: 4 },
};

test('[FIG-221] inputs that differ are listed by the paths that override them, entries that only one side has as a whole, each with its source', () => {
  expect(inputChanges({ scenario: first, overrides: {} }, { scenario: second, overrides: {} })).toEqual([
    { path: 'quarters', from: 5, to: 9, source: '' },
    { path: 'policies.old', from: 'tariff ALPHA BETA goods 0.1', to: null, source: 'A paper' },
    { path: 'policies.kept.add', from: 0.2, to: 0.3, source: 'A paper' },
    { path: 'policies.new', from: null, to: 'tariff ALPHA BETA goods 0.5', source: 'A law' },
    { path: 'parameters.speed', from: null, to: 4, source: '' },
  ]);
});

test('[FIG-222] an override is held against what the scenario states at its path, and nothing that stays is listed', () => {
  const played = { scenario: first, overrides: {} };
  expect(inputChanges(played, played)).toEqual([]);
  const overrides = {
    'policies.old.add': 0.4,
    'parameters.rate': 2,
    'parameters.other': 7,
    closure: 'saving',
  };
  expect(inputChanges(played, { scenario: first, overrides })).toEqual([
    { path: 'policies.old.add', from: 0.1, to: 0.4, source: '' },
    { path: 'parameters.other', from: null, to: 7, source: '' },
    { path: 'closure', from: 'fixed', to: 'saving', source: '' },
  ]);
  expect(valueAt(first, 'policies.9.add')).toBeNull();
});
