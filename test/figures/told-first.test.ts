import { expect, test } from 'vitest';
import { defaultMetrics } from '../../src/experiments/design/default-metrics.ts';
import { rankLines } from '../../src/figures/charts/c2-exchange-rows.ts';
import { sayRole } from '../../src/figures/words/claims.ts';
import { numbersOf } from '../../src/figures/columns.ts';
import { charts, figureSpec } from '../../src/figures/index.ts';
import { furthest, type Panel } from '../../src/figures/marks/panels.ts';
import type { Ensemble } from '../../src/schema/ensemble.ts';
import type { Tables } from '../../src/schema/result.ts';
import type { Column, Table } from '../../src/schema/table.ts';
import { bargainingFixture } from '../support/bargaining-fixture.ts';
import { everyNode, parseXml } from '../support/check-xml.ts';
import { resultFixture } from '../support/result-fixture.ts';
import { loadShippedModel, shippedScenario } from '../support/shipped-model.ts';

const look = { size: 'memo-full', theme: 'light', app: '0.1.0' } as const;
const half = { ...look, size: 'memo-half' } as const;
const marksOf = (svg: string, role: string) =>
  everyNode(parseXml(svg)).filter(({ attributes }) => attributes['data-role'] === role);

/** Delays of two technologies read of three runs of each arm: the second arm is two months above the first in every run. */
function delays(second: string): Ensemble {
  const of = (first: number) => ({
    metric: 'headline-delay',
    name: 'Delay of a technology',
    unit: 'month',
    subject: { technology: first === 0 ? 'LITHOGRAPHY' : 'GASES', target: 'BETA' },
    quarters: [0, 1],
    values: [0, 2].map((more) =>
      Float64Array.from([0, 1, 2].flatMap((run) => [1, first + 4 + 9 * run + (first === 0 ? more : 0)])),
    ),
  });
  return {
    id: 'made',
    title: 'Made',
    question: '',
    start: { year: 2025, quarter: 4 },
    arms: ['made', second].map((id) => ({ id, title: id })),
    points: [{ id: 'as-is', label: 'as is' }],
    pointsAre: 'drawn',
    draws: [1, 2, 3].map((seed) => ({ seed, point: 0 })),
    varies: 'chance',
    series: [of(0), of(1)],
    versions: { model: 'tiny', app: '0.1.0', hash: '0123456789abcdef0123456789abcdef' },
  } as unknown as Ensemble;
}

/** The rows of some tables that are of their second quarter. */
function ofOneQuarter(tables: Tables): Tables {
  const cut = (table: Table): Table => {
    const quarter = table.columns['quarter'];
    const kept = Array.from({ length: table.rows }, (_, row) => row).filter(
      (row) => quarter?.values[row] === 1,
    );
    const columns = Object.entries(table.columns).map(([id, column]): [string, Column] => [
      id,
      column.kind === 'number'
        ? { ...column, values: Float64Array.from(kept, (row) => column.values[row]!) }
        : { ...column, values: Int32Array.from(kept, (row) => column.values[row]!) },
    ]);
    return { ...table, rows: kept.length, columns: Object.fromEntries(columns) };
  };
  return Object.fromEntries(Object.entries(tables).map(([id, table]) => [id, cut(table)]));
}

test('[FIG-605] a picture of one quarter has a mark for every line, on a ground as wide as the plot', () => {
  const base = resultFixture();
  const run = { ...base, tables: ofOneQuarter(base.tables), reference: ofOneQuarter(base.reference!) };
  for (const id of ['C3', 'C4', 'C18'] as const) {
    const svg = charts[id].render(figureSpec(id, { run }, look));
    expect(marksOf(svg, 'mark').length, id).toBeGreaterThan(0);
    for (const { name } of marksOf(svg, 'mark')) expect(name, id).toBe('circle');
  }
  const lead = charts.C3.render(figureSpec('C3', { run }, look));
  const ground = marksOf(lead, 'model-output')[0]!.attributes;
  expect(Number(ground['width'])).toBeGreaterThan(0.5 * 624);
});

