import { expect, test } from 'vitest';
import { sayRole } from '../../src/figures/claims.ts';
import { charts, figureSpec, figureTable } from '../../src/figures/index.ts';
import { bargainingFixture } from '../support/bargaining-fixture.ts';
import { everyNode, parseXml } from '../support/check-xml.ts';

const look = { size: 'memo-full', theme: 'light', app: '0.1.0' } as const;
const specOf = (run = bargainingFixture()) => figureSpec('C4', { run }, look);

test('[FIG-107] each delayed technology has a panel, the most delayed first, and one that is not has none', () => {
  const names = figureTable(specOf()).rows.map(([name]) => name);
  expect([...new Set(names)]).toEqual(['Accelerators', 'Chip tools', 'Memory', 'Lithography', 'Magnets']);
  const keys = everyNode(parseXml(charts.C4.render(specOf()))).map((node) => node.attributes['data-key']);
  expect(keys).toContain('technology.ACCELERATORS.BETA');
  expect(keys).toContain('baseline.technology.ACCELERATORS.BETA');
  expect(keys).not.toContain('technology.GASES.BETA');
});

test('[FIG-108] the title of the lead by technology names the largest change against Baseline, else the longest delay', () => {
  const base = bargainingFixture();
  const longer = bargainingFixture({ delays: [2, 4, 0, 14.2, 9.6, 1] });
  const against = (reference: typeof base) =>
    sayRole(specOf({ ...base, reference: { ...reference.tables } }), 'title');
  expect(sayRole(specOf(base), 'title')).toContain('as in Baseline; Accelerators: 14.2 months');
  expect(against(longer)).toContain('The delay exceeds Baseline most in Chip tools: 9.0 months');
  expect(sayRole(specOf({ ...longer, reference: base.tables }), 'title')).toContain(
    'The delay is cut most against Baseline in Chip tools: 4.0 months',
  );
  const none = bargainingFixture({ delays: [0, 0, 0, 0, 0, 0] });
  expect(sayRole(specOf({ ...none, reference: none.tables }), 'title')).toContain('No technology is delayed');
});

test('[FIG-109] one technology makes one panel', () => {
  const one = bargainingFixture({ delays: [7] });
  const svg = charts.C4.render(specOf({ ...one, reference: one.tables }));
  const marks = everyNode(parseXml(svg)).filter(
    (node) => node.attributes['data-key'] === 'technology.LITHOGRAPHY.BETA',
  );
  expect(marks).toHaveLength(1);
});
