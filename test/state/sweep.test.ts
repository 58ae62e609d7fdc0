import { expect, test } from 'vitest';
import { membersOf, planExperiment, requestOf } from '../../src/experiments/design/plan-experiment.ts';
import { everyLever } from '../../src/model/every-lever.ts';
import { parseExperiment } from '../../src/model/parse-experiment.ts';
import { valueAtPath } from '../../src/model/value-at-path.ts';
import { shownValue } from '../../src/schema/lever-scale.ts';
import { sweepOf } from '../../src/state/sweep.ts';
import { loadShippedModel, shippedScenario, valueOf } from '../support/shipped-model.ts';

const model = loadShippedModel();
const scenario = shippedScenario('truce-2025');
const levers = everyLever(scenario, model).map((lever) => ({
  lever,
  own: shownValue(lever, valueAtPath(scenario, model.parameters, lever.path)),
}));

test('[SWEEP-1] a sweep is an experiment that reads and plans: five values from end to end, the same seeds at each, all else as the page has it', () => {
  const swept = levers.find(({ lever }) => lever.path === 'parameters.loss_rate')!.lever;
  const other = levers.find(({ lever }) => lever.path === 'parameters.reach')!.lever;
  const changed = { [swept.id]: swept.min, [other.id]: other.max };
  const source = sweepOf({ scenario, file: null, levers, changed }, swept.id)!;
  if ('id' in source) throw new Error('a sweep is a file of its own');
  const { experiment, locate } = valueOf(parseExperiment(source.text, source.file));
  const plan = valueOf(planExperiment(experiment, [scenario], model, locate));
  const asked = Array.from({ length: membersOf(plan) }, (_, member) => requestOf(plan, member));
  expect(new Set(asked.map(({ overrides }) => overrides['parameters.loss_rate']))).toEqual(
    new Set([0.1, 0.2, 0.3, 0.4, 0.5]),
  );
  expect(asked).toHaveLength(20);
  for (const { overrides } of asked) expect(overrides['parameters.reach']).toBe(other.max * other.scale);
  expect(new Set(asked.map(({ seed }) => seed)).size).toBe(4);
});

test('[SWEEP-2] a scenario of the reader’s own, which experiments do not find, and a lever that is not there have no sweep', () => {
  const state = { scenario, file: null, levers, changed: {} };
  expect(sweepOf({ ...state, file: 'own.yaml' }, levers[0]!.lever.id)).toBeNull();
  expect(sweepOf(state, 'none')).toBeNull();
});

test('[SWEEP-21] a sweep of a date takes quarters, each once', () => {
  const dated = levers.find(({ lever }) => lever.calendar !== undefined)!.lever;
  const source = sweepOf({ scenario, file: null, levers, changed: {} }, dated.id)!;
  if ('id' in source) throw new Error('a sweep is a file of its own');
  expect(source.title).toBe(`Sweep of “${dated.label}”`);
  const { uncertainties } = JSON.parse(source.text) as { uncertainties: { enumeratedValueSet: string[] }[] };
  const { enumeratedValueSet } = uncertainties[0]!;
  expect(new Set(enumeratedValueSet).size).toBe(enumeratedValueSet.length);
  for (const quarter of enumeratedValueSet) expect(quarter).toMatch(/^\d{4}Q[1-4]$/);
});
