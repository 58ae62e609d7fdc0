import { bench, describe } from 'vitest';
import { exp } from '../src/numerics/exp.ts';
import { log } from '../src/numerics/log.ts';
import { pow } from '../src/numerics/pow.ts';

/*
 * The functions that give equal bits on every host beside those of the host. The summary's "times faster" is the ratio that the
 * README may quote; seconds are those of one machine.
 */
const inputs = Float64Array.from({ length: 10_000 }, (_, i) => 0.01 + ((i * 7919) % 10_000) / 500);

function sumOver(compute: (x: number) => number): () => void {
  return () => {
    let sum = 0;
    for (const x of inputs) sum += compute(x);
    if (sum !== sum) throw new Error('not a number');
  };
}

describe('exp', () => {
  bench('own', sumOver(exp));
  bench('host', sumOver(Math.exp));
});

describe('log', () => {
  bench('own', sumOver(log));
  bench('host', sumOver(Math.log));
});

describe('pow', () => {
  bench(
    'own',
    sumOver((x) => pow(x, -4.3)),
  );
  bench(
    'host',
    sumOver((x) => Math.pow(x, -4.3)),
  );
});
