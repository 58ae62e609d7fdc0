import fc from 'fast-check';
import { expect, test } from 'vitest';
import { announcementLimit, sayRow, seriesRows, stepFrom } from '../../src/figures/figure-cursor.ts';
import { charts, figureTable } from '../../src/figures/index.ts';
import { drawnTimes, pixelOf, timeAt } from '../../src/figures/marks/time-scales.ts';
import { sortRows } from '../../src/components/figure/sort-rows.ts';
import { everyFigure, figureInputFixture } from '../support/figure-specs.ts';

const specs = everyFigure(figureInputFixture());

test('[FIG-34] arrow keys reach every row of every chart, and each is said in at most 140 characters', () => {
  for (const spec of specs) {
    const series = seriesRows(spec.rows);
    const reached = new Set<number>();
    let head = stepFrom(series, null, 'next');
    for (let guard = 0; guard <= series.length; guard++) {
      let row = head;
      for (let step = 0; step <= spec.rows.rows; step++) {
        reached.add(row);
        row = stepFrom(series, row, 'next');
      }
      expect(stepFrom(series, row, 'next')).toBe(row);
      head = stepFrom(series, head, 'series-after');
    }
    expect(reached.size, spec.chart).toBe(spec.rows.rows);
    const table = figureTable(spec);
    for (const row of reached) {
      const said = sayRow(table, row);
      expect(said.length).toBeLessThanOrEqual(announcementLimit);
      expect(said.startsWith(table.rows[row]![0]!.slice(0, announcementLimit))).toBe(true);
    }
  }
});

test('[FIG-331] along a waterfall the arrow leads from bar to bar, over time along one line', () => {
  const confidence = specs.find(({ chart }) => chart === 'C6')!;
  const lead = specs.find(({ chart }) => chart === 'C3')!;
  expect(stepFrom(seriesRows(confidence.rows), 0, 'next')).toBe(1);
  const [first, second] = seriesRows(lead.rows);
  expect(stepFrom([first!, second!], first![0]!, 'series-after')).toBe(second![0]);
});

test('[FIG-35] a step back undoes a step on, away from the ends of a series', () => {
  const series = [[0, 1, 2, 3], [4, 5, 6, 7], [8]];
  for (const row of [0, 1, 2, 4, 5, 6]) {
    expect(stepFrom(series, stepFrom(series, row, 'next'), 'previous')).toBe(row);
  }
  expect(stepFrom(series, stepFrom(series, 5, 'series-before'), 'series-after')).toBe(5);
  expect(stepFrom(series, 7, 'series-after')).toBe(8);
  expect(stepFrom(series, 3, 'next')).toBe(3);
});

test('[FIG-36] charts over time tell where their quarters lie, and the quarter under a point is the one drawn there', () => {
  const overTime = ['C3', 'C4', 'C11', 'C13', 'C18'];
  for (const spec of specs.filter(({ chart }) => overTime.includes(chart))) {
    const plots = drawnTimes(charts[spec.chart].render(spec));
    expect(plots.length, spec.chart).toBeGreaterThan(0);
    for (const plot of plots) {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: Math.round(4 * (plot.to - plot.from)) }), (quarter) => {
          const time = plot.from + quarter / 4;
          const x = pixelOf(plot, time)!;
          expect(timeAt([plot], x, (plot.top + plot.bottom) / 2)).toBe(time);
        }),
        { seed: 5, numRuns: 12 },
      );
      expect(pixelOf(plot, plot.to + 1)).toBeNull();
      expect(timeAt([plot], plot.left - 1, plot.top)).toBeNull();
    }
  }
});

test('[FIG-37] a table is sorted by numbers as they are and words by letters, empty cells last', () => {
  const rows = [
    ['b', '−$12bn'],
    ['a', '+$1.5bn'],
    ['c', ''],
    ['d', '$1,200bn'],
  ] as const;
  const order = (column: number, descending: boolean) =>
    sortRows(rows, { column, descending })
      .map(([name]) => name)
      .join('');
  expect(order(1, false)).toBe('badc');
  expect(order(1, true)).toBe('dabc');
  expect(order(0, true)).toBe('dcba');
});
