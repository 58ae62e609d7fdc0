import { describe, expect, it } from 'vitest';
import { radicalInverse } from '../../src/numerics/radical-inverse.ts';

describe('the radical inverse', () => {
  it('[NUM-30] mirrors the digits of an index at the point, and its first members lie in different parts of the unit interval', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((index) => 8 * radicalInverse(index, 2))).toEqual([
      0, 4, 2, 6, 1, 5, 3, 7,
    ]);
    expect([0, 1, 2, 3, 4].map((index) => radicalInverse(index, 3))).toEqual(
      [0, 3, 6, 1, 4].map((ninths) => expect.closeTo(ninths / 9, 15)),
    );
    for (const base of [2, 3, 5]) {
      const parts = Array.from({ length: base ** 3 }, (_, index) => radicalInverse(index, base));
      expect(new Set(parts.map((part) => Math.floor(base ** 3 * part + 1e-9))).size).toBe(base ** 3);
    }
  });
});
