import { expect, test } from 'vitest';
import { sayRole } from '../../src/figures/claims.ts';
import { charts, figureSpec } from '../../src/figures/index.ts';
import { lintFigure } from '../../src/figures/lint.ts';
import { ownTitle, titleHolds } from '../../src/figures/own-title.ts';
import { packFigure } from '../../src/schema/pack-figure.ts';
import { readFigure } from '../../src/schema/read-figure.ts';
import type { FigureSpec, OwnTitle } from '../../src/schema/figure.ts';
import { bargainingFixture } from '../support/bargaining-fixture.ts';

const leadOf = (index: number, title?: OwnTitle): FigureSpec => {
  const run = bargainingFixture({ index });
  return figureSpec('C3', { run }, { size: 'memo-full', theme: 'light', app: '0.1.0', title });
};
const plain = leadOf(6);
const said = sayRole(plain, 'title');
const [number] = /\d+\.\d/.exec(said)!;

test('[FIG-501] a title in the reader’s own words is drawn, named and exported as the title, in every size and after a file', () => {
  const title = ownTitle(plain, ' Chips buy time ')!;
  const spec = leadOf(6, title);
  expect(title).toEqual({ words: 'Chips buy time', claim: expect.any(String), said });
  expect(sayRole(spec, 'title')).toBe('Chips buy time');
  const svg = charts.C3.render(spec);
  expect(svg).toMatch(/<title [^>]*>Chips buy time<\/title>/);
  expect(svg).toMatch(/<text [^>]*>Chips buy time<\/text>/);
  expect(lintFigure(spec, svg)).toEqual([]);
  expect(readFigure(packFigure(spec))!.title).toEqual(title);
  expect(ownTitle(plain, said)).toBeNull();
  expect(ownTitle(plain, '  ')).toBeNull();
});

test('[FIG-502] an own title no longer matches once what it was written for is no longer so, or a number that it took over has changed', () => {
  const words = ownTitle(plain, 'Chips buy time')!;
  const numbered = ownTitle(plain, `Chips buy ${number} months, whatever comes by 2030`)!;
  expect([words, numbered].map((title) => titleHolds(leadOf(6, title)))).toEqual([true, true]);
  expect(titleHolds(leadOf(9, words))).toBe(true);
  expect(titleHolds(leadOf(9, numbered))).toBe(false);
  const gone = { ...words, claim: 'another' };
  expect(titleHolds(leadOf(6, gone))).toBe(false);
  const spec = leadOf(9, numbered);
  expect(lintFigure(spec, charts.C3.render(spec)).map(({ rule }) => rule)).toEqual(['title']);
});
