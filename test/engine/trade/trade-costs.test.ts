import { describe, expect, it } from 'vitest';
import { baselineLevels } from '../../../src/model/baseline-levels.ts';
import { createBaseline } from '../../../src/engine/trade/baseline.ts';
import { drawEconomy, drawPolicy } from '../../support/economies.ts';

describe('weighing trade with policies', () => {
  const economy = drawEconomy(3, 4, 5);
  const shock = { share: 0.5, tariff: 0.4, tax: 0.2, iceberg: 1.5, variety: 1.2 };
  const policies = [1, 2, 3].map((seed) => drawPolicy(economy, seed, shock, 1e-8));

  it('[SPEED-22] a policy is weighed with the same bits after others, after one that is none, and alone', () => {
    const { weigh } = createBaseline(economy);
    for (const policy of [...policies, policies[0]!, baselineLevels(economy)]) {
      const broken = { ...policy, icebergHat: policy.icebergHat.map((hat, cell) => (cell > 40 ? -1 : hat)) };
      expect(weigh(broken)).toBeNull();
      expect(weigh(policy)).toEqual(createBaseline(economy).weigh(policy));
    }
  });
});
