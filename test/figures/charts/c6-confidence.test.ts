import { expect, test } from 'vitest';
import { charts, figureSpec, figureTable } from '../../../src/figures/index.ts';
import { sayRole } from '../../../src/figures/words/claims.ts';
import { memberAt, numbersOf, unitOf } from '../../../src/figures/columns.ts';
import { pictureParts } from '../../../src/figures/marks/picture-parts.ts';
import type { Table } from '../../../src/schema/table.ts';
import { resultFixture } from '../../support/result-fixture.ts';

const look = { size: { width: 345, height: 500 }, theme: 'light', app: '0.1.0' } as const;

test('[FIG-11] the bars of the confidence waterfall chain from the first to the last value and sum to the change', () => {
  const { rows } = figureSpec('C6', { run: resultFixture() }, look);
  const [from, to, delta] = ['from', 'to', 'delta'].map((column) => numbersOf(rows, column)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const end = rows.rows - 2;
  for (let row = 1; row < end; row++) {
    expect(from[row]).toBe(to[row - 1]);
    expect(to[row]! - from[row]!).toBeCloseTo(delta[row]!, 12);
  }
  const steps = delta.slice(1, end).reduce((sum, step) => sum + step, 0);
  expect(steps).toBeCloseTo(delta[end]!, 12);
  expect(to[0]! + steps).toBeCloseTo(to[end]!, 12);
});

test('[FIG-12] each kind and act has one bar, counted as the mean over allies; recovery has its own, before the end', () => {
  const table = figureTable(figureSpec('C6', { run: resultFixture() }, look));
  expect(table.rows).toEqual([
    ['Start', '2025 Q4', '0.0', '63.0'],
    ['alpha-tools: Loosened after matched', '2026 Q1', '−5.0', '58.0'],
    ['alpha-memory: Tightened without notice', '2026 Q2', '−0.8', '57.3'],
    ['Recovery', '2026 Q1', '+1.7', '59.0'],
    ['End', '2026 Q4', '−4.0', '59.0'],
    ['Baseline', '2026 Q4', '0.0', '63.0'],
  ]);
});

test('[FIG-13] a ledger that does not sum to the confidence is refused', () => {
  const result = resultFixture();
  const ledger = result.tables.ledger!;
  const wrong: Table = {
    ...ledger,
    columns: {
      ...ledger.columns,
      delta: { kind: 'number', unit: '1', values: new Float64Array(ledger.rows).fill(0.1) },
    },
  };
  expect(() =>
    figureSpec('C6', { run: { ...result, tables: { ...result.tables, ledger: wrong } } }, look),
  ).toThrow('the ledger sums to');
});

test('[FIG-307] the title of the waterfall holds the end against Baseline and names the act that cost most', () => {
  const base = resultFixture();
  const titleOf = (run: typeof base) => sayRole(figureSpec('C6', { run }, look), 'title');
  expect(titleOf(base)).toBe(
    'Allies’ confidence ends at 59.0 points, 4.0 below Baseline; “alpha-tools” costs most',
  );
  // As in Baseline where Baseline goes the same way, however far that is from the start.
  const { world } = base.reference!;
  expect(titleOf({ ...base, reference: { ...base.tables, world: world! } })).toBe(
    'Allies’ confidence ends at 59.0 points, as in Baseline; “alpha-tools” costs most',
  );
  const quiet = {
    ...base,
    tables: { ...base.tables, ally: base.reference!.ally!, ledger: base.reference!.ledger! },
  };
  expect(titleOf(quiet)).toBe('Allies’ confidence ends at 63.0 points, as in Baseline');
});

test('[FIG-412] the data of the waterfall are in points, as they are printed, and say of every row what it is of', () => {
  const { rows, sets } = figureSpec('C6', { run: resultFixture() }, look);
  const roles = Array.from({ length: rows.rows }, (_, row) => memberAt(rows, sets, 'role', row)!.id);
  expect(roles).toEqual(['start', 'step', 'step', 'step', 'end', 'baseline']);
  expect(unitOf(rows, 'to')).toBe('point');
  expect(numbersOf(rows, 'to')[0]).toBeCloseTo(63, 9);
});

test('[FIG-413] names of two lines stand beside their bars where there is room, whole', () => {
  const run = resultFixture();
  const act = run.sets['act']!.map((member) => ({
    ...member,
    short: 'a long name of an act of policy, with its level',
  }));
  const spec = figureSpec(
    'C6',
    { run: { ...run, sets: { ...run.sets, act } } },
    { ...look, size: 'memo-full' },
  );
  const names = pictureParts(charts.C6.render(spec)).filter(({ attributes }) =>
    attributes['data-key']?.startsWith('name.1'),
  );
  expect(names).toHaveLength(2);
  for (const { text } of names) expect(text.endsWith('…')).toBe(false);
});
