import { expect, test } from 'vitest';
import { sayRole } from '../../../src/figures/words/claims.ts';
import { charts, figureSpec, figureTable } from '../../../src/figures/index.ts';
import { lintFigure } from '../../../src/figures/look/lint.ts';
import { bargainingFixture } from '../../support/bargaining-fixture.ts';
import { everyNode, parseXml } from '../../support/check-xml.ts';

const look = { size: 'memo-full', theme: 'light', app: '0.1.0' } as const;
const specOf = (run = bargainingFixture()) => figureSpec('C18', { run }, look);

test('[FIG-119] countries come in the model’s order on one scale, each with its own path, Baseline at zero and its last change', () => {
  const nodes = everyNode(parseXml(charts.C18.render(specOf())));
  const own = nodes
    .filter((node) => node.attributes['data-role'] === 'mark')
    .map((node) => node.attributes['data-key']);
  expect(own).toEqual(['region.ALPHA', 'region.BETA', 'region.GAMMA', 'region.DELTA']);
  const ends = nodes
    .filter((node) => node.attributes['data-key']?.startsWith('value.'))
    .map((node) => node.text);
  expect(ends).toEqual(['+0.27%', '+0.04%', '−0.03%', '−0.07%']);
  const last = figureTable(specOf())
    .rows.filter(([, quarter]) => quarter === '2026 Q4')
    .map((row) => row[4]);
  expect(last).toEqual(ends);
});

test('[FIG-120] the title of the countries turns with the sign of the largest change, and says where nothing moves', () => {
  const base = bargainingFixture();
  expect(sayRole(specOf(base), 'title')).toContain('Real income moves most in Alpha: 0.27% above Baseline');
  const swapped = { ...base, tables: base.reference!, reference: base.tables };
  expect(sayRole(specOf(swapped), 'title')).toContain('Alpha: 0.27% below Baseline');
  expect(sayRole(specOf({ ...base, reference: base.tables }), 'title')).toContain(
    'Nobody’s real income moves',
  );
});

test('[FIG-121] panels that do not fit are counted, and those that move most stay', () => {
  const spec = figureSpec(
    'C18',
    { run: bargainingFixture() },
    { ...look, size: { width: 300, height: 195 } },
  );
  const nodes = everyNode(parseXml(charts.C18.render(spec)));
  const own = nodes
    .filter((node) => node.attributes['data-role'] === 'mark')
    .map((node) => node.attributes['data-key']);
  expect(own).toContain('region.ALPHA');
  expect(own.length).toBeLessThan(4);
  expect(nodes.some((node) => node.text === `${4 - own.length} more in the table`)).toBe(true);
});

test('[FIG-360] small panels stand side by side with their names whole; more than six, and narrow pictures, are rows with a line each on one scale', () => {
  const side = everyNode(parseXml(charts.C18.render(specOf())));
  const names = side.filter(({ attributes }) => attributes['data-key']?.startsWith('name.'));
  expect(names.map(({ text }) => text)).toEqual(['Alpha', 'Beta', 'Gamma', 'Delta']);
  expect(new Set(names.map(({ attributes }) => attributes['y'])).size).toBe(1);
  const narrow = figureSpec('C18', { run: bargainingFixture() }, { ...look, size: 'memo-half' });
  const rows = everyNode(parseXml(charts.C18.render(narrow)));
  const paths = rows.filter(({ attributes }) => attributes['data-key']?.startsWith('region.'));
  expect(paths).toHaveLength(4);
  // Lines of one scale: what moves less is drawn lower.
  const reach = paths.map(({ attributes }) => {
    const heights = [...attributes['d']!.matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y));
    return Math.max(...heights) - Math.min(...heights);
  });
  expect(reach[0]).toBeGreaterThan(reach[1]!);
  expect(lintFigure(narrow, charts.C18.render(narrow))).toEqual([]);
});

test('[FIG-361] scales of their own are asked for, and then said by a mark in the picture, the subtitle and a note', () => {
  const spec = figureSpec('C18', { run: bargainingFixture(), options: { scale: 'free' } }, look);
  expect(spec.notes).toContain('scales-differ');
  expect(sayRole(spec, 'caption')).toContain('scales differ');
  const nodes = everyNode(parseXml(charts.C18.render(spec)));
  expect(nodes.filter(({ text }) => text === 'scales differ')).toHaveLength(1);
  expect(nodes.some(({ attributes }) => attributes['data-role'] === 'others')).toBe(false);
  expect(charts.C18.render(specOf())).not.toContain('scales differ');
});

test('[FIG-362] dated events carry letters over the ground of model output, with their words under the plot and in the table', () => {
  const nodes = everyNode(parseXml(charts.C18.render(specOf())));
  const letters = nodes.filter(({ attributes }) => attributes['data-key'] === 'event.A');
  expect(letters.length).toBeGreaterThan(0);
  expect(nodes.filter(({ attributes }) => attributes['data-role'] === 'model-output')).toHaveLength(4);
  const said = nodes.find(({ attributes }) => attributes['data-key'] === 'label.events')!.text;
  const table = figureTable(specOf());
  const events = new Set(table.rows.map((row) => row.at(-1)!).filter((cell) => cell !== ''));
  for (const event of events) expect(said).toContain(event);
  expect(events.size).toBeGreaterThan(0);
});

test('[FIG-363] those who bargain stay among the rows where not all fit', () => {
  const drawn = [240, 260, 280, 300, 320].map((height) => {
    const spec = figureSpec('C18', { run: bargainingFixture() }, { ...look, size: { width: 300, height } });
    return everyNode(parseXml(charts.C18.render(spec)))
      .map(({ attributes }) => attributes['data-key'] ?? '')
      .filter((key) => key.startsWith('region.'));
  });
  const two = drawn.find(({ length }) => length === 2);
  expect(two).toEqual(['region.ALPHA', 'region.BETA']);
});
