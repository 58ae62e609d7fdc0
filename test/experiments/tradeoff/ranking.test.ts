import type { PricedRun } from '../../../src/schema/tradeoff.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kendallTau } from '../../../src/experiments/tradeoff/kendall.ts';
import { rankChips } from '../../../src/experiments/tradeoff/rank-chips.ts';
import { bandsOf } from '../../../src/numerics/quantiles.ts';
import { isSettled, rankingPoints } from '../../../src/experiments/tradeoff/settled-ranking.ts';
import { rangeIn, summarisePrices } from '../../../src/experiments/tradeoff/summarise-prices.ts';
import { variantOf } from '../../../src/experiments/tradeoff/variants.ts';
import type { ChipPrice } from '../../../src/schema/tradeoff.ts';
import { shippedScenario } from '../../support/shipped-model.ts';

const seed = 20260812;

/** A control that costs months and brings the other party relief. */
function control(issue: string, level: number, months: number, relief: number, worth = -1): ChipPrice {
  const party = { income: 0, rents: 0, shortage: 0 };
  return {
    table: 'talks',
    issue,
    level,
    label: `level ${level}`,
    mover: 'A',
    by: 0,
    technology: issue,
    balance: 1000,
    total: 0,
    delay: -months,
    ownDelay: -months,
    confidence: 0,
    parties: [
      { party: 'A', ...party, worth, relief: 0 },
      { party: 'B', ...party, worth: relief, relief },
    ],
  };
}
const runs = (prices: readonly (readonly ChipPrice[])[], rule = 'one'): PricedRun[] =>
  prices.map((own, draw) => ({ setting: { preset: null, rule, variant: 'as-is' }, draw, prices: own }));

