import { describe, expect, it } from 'vitest';
import { calibrate } from '../../../src/engine/trade/calibrate.ts';
import { solveWithPurchases } from '../../../src/engine/trade/purchase-subsidy.ts';
import { solveEquilibrium } from '../../../src/engine/trade/solve-equilibrium.ts';
import type { Commitment } from '../../../src/schema/policy.ts';
import { shippedEconomy, unchanged } from '../../support/economies.ts';

const economy = shippedEconomy();
const calibration = calibrate(economy);
const regions = economy.regions.length;
const input = unchanged(economy, 1e-10);
const region = (id: string): number => economy.regions.indexOf(id);
const flowOf = (flow: Float64Array, { sectors, exporter, importer }: Omit<Commitment, 'level'>): number =>
  sectors.reduce((sum, j) => sum + flow[(j * regions + exporter) * regions + importer]!, 0);
const promise = (
  exporter: string,
  importer: string,
  sectors: readonly string[],
  more: number,
): Commitment => {
  const what = {
    exporter: region(exporter),
    importer: region(importer),
    sectors: sectors.map((id) => economy.sectors.indexOf(id)),
  };
  return { ...what, level: flowOf(economy.flow, what) + more };
};
const farmAndEnergy = ['AGR', 'ENE', 'OTN'];

describe('purchase commitments', () => {
  it('[TRADE-25] the named flow reaches its level, the buyer pays with real income and the seller gains', () => {
    const commitment = promise('USA', 'CHN', farmAndEnergy, 25_000);
    const answer = solveWithPurchases(calibration, input, [commitment]);
    const without = solveEquilibrium(calibration, input);
    expect(answer.status).toBe('converged');
    expect(flowOf(answer.flow, commitment) / commitment.level).toBeCloseTo(1, 7);
    expect(answer.realIncomeHat[region('CHN')]).toBeLessThan(without.realIncomeHat[region('CHN')]!);
    expect(answer.realIncomeHat[region('USA')]).toBeGreaterThan(without.realIncomeHat[region('USA')]!);
    expect(answer.tariffRevenue[region('CHN')]).toBeLessThan(without.tariffRevenue[region('CHN')]!);
  });

  it('[TRADE-26] each further purchase costs the buyer more than the one before', () => {
    const incomes = [25_000, 50_000, 75_000].map(
      (more) =>
        solveWithPurchases(calibration, input, [promise('USA', 'CHN', farmAndEnergy, more)]).realIncomeHat[
          region('CHN')
        ]!,
    );
    expect(1 - incomes[0]!).toBeLessThan(incomes[0]! - incomes[1]!);
    expect(incomes[0]! - incomes[1]!).toBeLessThan(incomes[1]! - incomes[2]!);
  });

  it('[TRADE-27] trade that already reaches the level is left alone, bit for bit', () => {
    const answer = solveWithPurchases(calibration, input, [promise('USA', 'CHN', farmAndEnergy, -1000)]);
    const plain = solveEquilibrium(calibration, input);
    expect(answer).toEqual({ ...plain, cuts: [0] });
    expect(solveWithPurchases(calibration, input, [])).toEqual({ ...plain, cuts: [] });
  });

  it('[TRADE-28] several commitments, overlapping and apart, are all met, and those in no need get no subsidy', () => {
    const commitments = [
      promise('USA', 'CHN', farmAndEnergy, 25_000),
      promise('USA', 'CHN', ['AGR'], 30_000),
      promise('USA', 'JPN', ['ENE'], 10_000),
      promise('CHN', 'USA', ['ELC'], -50_000),
    ];
    const answer = solveWithPurchases(calibration, input, commitments);
    expect(answer.status).toBe('converged');
    for (const commitment of commitments) {
      expect(flowOf(answer.flow, commitment) / commitment.level).toBeGreaterThan(1 - 1e-7);
    }
  });

  it('[TRADE-29] a promise to buy what is not traded is not met, and the status says so', () => {
    const nothing = calibrate({
      ...economy,
      flow: economy.flow.map((value, at) =>
        at === (economy.sectors.indexOf('AGR') * regions + region('USA')) * regions + region('CHN')
          ? 0
          : value,
      ),
    });
    const answer = solveWithPurchases(nothing, input, [promise('USA', 'CHN', ['AGR'], 25_000)]);
    expect(answer.status).toBe('not-converged');
  });

  it('[TRADE-30] a policy without an equilibrium keeps its status', () => {
    const broken = { ...input, tariffRate: input.tariffRate.map(() => NaN) };
    const answer = solveWithPurchases(calibration, broken, [promise('USA', 'CHN', farmAndEnergy, 25_000)]);
    expect(answer.status).toBe('non-finite');
  });
});
