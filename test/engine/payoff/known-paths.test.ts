import { expect, test } from 'vitest';
import { createKnownPaths } from '../../../src/engine/payoff/known-paths.ts';
import type { TechnologyLaw } from '../../../src/schema/policy.ts';

const lawOf = (share: number): TechnologyLaw => ({
  permitted: Float64Array.of(1, share),
  breadth: Float64Array.of(1, 1),
  ceilingGap: Float64Array.of(0, 0),
  enforced: Float64Array.of(1),
  filling: Float64Array.of(1),
});

test('[PAY-970] packages that leave technologies the same law, quarter by quarter, share one path, and no others do', () => {
  const paths = createKnownPaths();
  let made = 0;
  const under = (...law: TechnologyLaw[]): string =>
    paths
      .under(law, () => ({ making: [], use: Float64Array.of(made++), loss: new Float64Array(0) }))
      .use.join();
  const [shut, open] = [lawOf(0), lawOf(1)];
  const four = [under(shut, shut, open), under(shut, open, open), under(open, open, open), under(shut, shut)];
  expect(four).toEqual(['0', '1', '2', '3']);
  expect(under(lawOf(0), lawOf(0), lawOf(1))).toBe('0');
  expect(under(shut, lawOf(1), open)).toBe('1');
  for (const part of ['breadth', 'ceilingGap', 'enforced', 'filling'] as const)
    under(open, open, { ...open, [part]: open[part].map((value) => value + 0.5) });
  expect(made).toBe(8);
});
