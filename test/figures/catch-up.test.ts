import { expect, test } from 'vitest';
import { catchUpAt, catchUpClaims } from '../../src/figures/words/catch-up.ts';
import { claimHolds, sayRole } from '../../src/figures/words/claims.ts';
import type { FigureRows } from '../../src/schema/figure.ts';

/** What is said of an index of delay, a quarter a number, from 2025 on. */
function said(delay: readonly number[]): string {
  const column = (unit: string, values: readonly number[]) => ({
    kind: 'number' as const,
    unit,
    values: Float64Array.from(values),
  });
  const rows: FigureRows = {
    rows: delay.length + 1,
    columns: {
      time: column('year', [...delay.map((_, at) => 2025 + at / 4), 2025]),
      // A line of a technology comes behind the index and says nothing of it.
      delay: column('month', [...delay, 99]),
    },
  };
  const claims = catchUpClaims(rows, delay.length - 1);
  expect(claims.some((claim) => claimHolds(claim, rows))).toBe(true);
  return sayRole({ rows, sets: {}, claims }, 'caption');
}

test('[FIG-590] the lead of one run answers when the rival catches up: the quarter, or that it has not by the end and which way the delay goes', () => {
  const behind = 'Months behind the twin world without controls, 2025 Q1 to 2026 Q2; the rival';
  expect(said([0, 2, 3, 2, 0.9, 0.5])).toBe(`${behind} catches up in 2026 Q1`);
  expect(said([0, 2, 0.9, 3, 4, 5])).toBe(`${behind} catches up in 2025 Q3`);
  expect(said([0, 2, 3, 4, 5, 6])).toBe(`${behind} has not caught up by then, and the delay still grows`);
  expect(said([6, 6, 5, 4, 3, 2])).toBe(`${behind} has not caught up by then, but the delay shrinks`);
  expect(said([2, 2, 3, 4, 3, 2.05])).toBe(`${behind} has not caught up by then, and the delay holds`);
  expect(said([0, 0.1, 0.2, 0.3, 0.4, 0.5])).toBe(`${behind} is never a month behind`);
});

test('[FIG-591] catching up is the first quarter below a month after one that is not', () => {
  expect([[0, 2, 0.9, 2], [2, 2], [0.5], [1, 0.99]].map(catchUpAt)).toEqual([2, -1, 0, 1]);
});
