import { afterAll, expect, test } from 'vitest';
import { reportDocked } from '../support/docked.ts';
import { answerOf, knownGroups } from './support/theory-answers.ts';
import { differences, readTheoryCases, type TheoryCase } from './support/theory-cases.ts';

const reference = process.env.PARLEY_REFERENCE;

function dockGroup(group: string, cases: readonly TheoryCase[], docked: { count: number }): void {
  if (!knownGroups().includes(group)) {
    test.skip(`[THEORY-2] ${group}: ${cases.length} cases skipped, no closed form of this group is known`, () => {});
    return;
  }
  test(`[THEORY-1] ${group}: ${cases.length} cases are met within their tolerance`, () => {
    for (const one of cases) {
      const found = differences(answerOf(one), one.expected, one.tolerance);
      expect(found, `${one.name} ${JSON.stringify(one.inputs)}`).toEqual([]);
      docked.count += 1;
    }
  });
}

test('[THEORY-3] a difference is told with its path and both values, whatever its kind', () => {
  const expected = { x: 1, list: [1, 2], word: 'M', none: [] };
  expect(differences({ x: 1, list: [1, 2], word: 'M', none: null, more: 1 }, expected, 0)).toEqual([]);
  expect(differences({ x: 1.1, list: [1], word: 'L' }, expected, 1e-3)).toEqual([
    '.x: 1.1, not 1',
    '.list: 1 entries, not 2',
    '.word: "L", not "M"',
    '.none: no answer',
  ]);
  expect(differences({ x: Number.NaN }, { x: 1 }, 1)).toHaveLength(1);
  expect(differences({ x: 0 }, { x: -0 }, 0)).toEqual([]);
});

test('[THEORY-3] a case whose inputs no form takes is an error, not a silence', () => {
  const odd = { group: 'stahl', name: 'odd', inputs: { T: 1 }, expected: {}, tolerance: 0 };
  expect(() => answerOf(odd)).toThrow('no closed form of stahl takes T');
});

/** Known answers, to the digits given: group, inputs, what they give. */
const known: readonly [string, Record<string, unknown>, Record<string, unknown>][] = [
  ['rubinstein', { d1: 0.9, d2: 0.8 }, { x1: 0.714286 }],
  ['rubinstein', { r1: 0.02, r2: 0.06 }, { x1: 0.75 }],
  ['rubinstein', { d: 0.9, b2: 0.6 }, { x1: 0.4 }],
  ['stahl', { T: 4, d: 0.5 }, { x1: 0.625 }],
  ['stahl', { T: 2, d: 0.9 }, { x1: 0.1 }],
  ['nash_demand', { freq: [0.2, 0.5, 0.3] }, { best: 'M' }],
  ['linkage', { w1: [0.6, 0.3, 0.1], w2: [0.2, 0.3, 0.5] }, { utilities: [0.7, 0.7] }],
  ['repeated_pd', { T: 4, R: 3, P: 0, S: -1, k: 3, lag: 2 }, { grim: 0.25 }],
  ['repeated_tariff', { a: 1, b: 2, c: 0.8, delta: 0.6 }, { t_min: 0.1 }],
  ['trade_bs', { gamma: 1.5 }, { tN: 0.125, tE: 0.105263 }],
  ['leverage', { s: 0.95, sigma: 8 }, { loss: 0.348164 }],
  ['coalition', { N: 10, a: 100, b: 1, c: 0.01 }, { stable_k: [10] }],
  ['coalition', { N: 10, a: 100, b: 1, c: 10 }, { stable_k: [2] }],
  ['drezner', { cS: 1, cT: 4, B: 1 }, { threat_credible: false, D_star: 4 }],
  ['two_level', { L: 0.7, U: 0.6, a: 0.5 }, { zopa: [], x: null }],
  ['two_level', { tau: 0.4, s: 0.1 }, { x: 0.469344, prob_ratify: 0.786937 }],
];
test.each(known)(
  '[THEORY-4] %s of %o has its known answer, whatever files are there',
  (group, inputs, expected) => {
    expect(
      differences(answerOf({ group, name: '', inputs, expected, tolerance: 0 }), expected, 1e-6),
    ).toEqual([]);
  },
);

test('[THEORY-4] a chain store that may be tough fights for its name', () => {
  const inputs = { b: 0.5, p: 0.02, N: 4 };
  const expected = {
    path_if_entered_and_fought_each_time: { 0: { weak_fight_prob: 0.142857, posterior_after_fight: 0.125 } },
  };
  const answer = answerOf({ group: 'signalling', name: '', inputs, expected, tolerance: 0 });
  expect(differences(answer, expected, 1e-6)).toEqual([]);
});

const cases = reference === undefined || reference === '' ? null : readTheoryCases(reference);
if (cases === null) {
  test.skip('[THEORY-2] theory cases: skipped, there is no theory file under PARLEY_REFERENCE', () => {});
} else {
  const docked = { count: 0 };
  for (const group of new Set(cases.map((one) => one.group)))
    dockGroup(
      group,
      cases.filter((one) => one.group === group),
      docked,
    );
  afterAll(() => reportDocked('theory cases', docked.count));
}
