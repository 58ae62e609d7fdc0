import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAccounts } from '../../src/model/accounts.ts';
import { aggregateEconomy } from '../../src/model/aggregate-economy.ts';
import { listIdentities } from '../../src/model/check-identities.ts';
import { economyFiles } from '../../src/model/economy-files.ts';
import { parseEconomy } from '../../src/model/parse-economy.ts';
import { parseGrouping, ungrouped } from '../../src/model/parse-grouping.ts';
import type { Grouping } from '../../src/model/parse-grouping.ts';
import type { Economy } from '../../src/schema/economy.ts';
import { drawEconomy, shippedEconomy, uniforms } from '../support/economies.ts';
import { valueOf } from '../support/shipped-model.ts';

const alone = ({ regions, regionNames, sectors, sectorNames }: Economy) => ({
  regions: ungrouped(regions, regionNames),
  sectors: ungrouped(sectors, sectorNames),
});

/** Joins `members` at random into groups that each have one at least. */
function drawGrouping(members: readonly string[], seed: number): Grouping {
  const draw = uniforms(seed);
  const wanted = members.map(() => Math.floor(draw() * members.length));
  const used = [...new Set(wanted)];
  const ids = used.map((group) => `G${group}`);
  return { ids, names: ids, groupOf: wanted.map((group) => used.indexOf(group)) };
}

const oneGroup = (members: readonly string[]): Grouping => ({
  ids: ['ALL'],
  names: ['All'],
  groupOf: members.map(() => 0),
});

const worstResidual = (economy: Economy) =>
  Math.max(...listIdentities(economy).map(({ residual }) => residual));
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
const seeds = fc.record({ economy: fc.nat(999), regions: fc.nat(999), sectors: fc.nat(999) });

describe('joining regions and sectors', () => {
  it('[ECON-16] every identity that holds to 1e-10 of value added holds to 1e-9 afterwards, and the result loads', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const economy = drawEconomy(seed.economy, 5, 4);
        expect(worstResidual(economy)).toBeLessThan(1e-10);
        const joined = aggregateEconomy(
          economy,
          drawGrouping(economy.regions, seed.regions),
          drawGrouping(economy.sectors, seed.sectors),
        );
        expect(worstResidual(joined)).toBeLessThan(1e-9);
        expect(parseEconomy(economyFiles(joined), '')).toMatchObject({ ok: true, warnings: [] });
      }),
      { seed: 16, numRuns: 40 },
    );
  });

  it('[ECON-17] joining nothing gives the same economy, bit for bit', () => {
    for (const economy of [shippedEconomy(), drawEconomy(3, 4, 3)]) {
      const { regions, sectors } = alone(economy);
      expect(aggregateEconomy(economy, regions, sectors)).toEqual(economy);
    }
  });

  it('[ECON-18] all regions joined are a closed world: nothing is traded, and value added is the world’s', () => {
    const economy = shippedEconomy();
    const world = aggregateEconomy(economy, oneGroup(economy.regions), alone(economy).sectors);
    const { exports, imports, output } = createAccounts(world);
    const worldValueAdded = sum(economy.valueAdded);
    expect([...exports, ...imports]).toEqual([0, 0]);
    expect([...world.flow]).toEqual([...output]);
    expect(Math.abs(world.netExports[0]! / worldValueAdded)).toBeLessThan(1e-8);
    expect(world.valueAdded[0]! / worldValueAdded).toBeCloseTo(1, 12);
    expect(sum(world.flow) / sum(economy.flow)).toBeCloseTo(1, 12);
    expect(sum(world.finalShare)).toBeCloseTo(1, 12);
  });

  it('[ECON-19] regions first, sectors first and both at once give the same flows, tariffs, shares and revenue', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const economy = drawEconomy(seed.economy, 5, 4);
        const regions = drawGrouping(economy.regions, seed.regions);
        const sectors = drawGrouping(economy.sectors, seed.sectors);
        const afterRegions = aggregateEconomy(economy, regions, alone(economy).sectors);
        const afterSectors = aggregateEconomy(economy, alone(economy).regions, sectors);
        const both = aggregateEconomy(economy, regions, sectors);
        for (const other of [
          aggregateEconomy(afterRegions, alone(afterRegions).regions, sectors),
          aggregateEconomy(afterSectors, regions, alone(afterSectors).sectors),
        ])
          for (const key of [
            'flow',
            'tariffRate',
            'valueAddedShare',
            'finalShare',
            'inputShare',
            'valueAdded',
            'netExports',
          ] as const)
            other[key].forEach((value, cell) =>
              expect(Math.abs(value - both[key][cell]!)).toBeLessThan(1e-9 * (1 + Math.abs(value))),
            );
      }),
      { seed: 19, numRuns: 20 },
    );
  });

  it('[ECON-20] means have their weights: tariffs by flow, value-added shares by output, elasticities by trade', () => {
    const economy = drawEconomy(7, 3, 2);
    const regions: Grouping = { ids: ['AB', 'C'], names: ['A and B', 'C'], groupOf: [0, 0, 1] };
    const joined = aggregateEconomy(economy, regions, alone(economy).sectors);
    const { flow, tariffRate, valueAddedShare } = economy;
    const fromC = [2 * 3 + 0, 2 * 3 + 1]; // sector 0, exporter 2, importers 0 and 1
    const bought = fromC.map((cell) => flow[cell]!);
    expect(joined.flow[2]).toBeCloseTo(sum(bought), 9);
    const duties = fromC.map((cell) => tariffRate[cell]! * flow[cell]!);
    expect(joined.tariffRate[2]).toBeCloseTo(sum(duties) / sum(bought), 12);
    const output = [0, 1].map((exporter) => sum(flow.subarray(exporter * 3, exporter * 3 + 3)));
    const shares = output.map((value, n) => value * valueAddedShare[n]!);
    expect(joined.valueAddedShare[0]).toBeCloseTo(sum(shares) / sum(output), 12);

    const one = aggregateEconomy(economy, alone(economy).regions, oneGroup(economy.sectors));
    const traded = [0, 1].map((sector) =>
      sum(flow.subarray(sector * 9, sector * 9 + 9).filter((_, pair) => pair % 4 !== 0)),
    );
    const weighted = traded.map((value, sector) => value * economy.tradeElasticity[sector]!);
    expect(one.tradeElasticity[0]).toBeCloseTo(sum(weighted) / sum(traded), 12);
    const closed = aggregateEconomy(economy, oneGroup(economy.regions), alone(economy).sectors);
    const merged = aggregateEconomy(closed, alone(closed).regions, oneGroup(closed.sectors));
    const outputs = [0, 1].map((sector) => sum(flow.subarray(sector * 9, sector * 9 + 9)));
    const byOutput = outputs.map((value, sector) => value * economy.tradeElasticity[sector]!);
    expect(merged.tradeElasticity[0]).toBeCloseTo(sum(byOutput) / sum(outputs), 12);
  });

  it('[ECON-21] a tariff between joined regions stays as a duty on sales at home, its revenue whole', () => {
    const economy = drawEconomy(11, 4, 3);
    const { tariffRevenue } = createAccounts(economy);
    const world = aggregateEconomy(economy, oneGroup(economy.regions), alone(economy).sectors);
    expect(createAccounts(world).tariffRevenue[0]! / sum(tariffRevenue)).toBeCloseTo(1, 12);
  });

  it('[ECON-22] a sector that is all value added and buys nothing does not thin the inputs of what it joins', () => {
    const files = new Map([
      ['regions.csv', 'region,name,value_added,net_exports\nN,North,150,0\n'],
      ['sectors.csv', 'sector,name,tradable,trade_elasticity\nG,Goods,1,4\nH,Services,0,4\n'],
      ['flows.csv', 'sector,exporter,importer,flow,tariff_rate\nG,N,N,200,0\nH,N,N,50,0\n'],
      ['production.csv', `sector,region,value_added_share,final_share\nG,N,0.5,${2 / 3}\nH,N,1,${1 / 3}\n`],
      ['inputs.csv', 'region,input_sector,output_sector,share\nN,G,G,1\n'],
    ]);
    const economy = valueOf(parseEconomy(files, ''));
    const joined = aggregateEconomy(economy, alone(economy).regions, oneGroup(economy.sectors));
    expect([...joined.inputShare]).toEqual([1]);
    expect(joined.valueAddedShare[0]).toBeCloseTo(150 / 250, 12);
    expect(worstResidual(joined)).toBeLessThan(1e-12);
  });
});

