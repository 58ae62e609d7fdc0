import { expect, test } from 'vitest';
import { sayRole } from '../../src/figures/words/claims.ts';
import { figureSpec } from '../../src/figures/index.ts';
import { resultFixture } from '../support/result-fixture.ts';

test('[LEV-1] words say less or more only where the digits beside them differ', () => {
  const worded = new Set<string>();
  for (let step = -30; step <= 30; step++) {
    // The Baseline of the fixture ends at 11.3 months.
    const spec = figureSpec(
      'C3',
      { run: resultFixture({ index: 11.3 + step / 100 }) },
      {
        size: { width: 400, height: 400 },
        theme: 'light',
        app: '',
      },
    );
    for (const role of ['title', 'sentence'] as const) {
      const said = sayRole(spec, role);
      const [first, second] = said.match(/\d+\.\d/g)!;
      const word = /less|more|up|down/.exec(said)?.[0];
      if (word === undefined) continue;
      worded.add(word);
      expect(first).not.toBe(second);
      expect(Number(first) > Number(second)).toBe(word === 'more' || word === 'up');
    }
  }
  expect(worded.size).toBe(4);
});
