import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { permittedPosition, stringencyFor } from '../../src/model/ladder.ts';

const euv = { threshold: 0.2, granted: 0.5, presumption: 0.1 };
const share = fc.double({ min: 0, max: 1, noNaN: true });
const ladders = fc
  .record({ threshold: share, granted: share, presumption: share })
  .map(({ threshold, granted, presumption }) => ({
    threshold,
    granted: Math.max(granted, presumption),
    presumption: Math.min(granted, presumption),
  }));

describe('the ladder of controls', () => {
  it('[LADDER-1] its five rungs permit what the licence policies say', () => {
    const permitted = [0, 0.25, 0.5, 0.75, 1].map((stringency) => permittedPosition(stringency, euv));
    [1, 1, 0.6, 0.28, 0.2].forEach((expected, rung) => expect(permitted[rung]).toBeCloseTo(expected, 15));
  });

  it('[LADDER-2] more stringency never permits more, and nothing goes below the threshold', () => {
    const property = fc.property(ladders, share, share, (ladder, s, t) => {
      const [less, more] = [
        permittedPosition(Math.min(s, t), ladder),
        permittedPosition(Math.max(s, t), ladder),
      ];
      expect(more).toBeLessThanOrEqual(less + 1e-15);
      expect(more).toBeGreaterThanOrEqual(ladder.threshold - 1e-15);
    });
    fc.assert(property, { seed: 3 });
  });

  it('[LADDER-3] the stringency of a position permits that position', () => {
    const property = fc.property(ladders, share, (ladder, s) => {
      const position = ladder.threshold + s * (1 - ladder.threshold);
      const stringency = stringencyFor(position, ladder);
      expect(stringency).toBeGreaterThanOrEqual(0);
      expect(stringency).toBeLessThanOrEqual(1);
      expect(permittedPosition(stringency, ladder)).toBeCloseTo(position, 9);
    });
    fc.assert(property, { seed: 4 });
  });

  it('[LADDER-4] a position below the threshold takes a ban, and full permission no control', () => {
    expect(stringencyFor(0.1, euv)).toBe(1);
    expect(stringencyFor(1, euv)).toBe(0);
    expect(stringencyFor(1, { ...euv, threshold: 1 })).toBe(0);
  });
});
