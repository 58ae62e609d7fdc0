import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stackedAlternatingOffers } from '../../../src/engine/negotiation/stacked-alternating-offers.ts';
import { openTable } from '../../../src/engine/negotiation/table-protocol.ts';
import type { TableAction, TableEvent, TableState } from '../../../src/schema/negotiation.ts';

const seed = 20253;
const action: fc.Arbitrary<TableAction> = fc.oneof(
  fc.record({ kind: fc.constant('offer' as const), outcome: fc.nat(9) }),
  fc.constant({ kind: 'accept' as const }),
  fc.constant({ kind: 'pass' as const }),
  { weight: 1, arbitrary: fc.constant({ kind: 'walk-out' as const }) },
);
const game = fc.record({
  parties: fc.integer({ min: 2, max: 4 }),
  rounds: fc.integer({ min: 1, max: 6 }),
  actions: fc.array(action, { maxLength: 40 }),
});
/** An acceptance where nothing stands becomes a pass: the one action that a state can forbid. */
const legal = (state: TableState, wished: TableAction): TableAction =>
  wished.kind === 'accept' && state.standing === null ? { kind: 'pass' } : wished;

function play(parties: number, rounds: number, actions: readonly TableAction[]) {
  const events: TableEvent[] = [];
  let state = openTable(parties, rounds);
  for (const wished of actions) {
    const turn = stackedAlternatingOffers(state, legal(state, wished));
    events.push(...turn.events);
    state = turn.state;
  }
  return { state, events };
}
const offer = (outcome: number): TableAction => ({ kind: 'offer', outcome });
const accept: TableAction = { kind: 'accept' };

test('[NEG-12] the protocol is pure: the same state and action give the same result, and neither is altered', () => {
  fc.assert(
    fc.property(game, ({ parties, rounds, actions }) => {
      let state = openTable(parties, rounds);
      for (const wished of actions) {
        const move = Object.freeze(legal(state, wished));
        const frozen = Object.freeze({
          ...state,
          standing: state.standing && Object.freeze({ ...state.standing }),
        });
        const turn = stackedAlternatingOffers(frozen, move);
        expect(stackedAlternatingOffers(structuredClone(frozen), { ...move })).toEqual(turn);
        expect(frozen).toEqual(state);
        state = turn.state;
      }
    }),
    { seed },
  );
});

test('[NEG-13] a state that has ended absorbs every action without an event', () => {
  fc.assert(
    fc.property(game, action, ({ parties, rounds, actions }, next) => {
      const { state } = play(parties, rounds, [...actions, { kind: 'walk-out' }]);
      expect(state.ended).not.toBe('open');
      const turn = stackedAlternatingOffers(state, next);
      expect(turn.state).toBe(state);
      expect(turn.events).toEqual([]);
    }),
    { seed },
  );
});

test('[NEG-14] an agreement is the last offer, accepted in a row by every other party, and is the only way to agree', () => {
  fc.assert(
    fc.property(game, ({ parties, rounds, actions }) => {
      const { state, events } = play(parties, rounds, actions);
      const agreed = events.filter((event) => event.kind === 'agreement');
      expect(agreed.length).toBe(state.ended === 'agreement' ? 1 : 0);
      if (state.ended !== 'agreement') return;
      const last = events.slice(-1 - parties);
      expect(last.map((event) => event.kind)).toEqual([
        'offer',
        ...Array.from({ length: parties - 1 }, () => 'accept'),
        'agreement',
      ]);
      expect(new Set(last.map((event) => event.outcome))).toEqual(new Set([state.standing!.outcome]));
      expect(new Set(last.map((event) => event.by)).size).toBe(parties);
    }),
    { seed, numRuns: 500 },
  );
});

test('[NEG-15] turns go round in party order and the time is up after the last party of the last round', () => {
  const { state, events } = play(
    3,
    2,
    Array.from({ length: 6 }, (_, outcome) => offer(outcome)),
  );
  expect(events.map((event) => event.by)).toEqual([0, 1, 2, 0, 1, 2, -1]);
  expect(events.map((event) => event.round)).toEqual([0, 0, 0, 1, 1, 1, 1]);
  expect(state).toMatchObject({ ended: 'timeout', round: 2 });
});

test('[NEG-16] the round of an agreement is the one in which the last party accepted', () => {
  const { state } = play(2, 5, [offer(1), offer(2), accept]);
  expect(state).toMatchObject({ ended: 'agreement', round: 1, standing: { outcome: 2, by: 1 }, accepted: 2 });
});

test('[NEG-17] a pass empties the table, so that earlier acceptances count no more; a walk-out ends the talks', () => {
  const passed = play(3, 5, [offer(1), accept, { kind: 'pass' }]).state;
  expect(passed).toMatchObject({ standing: null, accepted: 0, ended: 'open' });
  expect(() => stackedAlternatingOffers(passed, accept)).toThrow(/no standing offer/);
  expect(play(2, 5, [offer(1), { kind: 'walk-out' }]).state.ended).toBe('walked-out');
});

test('[NEG-18] a table of one or of five, a deadline of no rounds and an offer that is no index are refused', () => {
  for (const parties of [1, 5, 2.5]) expect(() => openTable(parties, 20)).toThrow(RangeError);
  expect(() => openTable(2, 0)).toThrow(RangeError);
  for (const outcome of [-1, 0.5, NaN])
    expect(() => stackedAlternatingOffers(openTable(2, 1), offer(outcome))).toThrow(RangeError);
});
