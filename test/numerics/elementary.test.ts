import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exp } from '../../src/numerics/exp.ts';
import { log } from '../../src/numerics/log.ts';
import { pow } from '../../src/numerics/pow.ts';
import { elementaryHash, hashElementaryResults } from './elementary-bits.ts';

function golden(name: string): readonly (readonly number[])[] {
  const text = readFileSync(new URL(`golden/${name}.json`, import.meta.url), 'utf8');
  const vectors = JSON.parse(text) as readonly (readonly string[])[];
  return vectors.map((vector) => vector.map((hex) => Buffer.from(hex, 'hex').readDoubleBE(0)));
}

/** Number of doubles between a and b. */
function ulps(a: number, b: number): number {
  const view = new DataView(new ArrayBuffer(16));
  view.setFloat64(0, a);
  view.setFloat64(8, b);
  const order = (bits: bigint): bigint => (bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits);
  const distance = order(view.getBigInt64(0)) - order(view.getBigInt64(8));
  return Number(distance < 0n ? -distance : distance);
}

const special = [
  0,
  -0,
  0.5,
  -0.5,
  1,
  -1,
  2,
  -2,
  2.5,
  -2.5,
  3,
  -3,
  5e-324,
  -5e-324,
  1e-310,
  1e20,
  -1e20,
  1e308,
  Infinity,
  -Infinity,
  NaN,
];

describe('against 80-digit decimal arithmetic', () => {
  test.each([
    ['exp', exp],
    ['log', log],
  ] as const)('[NUM-1] %s is within 1 ulp of the exact value', (name, compute) => {
    const vectors = golden(name);
    expect(vectors.length).toBeGreaterThan(300);
    const worse = vectors.filter(([x, exact]) => ulps(compute(x!), exact!) > 1);
    expect(worse).toEqual([]);
  });

  test('[NUM-2] pow is within the stated relative error, 5e-15 for results between 1e-6 and 1e6', () => {
    const vectors = golden('pow');
    expect(vectors.length).toBeGreaterThan(400);
    const worse = vectors.filter(([x, y, exact]) => {
      const error = Math.abs(pow(x!, y!) / exact! - 1);
      const everyday = exact! > 1e-6 && exact! < 1e6;
      return error > 2.3e-16 + 3.4e-16 * Math.abs(Math.log(exact!)) || (everyday && error > 5e-15);
    });
    expect(worse).toEqual([]);
  });
});

describe('at the edges', () => {
  test('[NUM-3] exp and log give 0, infinities and NaN where the functions of the language do', () => {
    for (const x of [...special, 710, -746]) {
      if (!Number.isFinite(Math.exp(x)) || Math.exp(x) === 0) expect(exp(x)).toBe(Math.exp(x));
      if (!Number.isFinite(Math.log(x))) expect(log(x)).toBe(Math.log(x));
    }
  });

  test('[NUM-3] pow agrees with the language on every pair of special arguments', () => {
    for (const x of special) {
      for (const y of special) {
        const native = Math.pow(x, y);
        const own = pow(x, y);
        const same = Object.is(own, native) || Math.abs(own - native) <= 2e-13 * Math.abs(native);
        expect(same, `pow(${x}, ${y}) is ${own}, not ${native}`).toBe(true);
      }
    }
  });

  test('[NUM-3] pow is exact for the exponents 0, ½, 1, 2 and −1', () => {
    for (const x of [0.1, 0.7, 3, 1e10, 1e-10]) {
      expect([0, 0.5, 1, 2, -1].map((y) => pow(x, y))).toEqual([1, Math.sqrt(x), x, x * x, 1 / x]);
    }
  });
});

test('[NUM-4] 100,000 results have the golden bits in Node', () => {
  expect(hashElementaryResults()).toBe(elementaryHash);
});
