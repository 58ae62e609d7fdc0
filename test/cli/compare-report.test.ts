import { expect, test } from 'vitest';
import { describeComparison } from '../../src/cli/compare-report.ts';
import { comparePairs } from '../../src/experiments/paired-comparison.ts';
import type { Headline } from '../../src/experiments/headline.ts';

const run = (seed: number, confidence: number, delay: number): Headline => ({
  seed,
  confidence,
  delay,
  balance: 1000 * seed,
  income: [0, 0],
  deal: false,
  byKind: new Map(),
});

test('[STAT-14] differences that print as none are equal, and of widths that print as nothing there is no ratio', () => {
  const a = [1, 2, 3].map((seed) => run(seed, 0.5, seed));
  const b = [1, 2, 3].map((seed) => run(seed, 0.5 + seed * 1e-7, seed + seed * 3e-5));
  const comparison = comparePairs(a, b);
  expect(comparison.confidence).toEqual({ lower: 0, equal: 1, higher: 0 });
  const compared = {
    a: 'a',
    b: 'b',
    parties: ['P', 'Q'],
    seeds: { first: 1, last: 3 },
    changes: [],
  } as const;
  const text = describeComparison({ ...compared, comparison }, '');
  expect(text).toContain('equal in 100 %');
  expect(text).not.toContain('times as wide');
});
