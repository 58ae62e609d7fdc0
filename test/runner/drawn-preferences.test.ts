import { expect, it } from 'vitest';
import { createInlineRunner } from '../../src/runner/inline.ts';
import { readFolder } from '../../src/cli/read-folder.ts';
import { shippedScenario, valueOf } from '../support/shipped-model.ts';

it('[CHECK-62] drawn preferences are overrides within their spread, the same for the same seed, and other for each draw', () => {
  const runner = createInlineRunner();
  const { hash, model } = valueOf(runner.open(readFolder('models/world-2023')));
  const scenario = shippedScenario('truce-2025');
  const request = { model: hash, scenario, overrides: {}, seed: 1, reference: false };
  const draw = (spread: number) => valueOf(runner.drawPreferences(request, { draws: 3, spread }));
  const drawn = draw(0.5);
  expect(drawn).toHaveLength(3);
  expect(draw(0.5)).toEqual(drawn);
  expect(drawn[0]).not.toEqual(drawn[1]);
  const id = 'payoff.month_value.USA';
  const { value } = model.parameters.find((parameter) => parameter.id === id)!;
  for (const overrides of drawn)
    expect(Math.abs(Number(overrides[`parameters.${id}`]) / value - 1)).toBeLessThanOrEqual(0.5);
  expect(draw(0)[0]![`parameters.${id}`]).toBe(value);
});
