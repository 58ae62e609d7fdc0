import { describe, expect, it } from 'vitest';
import { loadShippedModel, rowsOf, runShipped, shippedScenario, memoOf } from '../support/shipped-model.ts';

describe('scenarios of consultation', () => {
  it('[DATA-110] the same steps cost every ally that keeps a control on them more confidence in no-consultation than in allies-consulted', () => {
    const model = loadShippedModel();
    const memo = memoOf(model);
    const lostIn = (id: string): Map<unknown, number> => {
      const { tables, sets } = runShipped(model, { ...shippedScenario(id), quarters: 4 }, { memo });
      const lost = new Map<unknown, number>();
      for (const { metric, act, subject, delta } of rowsOf(tables.ledger!, sets))
        if (metric === 'confidence' && String(act).endsWith('-loosened'))
          lost.set(subject, (lost.get(subject) ?? 0) - (delta as number));
      return lost;
    };
    const [untold, consulted] = [lostIn('no-consultation'), lostIn('allies-consulted')];
    for (const ally of ['NLD', 'JPN', 'KOR']) {
      expect(consulted.get(ally)).toBeGreaterThan(0);
      expect(untold.get(ally)).toBeGreaterThan(2 * consulted.get(ally)!);
    }
  });
});