describe('economies as files', () => {
  it('[ECON-23] an economy that is written and read again is the same, shares to the last bits', () => {
    for (const economy of [shippedEconomy(), drawEconomy(5, 4, 3)]) {
      const again = valueOf(parseEconomy(economyFiles(economy), ''));
      const { finalShare, inputShare, ...rest } = economy;
      expect(again).toMatchObject(rest);
      for (const [written, read] of [
        [finalShare, again.finalShare],
        [inputShare, again.inputShare],
      ] as const)
        written.forEach((value, cell) => expect(Math.abs(value - read[cell]!)).toBeLessThan(1e-15));
    }
  });

  it('[ECON-23] names with commas and quotes come back as they are', () => {
    const economy = { ...drawEconomy(5, 2, 1), regionNames: ['North, the "old"', 'South'] };
    expect(valueOf(parseEconomy(economyFiles(economy), '')).regionNames).toEqual(economy.regionNames);
  });
});

describe('maps', () => {
  const read = (text: string) =>
    parseGrouping(new Map([['map.csv', text]]), 'map.csv', ['A', 'B', 'C'], 'region-unknown');
  const said = (text: string) => {
    const checked = read(text);
    return checked.ok ? [] : checked.diagnostics.map(({ code, line, path }) => [code, line, path]);
  };

  it('[ECON-24] groups stand in the order in which they first come up, named on any row or by their id', () => {
    expect(valueOf(read('from,to,name\nC,Z,\nA,Y,The Y\nB,Z,"Z, new"\n'))).toEqual({
      ids: ['Z', 'Y'],
      names: ['Z, new', 'The Y'],
      groupOf: [1, 0, 0],
    });
    expect(valueOf(read('from,to\nA,X\nB,X\nC,C\n')).names).toEqual(['X', 'C']);
  });

  it('[ECON-25] unknown, missing and repeated members, no group and two names are told with their rows', () => {
    expect(said('from,to,name\nA,X,\nB,X,\nD,X,\n')).toEqual([
      ['region-unknown', 4, 'D.from'],
      ['row-missing', 1, ''],
    ]);
    expect(said('from,to,name\nA,X,\nA,Y,\nB,,\nC,X,\n')).toEqual([
      ['row-duplicate', 3, 'A'],
      ['cell-empty', 4, 'B.to'],
    ]);
    expect(said('from,to,name\nA,X,One\nB,X,Two\nC,X,One\n')).toEqual([['map-name', 3, 'B.name']]);
    expect(said('from,too\nA,X\n')).toEqual([
      ['csv-column-missing', 1, 'to'],
      ['csv-column-unknown', 1, 'too'],
    ]);
  });
});
