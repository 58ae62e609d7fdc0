import { beforeAll, describe, expect, it } from 'vitest';
import type { Model } from '../../../src/schema/model.ts';
import type { RunResult } from '../../../src/schema/result.ts';
import {
  loadShippedModel,
  numbersOf,
  reflectedActs,
  rowsOf,
  runShipped,
  shippedScenario,
} from '../../support/shipped-model.ts';

let model: Model;
let result: RunResult;

beforeAll(() => {
  const file = shippedScenario('truce-2025');
  model = loadShippedModel();
  result = runShipped(model, {
    ...file,
    quarters: 6,
    policies: reflectedActs(),
    events: [],
    tables: [],
    parameters: { alignment_chance: 0 },
  });
});

describe('a world as the calibration year left it', () => {
  it('[SIM-8] under the acts that the data reflect trade stays as it was in every quarter, the solver having run', () => {
    expect(result.status).toBe('complete');
    for (const column of ['wage_hat', 'price_hat', 'real_income_hat']) {
      const values = numbersOf(result.tables.region!, column);
      expect(Math.max(...values.map((value) => Math.abs(value - 1)))).toBeLessThan(1e-6);
    }
    const residuals = numbersOf(result.tables.world!, 'residual');
    expect(residuals.length).toBe(6);
    expect(Math.max(...residuals)).toBeLessThanOrEqual(1e-9);
    expect(Math.min(...residuals)).toBeGreaterThan(0);
  });

  it('[SIM-9] a technology that nobody controls has no own delay, to the last bit, and none at all where nothing it is made with is controlled; a controlled one falls behind', () => {
    const controlled = new Set(reflectedActs().map(({ scope }) => scope));
    const rows = rowsOf(result.tables.technology!, result.sets);
    const free = rows.filter(({ technology }) => !controlled.has(technology as string));
    expect(free.length).toBeGreaterThan(0);
    for (const { own_delay } of free) expect(own_delay).toBe(0);
    const plain = model.technologies.filter(({ inputs }) => inputs.length === 0).map(({ id }) => id);
    for (const { technology, making_delay, use_delay, delay } of free)
      if (plain.includes(technology as string)) expect([making_delay, use_delay, delay]).toEqual([0, 0, 0]);
    const last = rows.find(({ technology, quarter }) => technology === 'euv' && quarter === 5)!;
    expect(last['delay']).toBeGreaterThan(0);
  });

  it('[SIM-10] allies whose leader changes nothing only drift toward their resting confidence', () => {
    const ledger = rowsOf(result.tables.ledger!, result.sets);
    expect(ledger.length).toBeGreaterThan(0);
    expect(ledger.every(({ kind, metric }) => kind === 'recovery' && metric === 'confidence')).toBe(true);
  });
});
