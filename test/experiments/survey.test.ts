import { describe, expect, it } from 'vitest';
import { describeCheck } from '../../src/cli/check-report.ts';
import { runCheck } from '../../src/experiments/run-check.ts';
import type { CheckRow } from '../../src/schema/check.ts';
import { measures } from '../../src/experiments/measures/index.ts';
import type { Reading } from '../../src/schema/check-outcome.ts';
import type { Answer, Bench } from '../../src/experiments/measures/measure.ts';
import { termIds, type TermId } from '../../src/schema/negotiation.ts';
import type { SurveyDraw, SurveyWanted, TableSurvey, TermSpread } from '../../src/schema/survey.ts';

const termsOf = (shares: Partial<Record<TermId, number>>): Record<TermId, TermSpread> =>
  Object.fromEntries(
    termIds.map((id) => [id, { covariance: shares[id] ?? 0, range: Math.abs(10 * (shares[id] ?? 0)) }]),
  ) as Record<TermId, TermSpread>;
const own = termsOf({ 'real-income': 0.7, credibility: -0.1, stance: 0.4 });
const other = termsOf({ audience: 0.55, leverage: 0.45 });

/** Two parties, a duty and a control; the first weighs confidence. */
const draw = (change: Partial<SurveyDraw> = {}): SurveyDraw => ({
  zone: 0.2,
  pareto: 9,
  nash: [1, 1],
  nashUnminded: [1, 1],
  paretoLevels: [[0, 1], [1]],
  alone: [
    [0, -1, -2],
    [0, 3],
  ],
  terms: [own, other],
  ...change,
});
const surveyOf = (table: string, draws: readonly SurveyDraw[]): TableSurvey => ({
  table,
  quarter: 0,
  parties: [
    { party: 'A', minds: true },
    { party: 'B', minds: false },
  ],
  issues: [
    { id: 'duty', instrument: 'tariff', levels: 3 },
    { id: 'control', instrument: 'export-control', levels: 2 },
  ],
  packages: ['real'],
  size: 6,
  allowed: 6,
  failure: null,
  draws,
  margins: [[[1, 2]], [[1, -2]], [[-1, -2]], [[0, 3]]],
});
const draws = [
  draw(),
  draw({ zone: 0.4, pareto: 3, nash: [0, 0], nashUnminded: [0, 1] }),
  draw({
    zone: 0.6,
    pareto: 8,
    nash: null,
    nashUnminded: null,
    paretoLevels: [[], []],
    alone: [
      [0, -1, -2],
      [0, 0.005],
    ],
  }),
  draw({
    zone: 0.1,
    alone: [
      [0, 1, 2],
      [0, -1],
    ],
  }),
];
const bench: Bench = {
  runs: () => Promise.resolve({ value: [] }),
  tables: () => ({ value: [] }),
  survey: () => ({ value: [surveyOf('t', draws)] }),
  dyads: () => ({ unsolved: 'not asked' }),
};

async function take(measure: string, args: object = {}, on = bench): Promise<Answer<readonly Reading[]>> {
  const prepared = measures[measure]!.prepare(args);
  if ('problems' in prepared) throw new Error(`${measure} refuses its arguments`);
  return prepared.take(on);
}
async function readings(measure: string, args: object = {}, on = bench): Promise<unknown> {
  const answer = await take(measure, args, on);
  if (!('value' in answer)) throw new Error(`${measure} has no answer`);
  return answer.value.map(({ of, value }) => [of, Math.round(1e9 * value) / 1e9]);
}

