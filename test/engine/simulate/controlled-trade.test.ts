import { beforeAll, describe, expect, it } from 'vitest';
import { controlledTrade } from '../../../src/engine/solve-trade.ts';
import type { RunModel } from '../../../src/engine/run-model.ts';
import { ownerFlows } from '../../../src/engine/trade/owner-basis.ts';
import type { Model, Parameter, TradeCell } from '../../../src/schema/model.ts';
import type { ActFile } from '../../../src/schema/scenario.ts';
import {
  loadShippedModel,
  reflectedActs,
  rowsOf,
  runModelOf,
  runShipped,
  shippedScenario,
  type Row,
} from '../../support/shipped-model.ts';

const technology = 'ai-accelerators';
let model: Model;

beforeAll(() => {
  model = loadShippedModel();
});

/** The shipped model with accelerators sold from one region only, all of them owned in the United States. */
function shippedFrom(exporter: string): Model {
  const source = model.cells.find((cell) => cell.technology === technology)!;
  const parameter = (key: string, value: number): Parameter => ({
    ...source.baseValue,
    id: `cells.${technology}.${exporter}.CHN.${key}`,
    value,
  });
  const cell: TradeCell = {
    ...source,
    exporter,
    baseValue: parameter('base_value', 0),
    latentValue: parameter('latent_value', 18000),
    growth: parameter('growth', 0.33),
    owners: { USA: parameter('owner.USA', 1) },
  };
  const { baseValue, latentValue, growth, owners } = cell;
  return {
    ...model,
    cells: [cell, ...model.cells.filter((other) => other.technology !== technology)],
    parameters: [...model.parameters, baseValue, latentValue, growth, owners['USA']!],
  };
}

const act = (id: string, instrument: ActFile['instrument'], value: object): ActFile =>
  ({
    id,
    instrument,
    actor: 'USA',
    target: 'CHN',
    scope: technology,
    ...value,
    source: 'Made up',
  }) as ActFile;
const licence = [
  act('licence', 'export-control', { position: 0.9 }),
  act('share', 'revenue-share', { value: 0.25 }),
];

/** The first quarter of a world under the acts that the data reflect, and then some. */
function firstQuarter(world: Model, acts: readonly ActFile[]): { region(id: string): Row; licensed: Row[] } {
  const reflected = reflectedActs().filter(({ scope }) => acts.length === 0 || scope !== technology);
  const result = runShipped(world, {
    ...shippedScenario('truce-2025'),
    quarters: 1,
    policies: [...reflected, ...acts],
    events: [],
    tables: [],
    parameters: { alignment_chance: 0 },
  });
  expect(result.status).toBe('complete');
  return {
    region: (id) => rowsOf(result.tables.region!, result.sets).find(({ region }) => region === id)!,
    licensed: rowsOf(result.tables.licensed!, result.sets).filter((row) => row['technology'] === technology),
  };
}

const total = (rows: readonly Row[], column: string) =>
  rows.reduce((sum, row) => sum + Number(row[column]), 0);

