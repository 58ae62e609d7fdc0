import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createStrategy } from '../../../src/engine/negotiation/create-strategy.ts';
import { createOutcomeSpace, levelsOf } from '../../../src/engine/negotiation/outcome-space.ts';
import { runSession } from '../../../src/engine/negotiation/run-session.ts';
import {
  createStackedAlternatingOffers,
  stackedAlternatingOffers,
} from '../../../src/engine/negotiation/stacked-alternating-offers.ts';
import { relativeTime, type Preference } from '../../../src/engine/negotiation/strategy.ts';
import { openTable } from '../../../src/engine/negotiation/table-protocol.ts';
import type { StrategySpec } from '../../../src/schema/negotiation.ts';
import { plainIssue } from '../../support/plain-issue.ts';
import { meetingOf, preferenceOf as one, setOf } from '../../support/table-seat.ts';

const seed = 20254;
const protocol = createStackedAlternatingOffers();
const spec = (exponent = 1, floor = 0): StrategySpec => ({
  offering: 'time-dependent',
  acceptance: 'curve',
  exponent,
  floor,
});
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const side = fc.record({
  exponent: fc.constantFrom(0.25, 1, 2, 4),
  floor: fc.constantFrom(0, 0, 0.3),
  reservation: fc.double({ min: 0, max: 0.6, noNaN: true }),
});
const table = fc.integer({ min: 1, max: 30 }).chain((size) =>
  fc.record({
    utilities: fc.array(fc.array(unit, { minLength: size, maxLength: size }), { minLength: 2, maxLength: 4 }),
    mask: fc.array(fc.constantFrom(0, 1, 1), { minLength: size, maxLength: size }),
    sides: fc.array(side, { minLength: 4, maxLength: 4 }),
    rounds: fc.integer({ min: 1, max: 50 }),
  }),
);
interface Sample {
  utilities: number[][];
  mask: number[];
  sides: { exponent: number; floor: number; reservation: number }[];
  rounds: number;
}

const preferenceOf = ({ utilities, mask, sides }: Sample, party: number): Preference => ({
  utility: Float64Array.from(utilities[party]!),
  allowed: setOf(mask),
  reservation: sides[party]!.reservation,
});
/** Plays a whole table in sittings of the given length, with new strategies in each. */
function play(sample: Sample, sitting: number) {
  let state = openTable(sample.utilities.length, sample.rounds);
  const events = [];
  while (state.ended === 'open') {
    const strategies = sample.utilities.map((_, party) =>
      createStrategy(
        spec(sample.sides[party]!.exponent, sample.sides[party]!.floor),
        preferenceOf(sample, party),
        party,
        meetingOf(sample.mask.length, sample.rounds),
      ),
    );
    const session = runSession(protocol, state, strategies, state.round + sitting);
    events.push(...session.events);
    state = session.state;
  }
  return { state, events };
}

test('[NEG-19] masked outcomes are never offered nor agreed, and nobody offers or signs below its reservation value', () => {
  fc.assert(
    fc.property(table, (sample) => {
      for (const { kind, by, outcome } of play(sample, 20).events) {
        if (kind !== 'offer' && kind !== 'accept') continue;
        expect(sample.mask[outcome]).toBe(1);
        expect(sample.utilities[by]![outcome]).toBeGreaterThanOrEqual(sample.sides[by]!.reservation);
      }
    }),
    { seed, numRuns: 300 },
  );
});

test('[NEG-20] a table played in sittings of any length makes the same moves as one played at once', () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 20 }), (sample, sitting) => {
      expect(play(sample, sitting)).toEqual(play(sample, sample.rounds));
    }),
    { seed },
  );
});

