import { describe, expect, it } from 'vitest';
import {
  bilateralFlows,
  borderFlows,
  borderTrade,
  outputs,
  realValueAdded,
} from '../../../src/engine/trade/balances.ts';
import { calibrate } from '../../../src/engine/trade/calibrate.ts';
import { solveEquilibrium } from '../../../src/engine/trade/solve-equilibrium.ts';
import { drawEconomy, drawPolicy } from '../../support/economies.ts';

const economy = drawEconomy(12, 3, 2);
const calibration = calibrate(economy);

describe('balances', () => {
  it('[TRADE-35] bilateral flows sum the chosen sectors, and all sectors together give output', () => {
    const first = bilateralFlows(economy.flow, 3, [0]);
    const both = bilateralFlows(economy.flow, 3, [0, 1]);
    expect(Array.from(first)).toEqual(Array.from(economy.flow.slice(0, 9)));
    const output = outputs(economy.flow, 3);
    for (const exporter of [0, 1, 2]) {
      const sold = both[exporter * 3]! + both[exporter * 3 + 1]! + both[exporter * 3 + 2]!;
      expect(sold).toBeCloseTo(output[exporter]! + output[3 + exporter]!, 9);
    }
  });

  it('[SPEED-37] trade at border prices is that of the flows at border prices, bit for bit', () => {
    const tax = economy.flow.map((_, cell) => (cell % 4) / 7);
    for (const sectors of [[0], [1, 0], []])
      expect(borderTrade(economy.flow, tax, 3, sectors)).toEqual(
        bilateralFlows(borderFlows(economy.flow, tax), 3, sectors),
      );
  });

  it('[TRADE-36] real value added sums over sectors to a region’s wages at its consumer prices', () => {
    const answer = solveEquilibrium(
      calibration,
      drawPolicy(economy, 13, { share: 0.5, tariff: 0.5, tax: 0, iceberg: 1.5, variety: 2 }),
    );
    const real = realValueAdded(calibration, answer);
    for (const region of [0, 1, 2]) {
      const wages = answer.wageHat[region]! * calibration.valueAdded[region]!;
      expect((real[region]! + real[3 + region]!) / (wages / answer.priceIndexHat[region]!)).toBeCloseTo(1, 9);
    }
  });
});
