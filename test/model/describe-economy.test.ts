import { describe, expect, it } from 'vitest';
import { createAccounts } from '../../src/model/accounts.ts';
import { describeEconomy } from '../../src/model/describe-economy.ts';
import { parseEconomy } from '../../src/model/parse-economy.ts';
import { drawEconomy } from '../support/economies.ts';
import { valueOf } from '../support/shipped-model.ts';

const files = new Map([
  ['regions.csv', 'region,name,value_added,net_exports\nN,North,130,30\nS,South,70,-30\n'],
  ['sectors.csv', 'sector,name,tradable,trade_elasticity\nG,Goods,1,4\nH,Services,0,5\n'],
  [
    'flows.csv',
    'sector,exporter,importer,flow,tariff_rate\nG,N,N,50,0\nG,N,S,50,0.1\nG,S,N,20,0.2\nG,S,S,20,0\nH,N,N,30,0\nH,S,S,30,0\n',
  ],
  [
    'production.csv',
    `sector,region,value_added_share,final_share\nG,N,1,${74 / 104}\nG,S,1,${75 / 105}\nH,N,1,${30 / 104}\nH,S,1,${30 / 105}\n`,
  ],
  ['inputs.csv', 'region,input_sector,output_sector,share\nN,G,G,1\n'],
]);

describe('describing an economy', () => {
  it('[ECON-41] balances, openness, partners, traded shares and tariffs are those of the flows', () => {
    const { regions, sectors, tariffs } = describeEconomy(valueOf(parseEconomy(files, '')), new Set([0]));
    expect(regions[0]).toEqual({
      region: 'N',
      name: 'North',
      valueAdded: 130,
      netExports: 30,
      exports: 50,
      goodsExports: 50,
      openness: 70 / 130,
      partner: { region: 'S', share: 1 },
    });
    expect(sectors).toMatchObject([
      { output: 140, traded: 0.5, tradable: true, elasticity: 4, exporter: { region: 'N', share: 50 / 70 } },
      { output: 60, traded: 0, tradable: false, elasticity: 5, exporter: null },
    ]);
    expect(tariffs).toMatchObject([
      { importer: 'N', imports: 20, mean: 0.2, revenue: 4, partners: [{ exporter: 'S', mean: 0.2 }] },
      { importer: 'S', imports: 50, mean: 0.1, revenue: 5, partners: [{ exporter: 'N', mean: 0.1 }] },
    ]);
  });

  it('[ECON-42] net exports of all regions, and exports less imports of the world, come to nothing', () => {
    const economy = drawEconomy(21, 5, 3);
    const { regions, tariffs, sectors } = describeEconomy(economy, new Set([0, 2]));
    const exports = regions.reduce((sum, region) => sum + region.exports, 0);
    expect(tariffs.reduce((sum, { imports }) => sum + imports, 0) / exports).toBeCloseTo(1, 12);
    const traded = sectors.reduce((sum, sector) => sum + sector.traded * sector.output, 0);
    expect(traded / exports).toBeCloseTo(1, 12);
    const duties = tariffs.map(({ mean, imports }) => mean * imports);
    createAccounts(economy).tariffRevenue.forEach((revenue, n) => expect(duties[n]).toBeCloseTo(revenue, 9));
  });
});
