import { expect, test } from 'vitest';
import { sayRole } from '../../../src/figures/words/claims.ts';
import { charts, figureSpec, figureTable } from '../../../src/figures/index.ts';
import type { RunResult } from '../../../src/schema/result.ts';
import type { Table } from '../../../src/schema/table.ts';
import { bargainingFixture } from '../../support/bargaining-fixture.ts';
import { plotGains } from '../../../src/figures/charts/c1-plot.ts';
import { lookOf } from '../../../src/figures/look/look.ts';
import { lintFigure } from '../../../src/figures/look/lint.ts';
import { quantileOf, sortedKnown } from '../../../src/numerics/quantiles.ts';
import { everyNode, parseXml } from '../../support/check-xml.ts';
import { ensembleFixture } from '../../support/ensemble-fixture.ts';

const look = { size: 'memo-full', theme: 'light', app: '0.1.0' } as const;
const specOf = (run = bargainingFixture()) => figureSpec('C1', { run }, look);

/** Incomes that differ by a hundred-thousandth. */
function almost(table: Table): Table {
  const income = table.columns['real_income']!;
  const values = Float64Array.from(income.values, (value) => 1.00001 * value);
  return { ...table, columns: { ...table.columns, real_income: { ...income, values } as typeof income } };
}

test('[FIG-101] gains are ranked by the change of real income, and an outcome that is not an actor’s is a dash', () => {
  expect(figureTable(specOf()).rows).toEqual([
    ['Alpha', '$1,005bn', '+$2.7bn', '$32bn', '+$16bn', '–', '–', '–', '–'],
    ['Delta', '$3,995bn', '−$2.7bn', '−$86bn', '−$43bn', '–', '–', '58.5', '−1.5'],
    ['Beta', '$2,002bn', '+$0.90bn', '$43bn', '+$22bn', '5.5', '0.0', '–', '–'],
    ['Gamma', '$2,998bn', '−$0.90bn', '$11bn', '+$5.4bn', '–', '–', '59.5', '−6.5'],
  ]);
});

test('[FIG-102] the title of the gains turns with the sign of the largest one', () => {
  const base = bargainingFixture();
  expect(sayRole(specOf(base), 'title')).toContain(
    'Alpha gains most: real income $2.7bn a year above Baseline',
  );
  const swapped = { ...base, tables: base.reference!, reference: base.tables };
  expect(sayRole(specOf(swapped), 'title')).toContain('Alpha loses most: real income $2.7bn a year below');
  expect(sayRole(specOf({ ...base, reference: base.tables }), 'title')).toContain(
    'Nobody’s real income differs',
  );
});

test('[FIG-103] half a column shows the first outcomes only', () => {
  const spec = figureSpec('C1', { run: bargainingFixture() }, { ...look, size: 'memo-half' });
  const nodes = everyNode(parseXml(charts.C1.render(spec)));
  const keys = nodes.map((node) => node.attributes['data-key'] ?? '');
  expect(keys).toContain('income.ALPHA');
  expect(keys.some((key) => key.startsWith('confidence.'))).toBe(false);
});

test('[FIG-309] where incomes hardly move the title is of the largest change of delay, whose actor comes first', () => {
  const base = bargainingFixture();
  const { region, technology } = base.reference!;
  const delay = base.tables.technology!.columns['delay']!;
  const longer = { ...delay, values: delay.values.map((months) => months + 3) } as typeof delay;
  const slow = { ...technology!, columns: { ...technology!.columns, delay: longer } };
  const titled = specOf({ ...base, tables: { ...base.tables, region: almost(region!), technology: slow } });
  expect(sayRole(titled, 'title')).toBe(
    'Real incomes hardly move; Beta is held back 3.0 months more in 2026 Q4',
  );
  expect(figureTable(titled).rows[0]![0]).toBe('Beta');
  const { technology: same, ally } = base.tables;
  const still = {
    ...base,
    tables: { ...base.tables, region: almost(region!) },
    reference: { ...base.reference!, technology: same!, ally: ally! },
  };
  expect(sayRole(specOf(still), 'title')).toBe('Hardly anything differs from Baseline in 2026 Q4');
});

test('[FIG-367] the delay of an actor is the index over the technologies that count in it, and the mean of those that are controlled where none does', () => {
  const base = bargainingFixture();
  const { technology, target } = base.sets;
  const race = base.tables.technology!.columns;
  const toBeta = target!.findIndex(({ id }) => id === 'BETA');
  const rows = [...race['target']!.values.keys()].filter((row) => race['target']!.values[row] === toBeta);
  const last = Math.max(...race['quarter']!.values);
  const own = rows.filter((row) => race['quarter']!.values[row] === last);
  const [heavy, light] = own.map((row) => race['technology']!.values[row]!);
  const indexWeights = technology!.map((_, at) => (at === heavy ? 0.75 : at === light ? 0.25 : 0));
  const delay = race['delay']!.values;
  const index = 0.75 * delay[own[0]!]! + 0.25 * delay[own[1]!]!;
  const mean = own.reduce((sum, row) => sum + delay[row]!, 0) / own.length;
  const printed = (run: typeof base) => figureTable(specOf(run)).rows.find(([name]) => name === 'Beta')![5];
  expect(printed({ ...base, indexWeights })).toBe(index.toFixed(1));
  expect(printed(base)).toBe(mean.toFixed(1));
});

