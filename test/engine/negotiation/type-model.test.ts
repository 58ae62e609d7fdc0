import { expect, test } from 'vitest';
import { createStrategy } from '../../../src/engine/negotiation/create-strategy.ts';
import { createTypeModel, type TypeBelief } from '../../../src/engine/negotiation/type-model.ts';
import { expectedDemand, updateTypePosterior } from '../../../src/engine/negotiation/type-posterior.ts';
import type { StrategySpec } from '../../../src/schema/negotiation.ts';
import { meetingOf, preferenceOf } from '../../support/table-seat.ts';

const demands = [Float64Array.of(1, 0.7, 0.2, 0), Float64Array.of(0.1, 0.6, 1, 0.3)];
const even = (): TypeBelief => ({ odds: [0.5, 0.5], counted: new Map() });

test('[NEG-140] odds of types after each offer are those of the posterior, and an outcome is liked by the mean of the types', () => {
  const belief = even();
  const model = createTypeModel(belief, 'a', demands, 10);
  let odds: number[] = [0.5, 0.5];
  [0, 0, 1].forEach((outcome, at) => {
    model.observe(outcome);
    odds = updateTypePosterior(
      odds,
      demands.map((demand) => demand[outcome]!),
      expectedDemand(at, 10),
    );
    expect(belief.odds).toEqual(odds);
  });
  expect(odds[0]).toBeGreaterThan(0.99);
  expect(model.estimate(2)).toBeCloseTo(0.2 * odds[0]! + odds[1]!, 12);
});

test('[NEG-141] offers that were counted are not counted again when a party takes stock anew, and what was learned is taken to the next table', () => {
  const belief = even();
  const first = createTypeModel(belief, 'a', demands, 10);
  first.observe(1);
  first.observe(1);
  const learned = belief.odds;
  const again = createTypeModel(belief, 'a', demands, 10);
  again.observe(1);
  again.observe(1);
  expect(belief.odds).toEqual(learned);
  again.observe(0);
  const third = belief.odds;
  expect(third).not.toEqual(learned);
  createTypeModel(belief, 'b', demands, 10).observe(2);
  expect(belief.odds).toEqual(updateTypePosterior(third, [0.2, 1], 1));
});

test('[NEG-142] among packages about as good for itself a party offers what the other’s likely type wants, and one without types is read by what it names', () => {
  // Both first outcomes are within the width of each other to the party that offers.
  const preference = preferenceOf([1, 0.99, 0.98, 0.1]);
  const spec: StrategySpec = {
    offering: 'time-dependent',
    exponent: 0.01,
    floor: 0.97,
    acceptance: 'curve',
    opponent: { model: 'types', width: 0.1 },
  };
  const offerOf = (odds: readonly number[]): number => {
    const belief: TypeBelief = { odds, counted: new Map() };
    const knownTypes = new Map([[1, createTypeModel(belief, 'a', demands, 10)]]);
    return createStrategy(spec, preference, 0, { ...meetingOf(4, 10), knownTypes }).offer(5);
  };
  expect(offerOf([1, 0])).toBe(0);
  expect(offerOf([0, 1])).toBe(2);
  const named = [
    { by: 1, round: 0, outcome: 1 },
    { by: 1, round: 1, outcome: 1 },
  ];
  const byName = createStrategy(spec, preference, 0, meetingOf(4, 10, named)).offer(5);
  const frequency: StrategySpec = { ...spec, opponent: { model: 'frequency', width: 0.1 } };
  expect(byName).toBe(createStrategy(frequency, preference, 0, meetingOf(4, 10, named)).offer(5));
});
