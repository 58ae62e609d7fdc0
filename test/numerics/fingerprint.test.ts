import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFingerprint } from '../../src/numerics/fingerprint.ts';
import { isFilled } from '../../src/numerics/is-filled.ts';

const fixed = { seed: 20260101 };
type Part = string | Float64Array;

function keyOf(...parts: readonly Part[]): string {
  const key = createFingerprint();
  for (const part of parts)
    if (typeof part === 'string') key.text(part);
    else key.float64(part);
  return key.digest();
}

test('[NUM-40] parts that differ have other fingerprints, by one bit anywhere or by where they end', () => {
  const numbers = fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.string(), numbers, fc.nat(), (text, values, at) => {
      const column = Float64Array.from(values);
      const key = keyOf(text, column);
      expect(keyOf(text, column.slice())).toBe(key);
      const words = new Int32Array(column.slice().buffer);
      words[at % words.length]! ^= 1 << (at % 32);
      const flipped = new Float64Array(words.buffer);
      const others: Part[][] = [
        [text, flipped],
        [`${text} `, column],
        [column, text],
        [text, column.subarray(1)],
        [text, column.subarray(0, 1), column.subarray(1)],
        [text, column, ''],
      ];
      for (const other of others) expect(keyOf(...other)).not.toBe(key);
    }),
    fixed,
  );
});

test('[NUM-41] a hundred thousand columns that differ by little share no fingerprint, nor any quarter of one beyond chance', () => {
  const count = 100_000;
  const column = new Float64Array(6);
  const keys = Array.from({ length: count }, (_, at) => {
    column[at % 6] = at / 1024;
    return keyOf(column);
  });
  expect(new Set(keys).size).toBe(count);
  for (let lane = 0; lane < 4; lane++) {
    const words = new Set(keys.map((key) => key.split(',')[lane]));
    // Of 1e5 draws from 2^32 about one pair meets.
    expect(words.size).toBeGreaterThan(count - 12);
  }
});

test('[NUM-42] a column is filled by a number where it holds nothing else', () => {
  expect(isFilled(Float64Array.of(1, 1, 1), 1)).toBe(true);
  expect(isFilled(Float64Array.of(1, 1, 0.5), 1)).toBe(false);
  expect(isFilled(new Float64Array(0), 1)).toBe(true);
});
