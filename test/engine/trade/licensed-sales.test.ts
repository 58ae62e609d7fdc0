import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedSales, licensedVarieties } from '../../../src/engine/trade/changed-sales.ts';
import { salesBook, salesState, type BookOptions } from './sales-fixture.ts';

const varietiesOf = (share: number, years: number, options: BookOptions = {}) => {
  const book = salesBook(options);
  const { sales } = changedSales(book, salesState(book, { share, years }));
  return { sales, varieties: licensedVarieties(sales, book.flow), cell: book.cells[0]! };
};

describe('licensed varieties', () => {
  it('[TRADE-31] are exactly one everywhere while nothing is permitted anew, however many years pass', () => {
    const { sales, varieties } = varietiesOf(0.5, 7.25, { latentValue: 177.7 });
    expect(sales).toEqual([]);
    expect([...varieties].every((value) => value === 1)).toBe(true);
  });

  it('[TRADE-32] a ban takes what was sold, and a licence adds the latent demand of its year', () => {
    const ban = varietiesOf(0, 2);
    expect(ban.varieties[ban.cell.flow]).toBeCloseTo(1 - 200 / 1000, 14);
    const grown = 400 * 1.1 * 1.1 * 0.5;
    const licence = varietiesOf(1, 2);
    expect(licence.varieties[licence.cell.flow]).toBeCloseTo(1 + grown / 1000, 14);
    expect(licence.sales[0]!.change).toBeCloseTo(grown, 10);
  });

  it('[TRADE-33] technologies of one flow add up, and other flows are untouched', () => {
    const { varieties, cell } = varietiesOf(0.25, 0, { twice: true });
    expect(varieties[cell.flow]).toBeCloseTo(1 - (0.5 * 400) / 1000, 14);
    expect(varieties.filter((value) => value !== 1).length).toBe(1);
  });

  it('[TRADE-34] never fall with a permission and never reach zero', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          const variety = (share: number) => {
            const { varieties, cell } = varietiesOf(share, 3, { flow: 100 });
            return varieties[cell.flow]!;
          };
          expect(variety(Math.min(a, b))).toBeLessThanOrEqual(variety(Math.max(a, b)));
          expect(variety(Math.min(a, b))).toBeGreaterThan(0);
        },
      ),
      { seed: 11, numRuns: 200 },
    );
  });
});
