import { describe, expect, it } from 'vitest';
import { calibrate } from '../../../src/engine/trade/calibrate.ts';
import { solveEquilibrium } from '../../../src/engine/trade/solve-equilibrium.ts';
import type { EquilibriumInput } from '../../../src/schema/economy.ts';
import { drawEconomy, drawPolicy, unchanged, withTransfers } from '../../support/economies.ts';
import { fingerprint } from '../../support/fingerprint.ts';

const everyWedge = { share: 0.5, tariff: 1, tax: 0.2, iceberg: 3, variety: 4 };
const largest = (values: Iterable<number>) => Math.max(...Array.from(values, Math.abs));
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
const economy = drawEconomy(71, 4, 3);
const calibration = calibrate(economy);
const solve = (input: EquilibriumInput) => {
  const answer = solveEquilibrium(calibration, input);
  expect(answer.status).toBe('converged');
  return answer;
};
const flowOf = (sector: number, exporter: number, importer: number) => (sector * 4 + exporter) * 4 + importer;

/** Place of a sector in one of four regions. */
const cellOf = (sector: number, region: number): number => sector * 4 + region;

describe('income that crosses borders', () => {
  it('[TRADE-70] transfers and fees sum to nothing over the world and move a total balance by what a region receives', () => {
    const input = withTransfers(economy, 72, drawPolicy(economy, 73, everyWedge, 1e-12));
    const answer = solve(input);
    const world = sum(calibration.valueAdded);
    expect(input.fees!.length).toBeGreaterThan(3);
    expect(largest(answer.transferIncome)).toBeGreaterThan(1);
    expect(sum(answer.transferIncome) / world).toBeCloseTo(0, 14);
    expect(sum(answer.netExports) / world).toBeCloseTo(0, 14);
    const missing = answer.netExports.map(
      (value, n) =>
        (value + calibration.deficit[n]! + answer.transferIncome[n]!) / calibration.valueAdded[n]!,
    );
    expect(largest(missing)).toBeLessThan(1e-10);
  });

  it('[TRADE-71] shifts, transfers and fees of nothing change no bit', () => {
    const input = drawPolicy(economy, 74, everyWedge);
    const nothing = {
      spendingShift: new Float64Array(12),
      transfer: new Float64Array(4),
      fees: [{ cell: flowOf(1, 0, 2), region: 3, rate: 0 }],
    };
    expect(fingerprint(solve({ ...input, ...nothing }))).toBe(fingerprint(solve(input)));
  });

  it('[TRADE-72] a fee to the exporter’s own region is a plain export tax, and one to another region is that tax and a transfer of it', () => {
    const cell = flowOf(2, 1, 3);
    const taxed = unchanged(economy, 1e-13);
    taxed.exportTaxRate[cell] = 0.3;
    const plain = solve(taxed);
    const own = solve({ ...taxed, fees: [{ cell, region: 1, rate: 0.3 }] });
    expect(largest(own.flow.map((value, at) => value / plain.flow[at]! - 1))).toBeLessThan(1e-10);
    const handed = solve({ ...taxed, fees: [{ cell, region: 0, rate: 0.2 }] });
    const paid = 0.2 * handed.flow[cell]!;
    const transfer = Float64Array.of(paid, -paid, 0, 0);
    const same = solve({ ...taxed, transfer });
    for (const hat of ['realIncomeHat', 'wageHat', 'sectorPriceHat'] as const)
      expect(largest(same[hat].map((value, at) => value - handed[hat][at]!))).toBeLessThan(1e-10);
    expect(handed.transferIncome[0]).toBeCloseTo(paid, 12);
  });

  it('[TRADE-73] a transfer enriches who receives it, and the more the larger it is', () => {
    const incomes = [0, 5, 20].map(
      (paid) =>
        solve({ ...unchanged(economy, 1e-12), transfer: Float64Array.of(paid, 0, -paid, 0) }).realIncomeHat,
    );
    for (const [before, after] of [
      [0, 1],
      [1, 2],
    ] as const) {
      expect(incomes[after]![0]).toBeGreaterThan(incomes[before]![0]!);
      expect(incomes[after]![2]).toBeLessThan(incomes[before]![2]!);
    }
  });

  it('[TRADE-74] a shift of final spending raises what is spent on its sector and leaves the region its income', () => {
    const spendingShift = new Float64Array(12);
    spendingShift[cellOf(1, 2)] = 10;
    spendingShift[cellOf(0, 2)] = -6;
    spendingShift[cellOf(2, 2)] = -4;
    const plain = solve(unchanged(economy, 1e-12));
    const answer = solve({ ...unchanged(economy, 1e-12), spendingShift });
    expect(answer.expenditure[cellOf(1, 2)]! - plain.expenditure[cellOf(1, 2)]!).toBeGreaterThan(5);
    expect(answer.expenditure[cellOf(0, 2)]! - plain.expenditure[cellOf(0, 2)]!).toBeLessThan(-2);
    expect(answer.realIncomeHat[2]).toBeCloseTo(1, 1);
    expect(largest(answer.transferIncome)).toBe(0);
  });

  it('[TRADE-75] arrays of another economy and a fee above its export tax are errors of the caller', () => {
    const input = unchanged(economy);
    const solving = (more: Partial<EquilibriumInput>) => () =>
      solveEquilibrium(calibration, { ...input, ...more });
    expect(solving({ spendingShift: new Float64Array(3) })).toThrow('3 shifts');
    expect(solving({ transfer: new Float64Array(5) })).toThrow('5 transfers');
    expect(solving({ fees: [{ cell: 7, region: 0, rate: 0.1 }] })).toThrow('flow 7');
  });
});
