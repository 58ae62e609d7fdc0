import { describe, expect, it } from 'vitest';
import { assumptionsOf, drawAssumptions } from '../../src/engine/draw-assumptions.ts';
import { axisOf } from '../../src/experiments/design/axes.ts';
import { createStream } from '../../src/numerics/stream.ts';
import { resolveShipped, loadShippedModel, shippedScenario } from '../support/shipped-model.ts';

describe('judged parameters', () => {
  const model = loadShippedModel();
  const free = assumptionsOf(model);

  it('[PRICE-6] are drawn within their ranges, counts as whole numbers, and fit the shipped scenario', () => {
    expect(free.length).toBeGreaterThan(100);
    for (const draw of [0, 1, 2]) {
      const drawn = drawAssumptions(free, 1, draw);
      for (const { id, low, high } of free) {
        expect(drawn.get(id)!).toBeGreaterThanOrEqual(low);
        expect(drawn.get(id)!).toBeLessThanOrEqual(high);
      }
      const overrides = Object.fromEntries([...drawn].map(([id, value]) => [`parameters.${id}`, value]));
      expect(resolveShipped(model, shippedScenario('truce-2025'), overrides).parameters.size).toBeGreaterThan(
        0,
      );
    }
  });

  it('[PRICE-7] have a stream each: one left out moves no other, another draw moves them', () => {
    const [first, ...rest] = free;
    const all = drawAssumptions(free, 1, 0);
    for (const [id, value] of drawAssumptions(rest, 1, 0)) expect(all.get(id)).toBe(value);
    expect(drawAssumptions([first!], 1, 1).get(first!.id)).not.toBe(all.get(first!.id));
  });

  it('[PRICE-8] are judgements about the world, never what parties want or what has to add up', () => {
    for (const { id, grade } of free) {
      expect(grade).toBe('judgement');
      expect(id).not.toMatch(/^(payoff|cells|suppliers|owners|inputs|end_users)\./);
    }
  });

  it('[PRICE-50] are read as experiments read them, whatever distribution they state', () => {
    expect(new Set(free.map(({ distribution }) => distribution))).toContain('lognormal');
    const drawn = drawAssumptions(free, 1, 0);
    for (const { id, distribution } of free.filter((one) => one.distribution !== 'uniform')) {
      const path = `parameters.${id}`;
      const axis = axisOf({ path, distribution: 'from-parameter' }, free, []);
      if ('problem' in axis) throw new Error(id);
      const read = axis.at(createStream(1, 'assumption', id, 0).uniform()) as number;
      const same =
        distribution === 'lognormal' ? read : [read, Math.round(read)].find((one) => one === drawn.get(id));
      expect(drawn.get(id)).toBe(same);
    }
  });
});
