import { expect, test } from 'vitest';
import { sayRole } from '../../src/figures/claims.ts';
import { charts, figureSpec, figureTable } from '../../src/figures/index.ts';
import { bargainingFixture } from '../support/bargaining-fixture.ts';
import { everyNode, parseXml } from '../support/check-xml.ts';

const look = { size: 'memo-full', theme: 'light', app: '0.1.0' } as const;
const specOf = (run = bargainingFixture()) => figureSpec('C1', { run }, look);

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
