import type { Id } from '../schema/ids.ts';

/** Beyond these the equations lose their meaning, whatever a file says about a range. */
const bounds: readonly { key: Id; holds(value: number): boolean; words: string }[] = [
  // With an elasticity of 1 or more the loss has no such form (MODEL.md, section 6).
  { key: 'substitution', holds: (x) => x > 0 && x < 1, words: 'values above 0 and below 1' },
  // Far above, all purchases jump at the smallest change of a price, and no step of wages finds a balance.
  { key: 'trade_elasticity', holds: (x) => x > 0 && x <= 1000, words: 'values above 0, up to 1000' },
  { key: 'inertia', holds: (x) => x > 0 && x <= 1, words: 'values above 0, up to 1' },
  {
    key: 'payoff.horizon',
    holds: (x) => Number.isInteger(x) && x >= 1 && x <= 200,
    words: 'whole numbers from 1 to 200',
  },
];

/** The bound that a parameter's value breaks, in words, or null. */
export function outsideBound(id: Id, value: number): string | null {
  const bound = bounds.find(({ key }) => id === key || id.startsWith(`${key}.`));
  return bound === undefined || bound.holds(value) ? null : bound.words;
}
