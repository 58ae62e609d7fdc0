import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/numerics/canonical-json.ts';

const fixed = { seed: 20260101 };

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

test('[NUM-12] the text depends on content, not on the order in which keys were written', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe(
    '{"a":true,"b":[1,{"c":"x","d":null}]}',
  );
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
    }),
    fixed,
  );
});

test('[NUM-12] the text parses back to the value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    fixed,
  );
});

test('[NUM-12] an absent property and an undefined one are the same', () => {
  expect(canonicalJson({ a: 1, b: undefined })).toBe(canonicalJson({ a: 1 }));
});

test('[NUM-12] what JSON would lose is refused', () => {
  for (const lost of [NaN, Infinity, undefined, () => 1, new Map(), [undefined], new Float64Array(1)]) {
    expect(() => canonicalJson(lost)).toThrow('no canonical JSON');
  }
});
