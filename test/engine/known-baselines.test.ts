import { beforeAll, describe, expect, it } from 'vitest';
import { createRunMemo } from '../../src/engine/run-memo.ts';
import type { Model } from '../../src/schema/model.ts';
import type { ScenarioFile } from '../../src/schema/scenario.ts';
import { loadShippedModel, rowsOf, runShipped, shippedScenario, startRun } from '../support/shipped-model.ts';

let model: Model;
let file: ScenarioFile;

beforeAll(() => {
  model = loadShippedModel();
  const truce = shippedScenario('truce-2025');
  const [table] = truce.tables;
  const issues = table!.issues.filter(({ id }) => ['us-tariff', 'china-tariff'].includes(id));
  file = {
    ...truce,
    quarters: 3,
    events: [],
    tables: [{ ...table!, issues, threats: [], deadline: 1 }],
    parameters: { firms: 100 },
  };
});

/** How many quarters a run tells of, and what it ends with. */
function play(scenario: ScenarioFile, memo = createRunMemo()) {
  const run = startRun(model, scenario, { reference: true, memo });
  let told = 0;
  for (;;) {
    const step = run.next();
    if (step.done === true) return { told, result: step.value };
    told++;
  }
}

describe('Baselines that runs share', () => {
  it('[SPEED-30] a run that differs in its tables or its wishes takes the Baseline of the run before, as it would have played it', () => {
    const memo = createRunMemo();
    expect(play(file, memo).told).toBe(6);
    const others: ScenarioFile[] = [
      { ...file, tables: [{ ...file.tables[0]!, roundsPerQuarter: 3 }] },
      { ...file, parameters: { ...file.parameters, 'payoff.factor_rent': 0.1, 'payoff.horizon': 6 } },
    ];
    for (const other of others) {
      const shared = play(other, memo);
      expect(shared.told).toBe(3);
      const alone = play(other);
      expect(alone.told).toBe(6);
      expect(shared.result).toEqual(alone.result);
    }
  });

  it('[SPEED-31] a Baseline of another seed, law or number of the world is played for itself', () => {
    const memo = createRunMemo();
    play({ ...file, tables: [] }, memo);
    const others: ScenarioFile[] = [
      { ...file, policies: file.policies.slice(1) },
      { ...file, parameters: { ...file.parameters, loss_rate: 0.4 } },
    ];
    for (const other of others) expect(play({ ...other, tables: [] }, memo).told).toBe(6);
    const seeded = startRun(model, { ...file, tables: [] }, { reference: true, seed: 2, memo });
    let told = 0;
    while (seeded.next().done !== true) told++;
    expect(told).toBe(6);
  });

  it('[SPEED-32] codes of a Baseline that is taken over name what they named', () => {
    const memo = createRunMemo();
    const first = runShipped(model, { ...file, tables: [] }, { reference: true, memo });
    const second = runShipped(model, file, { reference: true, memo });
    for (const id of ['policy', 'ledger'] as const)
      expect(rowsOf(second.reference![id]!, second.sets)).toEqual(rowsOf(first.reference![id]!, first.sets));
  });
});
