import { expect, test } from 'vitest';
import { charts, chartIds } from '../../src/figures/index.ts';
import { isCell } from '../../src/figures/look/lint-contrast.ts';
import { pictureParts, placedTexts } from '../../src/figures/marks/picture-parts.ts';
import { themeOf } from '../../src/figures/look/theme.ts';
import type { FigureSpec } from '../../src/schema/figure.ts';
import { ensembleFixture, movedPoints } from '../support/ensemble-fixture.ts';
import { everyFigure, figureInputFixture } from '../support/figure-specs.ts';
import { fillLooks, tooAlike } from '../support/told-apart.ts';

const themes = ['light', 'dark', 'print', 'forced'] as const;
const beside = figureInputFixture();
/** One run, few runs and many: bands are hatched below a hundred. */
const inputs = [
  beside,
  { run: beside.run },
  { run: beside.run, ensemble: ensembleFixture({ runs: 100, points: movedPoints.slice(0, 1) }) },
];
const drawn = (theme: FigureSpec['theme']) =>
  (['memo-full', 'memo-half'] as const).flatMap((size) =>
    inputs.flatMap((input) =>
      everyFigure(input, size, theme).map((spec) => ({ spec, svg: charts[spec.chart].render(spec) })),
    ),
  );

test.each(['light', 'dark', 'print'] as const)(
  '[FIG-521] bars, areas and markers of one chart differ by pattern or shape, or by a colour difference of 10 for the eyes of everybody, greyscale among them: %s',
  (theme) => {
    const pictures = drawn(theme);
    expect(new Set(pictures.map(({ spec }) => spec.chart)).size).toBe(chartIds.length);
    const found = pictures.flatMap(({ spec, svg }) =>
      tooAlike(svg, theme).map((pair) => `${spec.chart} ${spec.preset} ${spec.runs.n}: ${pair}`),
    );
    expect(found).toEqual([]);
    const several = pictures.filter(({ svg }) => fillLooks(svg, theme).length > 1);
    expect(new Set(several.map(({ spec }) => spec.chart)).size).toBeGreaterThanOrEqual(9);
  },
);

test('[FIG-522] fills that only colour tells apart are found where a colour comes too near to another', () => {
  const spec = everyFigure(beside).find(({ chart }) => chart === 'C6')!;
  const svg = charts.C6.render(spec);
  const { loss, gain } = themeOf('light');
  expect(tooAlike(svg, 'light')).toEqual([]);
  // As light as the gain beside it: another hue alone, which grey does not keep.
  expect(tooAlike(svg.replaceAll(loss, '#B4531A'), 'light')).toEqual([expect.stringContaining('grey')]);
  // As red as it is green: what two kinds of eyes see as one.
  expect(tooAlike(svg.replaceAll(loss, '#8C6A78').replaceAll(gain, '#5A7E78'), 'light').join()).toMatch(
    /protan|deutan/,
  );
});

test('[FIG-523] every cell of a heat table has its number in it, so that nothing rests on its fill', () => {
  for (const theme of themes) {
    const heat = drawn(theme).filter(({ spec }) => ['C10', 'C16'].includes(spec.chart));
    const counted = heat.map(({ svg }) => {
      const parts = pictureParts(svg);
      const texts = placedTexts(parts);
      const cells = parts.filter(isCell);
      for (const { attributes } of cells) {
        const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) => Number(attributes[key]));
        const inside = texts.filter(
          ({ left, right, top, bottom }) =>
            left >= x! - 1 && right <= x! + width! + 1 && top >= y! - 1 && bottom <= y! + height! + 1,
        );
        expect(
          inside.some(({ text }) => /\d|best|–/.test(text)),
          `${attributes['data-key']}`,
        ).toBe(true);
      }
      return cells.length;
    });
    expect(Math.max(...counted)).toBeGreaterThan(8);
  }
});
