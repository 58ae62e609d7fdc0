import { expect, test } from 'vitest';
import { numbersOf } from '../../src/figures/columns.ts';
import { comparisonTable } from '../../src/figures/comparison-table.ts';
import { charts, figureSpec, figureTable } from '../../src/figures/index.ts';
import { besideOwnRun } from '../../src/figures/own-run.ts';
import { countWithout } from '../../src/figures/ensemble-reading.ts';
import { experimentTexts } from '../../src/components/runs/experiment-texts.ts';
import { confidenceInPoints } from '../../src/figures/words/confidence-in-points.ts';
import { sayRole } from '../../src/figures/words/claims.ts';
import { designHash } from '../../src/schema/design-hash.ts';
import type { Ensemble } from '../../src/schema/ensemble.ts';
import type { ChartId, FigureInput } from '../../src/schema/figure.ts';
import type { RunResult } from '../../src/schema/result.ts';
import { ensembleFixture } from '../support/ensemble-fixture.ts';
import { resultFixture } from '../support/result-fixture.ts';

const run = resultFixture({ quarters: 17 });
const arm = designHash(run.request);
/** Runs of one scenario, which is that of the run, with delays by technology. */
function ownEnsemble(): Ensemble {
  const made = ensembleFixture({ runs: 12, arms: ['Example'] });
  const [delay, , confidence] = made.series;
  return {
    ...made,
    arms: [{ ...made.arms[0]!, scenarioHash: arm }],
    series: [
      { ...delay!, read: { table: 'world', column: 'delay_index' } },
      { ...confidence!, read: { table: 'ally', column: 'confidence' } },
      { ...delay!, metric: 'headline-delay', subject: { technology: 'CHIP-TOOLS', target: 'BETA' } },
    ],
  };
}
const ensemble = ownEnsemble();
/** Another scenario as its levers stand, from another quarter, with an event of its own. */
const foreign: RunResult = {
  ...resultFixture({ quarters: 17, index: 77.7, delays: [50, 51, 52, 53, 54, 55] }),
  request: {
    ...run.request,
    overrides: { 'parameters.rate': 77.7 },
    scenario: {
      ...run.request.scenario,
      id: 'other',
      events: [{ id: 'foreign-event', quarter: '2027Q1', acts: [] }],
    } as unknown as RunResult['request']['scenario'],
  },
  scenarioHash: 'f'.repeat(32),
  resultHash: 'e'.repeat(32),
};
const specOf = (id: ChartId, input: FigureInput) =>
  figureSpec(id, input, { size: 'memo-full', theme: 'light', app: '0.1.0' });

test('[FIG-840] a figure of many runs beside the run of another scenario has none of its numbers, events and hashes, and says that no Baseline is there', () => {
  const input = besideOwnRun({ run: foreign, ensemble });
  for (const id of ['C4', 'C11'] as const) {
    const spec = specOf(id, input);
    expect([...numbersOf(spec.rows, 'baseline')].every(Number.isNaN), id).toBe(true);
    expect(spec.versions, id).toMatchObject({ scenario: arm, result: ensemble.versions.hash });
    expect(spec.notes, id).toContain('fan-no-baseline');
    expect(JSON.stringify([figureTable(spec), charts[id].render(spec)]), id).not.toMatch(
      /NaN|foreign|77\.7|f{8}|e{8}/i,
    );
  }
});

test('[FIG-841] the run of the same scenario with the same inputs is that beside which many runs stand, and of several the one from which they were begun', () => {
  const own = besideOwnRun({ run, ensemble });
  expect(own.run).toBe(run);
  expect(numbersOf(specOf('C11', own).rows, 'baseline').some(Number.isNaN)).toBe(false);
  expect(besideOwnRun({ run: foreign, ensemble }, [run]).run).toBe(run);
  const moved = { ...run, request: { ...run.request, overrides: { 'parameters.rate': 2 } } };
  const changed = { ...moved, scenarioHash: 'a'.repeat(32) };
  expect(besideOwnRun({ run: changed, ensemble }).run.reference).toBeNull();
  expect(besideOwnRun({ run: foreign })).toEqual({ run: foreign });
});

test('[FIG-842] confidence of allies is in points of 100 in figures and tables of many runs; its values stay', () => {
  const spec = specOf('C11', { run, ensemble, options: { metric: 'confidence' } });
  expect(sayRole(spec, 'title')).toMatch(/^Confidence \(Gamma\) falls to \d\d\.\d points by/);
  expect(charts.C11.render(spec)).toContain('points of 100');
  expect(numbersOf(spec.rows, 'median')[0]).toBe(0.7);
  const shown = { ...ensemble, series: ensemble.series.map(confidenceInPoints) };
  const row = comparisonTable(shown, run.sets).rows.find(([name]) => name!.startsWith('Confidence'))!;
  expect(row[0]).toBe('Confidence, Gamma (points of 100)');
  expect(Number(row[2])).toBeGreaterThan(40);
  expect(shown.series[1]!.values).toBe(ensemble.series[1]!.values);
  expect(shown.series[0]).toBe(ensemble.series[0]);
});

test('[SWEEP-40] finished runs that end without a number are counted over all scenarios, and said with why where it is of deals', () => {
  const made = ensembleFixture({ runs: 3, arms: ['One', 'Other'] });
  const series = { metric: 'deals-lead', name: 'Lead', unit: 'month', subject: {}, quarters: [8] };
  const values = [Float64Array.of(NaN, 5, NaN), Float64Array.of(NaN, 1, 2)];
  const done = [Uint8Array.of(1, 1, 0), Uint8Array.of(1, 1, 1)];
  expect(countWithout({ ...made, done }, { ...series, values })).toBe(2);
  expect(experimentTexts.without(5, 20, true)).toBe(
    '5 of 20 runs have no such number: they end without a deal in force. Figures leave them out.',
  );
  expect(experimentTexts.without(1, 20, false)).toBe(
    '1 of 20 runs has no such number. Figures leave it out.',
  );
});