test('[NEG-21] permuting the issues permutes the outcomes of offers and agreements', () => {
  const sizes = [2, 3, 4];
  fc.assert(
    fc.property(
      fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 }),
      fc.uniqueArray(unit, { minLength: 24, maxLength: 24 }),
      fc.uniqueArray(unit, { minLength: 24, maxLength: 24 }),
      (order, first, second) => {
        const issues = sizes.map((size, i) => plainIssue(`i${i}`, Array.from({ length: size }, String)));
        const space = createOutcomeSpace(issues);
        const permuted = createOutcomeSpace(order.map((i) => issues[i]!));
        const moved = Int32Array.from({ length: 24 }, (_, outcome) => {
          const levels = levelsOf(space, outcome, new Int32Array(3));
          return order.reduce((sum, issue, i) => sum + levels[issue]! * permuted.strides[i]!, 0);
        });
        const sides = [0, 1].map(() => ({ exponent: 1, floor: 0, reservation: 0.2 }));
        const sample = {
          utilities: [first, second],
          mask: Array.from({ length: 24 }, () => 1),
          sides,
          rounds: 20,
        };
        const utilities = sample.utilities.map((utility) => {
          const column = Array.from({ length: 24 }, () => 0);
          utility.forEach((value, outcome) => (column[moved[outcome]!] = value));
          return column;
        });
        const move = (outcome: number): number => (outcome < 0 ? outcome : moved[outcome]!);
        const events = play(sample, 20).events.map((event) => ({ ...event, outcome: move(event.outcome) }));
        expect(play({ ...sample, utilities }, 20).events).toEqual(events);
      },
    ),
    { seed },
  );
});

const strategyOf = (preference: Preference, party: number) =>
  createStrategy(spec(), preference, party, meetingOf(preference.utility.length, 20));
const meet = (a: Preference, b: Preference) =>
  runSession(protocol, openTable(2, 20), [strategyOf(a, 0), strategyOf(b, 1)], 20);

test('[NEG-22] a party that has no rational outcome leaves at its first turn, and so does one whose outcomes are all masked', () => {
  expect(meet(one([0.2, 0.4], 0.5), one([1, 0.5])).events).toEqual([
    { kind: 'walk-out', by: 0, round: 0, outcome: -1 },
  ]);
  const { state, events } = meet(one([1, 0.5]), one([0.2, 0.4], 0.5));
  expect(state.ended).toBe('walked-out');
  expect(events.map((event) => event.by)).toEqual([0, 1]);
  expect(meet(one([1, 0.5], 0, [0, 0]), one([1, 0.5], 0, [0, 0])).state.ended).toBe('walked-out');
});

test('[NEG-23] a single outcome that suits both is agreed in round 0; without a zone of agreement the time runs out', () => {
  expect(meet(one([0.7]), one([0.3])).state).toMatchObject({ ended: 'agreement', round: 0 });
  const { state, events } = meet(one([1, 0], 0.5), one([0, 1], 0.5));
  expect(state.ended).toBe('timeout');
  expect(events.filter((event) => event.kind === 'offer').length).toBe(40);
});

test('[NEG-24] a standing offer that is masked between two sittings is not accepted', () => {
  const first = strategyOf(one([1, 0.9]), 0);
  const opened = stackedAlternatingOffers(openTable(2, 20), {
    kind: 'offer',
    outcome: first.offer(0),
  }).state;
  const other = strategyOf(one([1, 0.9], 0, [0, 1]), 1);
  const { events } = runSession(protocol, opened, [first, other], 1);
  expect(opened.standing!.outcome).toBe(0);
  expect(events).toEqual([{ kind: 'offer', by: 1, round: 0, outcome: 1 }]);
});

test('[NEG-25] relative time is (k+1)/(N+1) over the whole life of the table, strictly inside 0 and 1', () => {
  expect(relativeTime(0, 80)).toBe(1 / 81);
  expect(relativeTime(79, 80)).toBe(80 / 81);
});

test('[NEG-26] a session needs one strategy a party', () => {
  expect(() => runSession(protocol, openTable(3, 20), [], 20)).toThrow(RangeError);
});
