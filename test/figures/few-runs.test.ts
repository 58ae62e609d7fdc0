import { expect, test } from 'vitest';
import { figureCsv } from '../../src/exports/figure-csv.ts';
import { claimHolds, sayRole } from '../../src/figures/words/claims.ts';
import { comparisonTable } from '../../src/figures/comparison-table.ts';
import { numbersOf } from '../../src/figures/columns.ts';
import { figureSpec, figureTable } from '../../src/figures/index.ts';
import { percentOfRuns } from '../../src/figures/words/uncertainty-words.ts';
import type { ChartId, FigureSpec } from '../../src/schema/figure.ts';
import { bargainingFixture } from '../support/bargaining-fixture.ts';
import { digitsIn, straysOf } from '../support/csv-numbers.ts';
import { ensembleFixture } from '../support/ensemble-fixture.ts';

const run = bargainingFixture();
const ofRuns: readonly ChartId[] = ['C1', 'C3', 'C5', 'C11', 'C12', 'C13'];
const roles = ['title', 'title-short', 'sentence', 'alt'] as const;
const how = { size: 'memo-full', theme: 'light', app: '0.1.0' } as const;
const shares =
  /half of runs|half of pairs|nine of ten|nearly all|hardly any|of 10 |about half|\d%|\b1 (runs|pairs|dots)/;

/** The figures of an experiment of so many runs, with and without a line that dots are held against. */
function figuresOf(runs: number): FigureSpec[] {
  const ensemble = ensembleFixture({ runs });
  const alone = ensembleFixture({ runs, arms: ['Hold'] });
  return [
    ...ofRuns.map((id) => figureSpec(id, { run, ensemble }, how)),
    figureSpec('C12', { run, ensemble: alone }, how),
  ];
}
const saidBy = (spec: FigureSpec): string[] => roles.map((role) => sayRole(spec, role));

test('[FIG-641] figures of fewer than ten runs say nothing in shares, in one title and one sentence each', () => {
  for (const n of [1, 2, 3, 9]) {
    for (const spec of figuresOf(n)) {
      for (const said of saidBy(spec)) expect(said, `${spec.chart}, ${n} runs`).not.toMatch(shares);
      for (const role of ['title', 'sentence'] as const)
        expect(
          spec.claims.filter((claim) => claim.role === role && claimHolds(claim, spec.rows)),
        ).toHaveLength(1);
      const own = digitsIn(`${spec.runs.n} 100`);
      expect(straysOf(figureCsv(spec), saidBy(spec), own), spec.chart).toEqual([]);
    }
  }
  expect(
    figuresOf(12)
      .flatMap(saidBy)
      .some((said) => shares.test(said)),
  ).toBe(true);
});

test('[FIG-642] of fewer than twenty runs each dot is one of them', () => {
  const ensemble = ensembleFixture({ runs: 7, arms: ['Hold'] });
  const { rows } = figureSpec('C12', { run, ensemble }, how);
  const { values, quarters } = ensemble.series[0]!;
  const ends = Array.from({ length: 7 }, (_, draw) => values[0]![(draw + 1) * quarters.length - 1]!);
  expect([...numbersOf(rows, 'value')]).toEqual(ends.toSorted((a, b) => a - b));
});

test('[FIG-643] a table that holds scenarios beside each other counts few pairs', () => {
  const cells = comparisonTable(ensembleFixture({ runs: 4 }), run.sets).rows.flat();
  expect(cells.some((cell) => /^in \d of 4 pairs$/.test(cell))).toBe(true);
  expect(cells.some((cell) => shares.test(cell))).toBe(false);
});

test('[FIG-706] tables of figures of fewer than ten runs have the lowest and the highest run and counts, of more the middle halves and per cents', () => {
  const tables = (runs: number) =>
    figuresOf(runs)
      .filter(({ chart }) => ['C11', 'C13'].includes(chart))
      .map((spec) => figureTable(spec));
  for (const { columns, rows } of tables(9)) {
    expect(columns.join()).not.toMatch(/Middle|%/);
    expect(columns.join()).toMatch(/Lowest (run|pair).*Highest (run|pair)/);
    expect(rows.flat().join()).not.toContain('%');
  }
  for (const { columns } of tables(20)) expect(columns.join()).toMatch(/Middle 50% from.*Middle 90% to/);
  expect(percentOfRuns(75, 4)).toBe('3 of 4');
  expect(percentOfRuns(75, 12)).toBe('75%');
});

test('[FIG-707] a range whose ends print alike is told as one value, what moves from one to another as both', () => {
  const made = ensembleFixture({ runs: 30, arms: ['Hold'] });
  const { quarters, ...delay } = made.series[0]!;
  const level = Float64Array.from({ length: 30 * quarters.length }, (_, at) => 2 + (at % quarters.length));
  const ensemble = { ...made, series: [{ ...delay, quarters, values: [level] }] };
  const said = (id: ChartId) => saidBy(figureSpec(id, { run, ensemble }, how)).join(' ');
  expect(said('C11')).toMatch(/half of runs end at 10\.0 months/);
  expect(said('C11')).toMatch(/from 2\.0 to 10\.0 months by/);
  expect(said('C12')).toMatch(/ends at 10\.0 months in half of runs/);
  expect(`${said('C11')} ${said('C12')}`).not.toMatch(/10\.0 (to|and) 10\.0/);
});
