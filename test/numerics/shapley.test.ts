import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allCoalitions, drawnCoalitions, shapleyOf } from '../../src/numerics/shapley.ts';

describe('contributions of factors', () => {
  it('[ATTR-3] the three-player gloves game has the known value; factors that add have what they add; twins have the same', () => {
    // One left glove (factor 0), two right ones: a pair is worth 1.
    const gloves = (set: number) => ((set & 1) === 1 && (set & 6) !== 0 ? 1 : 0);
    const { values, errors } = shapleyOf(allCoalitions(3), gloves);
    [2 / 3, 1 / 6, 1 / 6].forEach((value, at) => expect(values[at]).toBeCloseTo(value, 15));
    expect([...errors]).toEqual([0, 0, 0]);
    const adds = shapleyOf(allCoalitions(4), (set) =>
      [1, -2, 5, 0].reduce((sum, own, at) => sum + ((set >> at) & 1) * own, 9),
    );
    [1, -2, 5, 0].forEach((value, at) => expect(adds.values[at]).toBeCloseTo(value, 12));
  });

  it('[ATTR-4] contributions sum to the whole, whether all sets or drawn orders are counted', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }).chain((count) => {
          const worths = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), {
            minLength: 1 << count,
            maxLength: 1 << count,
          });
          return fc.tuple(fc.constant(count), worths);
        }),
        ([count, worths]) => {
          const whole = worths.at(-1)! - worths[0]!;
          for (const coalitions of [allCoalitions(count), drawnCoalitions(count, 3, 1)]) {
            const { values } = shapleyOf(coalitions, (set) => worths[set]!);
            expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(whole, 9);
          }
        },
      ),
      { seed: 9, numRuns: 100 },
    );
  });

  it('[ATTR-5] drawn orders come near all sets within their stated error, ask for the sets along them only, and are exact for pairs of factors', () => {
    // What every pair of factors brings together, which an order and its reverse count without error.
    const pairs = (set: number) =>
      Array.from({ length: 8 }, (_, at) => at).reduce(
        (sum, at) => sum + (((set >> at) & 3) === 3 ? at + 1 : 0),
        0,
      );
    const exact = shapleyOf(allCoalitions(8), pairs).values;
    shapleyOf(drawnCoalitions(8, 2, 4), pairs).values.forEach((value, at) =>
      expect(value).toBeCloseTo(exact[at]!, 12),
    );
    const rough = (set: number) => ((set * 2654435761) >>> 7) % 100;
    const all = shapleyOf(allCoalitions(8), rough).values;
    const drawn = drawnCoalitions(8, 60, 4);
    const { values, errors } = shapleyOf(drawn, (set) => {
      expect(drawn.sets).toContain(set);
      return rough(set);
    });
    values.forEach((value, at) => expect(Math.abs(value - all[at]!)).toBeLessThan(4 * errors[at]!));
    expect(drawnCoalitions(8, 1, 4).sets.length).toBeLessThanOrEqual(16);
  });
});
