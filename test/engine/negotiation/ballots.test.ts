import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createStrategy } from '../../../src/engine/negotiation/create-strategy.ts';
import { createProtocol } from '../../../src/engine/negotiation/index.ts';
import { findNashOutcome } from '../../../src/engine/negotiation/nash-outcome.ts';
import { runSession } from '../../../src/engine/negotiation/run-session.ts';
import { votesNeeded } from '../../../src/model/votes-needed.ts';
import type { Preference } from '../../../src/engine/negotiation/strategy.ts';
import type { ProtocolSpec, StrategySpec, TableAction, TableState } from '../../../src/schema/negotiation.ts';
import { meetingOf, preferenceOf } from '../../support/table-seat.ts';

const seed = 20261;
type Rules = Extract<ProtocolSpec, { id: 'propose-then-vote' }>;
const rules: readonly Rules[] = [
  { id: 'propose-then-vote', rule: 'unanimity' },
  { id: 'propose-then-vote', rule: 'consensus-minus-one' },
  { id: 'propose-then-vote', rule: 'qualified-majority', threshold: 0.6 },
  { id: 'propose-then-vote', rule: 'willing-only' },
];
const thresholdOf = (spec: Rules) => (spec.rule === 'qualified-majority' ? spec.threshold : 1);
const anyRules = fc.constantFrom(...rules);
/** One round: proposals 0, 1, ... and then these votes [party][proposal]. */
function ballot(spec: Rules, votes: readonly (readonly boolean[])[], rounds = 1): TableState {
  const { open, transition } = createProtocol(spec);
  const parties = votes.length;
  const actions: TableAction[] = [
    ...votes.map((_, outcome): TableAction => ({ kind: 'offer', outcome })),
    ...votes.map((approves): TableAction => ({ kind: 'vote', approves })),
  ];
  return actions.reduce((state, action) => transition(state, action).state, open(parties, rounds));
}
const votes = fc
  .integer({ min: 2, max: 4 })
  .chain((n) =>
    fc.array(fc.array(fc.boolean(), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
  );
const approvalsOf = (cast: readonly (readonly boolean[])[], proposal: number) =>
  cast.filter((approves) => approves[proposal]).length;

test('[NEG-114] what is agreed is the proposal with most votes of those with enough, the first of equals; else the next round begins', () => {
  fc.assert(
    fc.property(anyRules, votes, (spec, cast) => {
      const state = ballot(spec, cast, 2);
      const counts = cast.map((_, proposal) => approvalsOf(cast, proposal));
      const enough = votesNeeded(spec.rule, cast.length, thresholdOf(spec));
      const most = Math.max(...counts);
      if (most < enough) return void expect(state).toMatchObject({ ended: 'open', round: 1, standing: null });
      const chosen = counts.indexOf(most);
      expect(state).toMatchObject({
        ended: 'agreement',
        accepted: most,
        standing: { outcome: chosen, by: chosen },
      });
      cast.forEach((approves, party) => expect(((state.signed! >> party) & 1) === 1).toBe(approves[chosen]));
    }),
    { seed, numRuns: 500 },
  );
});

test('[NEG-115] needed votes: all, all but one, a share rounded up, or two', () => {
  expect(
    rules.map((spec) => [2, 3, 4].map((parties) => votesNeeded(spec.rule, parties, thresholdOf(spec)))),
  ).toEqual([
    [2, 3, 4],
    [1, 2, 3],
    [2, 2, 3],
    [2, 2, 2],
  ]);
  const half = { ...rules[2]!, threshold: 2 / 3 } as Rules;
  expect(votesNeeded(half.rule, 3, thresholdOf(half))).toBe(2);
  for (const threshold of [0, 1.5, NaN])
    expect(() => createProtocol({ id: 'propose-then-vote', rule: 'qualified-majority', threshold })).toThrow(
      RangeError,
    );
});

test('[NEG-116] voting is monotone: one more vote for what is agreed leaves it agreed, and a laxer rule agrees wherever a stricter one does', () => {
  fc.assert(
    fc.property(anyRules, votes, fc.nat(3), (spec, cast, voter) => {
      const before = ballot(spec, cast);
      if (before.ended === 'agreement') {
        const chosen = before.standing!.outcome;
        const more = cast.map((approves, party) =>
          party === voter ? approves.map((approve, at) => approve || at === chosen) : approves,
        );
        expect(ballot(spec, more).standing?.outcome).toBe(chosen);
      }
      if (ballot(rules[0]!, cast).ended === 'agreement')
        for (const laxer of rules) expect(ballot(laxer, cast).ended).toBe('agreement');
    }),
    { seed, numRuns: 500 },
  );
});

test('[NEG-117] a ballot is pure, refuses what is not asked for, counts no absent proposal, and ends with a walk-out or the time', () => {
  const { open, transition } = createProtocol(rules[0]!);
  const start = Object.freeze(open(2, 1));
  const offered = transition(start, { kind: 'offer', outcome: 3 });
  expect(transition(start, { kind: 'offer', outcome: 3 })).toEqual(offered);
  expect(start.ballot).toBeUndefined();
  expect(() => transition(start, { kind: 'vote', approves: [] })).toThrow(/a proposal is due/);
  expect(() => transition(start, { kind: 'offer', outcome: -1 })).toThrow(RangeError);
  const full = transition(offered.state, { kind: 'pass' });
  expect(full.events).toEqual([{ kind: 'pass', by: 1, round: 0, outcome: -1 }]);
  expect(() => transition(full.state, { kind: 'pass' })).toThrow(/a vote is due/);
  expect(() => transition(full.state, { kind: 'vote', approves: [true] })).toThrow(RangeError);
  const first = transition(full.state, { kind: 'vote', approves: [true, true] });
  expect(first.events).toEqual([{ kind: 'accept', by: 0, round: 0, outcome: 3 }]);
  const second = transition(first.state, { kind: 'vote', approves: [false, true] });
  expect(second.state).toMatchObject({ ended: 'timeout', round: 1 });
  expect(second.events.map(({ kind }) => kind)).toEqual(['refuse', 'timeout']);
  expect(transition(second.state, { kind: 'pass' })).toEqual({ state: second.state, events: [] });
  expect(transition(full.state, { kind: 'walk-out' }).state.ended).toBe('walked-out');
});

const linear: StrategySpec = { offering: 'time-dependent', acceptance: 'curve', exponent: 1, floor: 0 };
function meet(spec: ProtocolSpec, preferences: readonly Preference[], rounds = 20) {
  const protocol = createProtocol(spec);
  const meeting = meetingOf(preferences[0]!.utility.length, rounds);
  const parties = preferences.map((preference, party) => createStrategy(linear, preference, party, meeting));
  return runSession(
    protocol,
    protocol.open(preferences.length, rounds),
    protocol.seat(parties, preferences),
    rounds,
  );
}

test('[NEG-118] parties propose what they would offer, vote for their own and for what they would accept, and bind whom the rule binds', () => {
  // The third party loses by whatever the others want: it holds up unanimity and nothing else.
  const preferences = [
    preferenceOf([0.9, 0.8, 0], 0.1),
    preferenceOf([0.8, 0.9, 0], 0.1),
    preferenceOf([0, 0, 1], 0.5),
  ];
  expect(meet(rules[0]!, preferences).state.ended).toBe('timeout');
  for (const laxer of rules.slice(1)) {
    const { state } = meet(laxer, preferences);
    expect([state.ended, state.signed]).toEqual(['agreement', 0b011]);
    expect([0, 1]).toContain(state.standing!.outcome);
  }
});

test('[NEG-119] a mediated table signs the Nash solution in its first round, weighted where powers are named, and nothing while the zone is empty', () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  const columns = fc
    .integer({ min: 1, max: 30 })
    .chain((size) =>
      fc.array(fc.array(unit, { minLength: size, maxLength: size }), { minLength: 2, maxLength: 3 }),
    );
  fc.assert(
    fc.property(columns, fc.constantFrom(0, 0.3, 0.6), fc.boolean(), (utilities, reservation, weighted) => {
      const preferences = utilities.map((utility) => preferenceOf(utility, reservation));
      const powers = utilities.map((_, party) => 1 + party);
      const { state, events } = meet(
        { id: 'mediated-nash', ...(weighted ? { powers } : {}) },
        preferences,
        3,
      );
      const outcome = findNashOutcome(
        {
          utilities: preferences.map(({ utility }) => utility),
          reservations: preferences.map(() => reservation),
          allowed: preferences[0]!.allowed,
        },
        weighted ? powers : undefined,
      );
      if (outcome < 0) {
        expect(state.ended).toBe('timeout');
        return;
      }
      expect(state).toMatchObject({ ended: 'agreement', round: 0, standing: { outcome, by: -1 } });
      expect(events[0]).toEqual({ kind: 'offer', by: -1, round: 0, outcome });
    }),
    { seed },
  );
});
