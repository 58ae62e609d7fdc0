import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate, type Calibration } from '../../../src/engine/trade/calibrate.ts';
import { solveEquilibrium } from '../../../src/engine/trade/solve-equilibrium.ts';
import { closures, type Closure, type Economy, type EquilibriumInput } from '../../../src/schema/economy.ts';
import { drawEconomy, drawPolicy, shippedEconomy, unchanged } from '../../support/economies.ts';

const everyWedge = { share: 0.5, tariff: 1, tax: 0.2, iceberg: 3, variety: 4 };
const largest = (values: Iterable<number>) => Math.max(...Array.from(values, Math.abs));
const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);
const savingRate = 0.4;
const under = (closure: Closure, input: EquilibriumInput): EquilibriumInput => ({
  ...input,
  closure,
  ...(closure === 'saving' ? { savingRate } : {}),
});
/** What regions earn before any deficit: value added and public revenue. */
const earned = ({ valueAdded }: Calibration, answer: ReturnType<typeof solveEquilibrium>) =>
  valueAdded.map(
    (value, n) => value * answer.wageHat[n]! + answer.tariffRevenue[n]! + answer.exportTaxRevenue[n]!,
  );

describe.each(closures)('the closure %s', (closure) => {
  it('[TRADE-41] a policy that changes nothing gives ones; under `balanced` against the balanced world', () => {
    for (const economy of [shippedEconomy(), drawEconomy(31, 4, 3)]) {
      const answer = solveEquilibrium(calibrate(economy, closure), under(closure, unchanged(economy)));
      expect(answer.status).toBe('converged');
      for (const hat of [answer.wageHat, answer.priceIndexHat, answer.realIncomeHat])
        expect(largest(hat.map((value) => value - 1))).toBeLessThan(1e-6);
    }
  });

  it('[TRADE-42] all balances sum to zero and labour markets clear, whatever wedges are drawn', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const economy = drawEconomy(seed, 4, 3);
        const calibration = calibrate(economy, closure);
        const input = under(closure, drawPolicy(economy, seed + 1, everyWedge, 1e-11));
        const answer = solveEquilibrium(calibration, input);
        expect(answer.status).toBe('converged');
        const world = sum(calibration.valueAdded);
        expect(Math.abs(sum(answer.netExports)) / world).toBeLessThan(1e-12);
        expect(sum(calibration.valueAdded.map((value, n) => value * answer.wageHat[n]!)) / world).toBeCloseTo(
          1,
          12,
        );
        const spent = earned(calibration, answer).map((value, n) => value - answer.netExports[n]!);
        const income = spent.map((value, n) => value / calibration.income[n]! / answer.priceIndexHat[n]!);
        expect(largest(income.map((value, n) => value / answer.realIncomeHat[n]! - 1))).toBeLessThan(1e-8);
      }),
      { seed: 20232, numRuns: 30 },
    );
  });

  it('[TRADE-43] a warm start from another policy gives the cold answer', () => {
    const economy = drawEconomy(33, 4, 3);
    const calibration = calibrate(economy, closure);
    const warm = solveEquilibrium(calibration, under(closure, drawPolicy(economy, 34, everyWedge)));
    const input = under(closure, drawPolicy(economy, 35, everyWedge, 1e-11));
    const cold = solveEquilibrium(calibration, input);
    const again = solveEquilibrium(calibration, { ...input, warm });
    expect(largest(cold.realIncomeHat.map((value, n) => value - again.realIncomeHat[n]!))).toBeLessThan(1e-9);
  });
});

