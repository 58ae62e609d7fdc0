import { describe, expect, it } from 'vitest';
import { createStateMemos } from '../../src/engine/state-memos.ts';

describe('what is known of states', () => {
  it('[SPEED-33] what is held stays under its bytes: states are forgotten whole, the longest unused first, and never the one in use', () => {
    const state = createStateMemos(2000);
    const fill = (key: string, numbers: number) => {
      const memo = state(key);
      memo.flow ??= new Float64Array(numbers);
      return memo;
    };
    const [one, other] = [fill('one', 100), fill('other', 100)];
    expect(state('one')).toBe(one);
    fill('third', 100);
    expect(state('one')).toBe(one);
    expect(state('other')).not.toBe(other);
    const large = fill('large', 1000);
    expect(state('large')).toBe(large);
    expect(state('one')).not.toBe(one);
  });
});
