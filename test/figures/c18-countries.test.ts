import { expect, test } from 'vitest';
import { sayRole } from '../../src/figures/claims.ts';
import { charts, figureSpec, figureTable } from '../../src/figures/index.ts';
import { bargainingFixture } from '../support/bargaining-fixture.ts';
import { everyNode, parseXml } from '../support/check-xml.ts';

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
    .map((row) => row.at(-1));
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
  const spec = figureSpec('C18', { run: bargainingFixture() }, { ...look, size: 'memo-half' });
  const nodes = everyNode(parseXml(charts.C18.render(spec)));
  const own = nodes
    .filter((node) => node.attributes['data-role'] === 'mark')
    .map((node) => node.attributes['data-key']);
  expect(own).toContain('region.ALPHA');
  expect(own.length).toBeLessThan(4);
  expect(nodes.some((node) => node.text === `Regions in the table alone: ${4 - own.length}`)).toBe(true);
});
