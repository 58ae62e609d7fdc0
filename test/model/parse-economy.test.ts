import { describe, expect, it } from 'vitest';
import { parseEconomy } from '../../src/model/parse-economy.ts';
import { parsePolicyFile } from '../../src/model/parse-policy-file.ts';
import type { Diagnostic } from '../../src/schema/diagnostic.ts';
import { readCsvFolder, shippedEconomy } from '../support/economies.ts';
import { valueOf } from '../support/shipped-model.ts';

const tiny: Readonly<Record<string, string>> = {
  regions: 'region,name,value_added,net_exports\nN,North,100,0\nS,South,100,0\n',
  sectors: 'sector,name,tradable,trade_elasticity\nG,Goods,1,4\n',
  flows: 'sector,exporter,importer,flow,tariff_rate\nG,N,N,150,0\nG,N,S,50,0.1\nG,S,N,50,0\nG,S,S,150,0\n',
  production: 'sector,region,value_added_share,final_share\nG,N,0.5,1\nG,S,0.5,1\n',
  inputs: 'region,input_sector,output_sector,share\nN,G,G,1\nS,G,G,1\n',
};
const filesOf = (change: Readonly<Record<string, string>> = {}, folder = '') =>
  new Map(
    Object.entries({ ...tiny, ...change }).map(([name, text]) => [
      folder === '' ? `${name}.csv` : `${folder}/${name}.csv`,
      text,
    ]),
  );
const diagnosticsOf = (change: Readonly<Record<string, string>>): readonly Diagnostic[] => {
  const checked = parseEconomy(filesOf(change), '');
  return checked.ok ? checked.warnings : checked.diagnostics;
};

describe('reading an economy', () => {
  it('[ECON-1] every cell goes where its ids say, in a folder or at the top', () => {
    const economy = valueOf(parseEconomy(filesOf({}, 'a/b'), 'a/b'));
    expect(economy).toEqual(valueOf(parseEconomy(filesOf(), '')));
    expect(economy.regions).toEqual(['N', 'S']);
    expect(economy.regionNames).toEqual(['North', 'South']);
    expect([...economy.flow]).toEqual([150, 50, 50, 150]);
    expect([...economy.tariffRate]).toEqual([0, 0.1, 0, 0]);
    expect(economy.tradable).toEqual([true]);
    expect([...economy.tradeElasticity]).toEqual([4]);
  });

  it('[ECON-2] the order of rows and the line ends are nobody’s business', () => {
    const reversed = Object.fromEntries(
      ['flows', 'production', 'inputs'].map((name) => {
        const [header, ...rows] = tiny[name]!.trim().split('\n');
        return [name, [header, ...rows.toReversed()].join('\r\n')];
      }),
    );
    expect(valueOf(parseEconomy(filesOf(reversed), ''))).toEqual(valueOf(parseEconomy(filesOf(), '')));
  });

  it('[ECON-3] the shipped economy loads whole, and its input shares are in [input, output, region] order', () => {
    const economy = shippedEconomy();
    const files = readCsvFolder('models/world-2023/economy');
    const [region, input, output, share] = files.get('inputs.csv')!.split('\n')[40]!.split(',');
    const at = (ids: readonly string[], id: string) => ids.indexOf(id);
    const cell =
      (at(economy.sectors, input!) * economy.sectors.length + at(economy.sectors, output!)) *
        economy.regions.length +
      at(economy.regions, region!);
    expect(economy.inputShare[cell]).toBeCloseTo(Number(share), 8);
    expect(economy.flow.every((value) => value >= 0)).toBe(true);
  });

  it('[ECON-4] shares within 1e-5 of one are rescaled, and further off they are not taken', () => {
    const shares = (a: string, b: string) => ({
      sectors: `${tiny['sectors']}H,Services,0,4\n`,
      flows: `${tiny['flows']}`,
      production: `sector,region,value_added_share,final_share\nG,N,0.5,${a}\nH,N,1,${b}\nG,S,0.5,1\nH,S,1,0\n`,
    });
    const economy = valueOf(parseEconomy(filesOf(shares('0.999995', '0')), ''));
    expect(economy.finalShare[0]! + economy.finalShare[2]!).toBe(1);
    expect(diagnosticsOf(shares('0.9999', '0')).map(({ code }) => code)).toEqual(['share-sum']);
  });

  it('[ECON-5] a sector that is all value added needs no inputs, and one that is not does', () => {
    const service = {
      sectors: `${tiny['sectors']}H,Services,0,4\n`,
      production: 'sector,region,value_added_share,final_share\nG,N,0.5,1\nH,N,1,0\nG,S,0.5,1\nH,S,1,0\n',
    };
    expect(diagnosticsOf(service)).toEqual([]);
    const buys = { ...service, production: service.production.replace('H,N,1,0', 'H,N,0.9,0') };
    const [found] = diagnosticsOf(buys);
    expect(found).toMatchObject({ code: 'share-sum', file: 'production.csv', line: 3, path: 'H.N' });
  });

  it('[ECON-6] accounts may be off by what rounding leaves, and by no more', () => {
    const withFlow = (flow: number) => ({ flows: tiny['flows']!.replace('150,0\nG,N', `${flow},0\nG,N`) });
    expect(diagnosticsOf(withFlow(150.0005))).toEqual([]);
    expect(diagnosticsOf(withFlow(150.1)).map(({ code }) => code)).toContain('identity-value-added');
    const imports = { flows: tiny['flows']!.replace('S,N,50', 'S,N,50.01') };
    expect(diagnosticsOf(imports)).toContainEqual(
      expect.objectContaining({
        code: 'identity-net-exports',
        file: 'regions.csv',
        line: 2,
        path: 'N.net_exports',
      }),
    );
  });

  it('[ECON-7] a small negative input is a warning, and the economy loads', () => {
    const shares = {
      sectors: `${tiny['sectors']}H,Services,0,4\n`,
      production: 'sector,region,value_added_share,final_share\nG,N,0.5,1\nH,N,1,0\nG,S,0.5,1\nH,S,1,0\n',
      inputs: 'region,input_sector,output_sector,share\nN,G,G,1.000001\nN,H,G,-0.000001\nS,G,G,1\n',
    };
    expect(diagnosticsOf({ ...shares, inputs: shares.inputs.replace('1.000001', '1') })).toMatchObject([
      { code: 'share-negative', severity: 'warning', line: 3, path: 'N.H.G.share' },
    ]);
  });

  it('[ECON-8] all mistakes of a file are told at once', () => {
    const flows = tiny['flows']!.replace('G,N,S,50', 'G,N,T,5x').replace('G,S,N,50', 'K,S,N,-50');
    expect(diagnosticsOf({ flows }).map(({ code, line, path }) => [code, line, path])).toEqual([
      ['region-unknown', 3, 'G.N.T.importer'],
      ['csv-number', 3, 'G.N.T.flow'],
      ['sector-unknown', 4, 'K.S.N.sector'],
      ['flow-negative', 4, 'K.S.N.flow'],
    ]);
  });
});

