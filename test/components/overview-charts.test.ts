import { expect, test } from 'vitest';
import { overviewCharts } from '../../src/components/overview-charts.ts';
import { bargainingFixture } from '../support/bargaining-fixture.ts';
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
