import { figureCsv } from '../../../src/exports/figure-csv.ts';
import { straysOf } from '../../support/csv-numbers.ts';
import { expect, test } from 'vitest';
import { sayRole } from '../../../src/figures/words/claims.ts';
import { charts, figureSpec, figureTable } from '../../../src/figures/index.ts';
import { lintFigure } from '../../../src/figures/look/lint.ts';
import type { EnsembleSeries } from '../../../src/schema/ensemble.ts';
import type { RunResult } from '../../../src/schema/result.ts';
import { bargainingFixture } from '../../support/bargaining-fixture.ts';
import { everyNode, parseXml } from '../../support/check-xml.ts';
import { ensembleFixture } from '../../support/ensemble-fixture.ts';

const look = { size: 'memo-full', theme: 'light', app: '0.1.0' } as const;
const specOf = (run = bargainingFixture()) => figureSpec('C5', { run }, look);
const without = (run: RunResult, id: 'alignment' | 'ledger'): RunResult['tables'] => {
  const table = run.tables[id]!;
  const columns = Object.entries(table.columns).map(([name, column]) => [
    name,
    { ...column, values: column.values.slice(0, 0) },
  ]);
  return { ...run.tables, [id]: { ...table, rows: 0, columns: Object.fromEntries(columns) } };
};

/** The same run in which every ally matches half throughout and the ledger tells nothing. */
function constant(run: RunResult): RunResult {
  const ally = run.tables.ally!;
  const aligned = { ...ally.columns['aligned']!, values: new Float64Array(ally.rows).fill(0.5) };
  const table = { ...ally, columns: { ...ally.columns, aligned } } as typeof ally;
  return { ...run, tables: { ...without(run, 'ledger'), ally: table } };
}

test('[FIG-110] an ally’s strip says what share of the leader’s controls it matches, and a drop carries its largest loss of confidence', () => {
  const rows = figureTable(specOf()).rows;
  expect(rows.filter(([ally]) => ally === 'Delta').map((row) => [row[1], row[2], row[8], row[9]])).toEqual([
    ['2025 Q4', 'in part', '', ''],
    ['2026 Q1', 'in part', '', ''],
    ['2026 Q2', 'not', 'Lithography', 'Lithography, Loosened after matched'],
    ['2026 Q3', 'not', '', ''],
    ['2026 Q4', 'not', '', ''],
  ]);
  const keys = everyNode(parseXml(charts.C5.render(specOf()))).map((node) => node.attributes['data-key']);
  for (const key of [
    'DELTA.0',
    'DELTA.2',
    'drop.DELTA.2',
    'confidence.DELTA',
    'baseline.DELTA',
    'state.GAMMA.0',
  ])
    expect(keys).toContain(key);
});

test('[FIG-111] the title of the coalition names the largest control that is dropped, else who matches the least', () => {
  const base = bargainingFixture();
  expect(sayRole(specOf(base), 'title')).toBe('Delta drops its control on Lithography in 2026 Q2');
  const half = constant(base);
  const ally = half.tables.ally!;
  const { values } = ally.columns['aligned']!;
  values.forEach((_, row) => (values[row] = ally.columns['government']!.values[row] === 2 ? 0.4 : 0.5));
  expect(sayRole(specOf(half), 'title')).toBe(
    'No ally matches less than before; Gamma matches the least, 40% of the leader’s by 2026 Q4',
  );
});

test('[FIG-783] allies that match alike in print are told of together, none of them as the one that matches the least', () => {
  const even = sayRole(specOf(constant(bargainingFixture())), 'title');
  expect(even).toBe('No ally matches less than before; each matches 50% of the leader’s controls by 2026 Q4');
});

test('[FIG-112] without allies that supply anything controlled the coalition is an empty figure that says so', () => {
  const base = bargainingFixture();
  const spec = specOf({ ...base, tables: without(base, 'alignment') });
  expect(sayRole(spec, 'title')).toBe('No ally supplies a controlled technology');
  expect(charts.C5.render(spec)).toContain('data-key="empty"');
});

test('[FIG-301] a control that Baseline drops in the same quarter is told as in Baseline, with what had cost the ally most confidence', () => {
  const base = bargainingFixture();
  const spec = specOf({ ...base, reference: { ...base.reference!, ledger: base.tables.ledger! } });
  expect(sayRole(spec, 'title')).toBe('Delta drops its control on Lithography in 2026 Q2, as in Baseline');
  expect(sayRole(spec, 'sentence')).toContain(
    'as in Baseline; what had cost most of its confidence: Lithography',
  );
  expect(figureTable(spec).rows.filter((row) => row[8] !== '')[0]![9]).toBe(
    'Lithography, Loosened after matched',
  );
  expect(charts.C5.render(spec)).toContain('cost most confidence: Lithography');
  expect(charts.C5.render(specOf(base))).toContain('what cost most confidence: Lithography');
});

test('[FIG-302] an ally whose strip falls is told to match less though the ledger names no control', () => {
  const base = bargainingFixture();
  const spec = specOf({ ...base, tables: without(base, 'ledger') });
  expect(sayRole(spec, 'title')).toMatch(
    /^Delta matches 0% of the leader’s controls from 2026 Q2, down from 50%/,
  );
  expect(charts.C5.render(spec)).toContain('data-key="drop.DELTA.2"');
});

