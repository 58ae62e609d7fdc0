import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureAgreement } from '../../../src/engine/negotiation/measure-agreement.ts';
import { fullSet } from '../../../src/engine/negotiation/outcome-set.ts';
import { paretoSet, rationalOutcomes } from '../../../src/engine/negotiation/pareto.ts';
import type { Bargain } from '../../../src/engine/negotiation/pareto.ts';
import { findSolutionPoints } from '../../../src/engine/negotiation/solution-points.ts';
import { setOf } from '../../support/table-seat.ts';

const seed = 20256;
const bargainOf = (rows: readonly (readonly number[])[], reservations: readonly number[]): Bargain => ({
  utilities: reservations.map((_, party) => Float64Array.from(rows, (row) => row[party]!)),
  reservations,
  allowed: fullSet(rows.length),
});
const rows = (parties: number) =>
  fc.array(
    fc.array(
      fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
      { minLength: parties, maxLength: parties },
    ),
    { minLength: 1, maxLength: 40 },
  );

test('[NEG-33] the Pareto set is what comparing every pair finds, for two and three parties, duplicates kept', () => {
  fc.assert(
    fc.property(fc.constantFrom(2, 3).chain(rows), (points) => {
      const bargain = bargainOf(
        points,
        points[0]!.map(() => 0.2),
      );
      const rational = rationalOutcomes(bargain);
      const expected = rational.filter(
        (a) =>
          !rational.some(
            (b) =>
              points[b]!.every((value, party) => value >= points[a]![party]!) &&
              points[b]!.some((value, party) => value > points[a]![party]!),
          ),
      );
      expect(rational).toEqual([...points.keys()].filter((o) => points[o]!.every((value) => value >= 0.2)));
      expect(paretoSet(bargain.utilities, rational)).toEqual(expected);
    }),
    { seed, numRuns: 300 },
  );
});

test('[NEG-150] the front of a million deals of one sum is found by one sweep, every one of them in it', () => {
  const size = 1_000_000;
  const first = Float64Array.from({ length: size }, (_, outcome) => outcome);
  const second = first.map((value) => size - value);
  const all = [...first];
  expect(paretoSet([first, second], all)).toEqual(all);
});

test('[NEG-34] the Nash, Kalai, Kalai-Smorodinsky and utilitarian points have their closed forms', () => {
  // Six deals of a textbook bargain with nothing to fall back on.
  const deals = [
    [10, 1],
    [9, 4],
    [7, 6],
    [5, 7],
    [2, 9],
    [1, 10],
  ];
  const points = findSolutionPoints(bargainOf(deals, [0, 0]));
  // The least utility of each party is 1, so that gains are counted from there.
  expect(points.disagreement).toEqual([1, 1]);
  expect(points.nash).toEqual({ outcomes: [2], chosen: 2, value: 30 });
  expect(points.kalai).toEqual({ outcomes: [2], chosen: 2, value: 5 });
  expect(points.kalaiSmorodinsky).toMatchObject({ outcomes: [2], chosen: 2, value: 5 / 9 });
  expect(points.evenAdvantage).toMatchObject({ outcomes: [2], chosen: 2 });
  expect(points.utilitarian).toEqual({ outcomes: [1, 2], chosen: 2, value: 13 });
});

test('[NEG-35] a tie goes to the larger least gain, then to the larger sum, then to the lowest index', () => {
  // Equal products 0.16: the even split has the larger least gain. The last row sets both parties' least utility to 0.
  const even = findSolutionPoints(
    bargainOf(
      [
        [0.8, 0.2],
        [0.2, 0.8],
        [0.4, 0.4],
        [0, 0],
      ],
      [0, 0],
    ),
  ).nash;
  expect(even).toMatchObject({ outcomes: [0, 1, 2], chosen: 2 });
  const equal = findSolutionPoints(
    bargainOf(
      [
        [0.4, 0.2],
        [0.2, 0.4],
        [0, 0],
      ],
      [0, 0],
    ),
  ).nash;
  expect(equal).toMatchObject({ outcomes: [0, 1], chosen: 0 });
  // Products 16 and least gains 1 alike: the larger sum decides.
  const three = [
    [1, 4, 4],
    [1, 2, 8],
    [0, 0, 0],
  ];
  expect(findSolutionPoints(bargainOf(three, [0, 0, 0])).nash).toMatchObject({ outcomes: [0, 1], chosen: 1 });
  // One unit in the last place is no difference.
  const rounded = [
    [0.1 + 0.2, 0.9],
    [0.3, 0.95],
    [0, 0],
  ];
  expect(findSolutionPoints(bargainOf(rounded, [0, 0])).kalai).toMatchObject({ outcomes: [0, 1], chosen: 1 });
});

