import { beforeAll, describe, expect, it } from 'vitest';
import { levelsOf } from '../../../src/engine/negotiation/outcome-space.ts';
import { actsOfPackage } from '../../../src/engine/payoff/evaluate-package.ts';
import { stepInertia } from '../../../src/engine/policy/inertia.ts';
import { yearOf } from '../../../src/engine/run-model.ts';
import { controlledTrade } from '../../../src/engine/solve-trade.ts';
import { calibrate, type Calibration } from '../../../src/engine/trade/calibrate.ts';
import { supplyOf } from '../../../src/engine/technology/supply.ts';
import { solveWithPurchases } from '../../../src/engine/trade/purchase-subsidy.ts';
import type { EquilibriumInput, EquilibriumOutput } from '../../../src/schema/economy.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { PolicyAct } from '../../../src/schema/policy.ts';
import { loadShippedModel, shippedScenario } from '../../support/shipped-model.ts';
import { drawOutcomes, openShippedTable, type OpenTable } from '../../support/shipped-table.ts';

const packages = 30;
let model: Model;
let table: OpenTable;
let calibration: Calibration;
let outcomes: number[];

beforeAll(() => {
  model = loadShippedModel();
  table = openShippedTable(model, shippedScenario('everything-on-the-table'));
  calibration = calibrate(table.situation.run.economy);
  outcomes = drawOutcomes(table.space, packages, 'exact');
});

interface Trade {
  answer: EquilibriumOutput;
  input: EquilibriumInput;
  received: Float64Array; // [region] rents on goods that others ship, million USD a year
}

/** World trade at the middle of the horizon under more acts, solved from the calibration economy. */
function tradeUnder(more: readonly PolicyAct[]): Trade {
  const { run, quarter, horizon, acts, effectiveTariff } = table.situation;
  const all = [...acts, ...more];
  const middle = quarter + Math.floor(horizon / 2);
  const tariffRate = effectiveTariff.slice();
  for (let at = quarter + 1; at <= middle; at++)
    stepInertia(tariffRate, run.policy.wedges(all, at).tariffRate, run.read('inertia'));
  const law = run.policy.wedges(all, middle);
  const supply = supplyOf(table.situation.technology.lane);
  const question = { tariffRate, wedges: law, supply, year: yearOf(run.scenario, middle), tolerance: 1e-12 };
  const { input, rents } = controlledTrade(run, question);
  const answer = solveWithPurchases(calibration, input, law.commitments);
  expect(answer.status).toBe('converged');
  return { answer, input, received: rents.received };
}

function packageActs(outcome: number): PolicyAct[] {
  const { space, situation } = table;
  return actsOfPackage(situation, levelsOf(space, outcome, new Int32Array(space.issues.length)));
}

/** Goods sold minus goods bought by a region in trade with another, million USD a year. */
function balanceOf({ answer, input }: Trade, region: number, other: number): number {
  const n = calibration.regions;
  const flow = answer.flow.map((value, cell) => value * (1 + input.exportTaxRate[cell]!));
  return model.sectorGroups['goods']!.reduce((sum, id) => {
    const sector = table.situation.run.policy.context.sector(id);
    return sum + flow[(sector * n + region) * n + other]! - flow[(sector * n + other) * n + region]!;
  }, 0);
}

/** Nearness relative to the larger number, a thousand USD where both are next to nothing. */
function expectNear(found: number, wanted: number): void {
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(1e-6 * Math.max(Math.abs(wanted), 1e-3));
}

describe('exact evaluation of a package', () => {
  it('[PAY-7] income and balance terms of 30 packages are those of two fresh equilibria of trade', () => {
    const { situation, payoff, space } = table;
    const quo = tradeUnder([]);
    for (const outcome of outcomes) {
      const own = tradeUnder(packageActs(outcome));
      situation.parties.forEach(({ regions, weights }, party) => {
        const region = regions[0]!;
        const other = situation.parties[1 - party]!.regions[0]!;
        const change = (of: (trade: Trade) => number) => of(own) - of(quo);
        const income = calibration.income[region]! * change(({ answer }) => answer.realIncomeHat[region]!);
        const rents = change(({ answer, received }) => received[region]! / answer.priceIndexHat[region]!);
        const balance = balanceOf(own, region, other) - balanceOf(quo, region, other);
        const exact = payoff.exact(space, outcome, situation.table.parties[party]!);
        expect(exact.solve.status).toBe('converged');
        expectNear(exact.incomeChange, income);
        expectNear(exact.balanceChange, balance);
        expectNear(1000 * exact.terms['real-income'], weights.realIncome * (income - rents));
        expectNear(1000 * exact.terms.balance, weights.balance * balance);
      });
    }
  });

  it('[PAY-8] another trade elasticity of one sector gives other income and balance terms', () => {
    const file = shippedScenario('everything-on-the-table');
    const id = 'trade_elasticity.SEM';
    const raised = 1.1 * model.parameters.find((parameter) => parameter.id === id)!.value;
    const other = openShippedTable(model, { ...file, parameters: { [id]: raised } });
    for (const outcome of outcomes.slice(0, 5)) {
      for (const party of table.situation.table.parties) {
        const before = table.payoff.exact(table.space, outcome, party);
        const after = other.payoff.exact(other.space, outcome, party);
        for (const term of ['real-income', 'balance'] as const)
          expect(Math.abs(after.terms[term] / before.terms[term] - 1)).toBeGreaterThan(1e-5);
      }
    }
  });

  it('[PAY-9] level and pair tables miss the exact utility of 30 packages by less than 2 % of its range', () => {
    const { payoff, space } = table;
    for (const { party, utility } of table.terms) {
      const range = Math.max(...utility) - Math.min(...utility);
      for (const outcome of outcomes) {
        const miss = Math.abs(payoff.exact(space, outcome, party).utility - utility[outcome]!);
        expect(miss / range).toBeLessThan(0.02);
      }
    }
  });

  it('[PAY-10] a table scores from where the world stood when it took stock, however the run goes on', () => {
    const { world, situation, payoff, space } = table;
    const outcome = outcomes[0]!;
    const [party] = situation.table.parties;
    const before = payoff.exact(space, outcome, party!);
    payoff.exact(space, outcomes[1]!, party!);
    world.effectiveTariff.fill(0.9);
    world.announce(packageActs(outcomes[2]!));
    expect(payoff.exact(space, outcome, party!)).toEqual(before);
  });
});
