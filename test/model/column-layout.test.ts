import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowMap, walkOf, type Walk } from '../../src/model/column-layout.ts';

const sizes = { empty: 0, one: 1, pair: 2, three: 3, five: 5 };
const someSets = fc.shuffledSubarray(Object.keys(sizes));

/** The rows that a walk reads of one of its columns, one after the other. */
function rowsWalked({ length, firsts, steps }: Walk, column: number): number[] {
  return [...firsts[column]!].flatMap((first) =>
    Array.from({ length }, (_, at) => first + at * steps[column]!),
  );
}

describe('walks through columns', () => {
  it('[SPEED-20] a walk reads of every column the rows that belong to those it writes, whatever sets they share and in which order', () => {
    fc.assert(
      fc.property(someSets, someSets, someSets, (to, one, other) => {
        const walk = walkOf(to, [one, other], sizes);
        expect(rowsWalked(walk, 0)).toEqual([...rowMap(to, one, sizes)]);
        expect(rowsWalked(walk, 1)).toEqual([...rowMap(to, other, sizes)]);
      }),
      { seed: 20 },
    );
  });

  it('[SPEED-21] columns that go on evenly together are one stretch, and a number is read without a step', () => {
    const sets = ['three', 'five', 'pair'];
    expect(walkOf(sets, [sets, []], sizes)).toEqual({
      length: 30,
      firsts: [Int32Array.of(0), Int32Array.of(0)],
      steps: [1, 0],
    });
    expect(walkOf(sets, [sets, ['pair']], sizes)).toMatchObject({ length: 2, steps: [1, 1] });
  });
});
