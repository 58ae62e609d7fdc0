import fc from 'fast-check';
import { expect, test } from 'vitest';
import { additiveUtility } from '../../../src/engine/negotiation/additive-utility.ts';
import { findNashOutcome } from '../../../src/engine/negotiation/nash-outcome.ts';
import {
  add,
  bytesOf,
  countOf,
  emptySet,
  fullSet,
  has,
  membersOf,
  removeRange,
} from '../../../src/engine/negotiation/outcome-set.ts';
import type { Bargain } from '../../../src/engine/negotiation/pareto.ts';
import { findSolutionPoints } from '../../../src/engine/negotiation/solution-points.ts';
import { setOf } from '../../support/table-seat.ts';

const seed = 20262;
const coarse = fc.integer({ min: 0, max: 8 }).map((n) => n / 8);
const fine = fc.double({ min: 0, max: 1, noNaN: true });
const bargain: fc.Arbitrary<Bargain> = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom(2, 3), fc.constantFrom(coarse, fine))
  .chain(([size, parties, value]) =>
    fc.record({
      utilities: fc.array(
        fc.array(value, { minLength: size, maxLength: size }).map((column) => Float64Array.from(column)),
        { minLength: parties, maxLength: parties },
      ),
      reservations: fc.array(fc.constantFrom(-1, 0, 0.25, 0.5, 0.9), {
        minLength: parties,
        maxLength: parties,
      }),
      allowed: fc.array(fc.constantFrom(0, 1, 1), { minLength: size, maxLength: size }).map(setOf),
    }),
  );

test('[NEG-120] the Nash outcome of one pass is the point that the whole search chooses, with equal and with unequal powers', () => {
  fc.assert(
    fc.property(bargain, fc.constantFrom(undefined, [1, 1, 1], [2, 1, 0.5], [0, 1, 1]), (table, some) => {
      const powers = some?.slice(0, table.utilities.length);
      const { nash, pareto } = findSolutionPoints(table, powers);
      const outcome = findNashOutcome(table, powers);
      expect(outcome).toBe(nash.chosen);
      if (outcome >= 0) expect(pareto).toContain(outcome);
    }),
    { seed, numRuns: 1000 },
  );
});

test('[NEG-121] powers split a pie in their proportion; negative ones and another number of them are refused', () => {
  const pie = Array.from({ length: 101 }, (_, share) => share / 100);
  const table: Bargain = {
    utilities: [Float64Array.from(pie), Float64Array.from(pie, (share) => 1 - share)],
    reservations: [0, 0],
    allowed: fullSet(101),
  };
  for (const [a, b, share] of [
    [1, 1, 50],
    [3, 1, 75],
    [1, 4, 20],
  ] as const)
    expect(findNashOutcome(table, [a, b])).toBe(share);
  expect(() => findNashOutcome(table, [1])).toThrow(RangeError);
  expect(() => findNashOutcome(table, [1, -1])).toThrow(RangeError);
});

test('[NEG-122] a set of outcomes holds what was put in, loses a range, and counts and lists its members', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.array(fc.nat(199), { maxLength: 50 }),
      fc.nat(199),
      fc.nat(199),
      (size, some, a, b) => {
        const members = [...new Set(some.filter((outcome) => outcome < size))].sort((x, y) => x - y);
        const set = emptySet(size);
        for (const outcome of members) expect([add(set, outcome), add(set, outcome)]).toEqual([true, false]);
        expect([membersOf(set), countOf(set)]).toEqual([members, members.length]);
        expect([...bytesOf(set, size)]).toEqual(
          Array.from({ length: size }, (_, outcome) => Number(has(set, outcome))),
        );
        const [first, end] = [Math.min(a, b, size), Math.min(Math.max(a, b), size)];
        removeRange(set, first, end);
        expect(membersOf(set)).toEqual(members.filter((outcome) => outcome < first || outcome >= end));
        expect([countOf(fullSet(size)), countOf(emptySet(size))]).toEqual([size, 0]);
      },
    ),
    { seed },
  );
});

test('[NEG-123] additive utilities are weights times values added left to right, also into a column that was used before', () => {
  const column = new Float64Array(6).fill(7);
  const utility = additiveUtility(
    [0.1, 0.7],
    [
      [1, 3],
      [0.2, 0.4, 0.6],
    ],
    column,
  );
  expect(utility).toBe(column);
  expect([...utility]).toEqual(
    [1, 3].flatMap((first) => [0.2, 0.4, 0.6].map((second) => 0 + 0.1 * first + 0.7 * second)),
  );
});
