import { expect, test } from 'vitest';
import { scoreNumber } from '../../../src/components/drawers/score-number.ts';

test('[WORDS-61] a number of the score has two significant digits, and as many as a near miss is told from a pass by', () => {
  expect(scoreNumber(-35.86, '%', { below: 0 })).toBe('-36%');
  expect(scoreNumber(2.0148, 'bn USD', { above: 1 })).toBe('2 bn USD');
  expect(scoreNumber(0.017, '', { above: 0.1 })).toBe('0.02');
  expect(scoreNumber(22.04, '%', { of: 20, within: 2 })).toBe('22.04%');
  expect(scoreNumber(21.96, '%', { of: 20, within: 2 })).toBe('21.96%');
  expect(scoreNumber(90.77, '%', { falling: true })).toBe('90.77%');
});