test('[FIG-368] of many runs changes are medians of pairs with the half that their bars hold, ranked, and the share of pairs that are better off', () => {
  const made = ensembleFixture({ runs: 40, arms: ['Trade', 'Hold'] });
  const income = (region: string, gain: (draw: number) => number) => ({
    metric: 'every-real-income',
    name: 'Real income',
    unit: 'million USD/year',
    subject: { region },
    quarters: [8],
    values: [0, 1].map((arm) =>
      Float64Array.from({ length: 40 }, (_, draw) => 1e6 + 7000 * (draw % 5) + (1 - arm) * gain(draw)),
    ),
  });
  const gain = (draw: number): number => 1000 * (draw - 10);
  const arms = [made.arms[0]!, { ...made.arms[1]!, id: 'baseline', title: 'Baseline' }];
  const series = [income('GAMMA', () => -2000), income('ALPHA', gain), ...made.series];
  const input = { run: bargainingFixture(), ensemble: { ...made, arms, series } };
  const spec = figureSpec('C1', input, look);
  const gains = sortedKnown(Array.from({ length: 40 }, (_, draw) => gain(draw)));
  const [first, second] = figureTable(spec).rows;
  expect(first!.slice(0, 6)).toEqual(['Alpha', '$1,024bn', '+$9.5bn', '−$0.25bn', '+$19bn', '73%']);
  expect([0.25, 0.5, 0.75].map((p) => quantileOf(gains, p))).toEqual([-250, 9500, 19250]);
  expect(second!.slice(0, 6)).toEqual(['Gamma', '$1,012bn', '−$2.0bn', '−$2.0bn', '−$2.0bn', '0%']);
  expect(spec.runs.n).toBe(40);
  expect(sayRole(spec, 'alt')).toContain('+$9.5bn a year');
  const svg = charts.C1.render(spec);
  const nodes = everyNode(parseXml(svg));
  expect(nodes.find(({ attributes }) => attributes['data-key'] === 'value.income.ALPHA')!.text).toBe(
    '+$9.5bn (−0.25 to 19)',
  );
  expect(nodes.find(({ attributes }) => attributes['data-key'] === 'better.ALPHA')!.text).toBe('73%');
  expect(lintFigure(spec, svg)).toEqual([]);
});

/** Real incomes of the last quarter's regions in the run and in Baseline, in the model's order. */
function withIncomes(own: readonly number[], before: readonly number[]): RunResult {
  const base = bargainingFixture();
  const set = (table: Table, values: readonly number[]): Table => {
    const [income, region] = [table.columns['real_income']!, table.columns['region']!.values];
    const put = Float64Array.from(income.values, (_, row) => values[region[row]!]!);
    return {
      ...table,
      columns: { ...table.columns, real_income: { ...income, values: put } as typeof income },
    };
  };
  return {
    ...base,
    tables: { ...base.tables, region: set(base.tables.region!, own) },
    reference: { ...base.reference!, region: set(base.reference!.region!, before) },
  };
}

test('[FIG-380] gains are ranked by size alone once one of them is worth a word', () => {
  // What is the larger change is a hardly visible share of a large income.
  const run = withIncomes([20_000_450, 1_000, 99_780, 1_000], [20_000_000, 1_000, 100_000, 1_000]);
  const spec = specOf(run);
  expect(
    figureTable(spec)
      .rows.map((row) => row[2])
      .slice(0, 2),
  ).toEqual(['+$0.45bn', '−$0.22bn']);
  expect(sayRole(spec, 'title')).toContain('real income $0.45bn a year above Baseline');
});

test('[FIG-381] no outcome stands without a dot: where the first actors have none, the last of them give way to one that has', () => {
  const moves = withIncomes([5_000, 1_000, 4_000, 3_000], [1_000, 1_000, 1_000, 1_000]);
  const spec = specOf(moves);
  const low = plotGains(spec, { x: 0, y: 0, width: 600, height: 100 }, lookOf(spec)).join('');
  expect(figureTable(spec).rows[3]![0]).toBe('Beta');
  expect(low.match(/data-key="name\./g)!.length).toBeLessThan(4);
  expect(low).toContain('data-key="delay.BETA"');
});

test('[FIG-382] every outcome of gains has a scale, and its numbers say that they are changes', () => {
  const nodes = everyNode(parseXml(charts.C1.render(specOf())));
  expect(nodes.filter((node) => node.attributes['data-role'] === 'tick').length).toBeGreaterThanOrEqual(8);
  expect(charts.C1.render(specOf()).match(/>change</g)).toHaveLength(4);
});
