import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createStream } from '../../src/numerics/stream.ts';

const fixed = { seed: 20260101 };
const part = fc.oneof(
  fc.integer(),
  fc.string().map((text) => text.replaceAll('|', '')),
);
const keyOf = fc.array(part, { maxLength: 4 });
const draws = (count: number, seed: number, key: readonly (string | number)[]): number[] => {
  const stream = createStream(seed, ...key);
  return Array.from({ length: count }, () => stream.uniform());
};

test('[NUM-5] a stream depends on its seed and key only: drawing from others in between shifts nothing', () => {
  fc.assert(
    fc.property(fc.nat(), keyOf, fc.array(keyOf, { maxLength: 3 }), (seed, key, others) => {
      const alone = draws(5, seed, key);
      const between = others.map((other) => createStream(seed, ...other));
      const stream = createStream(seed, ...key);
      const mixed = alone.map(() => {
        for (const other of between) other.uniform();
        return stream.uniform();
      });
      expect(mixed).toEqual(alone);
    }),
    fixed,
  );
});

test('[NUM-5] different seeds or keys give different streams', () => {
  expect(draws(3, 1, ['a', 1])).not.toEqual(draws(3, 2, ['a', 1]));
  expect(draws(3, 1, ['a', 1])).not.toEqual(draws(3, 1, ['a', 2]));
  expect(draws(3, 1, ['a', 11])).not.toEqual(draws(3, 1, ['a', 1, 1]));
});

test('[NUM-5] a key part with the separator is refused, since two keys could then name one stream', () => {
  expect(() => createStream(1, 'a|b')).toThrow("'|'");
});

test('[NUM-6] every number is in [0, 1) and uses 53 bits', () => {
  fc.assert(
    fc.property(fc.nat(), keyOf, (seed, key) => {
      for (const u of draws(20, seed, key)) {
        expect(u >= 0 && u < 1).toBe(true);
        expect(Number.isInteger(u * 9007199254740992)).toBe(true);
      }
    }),
    fixed,
  );
});

test('[NUM-6] first draws of neighbouring keys are spread evenly: chi-squared over 64 cells under its 0.1 % point', () => {
  const cells = new Float64Array(64);
  const keys = 16_384;
  for (let index = 0; index < keys; index += 1)
    cells[Math.floor(64 * draws(1, 42, ['agent', index])[0]!)]! += 1;
  const expected = keys / cells.length;
  const chiSquared = cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  expect(chiSquared).toBeLessThan(103.4);
});
