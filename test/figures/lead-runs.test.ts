import { expect, test } from 'vitest';
import { sayRole } from '../../src/figures/words/claims.ts';
import { indicesOf, numbersOf } from '../../src/figures/columns.ts';
import { charts, figureSpec, figureTable } from '../../src/figures/index.ts';
import type { Ensemble } from '../../src/schema/ensemble.ts';
import type { FigureSpec } from '../../src/schema/figure.ts';
import { bargainingFixture } from '../support/bargaining-fixture.ts';
import { everyNode, parseXml } from '../support/check-xml.ts';
import { ensembleFixture } from '../support/ensemble-fixture.ts';
import { resultFixture } from '../support/result-fixture.ts';

const run = resultFixture();
const specOf = (ensemble: Ensemble): FigureSpec =>
  figureSpec('C3', { run, ensemble }, { size: 'memo-full', theme: 'light', app: '0.1.0' });

/** Delays of four runs at the start and one, two and three years later. */
function paths(values: readonly (readonly number[])[]): Ensemble {
  const made = ensembleFixture({ runs: values.length, arms: ['Hold'] });
  const delay = { ...made.series[0]!, quarters: [0, 4, 8, 12], values: [Float64Array.from(values.flat())] };
  return { ...made, series: [delay] };
}
const caughtOf = ({ rows }: FigureSpec): number[] => {
  const part = indicesOf(rows, 'part');
  return [...numbersOf(rows, 'time')].filter((_, row) => part[row] === 1);
};

test('[FIG-229] a run catches up in the first quarter in which its delay falls below one month after it was above', () => {
  // One after two years, one after three, one never; one is never behind.
  const spec = specOf(
    paths([
      [0, 4, 0.5, 3],
      [0, 4, 2, 0.9],
      [0, 2, 3, 4],
      [0, 0.5, 0.2, 0],
    ]),
  );
  expect(caughtOf(spec)).toEqual([2025.75, 2027.75, 2028.75, NaN]);
  expect(numbersOf(spec.rows, 'share')[0]).toBe(0.75);
  expect(sayRole(spec, 'title')).toBe(
    'The rival catches up in 3 of 4 runs by 2028 Q4, in the middle run by 2028 Q4',
  );
  expect(
    figureTable(spec)
      .rows.filter(([part]) => part === 'Dot')
      .map((cells) => cells[2]),
  ).toEqual(['2025 Q4', '2027 Q4', '2028 Q4', 'not by the end']);
});

test('[FIG-230] where fewer than half catch up the title tells the delay that is left', () => {
  const spec = specOf(
    paths([
      [0, 4, 5, 5],
      [0, 4, 4, 4],
      [0, 2, 3, 3],
      [0, 4, 0.5, 0],
    ]),
  );
  expect(sayRole(spec, 'title')).toBe(
    'Controls still delay the rival by 3.5 months in 2028 Q4; it has caught up in 1 of 4 runs',
  );
});

test('[FIG-231] the lead over many runs draws a dot for each twentieth, its bands, and letters for dated events', () => {
  const scenario = {
    ...run.request.scenario,
    events: [{ id: 'court-ruling', quarter: '2026Q3', probability: 0.4, source: 'A docket', acts: [] }],
  };
  const dated = { ...run, request: { ...run.request, scenario } };
  const input = { run: dated, ensemble: ensembleFixture() };
  const spec = figureSpec('C3', input, { size: 'memo-full', theme: 'light', app: '0.1.0' });
  const nodes = everyNode(parseXml(charts.C3.render(spec)));
  expect(nodes.filter(({ name }) => name === 'circle')).toHaveLength(20);
  expect(nodes.filter(({ attributes }) => attributes['data-role'] === 'band')).toHaveLength(2);
  expect(nodes.some(({ text }) => text === 'A Court ruling')).toBe(true);
  expect(spec.versions.result).toBe(input.ensemble.versions.hash);
});

test('[FIG-232] an experiment that reads no delay over time leaves the lead chart to its one run', () => {
  const made = ensembleFixture({ runs: 5 });
  const spec = specOf({ ...made, series: made.series.slice(1) });
  expect(spec.runs.varies).toBe('one run');
  expect(spec.versions.result).toBe(run.resultHash);
  expect(figureTable(spec).columns[0]).toBe('Technology');
});

test('[FIG-306] none of the runs and all of them are said as such, not in words for shares', () => {
  const times = (count: number, path: number[]) => specOf(paths(Array.from({ length: count }, () => path)));
  const title = (count: number, path: number[]) => sayRole(times(count, path), 'title');
  const [held, caught] = [
    [0, 4, 5, 5],
    [0, 4, 5, 0],
  ];
  expect(title(12, held)).toMatch(/it catches up in none of 12 runs$/);
  expect(title(2, held)).toMatch(/it has caught up in 0 of 2 runs$/);
  expect(title(12, caught)).toMatch(/^The rival catches up in all 12 runs by/);
  expect(title(2, caught)).toMatch(/^The rival catches up in 2 of 2 runs by/);
  const all = times(12, caught);
  expect(sayRole(all, 'alt')).toContain('The rival has caught up in 12 of 12.');
  const two = ensembleFixture({ runs: 3, arms: ['Hold', 'Trade'] });
  expect(specOf(two).notes).toContain('other-scenarios');
  expect(all.notes).not.toContain('other-scenarios');
});

test('[FIG-408] a deal among the lettered events is named by who sits at the table', () => {
  const dated = { run: bargainingFixture(), ensemble: ensembleFixture() };
  const spec = figureSpec('C3', dated, { size: 'memo-full', theme: 'light', app: '0.1.0' });
  const words = everyNode(parseXml(charts.C3.render(spec))).map(({ text }) => text ?? '');
  expect(words.some((text) => text.includes('Deal Alpha–Beta'))).toBe(true);
});

test('[FIG-409] where no run catches up its dots stand in rows under one word', () => {
  const spec = specOf(paths(Array.from({ length: 20 }, () => [0, 4, 5, 5])));
  const dots = everyNode(parseXml(charts.C3.render(spec))).filter(({ name }) => name === 'circle');
  expect(dots).toHaveLength(20);
  expect(new Set(dots.map(({ attributes }) => attributes['cx'])).size).toBe(5);
  expect(new Set(dots.map(({ attributes }) => attributes['cy'])).size).toBe(4);
});
