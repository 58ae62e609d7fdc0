import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHasher, hashBytes, hashText } from '../../src/numerics/hash.ts';

const fixed = { seed: 20260101 };
const nodeHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

test('[NUM-10] a hash is the first 32 hex digits of SHA-256', () => {
  expect(hashText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223'); // FIPS 180-2, B.1
  expect(hashText('')).toBe('e3b0c44298fc1c149afbf4c8996fb924');
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(hashBytes(bytes)).toBe(nodeHash(bytes));
    }),
    fixed,
  );
});

test('[NUM-11] columns enter as framed little-endian bits, whatever the length', () => {
  for (const length of [0, 1, 1023, 1024, 2500]) {
    const reals = Float64Array.from({ length }, (_, i) => i / 7 - 3);
    const wholes = Int32Array.from({ length }, (_, i) => 1 - i);
    const hasher = createHasher();
    hasher.text('prix €');
    hasher.float64(reals);
    hasher.int32(wholes);
    const bytes = Buffer.alloc(length * 12);
    reals.forEach((value, i) => bytes.writeDoubleLE(value, i * 8));
    wholes.forEach((value, i) => bytes.writeInt32LE(value, length * 8 + i * 4));
    const expected = Buffer.concat([
      Buffer.from(`text:8;prix €float64:${length * 8};`),
      bytes.subarray(0, length * 8),
      Buffer.from(`int32:${length * 4};`),
      bytes.subarray(length * 8),
    ]);
    expect(hasher.digest()).toBe(nodeHash(expected));
  }
});

test('[NUM-11] moving a character or a number from one part to the next changes the digest', () => {
  const digest = (texts: readonly string[], columns: readonly number[][]): string => {
    const hasher = createHasher();
    for (const text of texts) hasher.text(text);
    for (const column of columns) hasher.float64(Float64Array.from(column));
    return hasher.digest();
  };
  expect(digest(['ab', 'c'], [])).not.toBe(digest(['a', 'bc'], []));
  expect(digest([], [[1, 2], [3]])).not.toBe(digest([], [[1], [2, 3]]));
  expect(digest([], [[0]])).not.toBe(digest([], [[-0]]));
});

test('[NUM-11] NaN is refused with its place', () => {
  expect(() => createHasher().float64(Float64Array.of(1, NaN))).toThrow('index 1');
});
