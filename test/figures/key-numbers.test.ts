import { expect, test } from 'vitest';
import { charts } from '../../src/figures/index.ts';
import { numbersOf } from '../../src/figures/columns.ts';
import { keyNumbers, sayKeyNumber } from '../../src/figures/key-numbers.ts';
import type { Ensemble } from '../../src/schema/ensemble.ts';
import type { ChartId } from '../../src/schema/figure.ts';
import { resultFixture } from '../support/result-fixture.ts';

const run = resultFixture();
const rowsOf = (id: ChartId) => {
  const selected = charts[id].select({ run });
  if (!selected.ok) throw new Error(id);
  return selected.value.rows;
};

test('[KPI-1] the numbers over the page are those of the rows of their figures, with the change from Baseline', () => {
  const [lead, balance, confidence] = keyNumbers({ run });
  const quarters = lead!.run.length;
  expect(lead!.run).toEqual(numbersOf(rowsOf('C3'), 'delay').slice(0, quarters));
  expect(lead!.baseline).toEqual(numbersOf(rowsOf('C3'), 'baseline').slice(0, quarters));
  const balances = [...numbersOf(rowsOf('C10'), 'balance')];
  const at = balances.indexOf(balance!.run.at(-1)!);
  expect(balance!.baseline.at(-1)).toBe(numbersOf(rowsOf('C10'), 'baseline')[at]);
  const levels = numbersOf(rowsOf('C6'), 'to');
  expect(confidence!.run.at(-1)).toBeCloseTo(levels.at(-2)!, 9);
  expect(confidence!.baseline.at(-1)).toBeCloseTo(levels.at(-1)!, 9);
  expect(sayKeyNumber(lead!)).toEqual({
    value: '8.4',
    unit: 'months',
    change: '−2.9 from Baseline',
    half: '',
  });
});

test('[KPI-2] runs of the scenario give the range of half of them, of the same number alone', () => {
  const series = (metric: string, unit: string, values: readonly number[]) => ({
    metric,
    name: metric,
    unit,
    subject: {},
    quarters: [0, 4],
    values: [Float64Array.from(values.flatMap((value) => [0, value]))],
  });
  const ensemble: Ensemble = {
    id: 'many',
    title: 'Many',
    varies: 'chance',
    start: { year: 2025, quarter: 4 },
    arms: [{ id: 'a', title: 'A', scenarioHash: '0' }],
    points: [{ label: '', overrides: {} }],
    draws: [1, 2, 3, 4, 5].map((seed) => ({ seed, point: 0 })),
    done: [Uint8Array.of(1, 1, 1, 1, 1)],
    series: [
      series('delay', 'month', [4, 6, 8, 10, 12]),
      series('confidence', '1', [0.1, 0.2, 0.3, 0.4, 0.5]),
    ],
    versions: { model: 'tiny 0.1.0', hash: '0' },
  };
  const [lead, balance, confidence] = keyNumbers({ run, ensemble });
  expect(lead!.half).toEqual([6, 10]);
  expect(balance!.half).toBeNull();
  expect(confidence!.half).toEqual([20, 40]);
  expect(sayKeyNumber(lead!).half).toBe('half of the runs: 6.0 to 10.0');
});

test('[KPI-5] half of the runs that ends at one number in print is said with that number alone', () => {
  const [lead] = keyNumbers({ run });
  expect(sayKeyNumber({ ...lead!, half: [6.01, 6.02] }).half).toBe('half of the runs round to 6.0');
});

test('[KPI-3] where no balance moves by much, the one over the page is with whom controls hold back most, whoever else they aim at', () => {
  const still = { ...run, tables: { ...run.tables, pair: run.reference!.pair! } };
  const [, usual] = keyNumbers({ run: still });
  const [, aimed] = keyNumbers({
    run: { ...still, sets: { ...run.sets, target: [run.sets['target']![0]!, ...run.sets['region']!] } },
  });
  expect(aimed).toEqual(usual);
  expect(sayKeyNumber(usual!).change).toBe('as in Baseline');
});

test('[KPI-20] answer, tile and figure speak of one balance: with whom the leader talks, else the one that moves most', () => {
  const [, balance] = keyNumbers({ run });
  expect(balance!.name).toBe('Gamma–Delta goods balance');
  expect(numbersOf(rowsOf('C10'), 'balance')[0]).toBe(balance!.run.at(-1));
  const { scenario } = run.request;
  const tables = [{ parties: ['ALPHA', 'BETA'] }] as unknown as typeof scenario.tables;
  const talking = { ...run, request: { ...run.request, scenario: { ...scenario, tables } } };
  const [, talked] = keyNumbers({ run: talking });
  const selected = charts.C10.select({ run: talking });
  if (!selected.ok) throw new Error('C10');
  expect(talked!.name).toBe('Goods balance with Beta');
  expect(numbersOf(selected.value.rows, 'balance')[0]).toBe(talked!.run.at(-1));
});

test('[KPI-4] the balance over the page is with whom the leader talks; of several, with whom it is largest in Baseline’s first quarter, so that no later one makes it another', () => {
  const { scenario } = run.request;
  const pairs = run.reference!.pair!;
  const [quarter, importer] = [pairs.columns['quarter']!.values, pairs.columns['importer']!.values];
  const values = numbersOf(pairs, 'goods_balance').map((value, row) =>
    quarter[row] === 0 && importer[row] === 2 ? 1 : value,
  );
  const pair = {
    ...pairs,
    columns: { ...pairs.columns, goods_balance: { ...pairs.columns['goods_balance']!, values } },
  } as typeof pairs;
  const nameWith = (...parties: string[]): string => {
    const tables = [{ parties: ['BETA', 'GAMMA'] }, { parties }] as unknown as typeof scenario.tables;
    const request = { ...run.request, scenario: { ...scenario, tables } };
    return keyNumbers({ run: { ...run, request, reference: { ...run.reference, pair } } })[1]!.name;
  };
  expect(nameWith('DELTA', 'ALPHA')).toContain('Delta');
  expect(nameWith('ALPHA', 'DELTA', 'GAMMA')).toContain('Gamma');
});
