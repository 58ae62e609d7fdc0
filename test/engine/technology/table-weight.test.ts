import { describe, expect, it } from 'vitest';
import { createWorld } from './fixture.ts';

describe('months at a table', () => {
  it('[PAY-995] a month of what others are made with counts `input_month` at a table, or its weight in the index if that is more; nothing else counts otherwise than there', () => {
    const made = [
      ['t0', 0.5, 0, 24, 0.1],
      ['t1', 0.5, 0, 24, 0.1],
    ] as const;
    const { rows } = createWorld(
      [{ index_weight: 0 }, { index_weight: 0.9 }, { index_weight: 0 }, { index_weight: 0.2, inputs: made }],
      { input_month: 0.6 },
    );
    expect([...rows.tableWeight]).toEqual([0.6, 0.9, 0, 0.2]);
    expect([...rows.weight]).toEqual([0, 0.9, 0, 0.2]);
  });
});
