import { createHasher } from '../../src/numerics/hash.ts';

/** One text for the bits of all arrays of a record and the words of the rest: comparing it is fast where arrays are long. */
export function fingerprint(record: object): string {
  const hasher = createHasher();
  for (const [name, value] of Object.entries(record)) {
    hasher.text(name);
    if (value instanceof Float64Array) hasher.float64(value);
    else hasher.text(JSON.stringify(value));
  }
  return hasher.digest();
}
