import { expect, test } from 'vitest';
import { earlyEnds } from '../../src/exports/early-ends.ts';
import { ensembleStatistics } from '../../src/exports/ensemble-statistics.ts';
import { reportWarnings } from '../../src/exports/report-warnings.ts';
import { madePlan } from '../support/made-plan.ts';
import { madeEnsemble } from '../support/made-ensemble.ts';

const until = { table: 'world', column: 'delay_index', where: {}, is: '<', than: 1 } as const;

test('[EXP-26] runs that an exit condition ended early are counted with when they ended, and the dates of the ends are said to differ', () => {
  const ensemble = madeEnsemble();
  const short = ensemble.series[0]!.values[0]!;
  short[1 * 3 + 2] = NaN; // the second run of the first arm has nothing after quarter 1
  expect(earlyEnds(ensemble)).toMatchObject({ runs: 1, of: 5, first: 1, last: 1 });
  const plan = { ...madePlan(), until };
  expect(reportWarnings({ plan, ensemble })).toEqual([
    expect.stringMatching(/^1 of 5 runs ended early .* from 2026 Q1 to 2026 Q1: .* different dates/),
  ]);
  expect(reportWarnings({ plan: madePlan(), ensemble })).toEqual([]);
  const atEnd = { ...ensemble, series: ensemble.series.slice(1) };
  expect(earlyEnds(atEnd)).toBeNull();
  expect(reportWarnings({ plan, ensemble: atEnd })[0]).toContain('different dates');
});

test('[EXP-42] where all runs ended early, numbers over time are those of the last quarter that a run has, and which it is is said', () => {
  const ensemble = madeEnsemble();
  const [overTime] = ensemble.series;
  const times = overTime!.quarters.length;
  for (const values of overTime!.values)
    values.forEach((_, at) => {
      if (at % times === times - 1) values[at] = NaN;
    });
  const rows = ensembleStatistics(ensemble, true).filter(({ name }) => name === overTime!.name);
  const whole = ensembleStatistics(ensemble).filter(({ name }) => name === overTime!.name);
  expect(rows.every(({ n }) => n > 0)).toBe(true);
  expect(rows).toEqual(whole.filter(({ year, quarter }) => year === 2026 && quarter === 1));
  const said = reportWarnings({ plan: { ...madePlan(), until }, ensemble });
  expect(said.at(-1)).toBe('No run has anything after 2026 Q1: numbers over time are told as of then.');
});

test('[EXP-27] over points that were chosen a mean has no interval, and the report says that they were chosen', () => {
  const chosen = { ...madeEnsemble(), pointsAre: 'chosen' as const };
  for (const { interval, paired } of ensembleStatistics(chosen, true)) {
    expect(interval.halfWidth).toBeNaN();
    if (paired !== null) expect([paired.interval.halfWidth, paired.unpaired]).toEqual([NaN, NaN]);
  }
  const plan = { ...madePlan(), pointsAre: 'chosen' as const };
  expect(reportWarnings({ plan, ensemble: chosen })[0]).toContain('chosen, not drawn');
});

test('[EXP-29] drawn points that were run with the same seeds are said to share them', () => {
  const plan = madePlan();
  const points = [0, 1, 2].map((at) => ({ label: `point ${at + 1}`, overrides: {} }));
  const draws = Array.from({ length: 6 }, (_, draw) => ({ seed: 1 + (draw < 3 ? 0 : 1), point: draw % 3 }));
  const crossed = { ...plan, points, draws, pointsAre: 'drawn' as const };
  const ensemble = madeEnsemble();
  expect(reportWarnings({ plan: crossed, ensemble })).toEqual([
    expect.stringMatching(/^Each of 3 points was run with the same 2 seeds: intervals of means count points/),
  ]);
  const own = { ...crossed, draws: draws.map(({ point }, seed) => ({ seed, point })) };
  expect(reportWarnings({ plan: own, ensemble })).toEqual([]);
});
