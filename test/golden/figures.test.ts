import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { charts, chartIds } from '../../src/figures/index.ts';
import { everyFigure, figureInputFixture } from '../support/figure-specs.ts';

const folder = 'test/golden/figures';
const specs = new Map(everyFigure(figureInputFixture()).map((spec) => [spec.chart, spec]));
/** Numbers to three decimals, a line an element: what changed is then seen in a comparison of lines. */
const normal = (svg: string): string =>
  `${svg.replace(/\d+\.\d{4,}/g, (digits) => String(Number(Number(digits).toFixed(3)))).replaceAll('><', '>\n<')}\n`;

describe('pictures as they were looked at', () => {
  test.each(chartIds)(
    '[FIG-32] %s is drawn as it was; a picture that differs is put beside the old one',
    (id) => {
      const path = `${folder}/${id}.svg`;
      const changed = `${folder}/${id}-changed.svg`;
      const now = normal(charts[id].render(specs.get(id)!));
      rmSync(changed, { force: true });
      if (process.env['UPDATE_GOLDEN'] === '1') {
        mkdirSync(folder, { recursive: true });
        writeFileSync(path, now);
      }
      const same = existsSync(path) && readFileSync(path, 'utf8') === now;
      if (!same) writeFileSync(changed, now);
      expect(same, `look at ${changed}; UPDATE_GOLDEN=1 takes it`).toBe(true);
    },
  );
});
