import { expect, test } from 'vitest';
import { altLimit, sayRole } from '../../src/figures/words/claims.ts';
import { charts, figureSpec } from '../../src/figures/index.ts';
import { lintFigure } from '../../src/figures/look/lint.ts';
import { figureMetadata } from '../../src/exports/figure-metadata.ts';
import { borneOut, contradicted, ownText } from '../../src/figures/words/own-text.ts';
import { packFigure } from '../../src/schema/pack-figure.ts';
import { readFigure } from '../../src/schema/read-figure.ts';
import type { FigureSpec, OwnText } from '../../src/schema/figure.ts';
import { bargainingFixture } from '../support/bargaining-fixture.ts';

const leadOf = (index: number, title?: OwnText, alt?: OwnText): FigureSpec => {
  const run = bargainingFixture({ index });
  return figureSpec('C3', { run }, { size: 'memo-full', theme: 'light', app: '0.1.0', title, alt });
};
const plain = leadOf(6);
const said = sayRole(plain, 'title');
const [number] = /\d+\.\d/.exec(said)!;

test('[FIG-501] a title in the reader’s own words is drawn, named and exported as the title, in every size and after a file', () => {
  const title = ownText(plain, 'title', ' Chips buy time ')!;
  const spec = leadOf(6, title);
  expect(title).toEqual({ words: 'Chips buy time', claim: expect.any(String), said });
  expect(sayRole(spec, 'title')).toBe('Chips buy time');
  const svg = charts.C3.render(spec);
  expect(svg).toMatch(/<title [^>]*>Chips buy time<\/title>/);
  expect(svg).toMatch(/<text [^>]*>Chips buy time<\/text>/);
  expect(lintFigure(spec, svg)).toEqual([]);
  expect(readFigure(packFigure(spec))!.title).toEqual(title);
  expect(ownText(plain, 'title', said)).toBeNull();
  expect(ownText(plain, 'title', '  ')).toBeNull();
});

test('[FIG-502] an own title no longer matches once what it was written for is no longer so, or a number that it took over has changed', () => {
  const words = ownText(plain, 'title', 'Chips buy time')!;
  const numbered = ownText(plain, 'title', `Chips buy ${number} months, whatever comes by 2030`)!;
  expect([words, numbered].map((title) => contradicted(leadOf(6, title)))).toEqual([[], []]);
  expect(contradicted(leadOf(9, words))).toEqual([]);
  expect(contradicted(leadOf(9, numbered))).toEqual(['title']);
  const gone = { ...words, claim: 'another' };
  expect(contradicted(leadOf(6, gone))).toEqual(['title']);
  const spec = leadOf(9, numbered);
  expect(lintFigure(spec, charts.C3.render(spec)).map(({ rule }) => rule)).toEqual(['title']);
});

test('[FIG-520] an own alternative text describes the picture and its files, is held to the data and to 250 characters, and on paper gives way where it no longer fits', () => {
  const words = `The delay ends at ${number} months`;
  const alt = ownText(plain, 'alt', words)!;
  const spec = leadOf(6, undefined, alt);
  const svg = charts.C3.render(spec);
  expect(svg).toMatch(new RegExp(`<desc [^>]*>${words}</desc>`));
  expect(figureMetadata(spec)).toMatchObject({ description: words, title: said });
  expect(readFigure(packFigure(spec))!.alt).toEqual(alt);
  expect(lintFigure(spec, svg)).toEqual([]);
  const long = leadOf(6, undefined, { ...alt, words: 'm'.repeat(altLimit + 1) });
  expect(lintFigure(long, charts.C3.render(long)).map(({ rule }) => rule)).toEqual(['words']);
  const title = ownText(plain, 'title', 'Chips buy time')!;
  const gone = leadOf(9, title, alt);
  expect(lintFigure(gone, charts.C3.render(gone)).map(({ rule }) => rule)).toEqual(['alt']);
  expect(borneOut(gone)).toEqual(leadOf(9, title));
});
