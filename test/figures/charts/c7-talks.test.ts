import { expect, test } from 'vitest';
import { drawnMoves } from '../../../src/figures/charts/c7-lanes.ts';
import { sayRole } from '../../../src/figures/words/claims.ts';
import { charts, figureSpec, figureTable } from '../../../src/figures/index.ts';
import { fitList } from '../../../src/figures/marks/fit-list.ts';
import { lookOf } from '../../../src/figures/look/look.ts';
import { bargainingFixture, type Ending } from '../../support/bargaining-fixture.ts';
import { everyNode, parseXml } from '../../support/check-xml.ts';

const look = { size: 'memo-full', theme: 'light', app: '0.1.0' } as const;
const specOf = (ending: Ending = 'agreed') =>
  figureSpec('C7', { run: bargainingFixture({}, {}, ending) }, look);
const markersOf = (ending: Ending): (string | undefined)[] =>
  everyNode(parseXml(charts.C7.render(specOf(ending))))
    .filter((node) => node.attributes['data-role'] === 'mark')
    .map((node) => node.attributes['data-marker']);

test('[FIG-113] every move says what its party would give and get and what each side gains; an offer that repeats the last is counted', () => {
  expect(figureTable(specOf()).rows).toEqual([
    ['Alpha', '2025 Q4', '1', 'offer', 'nothing', 'Purchases: $20bn a year', '+$10bn', '−$4.5bn', '2', 'yes'],
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
      'yes',
    ],
    [
      'Beta',
      '2026 Q1',
      '2',
      'offer',
      'Purchases: $20bn a year',
      'Lithography: half',
      '+$5.5bn',
      '−$1.5bn',
      '1',
      'yes',
    ],
    [
      'Alpha',
      '2026 Q2',
      '3',
      'accept',
      'Lithography: half',
      'Purchases: $20bn a year',
      '+$5.5bn',
      '−$1.5bn',
      '1',
      '',
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

test('[TALK-30] talks that are shown up to a move before their last go on, and are not said to have ended', () => {
  const said = (until: number, ending: Ending) => {
    const options = { until };
    const spec = figureSpec('C7', { run: bargainingFixture({}, {}, ending), options }, look);
    return [sayRole(spec, 'title'), sayRole(spec, 'sentence')];
  };
  for (const ending of ['agreed', 'open'] as const)
    expect(said(1, ending)).toEqual([
      expect.stringMatching(/^Round 1, 2025 Q4: the talks go on$/),
      expect.stringContaining('No agreement up to round 1 in 2025 Q4; the talks go on.'),
    ]);
  expect(said(99, 'open')[0]).toBe('No agreement by 2026 Q2, after 3 rounds');
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

test('[FIG-400] where arrows would run into each other the lanes keep openings, concessions and the end, and the table all moves', () => {
  const spec = specOf();
  const still = { ...spec.rows.columns['concedes']!, values: Float64Array.from([1, 0, 0, 0]) };
  const held = {
    ...spec,
    rows: { ...spec.rows, columns: { ...spec.rows.columns, concedes: still as never } },
  };
  expect(drawnMoves(held, 600, lookOf(spec))).toEqual([0, 1, 2, 3]);
  expect(drawnMoves(held, 20, lookOf(spec))).toEqual([0, 3]);
  expect(figureTable(held).rows).toHaveLength(4);
});

test('[FIG-401] the last quarter of the table is ruled off, with broken lanes where the talks end before it', () => {
  const nodes = everyNode(parseXml(charts.C7.render(specOf())));
  expect(nodes.some(({ text }) => text === 'deadline 2026 Q3')).toBe(true);
  const roles = nodes.map(({ attributes }) => attributes['data-role']);
  expect(roles.filter((role) => role === 'deadline')).toHaveLength(1);
  expect(roles.filter((role) => role === 'ahead')).toHaveLength(2);
});

test('[FIG-402] a list of chips shows as many as there is room for and counts the others', () => {
  const words = 'Magnets: general licences; Duties: 10 points off; Purchases: $50bn a year';
  const room = { size: 12, lines: 1 };
  expect(fitList(words, { ...room, width: 900 })).toEqual([words]);
  expect(fitList(words, { ...room, width: 240 })).toEqual(['Magnets: general licences; 2 more']);
  expect(fitList(words, { ...room, lines: 2, width: 240 }).join(' ')).toContain('Duties: 10 points off');
});

test('[FIG-784] a deal is there with all its chips, in as many lines as it needs', () => {
  const spec = specOf();
  const chips = ['Magnets', 'Germanium', 'Graphite', 'Gallium', 'Purchases'].map(
    (one) => `${one}: as agreed`,
  );
  const long = chips.join('; ');
  const words = spec.sets['words']!.map((word) => ({ ...word, name: long, short: long }));
  const drawn = everyNode(parseXml(charts.C7.render({ ...spec, sets: { ...spec.sets, words } })));
  const end = drawn
    .filter(({ attributes }) => attributes['data-key']?.startsWith(`cell.${spec.rows.rows - 1}.2.`))
    .map(({ text }) => text);
  expect(end.length).toBeGreaterThan(3);
  expect(end.join(' ')).toBe(long);
});
