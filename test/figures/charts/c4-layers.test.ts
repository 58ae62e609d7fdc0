import { expect, test } from 'vitest';
import { sayRole } from '../../../src/figures/words/claims.ts';
import { charts, figureSpec, figureTable } from '../../../src/figures/index.ts';
import { bargainingFixture } from '../../support/bargaining-fixture.ts';
import { quantileOf, sortedKnown } from '../../../src/numerics/quantiles.ts';
import { lintFigure } from '../../../src/figures/look/lint.ts';
import { numbersOf } from '../../../src/figures/columns.ts';
import { everyNode, parseXml } from '../../support/check-xml.ts';
import { ensembleFixture } from '../../support/ensemble-fixture.ts';

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

test('[FIG-366] of many runs a technology has the median with the middle half, beside the median of the arm that is Baseline', () => {
  const made = ensembleFixture({ runs: 150, arms: ['Trade', 'Hold'] });
  const [delay] = made.series;
  const series = {
    ...delay!,
    metric: 'headline-delay',
    subject: { technology: 'LITHOGRAPHY', target: 'BETA' },
  };
  const arms = [made.arms[0]!, { ...made.arms[1]!, id: 'baseline' }];
  const ensemble = { ...made, arms, series: [series] };
  const spec = figureSpec('C4', { run: bargainingFixture(), ensemble }, look);
  const at = series.quarters.length - 1;
  const ends = (arm: number) =>
    sortedKnown(
      Array.from({ length: 150 }, (_, draw) => series.values[arm]![draw * series.quarters.length + at]!),
    );
  const last = (column: string) => numbersOf(spec.rows, column)[at]!;
  expect(last('delay')).toBe(quantileOf(ends(0), 0.5));
  expect([last('low50'), last('high50')]).toEqual([quantileOf(ends(0), 0.25), quantileOf(ends(0), 0.75)]);
  expect(last('baseline')).toBe(quantileOf(ends(1), 0.5));
  expect(sayRole(spec, 'alt')).toContain('150 runs');
  const nodes = everyNode(parseXml(charts.C4.render(spec)));
  expect(nodes.some(({ attributes }) => attributes['data-key'] === 'technology.LITHOGRAPHY.BETA.50')).toBe(
    true,
  );
  // A deal of one run dates none of the others.
  expect(spec.sets['event']!.every(({ name }) => !name.startsWith('deal'))).toBe(true);
});

test('[FIG-705] of fewer than ten runs a technology is told with the lowest and the highest of them, and runs that end alike have one number', () => {
  const made = ensembleFixture({ runs: 4, arms: ['Trade'] });
  const [delay] = made.series;
  const subject = { technology: 'LITHOGRAPHY', target: 'BETA' };
  const drawn = (values: readonly Float64Array[]) => {
    const series = { ...delay!, metric: 'headline-delay', subject, values };
    const ensemble = { ...made, series: [series] };
    const spec = figureSpec('C4', { run: bargainingFixture(), ensemble }, look);
    const svg = charts.C4.render(spec);
    expect(lintFigure(spec, svg)).toEqual([]);
    return { spec, words: everyNode(parseXml(svg)).map(({ text }) => text) };
  };
  const { spec, words } = drawn(delay!.values);
  expect(sayRole(spec, 'sentence')).toMatch(/; 4 runs end at \d+\.\d to \d+\.\d\.$/);
  expect(sayRole(spec, 'alt')).not.toContain('half of runs');
  expect(figureTable(spec).columns).toContain('Highest run');
  expect(figureTable(spec).columns.join()).not.toContain('Middle');
  expect(words.some((text) => /^\d+\.\d \(\d+\.\d–\d+\.\d\)$/.test(text))).toBe(true);
  const alike = drawn([delay!.values[0]!.map((_, at) => 1 + (at % delay!.quarters.length))]);
  expect(sayRole(alike.spec, 'sentence')).toMatch(/; 4 runs end at \d+\.\d\.$/);
  expect(alike.words).toContain('9.0');
  expect(alike.words.some((text) => text.includes('–9.0'))).toBe(false);
});
