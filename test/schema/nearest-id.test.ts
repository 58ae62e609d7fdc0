import { expect, it } from 'vitest';
import { nearestId } from '../../src/schema/nearest-id.ts';

it('[CSV-3] an unknown id is answered with the known one that is fewest edits away, letter case aside', () => {
  expect(nearestId('semi', ['SEM', 'SME', 'AGR'])).toBe('SEM');
  expect(nearestId('usa', ['CHN', 'USA'])).toBe('USA');
  expect(nearestId('x', ['b', 'a'])).toBe('b');
  expect(nearestId('x', [])).toBe('');
});
