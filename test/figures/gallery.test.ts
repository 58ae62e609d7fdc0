import { expect, test } from 'vitest';
import { charts, chartIds } from '../../src/figures/index.ts';
import { lintFigure } from '../../src/figures/look/lint.ts';
import { pictureParts } from '../../src/figures/marks/picture-parts.ts';
import { sizePresets } from '../../src/figures/look/size-presets.ts';
import { figureTexts } from '../../src/figures/words/texts.ts';
import { everyFigure, figureInputFixture } from '../support/figure-specs.ts';
import { colourDifference, seenAs } from '../support/colour-difference.ts';

const themes = ['light', 'dark', 'print', 'forced'] as const;
const presets = Object.keys(sizePresets) as (keyof typeof sizePresets)[];
const input = figureInputFixture();

test.each(themes)('[FIG-28] no chart has anything to mend in any size: %s', (theme) => {
  const found = presets.flatMap((preset) => {
    const specs = everyFigure(input, preset, theme);
    expect(specs.map(({ chart }) => chart)).toEqual(chartIds);
    return specs.flatMap((spec) =>
      lintFigure(spec, charts[spec.chart].render(spec)).map(
        ({ rule, what }) => `${spec.chart} ${preset} ${rule}: ${what}`,
      ),
    );
  });
  expect(found).toEqual([]);
});

test('[FIG-29] however small the room, disclaimer, source and hash are said, and the title has two lines at most', () => {
  for (const preset of presets) {
    for (const spec of everyFigure(input, preset)) {
      const parts = pictureParts(charts[spec.chart].render(spec));
      const said = parts.map(({ text }) => text).join(' ');
      expect(said).toContain(figureTexts.disclaimer);
      expect(said).toContain(figureTexts.source);
      expect(said).toContain(spec.versions.result.slice(0, 8));
      const header = parts.findIndex(({ attributes }) => attributes['data-role'] === 'header');
      const plot = parts.findIndex(({ attributes }) => attributes['data-role'] === 'plot');
      const title = parts.slice(header, plot).filter(({ attributes }) => attributes['font-weight'] === '600');
      expect(title.length, `${spec.chart} ${preset}`).toBeLessThanOrEqual(2);
    }
  }
});

test('[FIG-30] lines of one chart differ by dash, or by a colour difference of 10 for the eyes of everybody', () => {
  for (const theme of themes) {
    for (const spec of everyFigure(input, 'memo-full', theme)) {
      const lines = new Map(
        pictureParts(charts[spec.chart].render(spec))
          .filter(({ name, attributes }) => name === 'path' && attributes['data-role'] === 'mark')
          .filter(({ attributes }) => attributes['fill'] === 'none' && attributes['data-key'] !== undefined)
          .map(({ attributes }) => [
            `${attributes['stroke']} ${attributes['stroke-dasharray'] ?? ''}`,
            attributes,
          ]),
      );
      const drawn = [...lines.values()];
      for (const [order, one] of drawn.entries()) {
        for (const other of drawn.slice(order + 1)) {
          const apart =
            one['stroke-dasharray'] !== other['stroke-dasharray'] ||
            (theme !== 'forced' &&
              Object.values(seenAs).every(
                (eyes) => colourDifference(one['stroke']!, other['stroke']!, eyes) >= 10,
              ));
          expect(apart, `${spec.chart}: ${one['data-key']} ${other['data-key']}`).toBe(true);
        }
      }
    }
  }
});
