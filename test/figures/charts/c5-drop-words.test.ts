import { expect, test } from 'vitest';
import { counted } from '../../../src/figures/charts/c5-drop-words.ts';
import type { Look } from '../../../src/figures/look/look.ts';

const look = { type: { axis: 10 } } as Look;

test('[FIG-651] of two lines of words about drops the first has both where it needs them, and what is left out is counted', () => {
  const long = 'Japan, Quantum, 2026 Q4; cost most confidence: Deposition: half of the advanced demand';
  const [head, tail] = counted([long, 'Korea, HBM, 2028 Q3'], 0, 320, look);
  expect(`${head} ${tail}`).toBe(`${long} · 1 more in the table`);
  expect(counted(['Japan', 'Korea'], 2, 320, look)).toEqual(['Japan', 'Korea · 2 more in the table']);
  expect(counted([long], 0, 320, look)).toEqual([long]);
  expect(counted([], 0, 320, look)).toEqual([]);
});
