import { expect, test } from 'vitest';
import { charts, figureSpec, figureTable } from '../../../src/figures/index.ts';
import { sayRole } from '../../../src/figures/words/claims.ts';
import type { Table } from '../../../src/schema/table.ts';
import { resultFixture } from '../../support/result-fixture.ts';

const look = { size: { width: 345, height: 500 }, theme: 'light', app: '0.1.0' } as const;

/** Delays of the first technology lowered by some months. */
function lower(table: Table, months: number): Table {
  const technology = table.columns['technology']!.values;
  const delay = table.columns['delay']!;
  const values = Float64Array.from(delay.values, (value, row) =>
    technology[row] === technology[0] ? Math.max(0, value - months) : value,
  );
  return { ...table, columns: { ...table.columns, delay: { ...delay, values } as typeof delay } };
}

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

test('[FIG-304] the title says what the index does against Baseline, then which line moves most, with its target', () => {
  const base = resultFixture({ index: 11.3 });
  const moved = resultFixture({ index: 11.3, delays: [14.2, 9, 6.6, 2, 1.9, 1.8] });
  const run = { ...moved, reference: { ...base.reference!, technology: lower(moved.tables.technology!, 3) } };
  const spec = figureSpec('C3', { run }, look);
  expect(sayRole(spec, 'title')).toBe(
    'Controls hold back Lithography in Beta by 14.2 months in 2026 Q4, not 11.2; the index of all controls is as in Baseline, 11.3',
  );
  expect(sayRole(spec, 'alt')).toContain('The index ends at 11.3 months, 11.3 in Baseline');
  const fallen = resultFixture({ index: 8.4, delays: [14.2, 9, 6.6, 2, 1.9, 1.8] });
  const both = { ...fallen, reference: { ...fallen.reference!, technology: run.reference.technology } };
  expect(sayRole(figureSpec('C3', { run: both }, look), 'sentence')).toBe(
    'By 2026 Q4 export controls delay rival technology by 8.4 months, down from 11.3 in Baseline; largest change: Lithography in Beta, to 14.2 from 11.2.',
  );
});

test('[FIG-305] Baseline is named as that of the index, and lines about several targets name theirs', () => {
  const run = resultFixture();
  const wide = { ...look, size: { width: 900, height: 600 } };
  const plain = charts.C3.render(figureSpec('C3', { run }, wide));
  expect(plain).toContain('Baseline, all controls');
  expect(plain).not.toContain('Accelerators, Beta');
  const spec = figureSpec('C3', { run }, wide);
  const target = spec.rows.columns['target']!;
  const first = spec.rows.rows / 5;
  const values = Int32Array.from(target.values, (code, row) => (row >= 4 * first ? 1 : code));
  const sets = {
    ...spec.sets,
    target: [spec.sets['target']![0]!, { ...spec.sets['target']![0]!, id: 'G', short: 'Gamma' }],
  };
  const rows = {
    ...spec.rows,
    columns: { ...spec.rows.columns, target: { ...target, values } as typeof target },
  };
  const mixed = charts.C3.render({ ...spec, rows, sets });
  expect(mixed).toContain('Accelerators, Beta');
  expect(mixed).toContain('Lithography, Gamma');
});

test('[FIG-385] the lead of one run letters dated events and says what the letters stand for', () => {
  const base = resultFixture();
  const { scenario } = base.request;
  const events = [{ id: 'rule-struck-down', quarter: '2026Q2' }] as unknown as typeof scenario.events;
  const run = { ...base, request: { ...base.request, scenario: { ...scenario, events } } };
  const spec = figureSpec('C3', { run }, { ...look, size: 'memo-full' });
  const drawn = charts.C3.render(spec);
  expect(drawn).toContain('data-key="event.A"');
  expect(drawn).toMatch(/A Rule struck down/);
  const cells = figureTable(spec)
    .rows.filter((row) => row[2] === '2026 Q2')
    .map((row) => row[6]);
  expect(new Set(cells)).toEqual(new Set(['Rule struck down']));
});

test('[FIG-386] Baseline is drawn over the index that it equals, and beside the line that the title is of', () => {
  const base = resultFixture({ index: 11.3 });
  const moved = resultFixture({ index: 11.3, delays: [14.2, 9, 6.6, 2, 1.9, 1.8] });
  const run = { ...moved, reference: { ...base.reference!, technology: lower(moved.tables.technology!, 3) } };
  const drawn = charts.C3.render(figureSpec('C3', { run }, { ...look, size: 'memo-full' }));
  expect(drawn.indexOf('data-key="baseline"')).toBeGreaterThan(drawn.indexOf('data-key="index"'));
  expect(drawn).toContain('Baseline, Lithography 11.2');
  const plain = charts.C3.render(figureSpec('C3', { run: resultFixture() }, { ...look, size: 'memo-full' }));
  expect(plain.match(/data-key="baseline[^"]*"/g)).toEqual(['data-key="baseline"']);
});

test('[FIG-387] the name of the index is whole at its end wherever the picture is as wide as half a column', () => {
  for (const width of [300, 320, 345, 400]) {
    const spec = figureSpec('C3', { run: resultFixture() }, { ...look, size: { width, height: 500 } });
    expect(charts.C3.render(spec)).toContain('>All controls 8.4<');
  }
});

test('[FIG-560] a narrow time chart letters its events and says what they are on one line; what has no room is named by its letters', () => {
  const base = resultFixture();
  const { scenario } = base.request;
  const ids = ['rule-struck-down-by-a-court', 'second-rule-struck-down', 'ban-on-exports-of-everything'];
  const events = ids.map((id, order) => ({ id, quarter: `2026Q${order + 2}` }));
  const dated = { ...scenario, events: events as unknown as typeof scenario.events };
  const run = { ...base, request: { ...base.request, scenario: dated } };
  const drawn = charts.C3.render(
    figureSpec('C3', { run }, { size: 'memo-half', theme: 'light', app: '0.1.0' }),
  );
  for (const letter of ['A', 'B', 'C']) expect(drawn).toContain(`data-key="event.${letter}"`);
  expect(drawn).toContain('A Rule struck down by a court · B–C in the table');
});
