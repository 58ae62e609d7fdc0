import { expect, test } from 'vitest';
import { officeSvg } from '../../src/exports/figure-svg.ts';
import { charts, figureSpec } from '../../src/figures/index.ts';
import { pictureParts } from '../../src/figures/marks/picture-parts.ts';
import { inkWidth } from '../../src/figures/marks/text-metrics.ts';
import { resultFixture } from '../support/result-fixture.ts';

test('[FIG-566] what stands behind bold words is a space away from them in the own face, and begins where those of Arial end in the picture for Office', () => {
  const look = { size: 'memo-full', theme: 'light', app: '0.1.0' } as const;
  const spec = figureSpec('C3', { run: resultFixture() }, look);
  const gapIn = (svg: string): number => {
    const texts = pictureParts(svg).filter(({ name }) => name === 'text');
    const at = texts.findIndex(({ text }) => text === 'Source:');
    const [lead, rest] = [texts[at]!, texts[at + 1]!].map(({ attributes }) => Number(attributes['x'])) as [
      number,
      number,
    ];
    return (rest - lead) / Number(texts[at]!.attributes['font-size']);
  };
  // Advance widths of the semibold face, thousandths of an em: its words with the space of the regular one.
  expect(gapIn(charts.C3.render(spec))).toBeCloseTo(3.23 + 0.2, 0);
  expect(gapIn(charts.C3.render(spec))).toBeLessThan(inkWidth('Source:', 1, 600));
  const office = officeSvg(spec);
  expect(gapIn(office)).toBeGreaterThanOrEqual(inkWidth('Source:', 1, 600));
  expect(office).not.toContain('data-');
});