describe('who gains from a licence', () => {
  it('[TRADE-96] the licensor has its rent and its share of the revenue whichever country ships', () => {
    const routes = ['TWN', 'USA'].map((exporter) => {
      const world = shippedFrom(exporter);
      return { before: firstQuarter(world, []), after: firstQuarter(world, licence), exporter };
    });
    const [taiwan, home] = routes.map(({ before, after }) => {
      const change = (region: string, column: string) =>
        Number(after.region(region)[column]) - Number(before.region(region)[column]);
      return {
        rent: total(after.licensed, 'rent'),
        fee: total(after.licensed, 'fee'),
        sales: total(
          after.licensed.filter(({ importer }) => importer === 'CHN'),
          'sales',
        ),
        moved: change('USA', 'rent_income'),
        fees: change('USA', 'fee_income'),
        income: change('USA', 'real_income'),
        shipper: change('TWN', 'real_income'),
      };
    });
    // The rent is of what is licensed, so that it is the same to the last digits; the fee is of what is sold at prices that answer.
    expect(taiwan!.rent).toBeGreaterThan(1000);
    expect(home!.rent / taiwan!.rent).toBeCloseTo(1, 12);
    for (const { fee, sales } of [taiwan!, home!]) {
      expect(fee).toBeGreaterThan(500);
      expect(fee / sales).toBeGreaterThan(0.2);
      expect(fee / sales).toBeLessThanOrEqual(0.25);
    }
    expect(taiwan!.moved).toBeCloseTo(taiwan!.rent, 6);
    expect(taiwan!.fees).toBeCloseTo(taiwan!.fee, 4);
    expect([home!.moved, home!.fees]).toEqual([0, 0]);
    expect(taiwan!.income).toBeGreaterThan(taiwan!.rent + taiwan!.fee / 2);
    expect(home!.income).toBeGreaterThan(home!.fee / 2);
    expect(taiwan!.shipper).toBeLessThan(0);
  });

  it('[TRADE-98] under the acts that the data reflect no sale has changed, and owners hold what the tables of owners say', () => {
    const run = runModelOf(model, { ...shippedScenario('truce-2025'), tables: [] });
    const { input, sales, unfilled, rents } = controlledTrade(run, baseQuestion(run));
    expect(sales.every(({ change }) => change === 0)).toBe(true);
    expect(input.varietyHat.every((value) => value === 1)).toBe(true);
    for (const nothing of [input.spendingShift!, input.transfer!, unfilled, rents.owned])
      expect(nothing.every((value) => value === 0)).toBe(true);
    expect(input.fees).toEqual([]);
    const { book, owned } = run.trade;
    const { context } = run.policy;
    const realised = { book, owned, sales, varietyHat: input.varietyHat, flow: book.flow, border: book.flow };
    const pair = context.region('USA') * context.regions + context.region('CHN');
    const sold = (sector: string) => ownerFlows(realised, [context.sector(sector)])[pair]! / 1000;
    expect(sold('SEM')).toBeCloseTo(78.5, 1);
    expect(sold('SME')).toBeCloseTo(10, 1);
  });

  it('[TRADE-99] the two balances differ, by pair and in total, and both sum to nothing over the world', () => {
    const result = runShipped(model, { ...shippedScenario('truce-2025'), quarters: 1, tables: [] });
    const pairs = rowsOf(result.tables.pair!, result.sets);
    const pair = pairs.find(({ exporter, importer }) => exporter === 'USA' && importer === 'CHN')!;
    const apart = Number(pair['goods_balance_owner']) - Number(pair['goods_balance']);
    expect(apart).toBeGreaterThan(50_000);
    const regions = rowsOf(result.tables.region!, result.sets);
    for (const column of ['net_exports', 'net_exports_owner', 'rent_income', 'fee_income'])
      expect(Math.abs(total(regions, column))).toBeLessThan(1);
    for (const row of regions) {
      const own = pairs.filter(({ exporter }) => exporter === row['region']);
      const back = pairs.filter(({ importer }) => importer === row['region']);
      expect(total(own, 'total') - total(back, 'total')).toBeCloseTo(Number(row['net_exports']), 2);
    }
  });

  it('[TRADE-100] firms’ sales of chip equipment are more than the flows hold, by the coverage of their home', () => {
    const result = runShipped(model, { ...shippedScenario('truce-2025'), quarters: 1, tables: [] });
    const rows = rowsOf(result.tables.owner!, result.sets);
    const ratio = (owner: string, technology: string) => {
      const row = rows.find((own) => own['owner'] === owner && own['technology'] === technology)!;
      return Number(row['sales']) / Number(row['revenue']);
    };
    expect(ratio('USA', 'deposition')).toBeCloseTo(0.61, 12);
    expect(ratio('NLD', 'immersion-duv')).toBeCloseTo(0.9, 12);
    expect(ratio('KOR', 'deposition')).toBe(1);
  });
});

/** The calibration year's law and state of technologies. */
function baseQuestion(run: RunModel) {
  const { leak } = run.trade.book.base;
  const supply = {
    spare: leak.map(() => 0.4),
    leak,
    ownShare: leak.map(() => 0.1),
    appetite: leak.map(() => 1),
  };
  return {
    tariffRate: run.economy.tariffRate.slice(),
    wedges: run.policy.wedges(run.model.reflected, 0),
    supply,
    year: run.model.baseYear + 2.5,
    tolerance: 1e-10,
  };
}
