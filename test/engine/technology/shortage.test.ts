import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createShortage, sectorLosses } from '../../../src/engine/technology/shortage.ts';
import { createWorld } from './fixture.ts';

const one = Float64Array.of(1);
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** A start at which nothing is denied. */
function startOpen(shortage: ReturnType<typeof createShortage>): void {
  const all = new Float64Array(shortage.short.length).fill(1);
  shortage.start(all, all, all);
}

describe('shortages', () => {
  it('[SHORT-1] stocks carry a full denial for as long as they last, then output falls', () => {
    const shortage = createShortage(createWorld([{ stock_normal: 3 }]).compile);
    startOpen(shortage);
    shortage.step(Float64Array.of(0), one);
    expect(shortage.loss[0]).toBe(0);
    for (let quarter = 0; quarter < 4; quarter++) shortage.step(Float64Array.of(0), one);
    expect(shortage.loss[0]).toBeGreaterThan(0.1);
  });

  it('[SHORT-2] the loss lies between 0 and the shortfall that remains, which is at most the raw one', () => {
    fc.assert(
      fc.property(
        fc.array(share, { minLength: 6, maxLength: 6 }),
        fc.double({ min: 0.01, max: 0.95, noNaN: true }),
        fc.double({ min: 0.0005, max: 1, noNaN: true }),
        (accesses, substitution, cost_share) => {
          const shortage = createShortage(createWorld([{ substitution, cost_share }]).compile);
          startOpen(shortage);
          for (const access of accesses) {
            shortage.step(Float64Array.of(access), one);
            expect(shortage.loss[0]).toBeGreaterThanOrEqual(0);
            expect(shortage.loss[0]).toBeLessThanOrEqual(shortage.short[0]!);
            expect(shortage.short[0]).toBeLessThanOrEqual(1 - access + 1e-12);
          }
        },
      ),
      { seed: 20251104, numRuns: 80 },
    );
  });

  it('[SHORT-3] leverage wastes with use: a denial that lasts hurts less later, and a second one less than the first', () => {
    const shortage = createShortage(createWorld([{ stock_normal: 0 }]).compile);
    const quarters = (count: number, access: number) =>
      Array.from({ length: count }, () => {
        shortage.step(Float64Array.of(access), one);
        return shortage.loss[0]!;
      });
    startOpen(shortage);
    const first = quarters(8, 0.2);
    expect(first.at(-1)!).toBeLessThan(first[0]!);
    quarters(4, 1);
    expect(quarters(1, 0.2)[0]).toBeLessThan(first[0]!);
  });

  it('[SHORT-4] without substitution the loss is the shortfall; what is not wanted is not short', () => {
    const shortage = createShortage(
      createWorld([{ stock_normal: 0, substitution: 0, adaptation_ceiling: 0 }]).compile,
    );
    startOpen(shortage);
    shortage.step(Float64Array.of(0.4), one);
    expect(shortage.loss[0]).toBeCloseTo(0.6, 12);
    startOpen(shortage);
    shortage.step(Float64Array.of(0.4), Float64Array.of(0.4));
    expect(shortage.loss[0]).toBe(0);
  });

  it('[SHORT-5] a sector loses its dependent share times the loss; several shortages compound and never exceed it', () => {
    const row = { target: 0, sector: 1, region: 0 };
    const dependents = [
      { ...row, technology: 0, share: 0.3 },
      { ...row, technology: 1, share: 0.9 },
    ];
    const valueAdded = Float64Array.of(100, 100, 1000, 100);
    const once = sectorLosses(Float64Array.of(0.5, 0), 1, dependents, valueAdded, 2);
    expect([...once].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([0, 0, 150, 0]);
    const both = sectorLosses(Float64Array.of(1, 1), 1, dependents, valueAdded, 2);
    expect(both[2]).toBeCloseTo(1000 * (1 - 0.7 * 0.1), 9);
  });

  it('[SHORT-6] the loss follows the constant-elasticity form', () => {
    const shortage = createShortage(
      createWorld([{ stock_normal: 0, adaptation_ceiling: 0, substitution: 0.3, cost_share: 0.02 }]).compile,
    );
    startOpen(shortage);
    shortage.step(Float64Array.of(0.3), one);
    const bundle = 1 - 0.02 + 0.02 * 0.3 ** (-0.7 / 0.3);
    expect(shortage.loss[0]).toBeCloseTo(1 - bundle ** (-0.3 / 0.7), 12);
  });
});

describe('shortages at the start', () => {
  it.each([
    [1200, 0, 0.5],
    [4, 1, 0.5 * (1 - Math.exp(-4 / 30))],
    [0, 3, 0],
  ])(
    '[SHORT-7] a denial that the start finds in force for %d months has drawn on the stocks and been adapted to for as long',
    (months, stock, adapted) => {
      const shortage = createShortage(createWorld([{ stock_normal: 3, substitution: 0 }]).compile);
      const willing = new Float64Array(shortage.short.length).fill(1);
      shortage.start(
        willing.map(() => 0.5),
        willing,
        willing.map(() => months),
      );
      expect(shortage.columns['stock']![0]).toBeCloseTo(stock, 12);
      expect(shortage.columns['adaptation']![0]).toBeCloseTo(adapted, 12);
    },
  );
});
