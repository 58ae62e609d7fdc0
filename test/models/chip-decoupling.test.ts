import { beforeAll, describe, expect, it } from 'vitest';
import type { Model } from '../../src/schema/model.ts';
import type { RunResult } from '../../src/schema/result.ts';
import { loadShippedModel, rowsOf, runShipped, shippedScenario } from '../support/shipped-model.ts';

let model: Model;
let denied: RunResult;
beforeAll(() => {
  model = loadShippedModel();
  denied = runShipped(model, { ...shippedScenario('chip-decoupling'), quarters: 3 }, { reference: true });
});

const volumeChips = (tables: RunResult['tables'], id: 'technology' | 'licensed') =>
  rowsOf(tables[id]!, denied.sets).filter(({ technology }) => technology === 'volume-chips');

describe('chips sold in volume', () => {
  it('[DATA-100] have no delay, no effect of the law and nothing unfilled where nobody denies them', () => {
    expect(denied.status).toBe('complete');
    for (const row of volumeChips(denied.reference!, 'technology')) {
      const delays = ['delay', 'own_delay', 'making_delay', 'use_delay', 'fed_delay'].map((key) => row[key]);
      expect(delays).toEqual([0, 0, 0, 0, 0]);
      expect(row['unfilled']).toBeCloseTo(0, 8);
    }
    for (const { licensed, back_fill } of volumeChips(denied.reference!, 'licensed')) {
      expect(licensed).toBeCloseTo(0, 8);
      expect(back_fill).toBeCloseTo(0, 8);
    }
  });

  it('[DATA-101] of United States makers come to about 63 bn USD, which others may take over by headquarters', () => {
    const last = volumeChips(denied.tables, 'licensed').filter(({ quarter }) => quarter === 2);
    const lost = last.reduce((sum, { licensed }) => sum - (licensed as number), 0);
    expect(lost / 1000).toBeGreaterThan(62);
    expect(lost / 1000).toBeLessThan(80);
    const filled = last.filter(({ back_fill }) => (back_fill as number) > 0);
    expect(filled.map(({ exporter }) => exporter).sort()).toEqual([
      'CHN',
      'DEU',
      'JPN',
      'KOR',
      'NLD',
      'REU',
      'TWN',
    ]);
  });
});
