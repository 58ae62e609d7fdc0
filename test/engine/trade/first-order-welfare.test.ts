import { describe, expect, it } from 'vitest';
import { calibrate } from '../../../src/engine/trade/calibrate.ts';
import { firstOrderWelfare } from '../../../src/engine/trade/first-order-welfare.ts';
import { solveEquilibrium } from '../../../src/engine/trade/solve-equilibrium.ts';
import { drawEconomy, unchanged } from '../../support/economies.ts';

const economy = drawEconomy(41, 4, 3);
const calibration = calibrate(economy);
const cell = 1 * 16 + 2 * 4 + 0; // a flow between two regions
const solve = (points: number) => {
  const input = unchanged(economy, 1e-13);
  input.tariffRate[cell]! += points;
  return solveEquilibrium(calibration, input);
};

describe('the first-order measure of welfare', () => {
  it('[TRADE-51] is the tangent of exact real income: its error is of second order in a small tariff', () => {
    const error = (points: number): number => {
      const answer = solve(points);
      const { welfare } = firstOrderWelfare(calibration, answer);
      return Math.max(...welfare.map((value, n) => Math.abs(Math.log(answer.realIncomeHat[n]!) - value)));
    };
    const change = Math.abs(firstOrderWelfare(calibration, solve(0.01)).welfare[0]!);
    expect(error(0.01)).toBeLessThan(0.1 * change);
    expect(error(0.02) / error(0.01)).toBeCloseTo(4, 0);
  });

  it('[TRADE-52] terms of trade are worth nothing to the world together, and welfare is the sum of its two parts', () => {
    const { termsOfTrade, volumeOfTrade, welfare } = firstOrderWelfare(calibration, solve(0.5));
    const world = termsOfTrade.reduce((sum, value, n) => sum + value * calibration.income[n]!, 0);
    expect(world / calibration.income[0]!).toBeCloseTo(0, 12);
    welfare.forEach((value, n) => expect(value).toBeCloseTo(termsOfTrade[n]! + volumeOfTrade[n]!, 15));
    expect(termsOfTrade[0]).toBeGreaterThan(0);
    expect(volumeOfTrade[0]).toBeLessThan(0);
  });
});
