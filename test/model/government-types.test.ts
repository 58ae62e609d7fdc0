import { beforeAll, describe, expect, it } from 'vitest';
import { resolveScenario } from '../../src/model/resolve-scenario.ts';
import type { Model } from '../../src/schema/model.ts';
import { loadShippedModel, shippedScenario, valueOf } from '../support/shipped-model.ts';

let model: Model;
beforeAll(() => {
  model = loadShippedModel();
});

const valuesUnder = (overrides: Readonly<Record<string, number | string>>) =>
  valueOf(resolveScenario(model, shippedScenario('truce-2025'), overrides)).parameters;

describe('types of a government', () => {
  it('[PAY-80] a scenario names the type of a government; its values go before the model’s and after those of the preset and the scenario', () => {
    const plain = valuesUnder({});
    const values = valuesUnder({ 'types.USA': 'security-first', 'parameters.payoff.weight.rents.USA': 0.6 });
    const type = model.governments
      .find(({ id }) => id === 'USA')!
      .types.find(({ id }) => id === 'security-first')!;
    const changed = [...values.keys()].filter((id) => values.get(id) !== plain.get(id));
    expect(new Set(changed)).toEqual(new Set(Object.keys(type.parameters)));
    expect(values.get('payoff.month_value.USA')).toBe(8);
    expect(values.get('payoff.weight.rents.USA')).toBe(0.6);
    expect(valuesUnder({ 'types.USA': 'transactional' })).toEqual(plain);
  });
});
