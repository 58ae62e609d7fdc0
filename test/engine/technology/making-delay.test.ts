import { describe, expect, it } from 'vitest';
import { makingDelay } from '../../../src/engine/technology/making-delay.ts';

describe('making delay', () => {
  it('[TECH-15] asks how long ago the twin had today’s level, between quarters too', () => {
    expect(makingDelay([0, 1, 2], [0, 2, 4], 3)).toBe(3);
    expect(makingDelay([0, 1, 3], [0, 2, 4], 3)).toBe(1.5);
  });
  it('[TECH-16] is negative ahead of the twin, and exactly 0 at equal levels', () => {
    expect(makingDelay([0, 2, 4], [0, 1, 2], 3)).toBe(-3);
    expect(makingDelay([0, 2, 4], [0, 1, 4], 3)).toBe(0);
  });
  it('[TECH-17] is at most the time since the start, when today’s level is below the start’s', () => {
    expect(makingDelay([5, 4, 3], [5, 6, 7], 3)).toBe(6);
  });
});
