import { expect, test } from 'vitest';
import { sayRole } from '../../src/figures/claims.ts';
import { charts, figureSpec, figureTable } from '../../src/figures/index.ts';
import { bargainingFixture, type Ending } from '../support/bargaining-fixture.ts';
import { everyNode, parseXml } from '../support/check-xml.ts';

const look = { size: 'memo-full', theme: 'light', app: '0.1.0' } as const;
const specOf = (ending: Ending = 'agreed') =>
  figureSpec('C7', { run: bargainingFixture({}, {}, ending) }, look);
const markersOf = (ending: Ending): (string | undefined)[] =>
  everyNode(parseXml(charts.C7.render(specOf(ending))))
    .filter((node) => node.attributes['data-role'] === 'mark')
    .map((node) => node.attributes['data-marker']);

test('[FIG-113] every move says what its party would give and get and what each side gains; an offer that repeats the last is counted', () => {
  expect(figureTable(specOf()).rows).toEqual([
    ['Alpha', '2025 Q4', '1', 'offer', 'nothing', 'Purchases: 20 bn a year', '+$10bn', '−$4.5bn', '2'],
    [
      'Beta',
      '2025 Q4',
      '1',
      'offer',
      'nothing',
      'Lithography: free; Duties: 10 points off',
      '−$10bn',
      '+$11bn',
      '1',
    ],
    [
      'Beta',
      '2026 Q1',
      '2',
      'offer',
      'Purchases: 20 bn a year',
      'Lithography: half',
      '+$5.5bn',
      '−$1.5bn',
      '1',
    ],
    [
      'Alpha',
      '2026 Q2',
      '3',
      'accept',
      'Lithography: half',
      'Purchases: 20 bn a year',
      '+$5.5bn',
      '−$1.5bn',
      '1',
    ],
  ]);
});

test('[FIG-114] talks end in the title and in a mark as they ended: accepted, walked out, open, or never held', () => {
  expect(sayRole(specOf(), 'title')).toContain('Alpha accepts in 2026 Q2, round 3');
  expect(sayRole(specOf('walked-out'), 'title')).toContain('Alpha walks out in 2026 Q2');
  expect(sayRole(specOf('open'), 'title')).toBe('No agreement by 2026 Q2, after 3 rounds');
  expect(sayRole(specOf('nobody'), 'title')).toBe('Nobody bargains in this run');
  expect(markersOf('agreed')).toContain('dot');
  expect(markersOf('walked-out')).toContain('cross');
  expect(markersOf('open').filter((marker) => marker !== undefined)).toEqual([]);
  expect(charts.C7.render(specOf('nobody'))).toContain('data-key="empty"');
});

test('[FIG-115] each actor has a lane in its colour and dash, and an offer is an arrow from its lane to the other', () => {
  const nodes = everyNode(parseXml(charts.C7.render(specOf())));
  const lines = nodes.filter(
    (node) => node.attributes['data-key']?.startsWith('move.') && node.name === 'line',
  );
  expect(lines).toHaveLength(3);
  const rails = nodes
    .filter((node) => node.attributes['data-role'] === 'rail')
    .map((node) => node.attributes['y1']);
  for (const { attributes } of lines) {
    expect(rails).toContain(attributes['y1']);
    expect(rails).toContain(attributes['y2']);
    expect(attributes['y1']).not.toBe(attributes['y2']);
  }
  expect(
    new Set(lines.map(({ attributes }) => `${attributes['stroke']} ${attributes['stroke-dasharray']}`)).size,
  ).toBe(2);
});
