import { describe, expect, it } from 'vitest';
import { calibrate } from '../../../src/engine/trade/calibrate.ts';
import { solveEquilibrium } from '../../../src/engine/trade/solve-equilibrium.ts';
import { drawEconomy, shippedEconomy, unchanged } from '../../support/economies.ts';

const sumAt = (values: Float64Array, start: number, stride: number, count: number): number =>
  Array.from({ length: count }, (_, at) => values[start + at * stride]!).reduce((a, b) => a + b, 0);

describe('calibration', () => {
  it('[TRADE-23] shares sum to one, deficits to zero, and income is what is spent on final goods', () => {
    const economy = shippedEconomy();
    const { regions, sectors, tradeShare, costShare, deficit, income, valueAdded, expenditure, output } =
      calibrate(economy);
    for (let n = 0; n < regions; n++) {
      for (let j = 0; j < sectors; j++) {
        expect(sumAt(tradeShare, j * regions * regions + n, regions, regions)).toBeCloseTo(1, 12);
        const cost = sumAt(costShare, (j * regions + n) * sectors, 1, sectors);
        expect(cost + economy.valueAddedShare[j * regions + n]!).toBeCloseTo(1, 12);
      }
      const intermediates = sumAt(output, n, regions, sectors) - valueAdded[n]!;
      expect((sumAt(expenditure, n, regions, sectors) - intermediates) / income[n]!).toBeCloseTo(1, 6);
    }
    expect(sumAt(deficit, 0, 1, regions) / sumAt(valueAdded, 0, 1, regions)).toBeCloseTo(0, 12);
  });

  it('[TRADE-24] a sector that a region does not buy does not disturb the rest', () => {
    const economy = drawEconomy(4, 3, 2);
    const wider = {
      ...economy,
      sectors: [...economy.sectors, 'unused'],
      sectorNames: [...economy.sectorNames, 'Unused'],
      tradable: [...economy.tradable, true],
      flow: Float64Array.from([...economy.flow, ...Array<number>(9).fill(0)]),
      tariffRate: Float64Array.from([...economy.tariffRate, ...Array<number>(9).fill(0)]),
      valueAddedShare: Float64Array.from([...economy.valueAddedShare, 1, 1, 1]),
      finalShare: Float64Array.from([...economy.finalShare, 0, 0, 0]),
      inputShare: Float64Array.from({ length: 27 }, (_, at) => {
        const [input, output, region] = [Math.trunc(at / 9), Math.trunc(at / 3) % 3, at % 3];
        return input < 2 && output < 2 ? economy.inputShare[(input * 2 + output) * 3 + region]! : 0;
      }),
      tradeElasticity: Float64Array.from([...economy.tradeElasticity, 4]),
    };
    const answerOf = (subject: typeof economy) => {
      const input = unchanged(subject);
      input.icebergHat[1] = 1.7;
      return solveEquilibrium(calibrate(subject), input);
    };
    const answer = answerOf(wider);
    expect(answer.status).toBe('converged');
    answerOf(economy).realIncomeHat.forEach((value, n) =>
      expect(answer.realIncomeHat[n]).toBeCloseTo(value, 11),
    );
  });
});
