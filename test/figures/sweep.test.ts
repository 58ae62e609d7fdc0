import { expect, test } from 'vitest';
import { memberAt, numbersOf } from '../../src/figures/columns.ts';
import { charts, figureSpec, figureTable } from '../../src/figures/index.ts';
import { lintFigure } from '../../src/figures/look/lint.ts';
import { mostMoved, sweptPoints } from '../../src/figures/swept-points.ts';
import { sayRole } from '../../src/figures/words/claims.ts';
import type { DesignPoint, Ensemble } from '../../src/schema/ensemble.ts';
import { everyNode, parseXml } from '../support/check-xml.ts';
import { ensembleFixture } from '../support/ensemble-fixture.ts';
import { resultFixture } from '../support/result-fixture.ts';

const run = resultFixture();
const path = 'parameters.rate';
const at = (value: number | string): DesignPoint => ({ label: '', overrides: { [path]: value } });

/** A sweep of two numbers at the end: [arm][draw] of the first, the seeds of a point after those of the one before. */
function sweep(
  settings: readonly (number | string)[],
  delays: readonly (readonly number[])[],
  confidences: readonly number[] = delays[0]!,
): Ensemble {
  const made = ensembleFixture({ runs: 1, arms: delays.map((_, arm) => `Arm ${'AB'[arm]!}`) });
  const seeds = delays[0]!.length / settings.length;
  const series = { subject: {}, quarters: [8] };
  return {
    ...made,
    varies: 'chance and assumptions',
    pointsAre: 'chosen',
    points: settings.map(at),
    draws: settings.flatMap((_, point) =>
      Array.from({ length: seeds }, (_, seed) => ({ seed: seed + 1, point })),
    ),
    done: delays.map((own) => new Uint8Array(own.length).fill(1)),
    series: [
      {
        ...series,
        metric: 'delay',
        name: 'Delay',
        unit: 'month',
        values: delays.map((own) => Float64Array.from(own)),
      },
      {
        ...series,
        metric: 'confidence',
        name: 'Confidence',
        unit: '1',
        values: delays.map(() => Float64Array.from(confidences)),
      },
    ],
  };
}
const specOf = (ensemble: Ensemble, size: 'memo-full' | 'memo-half' = 'memo-full') =>
  figureSpec('C21', { run, ensemble }, { size, theme: 'light', app: '0.1.0' });

test('[FIG-700] a sweep has the runs of each value beside one another, the lowest value first, with their middle and ends', () => {
  const spec = specOf(sweep([0.3, 0.1, 0.2], [[9, 11, 1, 3, 5, 6]]));
  expect([...numbersOf(spec.rows, 'place')]).toEqual([0.1, 0.2, 0.3]);
  expect([...numbersOf(spec.rows, 'median')]).toEqual([2, 5.5, 10]);
  expect([...numbersOf(spec.rows, 'lowest')]).toEqual([1, 5, 9]);
  expect(spec.rows.columns['setting'] && memberAt(spec.rows, spec.sets, 'setting', 0)!.short).toBe('0.1');
  expect(spec.runs).toEqual({ n: 6, seeds: [1, 2], varies: 'chance' });
  expect(sayRole(spec, 'title')).toBe('Delay rises from 2.0 to 10.0 months as “Rate” goes from 0.1 to 0.3');
  expect(figureTable(spec).columns).toEqual(['Value', 'Median', 'Lowest run', 'Highest run', 'Runs']);
});

test('[FIG-701] what the middle runs do is said by what is printed: they rise, fall, stay or go both ways', () => {
  const title = (values: readonly number[]) => sayRole(specOf(sweep([1, 2, 3], [values])), 'title');
  expect(title([3, 2, 1])).toMatch(/^Delay falls from 3\.0 to 1\.0 months/);
  expect(title([3, 3.01, 2.99])).toBe('Delay stays at 3.0 months, whatever “Rate” is');
  expect(title([1, 4, 2])).toMatch(/^Delay moves between 1\.0 and 4\.0 months/);
});

test('[FIG-702] only three or more chosen values of one input alone are a sweep; quarters stand by their time', () => {
  const refused = (ensemble: Ensemble) => {
    const selected = charts.C21.select({ run, ensemble });
    return selected.ok ? 'drawn' : selected.diagnostics[0]!.code;
  };
  expect(refused(sweep([1, 2, 3], [[1, 2, 3]]))).toBe('drawn');
  expect(refused(sweep([1, 2], [[1, 2]]))).toBe('figure-needs');
  expect(refused(sweep(['a', 'b', 'c'], [[1, 2, 3]]))).toBe('figure-needs');
  expect(refused({ ...sweep([1, 2, 3], [[1, 2, 3]]), pointsAre: 'drawn' })).toBe('figure-needs');
  const dated = sweptPoints(sweep(['2026Q3', '2025Q1', '2026Q1'], [[1, 2, 3]]))!;
  expect(dated.points.map((own) => own.at)).toEqual([2025, 2026, 2026.5]);
  expect(dated.points.map(({ point }) => point)).toEqual([1, 2, 0]);
});

test('[FIG-703] a sweep is shown by the number that it moves most for its size, the first where it moves none', () => {
  expect(mostMoved(sweep([1, 2, 3], [[10, 10.5, 11]], [0.2, 0.3, 0.4]))).toBe(1);
  expect(mostMoved(sweep([1, 2, 3], [[10, 15, 20]], [0.4, 0.41, 0.42]))).toBe(0);
  expect(mostMoved(sweep([1, 2, 3], [[10, 10.001, 10]], [0.2, 0.2, 0.2]))).toBe(0);
});

test('[FIG-704] the band of a sweep is hatched, every scenario has its line and its name, and the picture keeps the rules at half a column too', () => {
  const ensemble = sweep(
    [1, 2, 3],
    [
      [9, 11, 5, 6, 1, 3],
      [8, 9, 7, 8, 5, 6],
    ],
  );
  for (const size of ['memo-full', 'memo-half'] as const) {
    const spec = specOf(ensemble, size);
    const svg = charts.C21.render(spec);
    expect(lintFigure(spec, svg), size).toEqual([]);
    const nodes = everyNode(parseXml(svg));
    const roles = nodes.map(({ attributes }) => attributes['data-role']);
    expect(roles.filter((role) => role === 'band-hatched')).toHaveLength(2);
    const keys = nodes.map(({ attributes }) => attributes['data-key']);
    expect(keys).toEqual(
      expect.arrayContaining(['arm.0', 'arm.1', 'label.arm.0', 'label.arm.1', 'label.input']),
    );
  }
});

test('[SWEEP-31] a number that some runs lack is not what a sweep begins with, its figure says so, and no count is told of all values', () => {
  const values = sweep([1, 2, 3], [[10, 11, 20, NaN, 30, 31]], [0.5, 0.5, 0.51, 0.51, 0.52, 0.52]);
  expect(mostMoved(values)).toBe(1);
  const noteOf = (ensemble: Ensemble) => specOf(ensemble).notes;
  expect(noteOf(values)).toContain('sweep-gaps');
  expect(noteOf(sweep([1, 2, 3], [[10, 11, 20, 21, 30, 31]]))).not.toContain('sweep-gaps');
  expect(sayRole(specOf(values), 'caption')).toContain('medians and ranges of the runs at each value');
});