test('[FIG-606] where rows do not fit, the row that the title is of is drawn before all others', () => {
  const panel = (key: string, end: number, more: Partial<Panel> = {}): Panel => ({
    key,
    name: key,
    own: Float64Array.of(0, end),
    baseline: null,
    values: [''],
    ...more,
  });
  const all = [panel('a', 1, { isKept: true }), panel('b', 5, { isTold: true }), panel('c', 3)];
  expect(furthest(all, 1).map(({ key }) => key)).toEqual(['b']);
  expect(furthest(all, 2).map(({ key }) => key)).toEqual(['a', 'b']);
});

test('[FIG-607] of an exchange the largest that was given and that was got are drawn before all others', () => {
  const lines = [
    { kind: 0, worth: -1 },
    { kind: 1, worth: 9 },
    { kind: 1, worth: 8 },
    { kind: 2, worth: -5 },
    { kind: 3, worth: 11 },
  ];
  expect(rankLines(lines)).toEqual([1, 0, 2, 3]);
});

test('[FIG-608] the outcome that a title is of has the first panel, and what has none is named below', () => {
  const base = resultFixture();
  const region = base.tables.region!;
  const columns = { ...region.columns, real_income: base.reference!.region!.columns['real_income']! };
  const run = { ...base, tables: { ...base.tables, region: { ...region, columns } } };
  const spec = figureSpec('C1', { run }, half);
  expect(sayRole(spec, 'title')).not.toBe('');
  const svg = charts.C1.render(figureSpec('C1', { run: base }, half));
  expect(svg).toMatch(/In the table: [a-z ,]*confidence/);
});

test('[FIG-609] of many runs the delay is held against Baseline pair by pair, and without an arm that is it against nothing', () => {
  const run = resultFixture();
  const paired = figureSpec('C4', { run, ensemble: delays('baseline') }, look);
  const last = Array.from(numbersOf(paired.rows, 'difference')).map((value) => Math.round(10 * value) / 10);
  expect(new Set(last)).toEqual(new Set([0, -2]));
  expect(sayRole(paired, 'title')).toContain('cut most against Baseline in Lithography: by 2.0 months');
  const alone = figureSpec('C4', { run, ensemble: delays('other') }, look);
  expect(sayRole(alone, 'title')).toContain('delayed longest');
  for (const role of ['title', 'sentence', 'alt'] as const)
    expect(sayRole(alone, role)).not.toContain('Baseline');
});

test('[FIG-610] a frontier’s key has what is drawn alone, and open talks are no run without talks', () => {
  const open = bargainingFixture({}, {}, 'open');
  const keys = (run: typeof open): string => charts.C8.render(figureSpec('C8', { run }, look));
  expect(keys(open)).not.toContain('>agreed<');
  expect(keys(bargainingFixture())).toContain('>agreed<');
  const none = { ...open.tables.package!, rows: 0 };
  const columns = Object.fromEntries(
    Object.entries(none.columns).map(([id, column]) => [
      id,
      { ...column, values: column.values.slice(0, 0) },
    ]),
  ) as typeof none.columns;
  const run = { ...open, tables: { ...open.tables, package: { ...none, columns } } };
  expect(sayRole(figureSpec('C8', { run }, look), 'title')).toContain('No table has ended');
});

test('[EXP-61] an experiment reads delays of what regimes put on their lists', () => {
  const listed = shippedScenario('new-regime').regimes!.flatMap(({ proposals }) =>
    proposals.map(({ technology }) => technology),
  );
  const metrics = defaultMetrics(loadShippedModel(), [shippedScenario('new-regime')]);
  const read = metrics
    .filter(({ id }) => id === 'headline-delay')
    .flatMap(({ where }) => where['technology'] as string[]);
  for (const id of listed) expect(read).toContain(id);
});

test('[FIG-611] regimes at work are among what a scenario changes, and a list of nothing says so', () => {
  const base = resultFixture();
  const regimes = [{ id: 'old-club', proposals: [] }];
  const scenario = { ...base.request.scenario, regimes };
  const run = { ...base, request: { ...base.request, scenario } };
  const spec = figureSpec('C19', { run }, look);
  expect(sayRole(spec, 'title')).toContain('Inputs changed: 1; “Regime: old club” goes from none to at work');
  const empty = sayRole(figureSpec('C19', { run: base }, look), 'alt');
  expect(empty).toContain('no input is changed');
  for (const alt of [empty, sayRole(spec, 'alt')]) expect(alt).toContain('Model output');
});
