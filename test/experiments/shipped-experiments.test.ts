import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { membersOf, planExperiment, requestOf } from '../../src/experiments/design/plan-experiment.ts';
import { parseExperiment } from '../../src/model/parse-experiment.ts';
import { resolvedInputs } from '../../src/model/resolved-inputs.ts';
import { resolveScenario } from '../../src/model/resolve-scenario.ts';
import { loadShippedModel, shippedScenario, valueOf } from '../support/shipped-model.ts';

const model = loadShippedModel();

describe('shipped experiments', () => {
  it.each(readdirSync('experiments'))(
    '[EXP-19] %s fits its scenarios and the model, and its first and last member resolve to their rows',
    (name) => {
      const read = valueOf(parseExperiment(readFileSync(`experiments/${name}`, 'utf8'), name));
      const scenarios = read.experiment.scenarios.map(shippedScenario);
      const plan = valueOf(planExperiment(read.experiment, scenarios, model, read.locate));
      expect(`${plan.id}.yaml`).toBe(name);
      for (const member of [0, membersOf(plan) - 1]) {
        const { scenario, overrides } = requestOf(plan, member);
        const resolved = valueOf(resolveScenario(model, scenario, overrides));
        expect(resolvedInputs(scenario, overrides, resolved)).toEqual(overrides);
      }
    },
  );
});