describe('ranges and rankings', () => {
  it('[PRICE-51] a ranking has settled when more draws leave the order of controls as it was, after ten at least', () => {
    expect(rankingPoints(24, 10)).toEqual([10, 20, 24]);
    expect(rankingPoints(24, 4)).toEqual([12, 16, 20, 24]);
    const cheapFirst = [control('a', 1, 1, 1), control('b', 1, 2, 1)];
    const dearFirst = [control('a', 1, 3, 1), control('b', 1, 2, 1)];
    const few = runs([cheapFirst, cheapFirst]);
    expect(isSettled(few, runs([cheapFirst, cheapFirst, dearFirst]))).toBe(true);
    expect(isSettled(few, runs([cheapFirst, dearFirst, dearFirst]))).toBe(false);
    // Nothing before it, or one control alone, is no order that could stay.
    expect(isSettled([], few)).toBe(false);
    expect(isSettled(runs([[cheapFirst[0]!]]), runs([[cheapFirst[0]!]]))).toBe(false);
  });

  it('[PRICE-9] Kendall’s tau is 1 with itself, -1 with the reverse, and makes room for ties', () => {
    const ranks = fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(ranks, (own) => {
        expect(kendallTau(own, own)).toBeCloseTo(1, 12);
        expect(
          kendallTau(
            own,
            own.map((rank) => -rank),
          ),
        ).toBeCloseTo(-1, 12);
      }),
      { seed },
    );
    // Pairs: 2 in the same order of 3 and 3, one of which is tied on either side.
    expect(kendallTau([1, 2, 2], [1, 1, 2])).toBeCloseTo(1 / 2, 12);
    expect(kendallTau([1, 1], [1, 2])).toBe(0);
    expect(kendallTau([1, 1], [2, 2])).toBe(1);
  });

  it('[PRICE-10] ranges are quantiles, one in the other, and a single run is its own range', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (values) => {
          const { median, low50, high50, low90, high90 } = bandsOf(values);
          expect([low90, low50, median, high50, high90]).toEqual(
            [low90, low50, median, high50, high90].toSorted((a, b) => a - b),
          );
          expect(low90).toBeGreaterThanOrEqual(Math.min(...values));
          expect(high90).toBeLessThanOrEqual(Math.max(...values));
        },
      ),
      { seed },
    );
    expect(bandsOf([4])).toEqual({ median: 4, low50: 4, high50: 4, low90: 4, high90: 4 });
    expect(bandsOf([0, 1, 2, 3, 4])).toEqual({ median: 2, low50: 1, high50: 3, low90: 0.2, high90: 3.8 });
  });

  it('[PRICE-11] a chip helps alone where its mover gains, and traded where all together do; what brings no relief has no cost of relief', () => {
    const [summary] = summarisePrices(
      runs([
        [control('x', 1, 1, 2, -1)],
        [control('x', 1, 3, 0.5, -1)],
        [control('x', 1, 2, 0, 1)],
        [control('x', 1, 2, 0, -1)],
      ]),
    );
    const [chip] = summary!.chips;
    expect(chip).toMatchObject({ runs: 4, helpsAlone: 0.25, helpsTraded: 0.5 });
    expect(rangeIn(chip!, 'delay-index')!.median).toBe(-2);
    expect(rangeIn(chip!, 'balance')!.median).toBe(1);
    expect(chip!.measures.find(({ id }) => id === 'cost-per-relief')).toMatchObject({ runs: 2 });
    expect(rangeIn(chip!, 'cost-per-relief')!.median).toBe(1.25);
    expect(rangeIn(chip!, 'net-value', 'B')!.high90).toBeGreaterThan(0.5);
  });

  it('[PRICE-12] controls are ranked by months for a billion of relief at their last level, and settings compared', () => {
    const prices = [
      control('dear', 1, 9, 1),
      control('dear', 2, 4, 1),
      control('cheap', 1, 1, 1),
      control('idle', 1, 0, 0),
    ];
    const turned = [
      control('dear', 1, 9, 1),
      control('dear', 2, 0.5, 1),
      control('cheap', 1, 1, 1),
      control('idle', 1, 0, 0),
    ];
    const { chips, tau, pairs } = rankChips([...runs([prices, prices, prices]), ...runs([turned], 'other')]);
    expect(chips.map(({ issue, level, months }) => [issue, level, months])).toEqual([
      ['cheap', 1, 1],
      ['dear', 2, 4],
      ['idle', 1, Infinity],
    ]);
    expect(tau[0]).toEqual([1, 1 / 3]);
    const pair = pairs.find(({ lower, higher }) => lower === 0 && higher === 1);
    expect(pair).toMatchObject({ delay: 0.75, months: 0.75, cost: 0 });
  });

  it('[PRICE-13] variants publish every control that is a chip, or the scenario’s own list, and consult on them', () => {
    const truce = shippedScenario('truce-2025');
    const listed = variantOf(truce, 'listed').notNegotiable;
    expect(listed).toContainEqual({ government: 'USA', technology: 'eda', published: true });
    expect(listed.every(({ technology }) => technology !== 'goods')).toBe(true);
    const unsaid = shippedScenario('everything-on-the-table');
    expect(variantOf(unsaid, 'listed').notNegotiable).toEqual(
      unsaid.notNegotiable.map((line) => ({ ...line, published: true })),
    );
    const consulted = variantOf(truce, 'consulted').policies.slice(truce.policies.length);
    expect(consulted).toHaveLength(listed.length);
    expect(consulted[0]).toMatchObject({ instrument: 'consultation', actor: 'USA', target: 'CHN', value: 1 });
    expect(variantOf(truce, 'as-is')).toBe(truce);
  });

  it('[PRICE-40] consultation is held too on the controls that a waiver on the table exempts from', () => {
    const file = shippedScenario('tables-2026');
    const waivers = file.tables.flatMap(({ issues }) =>
      issues.filter(({ instrument }) => instrument === 'waiver'),
    );
    expect(waivers.length).toBeGreaterThan(0);
    const consulted = variantOf(file, 'consulted').policies.slice(file.policies.length);
    for (const { mover, scope } of waivers)
      expect(consulted).toContainEqual(expect.objectContaining({ actor: mover, scope, target: 'CHN' }));
    expect(new Set(consulted.map(({ id }) => id)).size).toBe(consulted.length);
  });
});
