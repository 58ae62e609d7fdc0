import { expect, test } from 'vitest';
import { applyOverrides } from '../../src/model/apply-overrides.ts';
import { valueAtPath } from '../../src/model/value-at-path.ts';
import type { ScenarioFile } from '../../src/schema/scenario.ts';
import { resultFixture } from '../support/result-fixture.ts';

const scenario: ScenarioFile = {
  ...resultFixture().request.scenario,
  policies: [
    {
      id: 'duty',
      instrument: 'tariff',
      actor: 'A',
      target: 'B',
      scope: 'goods',
      add: 0.189,
      source: 'example',
    },
  ],
  parameters: { rate: 0.4 },
};
const parameters = [
  { id: 'rate', value: 0.3 },
  { id: 'gap.x', value: 12 },
];

test('[LEVER-1] a lever finds the number that its path would change, the scenario’s before the model’s', () => {
  const at = (path: string): number | string | null => valueAtPath(scenario, parameters, path);
  expect(at('policies.duty.add')).toBe(0.189);
  expect(at('parameters.rate')).toBe(0.4);
  expect(at('parameters.gap.x')).toBe(12);
  expect(at('quarters')).toBe(5);
  expect([
    at('policies.other.add'),
    at('policies.duty'),
    at('parameters.none'),
    at('tables.t.deadline'),
  ]).toEqual([null, null, null, null]);
});

test('[LEVER-2] what is written at a lever’s path is what is read there', () => {
  for (const path of ['policies.duty.add', 'parameters.gap.x', 'quarters']) {
    const changed = applyOverrides(scenario, { [path]: 7 });
    if (!changed.ok) throw new Error(JSON.stringify(changed.diagnostics));
    expect(valueAtPath(changed.value, parameters, path)).toBe(7);
  }
});