test('[NEG-36] positive affine changes of anyone’s utility leave the Nash and Kalai-Smorodinsky sets as they are', () => {
  // Scales are powers of two and shifts zero or dyadic, so that equal gains stay equal in doubles.
  const dyadic = fc.array(fc.tuple(fc.nat(32), fc.nat(32)), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(dyadic, fc.constantFrom(0.5, 2, 8), fc.constantFrom(-4, 0, 16), (grid, scale, shift) => {
      const points = grid.map(([a, b]) => [a / 32, b / 32]);
      const before = findSolutionPoints(bargainOf(points, [0.25, 0.125]));
      const moved = points.map(([a, b]) => [a! * scale + shift, b!]);
      const after = findSolutionPoints(bargainOf(moved, [0.25 * scale + shift, 0.125]));
      expect(after.pareto).toEqual(before.pareto);
      expect(after.nash.outcomes).toEqual(before.nash.outcomes);
      expect(after.kalaiSmorodinsky.outcomes).toEqual(before.kalaiSmorodinsky.outcomes);
    }),
    { seed, numRuns: 300 },
  );
});

test('[NEG-37] raising one’s reservation value never enlarges the zone nor lowers one’s own Nash utility', () => {
  fc.assert(
    fc.property(
      rows(2),
      fc.integer({ min: 0, max: 10 }),
      fc.integer({ min: 0, max: 10 }),
      (points, low, step) => {
        const before = findSolutionPoints(bargainOf(points, [low / 20, 0.1]));
        const after = findSolutionPoints(bargainOf(points, [(low + step) / 20, 0.1]));
        expect(before.rational).toEqual(expect.arrayContaining([...after.rational]));
        if (after.nash.chosen < 0 || after.nash.value <= 0) return;
        const own = (outcomes: readonly number[]) => outcomes.map((outcome) => points[outcome]![0]!);
        for (const end of [Math.min, Math.max])
          expect(end(...own(after.nash.outcomes))).toBeGreaterThanOrEqual(end(...own(before.nash.outcomes)));
      },
    ),
    { seed, numRuns: 500 },
  );
});

test('[NEG-38] masked outcomes are no part of any set, and an empty zone has no point', () => {
  const bargain = bargainOf(
    [
      [1, 1],
      [0.5, 0.5],
    ],
    [0.2, 0.2],
  );
  const masked = findSolutionPoints({ ...bargain, allowed: setOf([0, 1]) });
  expect([masked.rational, masked.pareto, masked.nash.outcomes]).toEqual([[1], [1], [1]]);
  for (const empty of [
    findSolutionPoints({ ...bargain, allowed: setOf([0, 0]) }),
    findSolutionPoints({ ...bargain, reservations: [2, 2] }),
  ]) {
    expect(empty.pareto).toEqual([]);
    expect(empty.nash).toEqual({ outcomes: [], chosen: -1, value: Number.NaN });
    expect(empty.evenAdvantage.chosen).toBe(-1);
  }
});

test('[NEG-39] a party with nothing to gain holds nobody back', () => {
  const points = findSolutionPoints(
    bargainOf(
      [
        [0.5, 0.1],
        [0.5, 0.9],
      ],
      [0.5, 0],
    ),
  );
  expect(points.kalaiSmorodinsky).toMatchObject({ outcomes: [1], value: 1 });
});

test('[NEG-40] an agreement is measured by its distances, its surplus and the surplus that it leaves', () => {
  const bargain = bargainOf(
    [
      [1, 0],
      [0, 1],
      [0.6, 0.6],
      [0.3, 0.2],
    ],
    [0, 0],
  );
  const points = findSolutionPoints(bargain);
  const measures = measureAgreement(bargain, points, 3);
  expect(measures.nashDistance).toBeCloseTo(0.5, 12);
  expect(measures.paretoDistance).toBeCloseTo(0.5, 12);
  expect(measures.welfare).toBeCloseTo(0.5, 12);
  expect(measures.surplus).toBeCloseTo(0.5, 12);
  expect(measures.surplusLeft).toBeCloseTo(0.7, 12);
  expect(measureAgreement(bargain, points, 2)).toMatchObject({ nashDistance: 0, surplusLeft: 0 });
  const nobody = { ...bargain, reservations: [2, 2] };
  expect(measureAgreement(nobody, findSolutionPoints(nobody), 2).nashDistance).toBeNaN();
});
