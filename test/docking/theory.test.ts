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