test('[FIG-364] the lines of confidence say their scale, every ally the odds that it drops something, and dated events carry letters', () => {
  const svg = charts.C5.render(specOf());
  const nodes = everyNode(parseXml(svg));
  expect(nodes.find(({ text }) => /^confidence, [\d.]+ to [\d.]+$/.test(text))).toBeDefined();
  const ends = figureTable(specOf()).rows.filter(([, quarter]) => quarter === '2026 Q4');
  const odds = nodes.filter(({ attributes }) => attributes['data-key']?.startsWith('odds.'));
  expect(odds.map(({ text }) => text)).toEqual(ends.map((row) => row[10]));
  // Delta keeps nothing by then, and what is recorded of quarter 0 is of quarter 0 alone.
  expect(figureTable(specOf()).rows.find(([ally]) => ally === 'Delta')![10]).toBe('10.0%');
  expect(svg).toContain('data-key="event.A"');
});

/** What two allies match over three quarters in ten runs: one less and less, one all of it in every run. */
function matched(): EnsembleSeries[] {
  const of = (government: string, aligned: (draw: number, at: number) => number): EnsembleSeries => ({
    metric: 'ally-aligned',
    name: 'Share matched',
    unit: '1',
    subject: { government, leader: 'ALPHA' },
    quarters: [0, 1, 2],
    values: [
      Float64Array.from({ length: 30 }, (_, at) => aligned(Math.floor(at / 3), at % 3)),
      new Float64Array(30).fill(1),
    ],
  });
  return [
    of('GAMMA', () => 1),
    of('DELTA', (draw, at) => (at === 0 || draw >= 2 * at ? 1 : draw === 0 ? 0 : 0.5)),
  ];
}

test('[FIG-365] of many runs each ally has the shares of runs in which it matches all, some or none, stacked to the whole', () => {
  const made = ensembleFixture({ runs: 10, arms: ['Trade', 'Hold'] });
  const input = { run: bargainingFixture(), ensemble: { ...made, series: matched() } };
  const spec = figureSpec('C5', input, look);
  expect(spec.runs.n).toBe(10);
  const rows = figureTable(spec).rows;
  expect(rows.map((row) => row.slice(0, 5))).toEqual([
    ['Delta', '2025 Q4', '100%', '0%', '0%'],
    ['Delta', '2026 Q1', '80%', '10%', '10%'],
    ['Delta', '2026 Q2', '60%', '30%', '10%'],
    ...['2025 Q4', '2026 Q1', '2026 Q2'].map((quarter) => ['Gamma', quarter, '100%', '0%', '0%']),
  ]);
  expect(sayRole(spec, 'title')).toBe(
    'Delta matches all of the leader’s controls by 2026 Q2 in about half of runs (60%), less often than before',
  );
  const svg = charts.C5.render(spec);
  const keys = everyNode(parseXml(svg)).map(({ attributes }) => attributes['data-key']);
  for (const key of ['full.DELTA', 'part.DELTA', 'out.DELTA', 'full.GAMMA']) expect(keys).toContain(key);
  expect(lintFigure(spec, svg)).toEqual([]);
});

test('[FIG-645] of fewer than ten runs it is counted in how many an ally matches all', () => {
  const made = ensembleFixture({ runs: 4, arms: ['Trade', 'Hold'] });
  const series = matched().map((one) => ({ ...one, values: one.values.map((own) => own.slice(0, 12)) }));
  const spec = figureSpec('C5', { run: bargainingFixture(), ensemble: { ...made, series } }, look);
  expect(sayRole(spec, 'title')).toBe(
    'Delta matches all of the leader’s controls by 2026 Q2 in 0 of 4 runs, less often than before',
  );
  expect(sayRole(spec, 'sentence')).toBe(
    'By 2026 Q2 Delta matches all of the leader’s controls in 0 of 4, after 4 in 2025 Q4: the largest change of all allies.',
  );
  expect(sayRole(spec, 'alt')).not.toContain('%');
  expect(straysOf(figureCsv(spec), [sayRole(spec, 'sentence'), sayRole(spec, 'alt')], [])).toEqual([]);
});

/** A run whose ally leaves a control by the ledger a quarter before it matches less. */
function leavesEarly(): RunResult {
  const base = bargainingFixture();
  const ledger = base.tables.ledger!;
  const { kind, quarter } = ledger.columns;
  const left = base.sets['kind']!.findIndex(({ id }) => id === 'left');
  const values = Int32Array.from(quarter!.values, (at, row) => (kind!.values[row] === left ? at - 1 : at));
  const earlier = {
    ...ledger,
    columns: { ...ledger.columns, quarter: { ...quarter!, values } as typeof quarter },
  };
  return { ...base, tables: { ...base.tables, ledger: earlier as typeof ledger } };
}

test('[FIG-383] a control that is left by the ledger is dropped in the quarter in which the strip shows it', () => {
  const spec = specOf(leavesEarly());
  expect(sayRole(spec, 'title')).toBe('Delta drops its control on Lithography in 2026 Q2');
  const row = figureTable(spec).rows.find((cells) => cells[8] !== '')!;
  expect([row[1], row[2], row[8]]).toEqual(['2026 Q2', 'not', 'Lithography']);
});

test('[FIG-384] a year that begins before the picture gives way to the next where the two would meet', () => {
  const years = (size: 'memo-half' | 'memo-full'): string[] =>
    charts.C5.render(figureSpec('C5', { run: bargainingFixture() }, { ...look, size })).match(/>20\d\d</g) ??
    [];
  expect(years('memo-full')).toContain('>2026<');
  expect(years('memo-half')).toContain('>2026<');
});

test('[FIG-787] a low picture draws every ally lower before it leaves one to the table', () => {
  const drawnAt = (height: number): number => {
    const spec = figureSpec('C5', { run: bargainingFixture() }, { ...look, size: { width: 602, height } });
    const keys = everyNode(parseXml(charts.C5.render(spec))).map(({ attributes }) => attributes['data-key']);
    return keys.filter((key) => key?.startsWith('name.')).length;
  };
  for (const height of [400, 300, 260]) expect([height, drawnAt(height)]).toEqual([height, 2]);
});
