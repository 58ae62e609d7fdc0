import { expect, test } from 'vitest';
import { sayRole } from '../../src/figures/words/claims.ts';
import { memberAt, numbersOf } from '../../src/figures/columns.ts';
import { charts, figureSpec, figureTable } from '../../src/figures/index.ts';
import { bandsOf } from '../../src/numerics/quantiles.ts';
import type { FigureSpec } from '../../src/schema/figure.ts';
import type { PricedChips } from '../../src/schema/tradeoff.ts';
import { everyNode, parseXml } from '../support/check-xml.ts';
import { pricesFixture } from '../support/prices-fixture.ts';
import { resultFixture } from '../support/result-fixture.ts';

const run = resultFixture();
const specOf = (prices: PricedChips, size: 'memo-full' | 'memo-half' = 'memo-full'): FigureSpec =>
  figureSpec('C9', { run, prices }, { size, theme: 'light', app: '0.1.0' });
const verdicts = ({ rows, sets }: FigureSpec): string[] =>
  Array.from({ length: rows.rows }, (_, row) => memberAt(rows, sets, 'verdict', row)!.short);

test('[FIG-218] the matrix holds every chip moved as far as it goes, the cheapest in lead for what it brings first', () => {
  const prices = pricesFixture();
  const { rows, sets } = specOf(prices);
  expect(rows.rows).toBe(4);
  expect(memberAt(rows, sets, 'chip', 3)!.short).toBe('Alpha Chip tools: no control');
  const order = [...numbersOf(rows, 'per_relief')];
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  const lost = prices.runs.map(
    (one) => -one.prices.find(({ issue, level }) => issue === 'tools' && level === 2)!.delay,
  );
  expect(numbersOf(rows, 'median')[3]).toBe(bandsOf(lost).median);
  expect(numbersOf(rows, 'high90')[3]).toBe(bandsOf(lost).high90);
});

test('[FIG-219] a chip is called safe, costly or neither by the rule that is printed with it', () => {
  const spec = specOf(pricesFixture());
  expect(verdicts(spec)).toEqual(['Safe', 'Safe', 'Depends', 'Costly']);
  expect(sayRole(spec, 'title')).toMatch(/^2 of 4 chips safe to trade; “Alpha goods tariff: halved” costs/);
  const helps = numbersOf(spec.rows, 'helps');
  const worst = numbersOf(spec.rows, 'worst');
  verdicts(spec).forEach((verdict, row) => {
    if (verdict === 'Safe') expect(helps[row]! >= 0.9 && worst[row]! < 1).toBe(true);
    if (verdict === 'Costly') expect(helps[row]!).toBeLessThan(0.5);
  });
  expect(charts.C9.render(spec)).toContain('Safe: in nine of ten runs');
});

test('[FIG-220] runs under other settings are not mixed into a range, and chips that do not fit are counted', () => {
  const own = pricesFixture();
  const other = own.runs.map((one) => ({ ...one, setting: { ...one.setting, rule: 'other' } }));
  const mixed = specOf({ ...own, runs: [...own.runs, ...other] });
  expect(mixed.runs.n).toBe(20);
  expect(figureTable(mixed)).toEqual(figureTable(specOf(own)));
  const many = own.runs.map((one) => ({
    ...one,
    prices: [0, 1, 2].flatMap((at) =>
      one.prices.map((price) => ({ ...price, table: `${price.table}-${at}` })),
    ),
  }));
  const crowded = specOf({ ...own, runs: many }, 'memo-half');
  const words = everyNode(parseXml(charts.C9.render(crowded))).map(({ text }) => text);
  expect(words.some((text) => /^\d more in the table$/.test(text))).toBe(true);
});

test('[FIG-311] a chip that moves nothing that is printed is said to move nothing, and few runs are noted', () => {
  const own = pricesFixture();
  const still = { delay: 0, balance: 0, confidence: 0 };
  const runs = own.runs.map((one) => ({
    ...one,
    prices: one.prices.map((price) => (price.issue === 'tools' ? { ...price, ...still } : price)),
  }));
  const spec = specOf({ ...own, runs });
  const tools = figureTable(spec).rows.find(([chip]) => chip === 'Alpha Chip tools: no control')!;
  expect(tools[1]).toBe('Nothing');
  expect(verdicts(specOf(own))).not.toContain('Nothing');
  expect(spec.notes).toContain('chips-few');
});

test('[FIG-403] how long what was sold serves on is said where the model says it, and not otherwise', () => {
  const parameter = {
    id: 'import_life.CHIP-TOOLS',
    value: 84,
    unit: 'month',
    low: 60,
    high: 120,
    distribution: 'uniform',
    source: 'A study',
    grade: 'judgement',
  } as const;
  const prices = pricesFixture();
  const notes = { equations: [], parameters: [parameter] };
  const told = figureSpec('C9', { run, prices, notes }, { size: 'memo-full', theme: 'light', app: '0.1.0' });
  const table = figureTable(told);
  const at = table.columns.indexOf('What was sold serves on (months)');
  const cellOf = (chip: string) => table.rows.find(([name]) => name!.includes(chip))![at];
  expect([cellOf('Chip tools'), cellOf('goods tariff'), cellOf('Gases')]).toEqual(['84.0', '0.0', '–']);
  expect(told.notes).toContain('chips-serves');
  expect(figureTable(specOf(prices)).columns).not.toContain('What was sold serves on (months)');
  expect(charts.C9.render(specOf(prices))).not.toContain('Serves on');
});

test('[FIG-404] lines of few runs are broken, those of a hundred whole', () => {
  const dashed = (runs: number): boolean =>
    everyNode(parseXml(charts.C9.render(specOf(pricesFixture(undefined, runs)))))
      .filter(({ attributes }) => attributes['data-role'] === 'whisker')
      .every(({ attributes }) => attributes['stroke-dasharray'] !== undefined);
  expect(dashed(20)).toBe(true);
  expect(dashed(100)).toBe(false);
});
