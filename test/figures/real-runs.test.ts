import { expect, test } from 'vitest';
import { sayRole } from '../../src/figures/words/claims.ts';
import { numbersOf } from '../../src/figures/columns.ts';
import { charts, chartIds, figureSpec, figureTable } from '../../src/figures/index.ts';
import { lintFigure } from '../../src/figures/look/lint.ts';
import { valuesAtEnd } from '../../src/figures/ensemble-reading.ts';
import { bandsOf } from '../../src/numerics/quantiles.ts';
import { chartInput } from '../support/figure-specs.ts';
import { realInput } from '../support/real-experiment.ts';

const input = await realInput();
const ofMany = chartIds.filter((id) => charts[id].needs.length > 1 || ['C3', 'C19'].includes(id));

test('[FIG-233] every figure of many runs, prices or notes is drawn from real ones, and nothing keeps it from being printed', () => {
  expect(ofMany.length).toBeGreaterThanOrEqual(8);
  for (const id of ofMany) {
    for (const size of ['memo-full', 'memo-half'] as const) {
      const spec = figureSpec(id, chartInput(id, input), { size, theme: 'light', app: '0.1.0' });
      expect(
        lintFigure(spec, charts[id].render(spec)),
        `${id} ${size} ${sayRole(spec, 'title-short')}`,
      ).toEqual([]);
      expect(sayRole(spec, 'title'), id).not.toBe('');
      expect(sayRole(spec, 'alt').length, id).toBeLessThanOrEqual(250);
      expect(figureTable(spec).rows.flat().join(' '), id).not.toMatch(/NaN|undefined/);
    }
  }
});

test('[FIG-234] what a fan prints of an experiment is the quantile of its runs', () => {
  const spec = figureSpec('C11', input, { size: 'memo-full', theme: 'light', app: '0.1.0' });
  const [series] = input.ensemble.series;
  const { median, low90, high90 } = bandsOf(valuesAtEnd(series!, 0));
  const last = series!.quarters.length - 1;
  expect(numbersOf(spec.rows, 'median')[last]).toBe(median);
  expect([numbersOf(spec.rows, 'low90')[last], numbersOf(spec.rows, 'high90')[last]]).toEqual([
    low90,
    high90,
  ]);
  expect(spec.runs.n).toBe(6);
});
