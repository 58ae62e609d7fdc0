import { beforeAll, describe, expect, it } from 'vitest';
import { createEvaluator, actsOfPackage } from '../../../src/engine/payoff/evaluate-package.ts';
import { createKnownSales } from '../../../src/engine/payoff/known-sales.ts';
import { createNearStarts, type KnownStands } from '../../../src/engine/payoff/near-starts.ts';
import type { Situation } from '../../../src/engine/payoff/situation.ts';
import { controlledSales } from '../../../src/engine/solve-trade.ts';
import { supplyOf } from '../../../src/engine/technology/supply.ts';
import type { PurchaseOutput } from '../../../src/engine/trade/purchase-subsidy.ts';
import { loadShippedModel, shippedScenario } from '../../support/shipped-model.ts';
import { seatParties } from '../../support/shipped-table.ts';

let situation: Situation;
let levelsOf: (levels: Readonly<Record<string, number>>) => number[];

beforeAll(() => {
  const file = shippedScenario('truce-2025');
  situation = seatParties(loadShippedModel(), { ...file, parameters: { firms: 100 } }).situation;
  levelsOf = (levels) => situation.table.issues.map(({ id }) => levels[id] ?? 0);
});

describe('packages near others that are solved', () => {
  it('[SPEED-7] two chips start where each alone left trade: fewer sweeps than from the status quo, and the same measures', () => {
    for (const chips of [
      { 'us-tariff': 2, 'china-tariff': 1 },
      { 'us-tariff': 1, purchases: 3 },
    ]) {
      const pair = levelsOf(chips);
      const plain = createEvaluator(situation, 1e-6, false)(pair);
      const evaluate = createEvaluator(situation, 1e-6, false);
      for (const [id, level] of Object.entries(chips)) evaluate(levelsOf({ [id]: level }));
      const near = evaluate(pair);
      expect(near.solve.status).toBe('converged');
      expect(near.sweeps).toBeLessThan(0.7 * plain.sweeps);
      const exact = createEvaluator(situation, 1e-9, true)(pair);
      near.measures.forEach((value, at) => expect(Math.abs(value - exact.measures[at]!)).toBeLessThan(0.03));
    }
  });

  it('[SPEED-8] what is started from is known from any evaluation of the state: the same bits, whoever solved the chips', () => {
    const [one, other] = [levelsOf({ 'us-tariff': 1 }), levelsOf({ 'china-tariff': 1 })];
    const pair = levelsOf({ 'us-tariff': 1, 'china-tariff': 1 });
    const stands: KnownStands = new Map();
    const first = createEvaluator(situation, 1e-6, false, undefined, stands);
    first(one);
    first(other);
    const whole = first(pair);
    expect(createEvaluator(situation, 1e-6, false, undefined, stands)(pair)).toEqual(whole);
  });

  it('[SPEED-9] packages that leave controls alone share what they make of controlled sales, bit for bit', () => {
    const { run, technology, acts, quarter } = situation;
    const supply = supplyOf(technology.lane);
    const law = (levels: Readonly<Record<string, number>>) =>
      run.policy.wedges(acts, quarter + 2, actsOfPackage(situation, levelsOf(levels)));
    const known = createKnownSales(run, supply);
    const alone = known(law({ eda: 1 }), 2026);
    expect(known(law({ eda: 1, 'us-tariff': 2 }), 2026)).toBe(alone);
    expect(known(law({ eda: 1 }), 2027)).not.toBe(alone);
    expect(known(law({}), 2026)).not.toBe(alone);
    expect(controlledSales(run, { wedges: law({ eda: 1, 'us-tariff': 2 }), supply, year: 2026 })).toEqual(
      alone,
    );
  });

  it('[SPEED-10] where chips do not meet the start is the answer: effects multiply, and the one that adds promises has their subsidies', () => {
    const at = (wage: number, cuts: readonly number[]): PurchaseOutput => ({
      status: 'converged',
      residual: 0,
      iterations: 1,
      wageHat: Float64Array.of(wage),
      sectorPriceHat: Float64Array.of(2 * wage),
      expenditure: Float64Array.of(0, 10 * wage),
      priceIndexHat: new Float64Array(1),
      realIncomeHat: new Float64Array(1),
      unitCostHat: new Float64Array(1),
      flow: new Float64Array(1),
      tariffRevenue: new Float64Array(1),
      exportTaxRevenue: new Float64Array(1),
      transferIncome: new Float64Array(1),
      netExports: new Float64Array(1),
      cuts,
    });
    const moved = (levels: ArrayLike<number>): string[] =>
      Array.from(levels).flatMap((level, chip) => (level > 0 ? [`${chip}`] : []));
    const starts = createNearStarts([{ felt: 3, equilibrium: at(2, []) }], new Map(), moved);
    expect(starts.of([1, 1])(3).wageHat).toEqual(Float64Array.of(2));
    starts.learn([1, 0], [{ felt: 3, equilibrium: at(3, [0.1]) }]);
    starts.learn(
      [0, 1],
      [
        { felt: 2, equilibrium: at(4, []) },
        { felt: 9, equilibrium: at(8, []) },
      ],
    );
    const near = starts.of([1, 1]);
    expect(near(3).wageHat).toEqual(Float64Array.of(6));
    expect(near(8).sectorPriceHat).toEqual(Float64Array.of(24));
    expect(near(3).expenditure).toEqual(Float64Array.of(0, 60));
    expect(near(3).cuts).toEqual([0.1]);
    expect(starts.of([1, 0])(3).wageHat).toEqual(Float64Array.of(2));
  });
});
