import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { applyOverrides } from '../../src/model/apply-overrides.ts';
import { everyLever } from '../../src/model/every-lever.ts';
import { valueAtPath } from '../../src/model/value-at-path.ts';
import { pathValue, settingOf, shownText, shownValue } from '../../src/schema/lever-scale.ts';
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

test('[LEV-12] an act’s dates have levers in quarters, which put back exactly what the file says and move nothing else', () => {
  const dates = levers.filter(({ calendar }) => calendar !== undefined);
  const stated = scenario.policies.flatMap(({ id, from, until }) => [
    ...(from === undefined ? [] : [`policies.${id}.from`]),
    ...(until === undefined ? [] : [`policies.${id}.until`]),
  ]);
  expect(dates.map(({ path }) => path).toSorted()).toEqual(stated.toSorted());
  expect(stated.length).toBeGreaterThan(10);
  for (const lever of dates) {
    const found = valueAtPath(scenario, model.parameters, lever.path);
    const shown = shownValue(lever, found)!;
    expect(settingOf(lever, shown), lever.path).toBe(found);
    expect(shown).toBeGreaterThanOrEqual(lever.min);
    expect(shown).toBeLessThanOrEqual(lever.max);
  }
  const [first] = dates.filter(({ path }) => !stated.includes(path.replace(/from$/, 'until')));
  const moved = applyOverrides(scenario, { [first!.path]: settingOf(first!, first!.max) });
  if (!moved.ok) throw new Error(JSON.stringify(moved.diagnostics));
  const written = valueAtPath(moved.value, model.parameters, first!.path) as string;
  expect(written.replace('Q', ' Q')).toBe(shownText(first!, first!.max));
});

test('[LEV-13] every instrument that a shipped scenario states and every lever of the model’s own that is a policy has a guide: message, who is hurt, examples, source', () => {
  const guided = new Set(model.leverGuides.map((guide) => guide.for));
  for (const { kind, group, label } of levers)
    if (kind !== undefined && group === 'policy') expect(guided.has(kind), `${kind}: ${label}`).toBe(true);
  expect(model.leverGuides.filter(({ bands }) => bands !== undefined).length).toBeGreaterThan(2);
});

test('[LEV-15] no two levers of a shipped scenario have one name: acts that are the same but for their dates say their quarters', () => {
  for (const file of readdirSync('scenarios').filter((name) => name.endsWith('.yaml'))) {
    const names = everyLever(shippedScenario(file.slice(0, -'.yaml'.length)), model).map(
      ({ label }) => label,
    );
    expect(names.length - new Set(names).size, file).toBe(0);
  }
  const nameAt = (path: string) => levers.find((lever) => lever.path === path)!.label;
  const [first] = scenario.policies.filter(({ id }) => id === 'us-tariff-chn-2025q2');
  expect(nameAt(`policies.${first!.id}.add`)).toBe('US: Duty, goods, China, 2025 Q2');
  expect(nameAt(`policies.${first!.id}.until`)).toBe('US: Duty, goods, China, 2025 Q2: no longer from');
});

test('[LEV-31] an act that an event brings has a lever for its number, which moves that number alone', () => {
  const controls = shippedScenario('chip-controls-2022');
  const found = everyLever(controls, model).filter(({ path }) => path.startsWith('events.'));
  const stated = controls.events.flatMap(({ acts }) =>
    acts.filter(({ add, position }) => add !== undefined || position !== undefined),
  );
  expect(stated.length).toBeGreaterThan(10);
  expect(found.length).toBeGreaterThanOrEqual(stated.length);
  for (const lever of found) {
    const shown = shownValue(lever, valueAtPath(controls, model.parameters, lever.path))!;
    expect(shown, lever.path).toBeGreaterThanOrEqual(lever.min);
    expect(shown, lever.path).toBeLessThanOrEqual(lever.max);
  }
  const [lever] = found;
  const moved = applyOverrides(controls, { [lever!.path]: pathValue(lever!, lever!.min) });
  if (!moved.ok) throw new Error(JSON.stringify(moved.diagnostics));
  expect(valueAtPath(moved.value, model.parameters, lever!.path)).toBe(pathValue(lever!, lever!.min));
  expect(moved.value.policies).toEqual(controls.policies);
});
