import { expect, test } from 'vitest';
import { sayRole } from '../../src/figures/claims.ts';
import { charts, figureSpec, figureTable } from '../../src/figures/index.ts';
import type { Table } from '../../src/schema/table.ts';
import { bargainingFixture } from '../support/bargaining-fixture.ts';
import { everyNode, parseXml } from '../support/check-xml.ts';

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
