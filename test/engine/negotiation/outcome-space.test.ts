import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countOf, has } from '../../../src/engine/negotiation/outcome-set.ts';
import {
  createOutcomeSpace,
  levelsOf,
  maskOutcomes,
  outcomeOf,
} from '../../../src/engine/negotiation/outcome-space.ts';
import { plainIssue } from '../../support/plain-issue.ts';

const seed = 20251;
const spaceOf = (counts: readonly number[]) =>
  createOutcomeSpace(
    counts.map((count, i) =>
      plainIssue(
        `issue-${i}`,
        Array.from({ length: count }, (_, level) => `${level}`),
      ),
    ),
  );
const counts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 });

test('[NEG-6] outcomes are row-major with the last issue fastest, and indices and levels are inverses', () => {
  const space = spaceOf([2, 3, 4]);
  expect(space.size).toBe(24);
  expect([...levelsOf(space, 1, new Int32Array(3))]).toEqual([0, 0, 1]);
  expect([...levelsOf(space, 23, new Int32Array(3))]).toEqual([1, 2, 3]);
  fc.assert(
    fc.property(counts, fc.nat(), (lengths, pick) => {
      const any = spaceOf(lengths);
      const outcome = pick % any.size;
      expect(outcomeOf(any, levelsOf(any, outcome, new Int32Array(lengths.length)))).toBe(outcome);
    }),
    { seed },
  );
});

test('[NEG-7] a mask hides exactly the outcomes that hold a forbidden level, adds to an earlier mask and alters no space', () => {
  fc.assert(
    fc.property(counts, fc.array(fc.tuple(fc.nat(5), fc.nat(4)), { maxLength: 4 }), (lengths, pairs) => {
      const space = spaceOf(lengths);
      const forbidden = (issue: number, level: number): boolean =>
        pairs.some(([i, l]) => i === issue && l === level);
      const masked = maskOutcomes(space, forbidden);
      const levels = new Int32Array(lengths.length);
      for (let outcome = 0; outcome < space.size; outcome++) {
        levelsOf(space, outcome, levels);
        expect(has(masked.allowed, outcome)).toBe(!levels.some((level, issue) => forbidden(issue, level)));
      }
      expect(countOf(space.allowed)).toBe(space.size);
      expect(maskOutcomes(masked, () => false).allowed).toEqual(masked.allowed);
    }),
    { seed },
  );
});

test('[NEG-8] an issue without levels, an empty list, an oversized space and an index outside are refused', () => {
  expect(() => createOutcomeSpace([])).toThrow(RangeError);
  expect(() => spaceOf([2, 0])).toThrow(/issue-1 has no levels/);
  expect(() => spaceOf(Array.from({ length: 25 }, () => 2))).toThrow(RangeError);
  expect(() => levelsOf(spaceOf([2]), 2, new Int32Array(1))).toThrow(RangeError);
  expect(() => outcomeOf(spaceOf([2]), [2])).toThrow(RangeError);
});