describe('reading a policy', () => {
  const economy = valueOf(parseEconomy(filesOf(), ''));
  const read = (text: string) => parsePolicyFile(new Map([['p.csv', text]]), 'p.csv', economy);

  it('[ECON-9] values are new levels; missing rows, columns and empty cells keep the baseline', () => {
    const levels = valueOf(
      read('sector,exporter,importer,iceberg_cost_hat,tariff_rate\nG,N,S,,0.25\nG,S,N,1.5,\n'),
    );
    expect([...levels.tariffRate]).toEqual([0, 0.25, 0, 0]);
    expect([...levels.icebergHat]).toEqual([1, 1, 1.5, 1]);
    expect([...levels.exportTaxRate]).toEqual([0, 0, 0, 0]);
    expect([...levels.varietyHat]).toEqual([1, 1, 1, 1]);
    expect([...economy.tariffRate]).toEqual([0, 0.1, 0, 0]);
  });

  it('[ECON-10] a header only changes nothing', () => {
    const levels = valueOf(read('sector,exporter,importer,tariff_rate\n'));
    expect([...levels.tariffRate]).toEqual([...economy.tariffRate]);
  });

  it('[ECON-11] a misspelt column, an unknown region and a level that cannot be are errors', () => {
    const codes = (text: string) => {
      const checked = read(text);
      return checked.ok ? [] : checked.diagnostics.map(({ code, line, column }) => [code, line, column]);
    };
    expect(codes('sector,exporter,importer,tarif_rate\n')).toEqual([['csv-column-unknown', 1, 26]]);
    expect(codes('sector,exporter,importer,tariff_rate\nG,N,Z,0.1\nG,N,S,-1\n')).toEqual([
      ['region-unknown', 2, 5],
      ['number-range', 3, 7],
    ]);
    expect(codes('sector,exporter,importer,licensed_share_hat\nG,N,S,0\n')).toEqual([['number-range', 2, 7]]);
  });
});
