import { expect, test } from 'vitest';
import { elementaryHash, hashElementaryResults } from '../numerics/elementary-bits.ts';

test('[NUM-4] 100,000 results have the golden bits in the browser', () => {
  expect(hashElementaryResults()).toBe(elementaryHash);
});
