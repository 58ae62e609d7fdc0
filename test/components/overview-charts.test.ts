import { expect, test } from 'vitest';
import { overviewCharts } from '../../src/components/overview-charts.ts';
import { bargainingFixture } from '../support/bargaining-fixture.ts';
import { figureSpec } from '../../src/figures/index.ts';
import { sayRole } from '../../src/figures/words/claims.ts';
import type { Column } from '../../src/schema/table.ts';
import { resultFixture } from '../support/result-fixture.ts';

test('[LAYOUT-46] beside the lead the overview shows what could be had at the table; where nobody bargains, what moved instead', () => {
  const bargained = bargainingFixture();
  expect(overviewCharts({ run: bargained }, null)).toEqual(['C8', 'C3']);
  const run = resultFixture();
  const talks = run.request.scenario.tables;
  expect(talks).toEqual([]);
  const { ally } = run.tables;
  expect(overviewCharts({ run }, null)).toEqual(['C6', 'C3']);
  const still = { ...run, reference: { ...run.reference!, ally: ally! } };
  expect(overviewCharts({ run: still }, null)).toEqual(['C10', 'C3']);
});

test('[LAYOUT-100] where nobody is held back, in the run or in Baseline, the overview shows the balances for the lead, and the words count no months', () => {
  const run = resultFixture();
  const zeroed = <T extends { columns: Record<string, Column> }>(table: T, ...names: string[]): T => ({
    ...table,
    columns: Object.fromEntries(
      Object.entries(table.columns).map(([name, column]) => [
        name,
        names.includes(name) ? { ...column, values: column.values.map(() => 0) } : column,
      ]),
    ),
  });
  const free = (tables: typeof run.tables): typeof run.tables => ({
    ...tables,
    world: zeroed(tables.world!, 'delay_index'),
    technology: zeroed(tables.technology!, 'delay'),
  });
  const input = { run: { ...run, tables: free(run.tables), reference: free(run.reference!) } };
  expect(overviewCharts(input, null)).toEqual(['C6', 'C10']);
  expect(
    sayRole(figureSpec('C3', input, { size: 'memo-full', theme: 'light', app: '' }), 'sentence'),
  ).toMatch(/^By \d{4} Q\d export controls hardly delay rival technology, as in Baseline\.$/);
});
