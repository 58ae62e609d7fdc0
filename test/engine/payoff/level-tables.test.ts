import { describe, expect, it } from 'vitest';
import { buildLevelTables, readLevelTables } from '../../../src/engine/payoff/level-tables.ts';
import { createOutcomeSpace, levelsOf } from '../../../src/engine/negotiation/outcome-space.ts';
import type { SolveStatus } from '../../../src/schema/diagnostic.ts';
import { plainIssue } from '../../support/plain-issue.ts';

const issues = [
  plainIssue('a', ['0', '1', '2']),
  plainIssue('b', ['0', '1']),
  plainIssue('c', ['0', '1', '2']),
];
const solve: SolveStatus = { status: 'converged', residual: 0, iterations: 1 };
/** Effects of levels, of the pair a-c and of the pair a-b, which stays below the threshold. */
const truth = ([a, b, c]: readonly number[]) =>
  Float64Array.of(3 * a! - b! * 2 + c! * c! + 0.5 * a! * c! + 0.01 * a! * b!, a! + b! + c!);

describe('level and pair tables', () => {
  it('[PAY-24] they give back every package whose pairs matter by exact evaluation of levels and pairs alone', () => {
    const tables = buildLevelTables(issues, 2, Float64Array.of(0.1, 0.1), (levels) => ({
      measures: truth(levels),
      meeting: truth(levels),
      sweeps: 2,
      solve,
    }));
    expect(tables.pairs.map(({ first, second }) => [first, second])).toEqual([[0, 2]]);
    const space = createOutcomeSpace(issues);
    const into = new Float64Array(2);
    for (let outcome = 0; outcome < space.size; outcome++) {
      const levels = [...levelsOf(space, outcome, new Int32Array(3))];
      readLevelTables(tables, levels, into);
      const dropped = 0.01 * levels[0]! * levels[1]!;
      expect(into[0]).toBeCloseTo(truth(levels)[0]! - dropped, 12);
      expect(into[1]).toBeCloseTo(truth(levels)[1]!, 12);
    }
    // Five levels, three pairs of last levels, and the three other pairs of levels of the pair that matters.
    expect(tables.evaluations).toBe(5 + 3 + 3);
    expect(tables.sweeps).toBe(2 * tables.evaluations);
    expect(tables.dropped.map(({ first, second }) => [first, second])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(tables.failure).toBe(null);
  });

  it('[PAY-972] a chip that does nothing alone and undoes what another does is kept as a pair with it', () => {
    // An exemption frees what a rule abroad denies; the law of those exempted denies it again.
    const undone = ([a, b]: readonly number[]) => Float64Array.of(a! * (1 - b!));
    const tables = buildLevelTables(issues, 1, Float64Array.of(0.1), (levels) => ({
      measures: undone(levels),
      meeting: undone(levels),
      sweeps: 1,
      solve,
    }));
    expect(tables.pairs.map(({ first, second }) => [first, second])).toEqual([[0, 1]]);
    const into = new Float64Array(1);
    readLevelTables(tables, [2, 1, 2], into);
    expect(into[0]).toBe(0);
    // Two that do nothing alone are not looked at together.
    expect(tables.dropped.map(({ first, second }) => [first, second])).toEqual([[0, 2]]);
  });

  it('[PAY-1010] chips that nothing joins meet as they do elsewhere, joined ones as here if they meet at all there', () => {
    // Each world has its own interaction of a and b, of a and c, and of b and c.
    const meeting = (ab: number, ac: number, bc: number) => (levels: readonly number[]) => {
      const [a, b, c] = levels as [number, number, number];
      const row = Float64Array.of(a + b + c + ab * a * b + ac * a * c + bc * b * c);
      return { measures: row, meeting: row, sweeps: 1, solve };
    };
    const pairView = {
      evaluate: meeting(1, 1, 0.001),
      isJoined: (first: number, second: number) => !(first === 0 && second === 1),
    };
    const tables = buildLevelTables(issues, 1, Float64Array.of(0.1), meeting(3, 3, 3), pairView);
    const extras = tables.pairs.map(({ first, second, extra }) => [first, second, extra[1]![1]![0]]);
    expect(extras).toEqual([
      [0, 1, 1],
      [0, 2, 3],
    ]);
    expect(tables.dropped.map(({ first, second }) => [first, second])).toEqual([[1, 2]]);
    expect(tables.single[0]!.map(([value]) => value)).toEqual([0, 1, 2]);
  });

  it('[PAY-25] the first evaluation that did not converge is kept', () => {
    const failing: SolveStatus = { status: 'not-converged', residual: 0.1, iterations: 7 };
    const tables = buildLevelTables(issues, 2, Float64Array.of(0.1, 0.1), (levels) => ({
      measures: truth(levels),
      meeting: truth(levels),
      sweeps: 2,
      solve: levels[2] === 2 ? failing : solve,
    }));
    expect(tables.failure).toBe(failing);
  });
});