describe('measures of a survey', () => {
  it('[SURVEY-9] zones, Pareto packages, levels of duties in them and the chip that is most often a gain alone are shares of draws, or their middle', async () => {
    expect(await readings('zone-share')).toEqual([['t', 30]]);
    expect(await readings('pareto-count', { least: 8 })).toEqual([['t', 75]]);
    expect(await readings('pareto-levels', { least: 2 })).toEqual([['t duty', 75]]);
    expect(await readings('gain-alone')).toEqual([['t control', 50]]);
  });

  it('[SURVEY-10] terms are told by their share of the variance of a party’s utility, and stances by their share of ranges', async () => {
    expect(await readings('largest-term')).toEqual([
      ['t A real-income', 70],
      ['t B audience', 55],
    ]);
    expect(await readings('term-count', { over: 2 })).toEqual([
      ['t A', 3],
      ['t B', 2],
    ]);
    expect(await readings('term-count', { over: 30 })).toEqual([
      ['t A', 2],
      ['t B', 2],
    ]);
    expect(await readings('credibility-share')).toEqual([['t A', 10]]);
    expect(await readings('stance-range')).toEqual([
      ['t A', 33.333333333],
      ['t B', 0],
    ]);
  });

  it('[SURVEY-11] a control counts as moved over the draws of all settings together, each of which is asked with its changes', async () => {
    const asked: (readonly [SurveyWanted, object])[] = [];
    const two: Bench = {
      ...bench,
      survey(wanted, setting) {
        asked.push([wanted, setting]);
        return { value: [surveyOf('t', 'x' in setting ? draws : [draw({ nash: [1, 0] })])] };
      },
    };
    const settings = { one: { x: 1 }, other: { y: 'z' } };
    expect(await readings('chip-moved', { draws: 7, spread: 0.3, settings }, two)).toEqual([
      ['t/control', 40],
    ]);
    const wanted = { draws: 7, spread: 0.3, packagesOnly: false };
    expect(asked).toEqual([
      [wanted, { x: 1 }],
      [wanted, { y: 'z' }],
    ]);
    expect(await readings('zone-share', { settings }, two)).toEqual([
      ['t (one)', 30],
      ['t (other)', 20],
    ]);
  });

  it('[SURVEY-30] a control that has a reason is read with it and held to be as the reason says, no longer than it is', async () => {
    const measure = measures['chip-moved']!.prepare({ because: { 't/control': 'nothing is left of it' } });
    if ('problems' in measure) throw new Error('refused');
    const verdict = async (expect: CheckRow['expect']) => {
      const locate = () => ({ code: 'value-range', path: [], values: {} }) as never;
      return runCheck({ row: { expect } as CheckRow, measure, locate }, bench);
    };
    const borneOut = await verdict({ below: 40 });
    expect(borneOut.readings).toEqual([{ of: 't/control', value: 50, because: 'nothing is left of it' }]);
    expect(borneOut.verdict).toBe('pass');
    expect((await verdict({ above: 40 })).verdict).toBe('miss');
  });

  it('[SURVEY-32] a chip with a reason is printed with it, apart from what was measured', () => {
    const row = { id: 'N5', basis: 'untuned', describe: 'd', scenario: 's', overrides: {}, seeds: 1 };
    const readings = [
      { of: 't/free', value: 50 },
      { of: 't/control', value: 0, because: 'nothing is left of it' },
    ];
    const text = describeCheck({
      row: { ...row, expect: { of: 50, within: 45 }, observed: 'o', source: 'p' } as unknown as CheckRow,
      unit: '%',
      readings,
      verdict: 'pass',
      diagnostics: [],
      unsolved: null,
    });
    expect(text).toContain('measured t/free 50.00 %; expected');
    expect(text).toContain('not counted: t/control 0.00 %: nothing is left of it');
  });

  it('[SURVEY-31] a reason for a chip that no table has, or that is on no technology, is refused with its place', async () => {
    for (const chip of ['t/duty', 'control', 't/contrl']) {
      const answer = await take('chip-moved', { because: { [chip]: 'so' } });
      expect('problem' in answer && answer.problem.path).toEqual(['because', chip]);
      expect('problem' in answer && answer.problem.values['expected']).toContain('t/control');
    }
  });

  it('[SURVEY-12] how often confidence moves the Nash solution is asked of tables where somebody weighs it', async () => {
    expect(await readings('confidence-counts')).toEqual([['t', 25]]);
    const { parties, ...rest } = surveyOf('t', draws);
    const unminding = { ...rest, parties: parties.map(({ party }) => ({ party, minds: false })) };
    const none: Bench = { ...bench, survey: () => ({ value: [unminding] }) };
    expect(await readings('confidence-counts', {}, none)).toEqual([]);
    expect(await readings('credibility-share', {}, none)).toEqual([]);
  });

  it('[SURVEY-13] a named package is worth no deal or less to all parties named, and names that are not there are refused', async () => {
    const margin = (parties: string[], side: string, id = 'real') => ({ package: id, parties, side });
    expect(await readings('package-margin', margin(['A', 'B'], 'at-least'))).toEqual([['t real', 50]]);
    expect(await readings('package-margin', margin(['B'], 'below'))).toEqual([['t real', 50]]);
    expect(await readings('package-margin', margin(['A'], 'below'))).toEqual([['t real', 25]]);
    const wrong = async (args: object) => {
      const answer = await take('package-margin', args);
      return 'problem' in answer ? answer.problem.path : [];
    };
    expect(await wrong(margin(['A'], 'below', 'reel'))).toEqual(['package']);
    expect(await wrong(margin(['A', 'C'], 'below'))).toEqual(['parties', 1]);
  });

  it('[SURVEY-14] a survey without an answer is none of a measure, and a scenario without a table says so', async () => {
    const failed: Bench = { ...bench, survey: () => ({ unsolved: 'no' }) };
    const empty: Bench = { ...bench, survey: () => ({ value: [] }) };
    for (const [id, args] of [
      ['zone-share', {}],
      ['chip-moved', {}],
      ['package-margin', { package: 'real', parties: ['A'], side: 'below' }],
    ] as const) {
      expect(await take(id, args, failed)).toEqual({ unsolved: 'no' });
      expect(await take(id, args, empty)).toHaveProperty('unsolved');
    }
  });
});