describe('what closures do to deficits', () => {
  const economy = drawEconomy(36, 4, 3);
  const calibration = calibrate(economy);
  const policy = drawPolicy(economy, 37, everyWedge, 1e-12);

  it('[TRADE-44] `balanced` removes every deficit first and keeps shares and tariffs; on that world `fixed` is the same', () => {
    const balanced = calibrate(economy, 'balanced');
    expect(balanced.removal?.status).toBe('converged');
    expect(
      largest(calibration.deficit.map((value, n) => value / calibration.valueAdded[n]!)),
    ).toBeGreaterThan(0.01);
    expect(largest(balanced.deficit.map((value, n) => value / balanced.valueAdded[n]!))).toBeLessThan(1e-10);
    expect(sum(balanced.valueAdded) / sum(calibration.valueAdded)).toBeCloseTo(1, 12);
    for (const same of [
      'tariffRate',
      'valueAddedShare',
      'finalShare',
      'inputShare',
      'tradeElasticity',
    ] as const)
      expect(balanced.economy[same]).toBe(economy[same]);
    const answer = solveEquilibrium(balanced, under('balanced', policy));
    expect(largest(answer.netExports.map((value, n) => value / balanced.valueAdded[n]!))).toBeLessThan(1e-9);
    expect(solveEquilibrium(balanced, policy)).toEqual(answer);
    expect(calibration.removal).toBeNull();
  });

  it('[TRADE-45] `proportional` shifts the ratio of deficits to earnings by one number for all regions', () => {
    const answer = solveEquilibrium(calibration, under('proportional', policy));
    const after = earned(calibration, answer).map((value, n) => -answer.netExports[n]! / value);
    const before = calibration.deficit.map((value, n) => value / (calibration.income[n]! - value));
    const shift = after.map((value, n) => value - before[n]!);
    expect(largest(shift.map((value) => value - shift[0]!))).toBeLessThan(1e-9);
    expect(Math.abs(shift[0]!)).toBeGreaterThan(1e-6);
  });

  it('[TRADE-46] `saving` lends the saved share of new tariff revenue to all regions by their size', () => {
    const answer = solveEquilibrium(calibration, under('saving', policy));
    const saved = answer.tariffRevenue.map(
      (value, n) => savingRate * (value - calibration.tariffRevenue[n]!),
    );
    const world = sum(calibration.valueAdded);
    calibration.deficit.forEach((before, n) => {
      const expected = before - saved[n]! + (sum(saved) * calibration.valueAdded[n]!) / world;
      expect((-answer.netExports[n]! - expected) / calibration.valueAdded[n]!).toBeCloseTo(0, 10);
    });
  });

  it('[TRADE-47] a saving rate of nothing is the closure `fixed`', () => {
    const fixed = solveEquilibrium(calibration, policy);
    const saving = solveEquilibrium(calibration, { ...policy, closure: 'saving', savingRate: 0 });
    for (const hat of ['wageHat', 'priceIndexHat', 'realIncomeHat'] as const)
      expect(largest(fixed[hat].map((value, n) => value - saving[hat][n]!))).toBeLessThan(1e-11);
  });

  it('[TRADE-48] a closure and a calibration or rate that do not belong together are errors of the caller', () => {
    expect(() => solveEquilibrium(calibration, { ...policy, closure: 'balanced' })).toThrow(
      /with its deficits/,
    );
    expect(() => solveEquilibrium(calibration, { ...policy, closure: 'saving' })).toThrow(/saving rate/);
    expect(() => solveEquilibrium(calibration, { ...policy, savingRate })).toThrow(/saving rate/);
    expect(() => solveEquilibrium(calibration, { ...policy, closure: 'saving', savingRate: 1.1 })).toThrow(
      /0, 1/,
    );
  });

  it('[TRADE-49] where deficits could not be removed, every solve has that status and no number', () => {
    const removal = { status: 'not-converged', residual: 0.1, iterations: 4200 } as const;
    const answer = solveEquilibrium({ ...calibration, removal }, under('balanced', policy));
    expect(answer).toMatchObject(removal);
    expect(answer.realIncomeHat.every(Number.isNaN)).toBe(true);
  });
});

describe('closures under one large shock', () => {
  const shipped: Economy = shippedEconomy();
  const leader = shipped.regions.indexOf('USA');
  const regions = shipped.regions.length;
  const raised = unchanged(shipped, 1e-9);
  raised.tariffRate.forEach((rate, cell) => {
    const isImport = cell % regions === leader && Math.trunc(cell / regions) % regions !== leader;
    if (isImport) raised.tariffRate[cell] = rate + 0.6;
  });
  const outcome = (closure: Closure) => {
    const calibration = calibrate(shipped, closure);
    const answer = solveEquilibrium(calibration, under(closure, raised));
    expect(answer.status).toBe('converged');
    return {
      income: 100 * (answer.realIncomeHat[leader]! - 1),
      balance: (answer.netExports[leader]! + calibration.deficit[leader]!) / 1000, // change, bn USD a year
    };
  };

  it('[TRADE-50] 60 points on all imports move the importer’s total only where deficits answer, and its real income by more than the tariff does', () => {
    const fixed = outcome('fixed');
    const balanced = outcome('balanced');
    const proportional = outcome('proportional');
    const saving = outcome('saving');
    expect(Math.abs(fixed.balance)).toBeLessThan(0.01);
    expect(Math.abs(balanced.balance)).toBeLessThan(0.01);
    expect(proportional.balance).toBeLessThan(-50);
    expect(saving.balance).toBeGreaterThan(100);
    const incomes = [saving, balanced, fixed, proportional].map(({ income }) => income);
    expect(incomes).toEqual(incomes.toSorted((a, b) => a - b));
    expect(balanced.income).toBeLessThan(0);
    expect(fixed.income).toBeGreaterThan(0);
    expect(proportional.income - saving.income).toBeGreaterThan(1);
  });
});
