import { describe, expect, it } from 'vitest';
import type { Headline } from '../../src/experiments/headline.ts';
import { comparePairs, summarise } from '../../src/experiments/paired-comparison.ts';

const run = (seed: number, changes: Partial<Headline> = {}): Headline => ({
  seed,
  confidence: 0.5,
  delay: 6,
  balance: -1000,
  income: [100, 200],
  deal: false,
  byKind: new Map(),
  ...changes,
});

describe('paired comparison', () => {
  it('[CMP-5] the quantiles of 0 to 100 in any order are the numbers 5, 50 and 95; between values they are linear', () => {
    const shuffled = Array.from({ length: 101 }, (_, i) => (i * 37) % 101);
    expect(summarise(shuffled)).toEqual({ low: 5, median: 50, high: 95 });
    expect(summarise([20, 0])).toEqual({ low: 1, median: 10, high: 19 });
    expect(summarise([7])).toEqual({ low: 7, median: 7, high: 7 });
  });

  it('[CMP-6] differences are B minus A within a seed, so that what both share cancels exactly', () => {
    const luck = [0.1, 0.7, 0.3, 0.9];
    const a = luck.map((chance, seed) => run(seed, { balance: 1000 * chance, delay: chance }));
    const b = luck.map((chance, seed) => run(seed, { balance: 1000 * chance + 64, delay: chance }));
    const { difference } = comparePairs(a, b);
    expect(difference.delay).toEqual({ median: 0, low: 0, high: 0 });
    for (const value of Object.values(difference.balance)) expect(value).toBeCloseTo(64, 9);
  });

  it('[CMP-7] shares count pairs, deals count runs, and a kind that one run lacks counts as nothing there', () => {
    const a = [run(1), run(2, { deal: true }), run(3), run(4, { byKind: new Map([['breach', -0.2]]) })];
    const b = [
      run(1, { confidence: 0.6, deal: true }),
      run(2, { confidence: 0.4, deal: true }),
      run(3, { confidence: 0.3, deal: true }),
      run(4),
    ];
    const found = comparePairs(a, b);
    expect(found.confidence).toEqual({ lower: 0.5, equal: 0.25, higher: 0.25 });
    expect(found.deals).toEqual({ a: 0.25, b: 0.75 });
    expect(found.byKind.get('breach')!.median).toBe(0);
    expect(found.byKind.get('breach')!.high).toBeCloseTo(0.17, 12);
  });

  it('[CMP-8] runs that do not pair up are a programmer’s error', () => {
    expect(() => comparePairs([run(1)], [run(2)])).toThrow('seed 1');
    expect(() => comparePairs([run(1)], [])).toThrow('paired');
    expect(() => comparePairs([], [])).toThrow('paired');
  });
});
