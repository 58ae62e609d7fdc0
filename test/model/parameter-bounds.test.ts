import { describe, expect, it } from 'vitest';
import { outOfOrder, outsideBound } from '../../src/model/parameter-bounds.ts';

describe('bounds of parameters', () => {
  it.each([
    ['loss_rate', [0, 1], [-0.1, 1.1]],
    ['recovery_rate', [0, 1], [5]],
    ['salience_base', [0, 1], [-1]],
    ['salience_share', [0, 1], [1.2]],
    ['licence_free', [0, 1], [2]],
    ['exemption', [0, 1], [2]],
    ['exemption_offered', [0, 1], [-1]],
    ['threat.KOR', [0, 1], [1.5]],
    ['retaliation.KOR', [0, 1], [-0.5, 1.5]],
    ['free_ride_weight', [0, 3], [-1]],
    ['regime_enforcement.nsg', [0, 1.5], [-1]],
    ['review_span', [0, 2.5], [-1]],
    ['delivery_noise', [0, 2], [-0.1]],
    ['detection_lag', [0, 4], [-1, 1.5]],
  ])(
    '[DIAG-33] a value of %s for which the equations lose their meaning is refused',
    (id, inside, outside) => {
      for (const value of inside) expect(outsideBound(id, value)).toBeNull();
      for (const value of outside) expect(outsideBound(id, value)).not.toBeNull();
    },
  );

  it('[DIAG-34] of two types the transactional one is at least as apt to reverse as the consistent one', () => {
    const values = (consistent: number, transactional: number) =>
      new Map([
        ['reversal_consistent', consistent],
        ['reversal_transactional', transactional],
      ]);
    expect(outOfOrder(values(0.1, 0.1))).toBeNull();
    expect(outOfOrder(new Map())).toBeNull();
    expect(outOfOrder(values(0.3, 0.2))).toMatchObject({ id: 'reversal_transactional', value: 0.2 });
  });
});
