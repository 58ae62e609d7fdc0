import { expect, test } from 'vitest';
import { figureSpec, figureTable } from '../../src/figures/index.ts';
import { sayRole } from '../../src/figures/claims.ts';
import { resultFixture } from '../support/result-fixture.ts';

const look = { size: { width: 345, height: 500 }, theme: 'light', app: '0.1.0' } as const;

test('[FIG-8] the lead chart holds the index and the four technologies with the largest delay at the end', () => {
  const table = figureTable(figureSpec('C3', { run: resultFixture() }, look));
  const last = table.rows.filter((row) => row[2] === '2026 Q4');
  expect(last).toEqual([
    ['All controls', '', '2026 Q4', '8.4', '11.3', '−2.9'],
    ['Accelerators', 'Beta', '2026 Q4', '14.2', '14.2', '0.0'],
    ['Chip tools', 'Beta', '2026 Q4', '9.0', '9.0', '0.0'],
    ['Memory', 'Beta', '2026 Q4', '6.6', '6.6', '0.0'],
    ['Lithography', 'Beta', '2026 Q4', '2.0', '2.0', '0.0'],
  ]);
});

test('[FIG-9] the title of the lead chart says less, more or as in Baseline as the printed months do', () => {
  const titleAt = (index: number): string =>
    sayRole(figureSpec('C3', { run: resultFixture({ index }) }, look), 'title');
  expect(titleAt(8.4)).toBe(
    'Controls delay rival technology by 8.4 months in 2026 Q4, less than Baseline’s 11.3',
  );
  expect(titleAt(12)).toBe(
    'Controls delay rival technology by 12.0 months in 2026 Q4, more than Baseline’s 11.3',
  );
  expect(titleAt(11.31)).toBe('Controls delay rival technology by 11.3 months in 2026 Q4, as in Baseline');
});

test('[FIG-10] without any delay the lead chart still draws its index and Baseline at zero', () => {
  const result = resultFixture({ index: 0, delays: [0, 0, 0, 0, 0, 0] });
  const table = figureTable(figureSpec('C3', { run: result }, look));
  expect(table.rows).toHaveLength(5);
  expect(table.rows.every((row) => row[3] === '0.0')).toBe(true);
});
