import { expect, test } from 'vitest';
import { applyOverrides } from '../../src/model/apply-overrides.ts';
import { everyLever } from '../../src/model/every-lever.ts';
import { valueAtPath } from '../../src/model/value-at-path.ts';
import { pathValue, shownValue } from '../../src/schema/lever-scale.ts';
import { loadShippedModel, shippedScenario } from '../support/shipped-model.ts';

const model = loadShippedModel();
const scenario = shippedScenario('truce-2025');
const levers = everyLever(scenario, model);

test('[LEV-10] every number that an act of a scenario states and every assumption with a range has one lever, the model’s own first', () => {
  const paths = levers.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(levers.slice(0, model.levers.length)).toEqual(model.levers);
  for (const { id, add, position } of scenario.policies) {
    if (add !== undefined) expect(paths).toContain(`policies.${id}.add`);
    if (position !== undefined) expect(paths).toContain(`policies.${id}.position`);
  }
  for (const { id, low, high, distribution } of model.parameters)
    if (low < high && distribution !== 'fixed') expect(paths).toContain(`parameters.${id}`);
});

test('[LEV-11] a lever stands at a number of its own range, says whose it is and where it is from, and moves nothing else', () => {
  for (const lever of levers) {
    const value = valueAtPath(scenario, model.parameters, lever.path);
    if (value === null) continue;
    const shown = shownValue(lever, value);
    expect(shown, lever.path).toBeGreaterThanOrEqual(lever.min);
    expect(shown, lever.path).toBeLessThanOrEqual(lever.max);
    expect(lever.label.length * lever.help.length, lever.path).toBeGreaterThan(0);
  }
  const [act] = levers.filter(({ by, group }) => by !== undefined && group === 'policy');
  const moved = applyOverrides(scenario, { [act!.path]: pathValue(act!, act!.max) });
  expect(moved.ok && valueAtPath(moved.value, model.parameters, act!.path)).toBe(pathValue(act!, act!.max));
});
