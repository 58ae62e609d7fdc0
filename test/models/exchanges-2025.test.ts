import { beforeAll, describe, expect, it } from 'vitest';
import { evaluatePackages } from '../../src/engine/evaluate-packages.ts';
import type { Model } from '../../src/schema/model.ts';
import { loadShippedModel, resolveShipped, shippedScenario, memoOf } from '../support/shipped-model.ts';

let model: Model;

beforeAll(() => {
  model = loadShippedModel();
}, 60_000);

describe('the exchanges of 2025 as scenarios', () => {
  it.each([
    ['geneva-2025', 'geneva', 'evidence'],
    ['london-2025', 'london', 'evidence'],
    ['busan-2025', 'busan', 'calibrated'],
  ])(
    '[DATA-80] in %s the real package is one of 200 to 10,000 that stand on the table, evaluated exactly, and says whether it is evidence',
    (id, wanted, basis) => {
      const scenario = resolveShipped(model, shippedScenario(id));
      const report = evaluatePackages(model, scenario, { seed: 1, agreed: {} }, memoOf(model));
      expect(report.failed).toBe(null);
      const [table] = report.tables;
      expect(table!.failure).toBe(null);
      expect(table!.size).toBeGreaterThanOrEqual(200);
      expect(table!.size).toBeLessThanOrEqual(10_000);
      const real = table!.named.find((one) => one.id === wanted);
      expect(real).toMatchObject({ basis, onTable: true });
      expect(real!.parties.every(({ margin }) => Number.isFinite(margin))).toBe(true);
      expect(table!.nash).not.toBe(null);
      expect(real!.fromNash!.normalised).toBeLessThan(Math.SQRT2);
    },
  );
});
