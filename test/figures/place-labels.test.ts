import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels } from '../../src/figures/marks/place-labels.ts';
import { fitText, textWidth, wrapText } from '../../src/figures/marks/text-metrics.ts';

test('[FIG-18] placed labels keep their order, their distance and their box', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 1, maxLength: 8 }),
      (wanted) => {
        const placed = placeLabels(wanted, 14, 0, 200);
        const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
        for (const [rank, index] of order.entries()) {
          expect(placed[index]).toBeGreaterThanOrEqual(-1e-9);
          expect(placed[index]).toBeLessThanOrEqual(200 + 1e-9);
          if (rank > 0) expect(placed[index]! - placed[order[rank - 1]!]!).toBeGreaterThanOrEqual(14 - 1e-9);
        }
      },
    ),
    { seed: 7 },
  );
  expect(placeLabels([10, 100], 14, 0, 200)).toEqual([10, 100]);
});

test('[FIG-19] wrapped and fitted lines are never wider than their room', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 60, max: 400 }), (words, room) => {
      for (const line of wrapText(words, 12, room)) expect(textWidth(line, 12)).toBeLessThanOrEqual(room);
      expect(textWidth(fitText(words, 12, room), 12)).toBeLessThanOrEqual(room);
    }),
    { seed: 11 },
  );
  expect(wrapText('one two three', 12, 1000)).toEqual(['one two three']);
});
