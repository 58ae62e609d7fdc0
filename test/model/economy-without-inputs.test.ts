import { describe, expect, it } from 'vitest';
import { calibrate } from '../../src/engine/trade/calibrate.ts';
import { addTariffPoints } from '../../src/model/add-tariff-points.ts';
import { parseEconomy } from '../../src/model/parse-economy.ts';
import { solvePolicy } from '../../src/runner/solve-policy.ts';

const files = (production = 'G,A,1,1\nG,B,1,1\n'): ReadonlyMap<string, string> =>
  new Map([
    ['regions.csv', 'region,name,value_added,net_exports\nA,North,100,0\nB,South,100,0\n'],
    ['sectors.csv', 'sector,name,tradable,trade_elasticity\nG,Goods,1,4\n'],
    [
      'flows.csv',
      'sector,exporter,importer,flow,tariff_rate\nG,A,A,70,0\nG,A,B,30,0\nG,B,A,30,0\nG,B,B,70,0\n',
    ],
    ['production.csv', `sector,region,value_added_share,final_share\n${production}`],
    ['inputs.csv', 'region,input_sector,output_sector,share\n'],
  ]);

describe('an economy in which nobody buys inputs', () => {
  it('[ECON-50] loads with a header only in inputs.csv and solves to the closed form W = (home share ratio)^(−1/θ)', () => {
    const parsed = parseEconomy(files(), '');
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
    const economy = parsed.value;
    // An iceberg cost leaves no revenue, so that real income is the real wage of the closed form.
    const levels = addTariffPoints(economy, { importer: 'A', exporter: null, sectors: [], points: 0 });
    levels.icebergHat[1] = 1.3;
    const { answer } = solvePolicy(calibrate(economy), levels, { closure: 'fixed' });
    expect(answer.status).toBe('converged');
    for (const region of [0, 1]) {
      const home = answer.flow[region * 3]! / answer.expenditure[region]! / 0.7;
      expect(answer.realIncomeHat[region]!).toBeCloseTo(home ** (-1 / 4), 9);
      expect(home).toBeGreaterThan(1);
    }
  });

  it('[ECON-51] names the row of a sector that buys inputs where inputs.csv has none', () => {
    const parsed = parseEconomy(files('G,A,0.5,1\nG,B,1,1\n'), '');
    expect(parsed.ok ? [] : parsed.diagnostics.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['share-sum', 'production.csv', 2],
    ]);
  });
});
