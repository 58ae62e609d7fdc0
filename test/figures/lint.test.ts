import { expect, test } from 'vitest';
import { charts } from '../../src/figures/index.ts';
import { lintFigure, type LintRule } from '../../src/figures/look/lint.ts';
import { everyFigure, figureInputFixture } from '../support/figure-specs.ts';

const spec = everyFigure(figureInputFixture()).find(({ chart }) => chart === 'C3')!;
const svg = charts.C3.render(spec);
const rules = (changed: string, of = spec): Set<LintRule> =>
  new Set(lintFigure(of, changed).map(({ rule }) => rule));
const text = (attributes: string, words = 'Stray'): string =>
  svg.replace('</svg>', `<text font-family="Arial" ${attributes}>${words}</text></svg>`);

test('[FIG-33] each thing that keeps a picture from being printed is found, and nothing else', () => {
  expect(rules(svg)).toEqual(new Set());
  expect(rules(text('x="600" y="60" font-size="9" fill="#14181F"', 'i'))).toEqual(new Set(['text-size']));
  expect(rules(text('x="620" y="60" font-size="12" fill="#14181F"'))).toEqual(new Set(['outside']));
  expect(rules(text('x="12" y="24" font-size="12" fill="#14181F"'))).toEqual(new Set(['collision']));
  expect(rules(text('x="600" y="60" font-size="12" fill="#D9DDE3"', 'i'))).toEqual(new Set(['contrast']));
  expect(rules(text('x="600" y="60" font-size="12" fill="#14181F"', '≥'))).toEqual(new Set(['glyph']));
  const marks = ['#062C73', '#BF4643', '#297AB8', '#B55C00', '#1C7169', '#7D40AC'];
  const six = marks.map((fill) => `<rect x="1" y="1" width="1" height="1" fill="${fill}" data-role="mark"/>`);
  expect(rules(svg.replace('</svg>', `${six.join('')}</svg>`))).toEqual(new Set(['colours']));
  const pale = '<rect x="1" y="1" width="1" height="1" fill="#F3F3F3" data-role="mark"/>';
  expect(rules(svg.replace('</svg>', `${pale}</svg>`))).toEqual(new Set(['contrast']));
  const band = '<path d="M0,0" data-role="band"/>';
  expect(rules(svg.replace('</svg>', `${band}</svg>`))).toEqual(new Set(['band']));
  expect(rules(svg.replace('</svg>', `${band}</svg>`), { ...spec, runs: { ...spec.runs, n: 100 } })).toEqual(
    new Set(),
  );
  expect(rules(svg.replaceAll('Source:', 'From:'))).toEqual(new Set(['source']));
  expect(rules(svg, { ...spec, sources: [] })).toEqual(new Set(['source']));
  expect(rules(svg.replaceAll('Model output, not', 'Not'))).toEqual(new Set(['disclaimer']));
  expect(rules(svg, { ...spec, claims: [] })).toEqual(new Set(['words']));
});

test('[FIG-332] no title is cut at any size: a short one stands in where there is one, and a cut one is no picture to print', () => {
  const many = everyFigure(figureInputFixture(), 'memo-half');
  for (const half of many) {
    const findings = lintFigure(half, charts[half.chart].render(half));
    expect(
      findings.filter(({ rule }) => rule === 'cut'),
      half.chart,
    ).toEqual([]);
  }
  const cut = svg.replace(/(<g data-role="header"><text[^>]*>)[^<]*/, '$1Controls delay…');
  expect(rules(cut)).toEqual(new Set(['cut']));
  const words = 'What a very long name of a scenario does to a title '.repeat(4);
  const long = { ...spec, title: { words, claim: spec.claims[0]!.id, said: '' } };
  expect(lintFigure(long, charts.C3.render(long)).map(({ rule }) => rule)).toContain('cut');
});

test('[FIG-333] the smallest picture keeps the note that its numbers need', () => {
  const half = everyFigure(figureInputFixture(), 'memo-half').find(({ chart }) => chart === 'C6')!;
  expect(charts.C6.render(half)).toContain('The axis does not start at zero.');
});
