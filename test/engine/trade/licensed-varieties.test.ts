import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { licensedChange, licensedVarieties } from '../../../src/engine/trade/licensed-varieties.ts';
import type { CellNumbers } from '../../../src/engine/trade/licensed-varieties.ts';

const shape = { sectors: 2, regions: 3, targets: 1 };
const cell: CellNumbers = {
  technology: 0,
  target: 0,
  sector: 1,
  exporter: 0,
  importer: 2,
  flow0: 1000,
  baseValue: 200,
  latentValue: 400,
  growth: 0.1,
};
const at = (1 * 3 + 0) * 3 + 2;
const half = Float64Array.of(0.5, 0.5, 0.5);
const effectiveOf = (share: number) => Float64Array.of(share, 0.5, 0.5);

describe('licensed varieties', () => {
  it('[TRADE-31] are exactly one everywhere while nothing is permitted anew, however many years pass', () => {
    const varieties = licensedVarieties(
      [cell, { ...cell, latentValue: 77.7 }],
      half,
      half.slice(),
      7.25,
      shape,
    );
    expect([...varieties]).toEqual(Array<number>(18).fill(1));
  });

  it('[TRADE-32] a ban takes what was sold, and a licence adds the latent demand of its year', () => {
    expect(licensedVarieties([cell], effectiveOf(0), half, 2, shape)[at]).toBeCloseTo(1 - 200 / 1000, 14);
    const grown = 400 * 1.1 * 1.1 * 0.5;
    expect(licensedVarieties([cell], effectiveOf(1), half, 2, shape)[at]).toBeCloseTo(1 + grown / 1000, 14);
    expect(licensedChange(cell, effectiveOf(1), half, 2, shape)).toBeCloseTo(grown, 10);
  });

  it('[TRADE-33] technologies of one flow add up, and other flows are untouched', () => {
    const other = { ...cell, technology: 0, baseValue: 50, latentValue: 100 };
    const varieties = licensedVarieties([cell, other], effectiveOf(0.25), half, 0, shape);
    expect(varieties[at]).toBeCloseTo(1 - (0.25 * 500) / 1000, 14);
    expect(varieties.filter((value) => value !== 1).length).toBe(1);
  });

  it('[TRADE-34] never fall with a permission and never reach zero', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          const large = { ...cell, flow0: 100 };
          const variety = (share: number) =>
            licensedVarieties([large], effectiveOf(share), half, 3, shape)[at]!;
          expect(variety(Math.min(a, b))).toBeLessThanOrEqual(variety(Math.max(a, b)));
          expect(variety(Math.min(a, b))).toBeGreaterThan(0);
        },
      ),
      { seed: 11, numRuns: 200 },
    );
  });
});
