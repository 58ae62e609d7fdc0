import { expect, test } from 'vitest';
import { sayRole } from '../../src/figures/claims.ts';
import { charts, figureSpec, figureTable } from '../../src/figures/index.ts';
import type { RunResult } from '../../src/schema/result.ts';
import { bargainingFixture } from '../support/bargaining-fixture.ts';
import { everyNode, parseXml } from '../support/check-xml.ts';

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

test('[FIG-110] an ally’s strip says what share of the leader’s controls it matches, and a drop carries its largest loss of confidence', () => {
  const rows = figureTable(specOf()).rows;
  expect(rows.filter(([ally]) => ally === 'Delta').map((row) => [row[1], row[2], row[7], row[8]])).toEqual([
    ['2025 Q4', 'in part', '', ''],
    ['2026 Q1', 'in part', '', ''],
    ['2026 Q2', 'not', 'Lithography', 'talks/tools, Loosened after matched'],
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
  expect(sayRole(specOf({ ...base, tables: without(base, 'ledger') }), 'title')).toBe(
    'No ally drops a control; Delta matches the least, 0.0% of the leader’s by 2026 Q4',
  );
});

test('[FIG-112] without allies that supply anything controlled the coalition is an empty figure that says so', () => {
  const base = bargainingFixture();
  const spec = specOf({ ...base, tables: without(base, 'alignment') });
  expect(sayRole(spec, 'title')).toBe('No ally supplies a controlled technology');
  expect(charts.C5.render(spec)).toContain('data-key="empty"');
});
