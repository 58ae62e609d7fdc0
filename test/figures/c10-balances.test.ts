import { expect, test } from 'vitest';
import { figureSpec, figureTable } from '../../src/figures/index.ts';
import { sayRole } from '../../src/figures/claims.ts';
import { resultFixture } from '../support/result-fixture.ts';

const look = { size: { width: 345, height: 500 }, theme: 'light', app: '0.1.0' } as const;

test('[FIG-14] pairs are named once, ranked by the size of their change (where nothing changes the leader’s come first), with the leader’s total last', () => {
  const table = figureTable(figureSpec('C10', resultFixture(), look));
  expect(table.rows).toEqual([
    ['Gamma–Delta', '$43bn', '$22bn', '+$22bn'],
    ['Beta–Delta', '$29bn', '$14bn', '+$14bn'],
    ['Beta–Gamma', '$22bn', '$11bn', '+$11bn'],
    ['Alpha–Delta', '$14bn', '$7.2bn', '+$7.2bn'],
    ['Alpha–Gamma', '$11bn', '$5.4bn', '+$5.4bn'],
    ['Alpha–Beta', '$7.2bn', '$3.6bn', '+$3.6bn'],
    ['Alpha, all partners', '−$3.0bn', '−$3.0bn', '$0bn'],
  ]);
});

test('[FIG-15] the title of the balance chart turns with the sign of the largest change', () => {
  const base = resultFixture();
  const title = (result: typeof base): string => sayRole(figureSpec('C10', result, look), 'title');
  expect(title(base)).toBe('Goods balance of Gamma with Delta: $43bn a year, $22bn above Baseline');
  const swapped = { ...base, tables: base.reference!, reference: base.tables };
  expect(title({ ...swapped, tables: { ...base.tables, pair: base.reference!.pair! } })).toBe(
    'Goods balance of Gamma with Delta: $22bn a year, $22bn below Baseline',
  );
  expect(title({ ...base, reference: base.tables })).toBe(
    'Goods balance of Alpha with Delta: $14bn a year, as in Baseline',
  );
});
