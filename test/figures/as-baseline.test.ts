import { expect, test } from 'vitest';
import { answerParts, answerWords } from '../../src/components/answer.ts';
import { overviewCharts } from '../../src/components/overview-charts.ts';
import { charts, figureSpec, figureTable } from '../../src/figures/index.ts';
import { keyNumbers, sayKeyNumber } from '../../src/figures/key-numbers.ts';
import { sayRole } from '../../src/figures/words/claims.ts';
import type { Column } from '../../src/schema/table.ts';
import { bargainingFixture } from '../support/bargaining-fixture.ts';
import { resultFixture } from '../support/result-fixture.ts';

const look = { size: 'memo-full', theme: 'light', app: '0.1.0' } as const;
const base = resultFixture();
/** A run that has every number of its Baseline. */
const own = { ...base, reference: base.tables };

test('[FIG-780] a run that is its own Baseline says so, and what it says is held against its first quarter', () => {
  const answer = answerWords(answerParts(own, charts)!).replaceAll('\u2060', '');
  expect(answer).toMatch(/^Without talks, dated events and regimes this run is its own Baseline\. From /);
  expect(answer).toContain('The Alpha–Beta goods balance goes from $0bn to $7.2bn a year.');
  expect(answer.match(/From 2025 Q4 to 2026 Q4/g)).toHaveLength(1);
  expect(answer).not.toContain('as in Baseline');
  const spec = figureSpec('C10', { run: own }, look);
  expect(figureTable(spec).columns).toContain('In the first quarter (USD a year)');
  expect(charts.C10.render(spec)).not.toContain('>Baseline<');
  expect(overviewCharts({ run: own }, null)).toEqual(['C10', 'C3']);
});

test('[KPI-40] tiles of a run that is as Baseline tell the change since its first quarter', () => {
  for (const key of keyNumbers({ run: own })) {
    expect(key.baseline.every((value) => value === key.run[0])).toBe(true);
    expect(sayKeyNumber(key).change).toMatch(/since 2025 Q4$|^as in 2025 Q4$/);
  }
});

test('[KPI-41] months that print otherwise than Baseline’s are never said to be as in Baseline', () => {
  const [lead] = keyNumbers({ run: base });
  const at = (run: number, baseline: number): string =>
    sayKeyNumber({ ...lead!, run: Float64Array.of(run), baseline: Float64Array.of(baseline) }).change;
  expect(at(10.44, 10.46)).toBe('10.5 in Baseline');
  expect(at(10.41, 10.47)).toBe('−0.1 from Baseline');
  expect(at(10.36, 10.44)).toBe('as in Baseline');
  const title = sayRole(figureSpec('C3', { run: resultFixture({ index: 11.24 }) }, look), 'title');
  expect(title).toContain('less than Baseline’s 11.3');
});

test('[FIG-781] of several numbers of an answer that stay as in Baseline that is said once', () => {
  const { tables } = base;
  const reference = { ...base.reference!, world: tables.world!, ally: tables.ally!, ledger: tables.ledger! };
  const technology = tables.technology!;
  const answer = answerWords(answerParts({ ...base, reference: { ...reference, technology } }, charts)!);
  expect(answer.match(/as in Baseline/g)).toHaveLength(1);
  expect(answer).toContain('The delay and confidence stay as in Baseline.');
});

test('[FIG-782] the trades say over which time their numbers are means, and that lead is hardly lost where it does not print', () => {
  const run = bargainingFixture();
  expect(sayRole(figureSpec('C8', { run: { ...run, horizon: 8 } }, look), 'title')).toContain(
    'on average over the next 2 years',
  );
  const half = figureSpec('C8', { run: { ...run, horizon: 8 } }, { ...look, size: 'memo-half' });
  expect(sayRole(half, 'caption')).toContain('over the next 2 years');
  const months = run.tables.package!.columns['months']!;
  const columns = {
    ...run.tables.package!.columns,
    months: { ...months, values: months.values.map(() => -0.03) },
  };
  const hardly = {
    ...run.tables.package!,
    columns: columns as Readonly<Record<string, Column>>,
  };
  const spec = figureSpec('C8', { run: { ...run, tables: { ...run.tables, package: hardly } } }, look);
  expect(sayRole(spec, 'title')).toContain('costs hardly any lead');
});
