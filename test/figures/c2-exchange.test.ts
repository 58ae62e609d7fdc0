import { expect, test } from 'vitest';
import { sayRole } from '../../src/figures/claims.ts';
import { numbersOf } from '../../src/figures/columns.ts';
import { charts, figureSpec, figureTable } from '../../src/figures/index.ts';
import { bargainingFixture } from '../support/bargaining-fixture.ts';
import { everyNode, parseXml } from '../support/check-xml.ts';

const look = { size: 'memo-full', theme: 'light', app: '0.1.0' } as const;
const specOf = (run = bargainingFixture()) => figureSpec('C2', { run }, look);

test('[FIG-104] the lines of an exchange add up to its net in worth, lead, income, balance and confidence', () => {
  const { rows } = specOf();
  for (const column of ['worth', 'lead', 'income', 'balance', 'confidence']) {
    const values = numbersOf(rows, column);
    const sum = values.subarray(0, -1).reduce((total, value) => total + value, 0);
    expect(sum).toBeCloseTo(values.at(-1)!, 9);
  }
  expect(
    figureTable(specOf()).rows.map(([name, group, worth, months]) => [name, group, worth, months]),
  ).toEqual([
    ['Lithography: half', 'Gave', '−$4.5bn', '−1.8'],
    ['Purchases: 20 bn a year', 'Got', '+$9.0bn', '+3.6'],
    ['Together, and signing', 'Also', '−$1.0bn', '−0.4'],
    ['Net', '', '+$3.5bn', '+1.4'],
  ]);
});

test('[FIG-105] at the break-even worth of a month a deal is worth nothing, and the assumed worth is that of the run', () => {
  const { rows } = specOf();
  const at = (column: string): number => numbersOf(rows, column).at(-1)!;
  expect(at('month_worth')).toBeCloseTo(2500, 6);
  const withoutLead = at('worth') - at('month_worth') * at('lead');
  expect(withoutLead + at('break_even') * at('lead')).toBeCloseTo(0, 6);
  expect(sayRole(specOf(), 'title')).toBe(
    'Alpha gives up 1.8 months of lead: worth it while a month is worth less than $4.4bn a year',
  );
});

test('[FIG-106] without a deal in force the exchange says so in its title and in the plot', () => {
  for (const ending of ['walked-out', 'open', 'nobody'] as const) {
    const spec = specOf(bargainingFixture({}, {}, ending));
    expect(sayRole(spec, 'title')).toBe('No deal was signed, so nothing was given up');
    const keys = everyNode(parseXml(charts.C2.render(spec))).map((node) => node.attributes['data-key']);
    expect(keys).toContain('empty');
  }
});
