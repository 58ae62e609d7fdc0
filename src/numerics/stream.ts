import alea from 'seedrandom/lib/alea.js';

/** A sequence of uniform numbers; the n-th depends on the stream's key and on n only. */
export interface Stream {
  /** The next number, uniform in [0, 1) with 53 random bits. */
  uniform(): number;
}

/**
 * The random stream named by a seed and a key, for example `createStream(seed, 'event', eventId)`; part of a key may not
 * hold the separator `|`. Streams of different keys are independent, so one more stream, or one more draw of another stream, shifts no
 * number. Alea, since it stays unbiased over neighbouring keys, where xor-shift generators of the same package fail.
 */
export function createStream(seed: number, ...key: readonly (string | number)[]): Stream {
  for (const part of key) {
    if (String(part).includes('|')) throw new Error(`key part of a stream holds '|': ${part}`);
  }
  const generator = alea([seed, ...key].join('|'));
  return { uniform: () => generator.double() };
}
