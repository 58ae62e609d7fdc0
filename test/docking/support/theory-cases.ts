import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A closed form of bargaining theory that another program evaluated. */
export interface TheoryCase {
  group: string;
  name: string;
  inputs: Readonly<Record<string, unknown>>;
  expected: Readonly<Record<string, unknown>>;
  tolerance: number;
}

/** Every case of the theory file among the reference cases; null where there is no such file. */
export function readTheoryCases(reference: string): TheoryCase[] | null {
  const path = join(resolve(reference), 'negotiation', '_theory.json');
  if (!existsSync(path)) return null;
  return (JSON.parse(readFileSync(path, 'utf8')) as { cases: TheoryCase[] }).cases;
}

/** Stands in an answer for what has no meaning in the case: what outsiders do when there are none. It is compared with nothing. */
export const noMeaning = Symbol('no meaning');

/**
 * Where an answer differs from what is expected, as paths with both values. Null is an empty set of outcomes.
 */
export function differences(actual: unknown, expected: unknown, tolerance: number, path = ''): string[] {
  if (actual === noMeaning) return [];
  if (typeof expected === 'number' && typeof actual === 'number')
    return Math.abs(actual - expected) <= tolerance ? [] : [`${path}: ${actual}, not ${expected}`];
  if (actual === null && Array.isArray(expected) && expected.length === 0) return [];
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length !== actual.length)
    return [`${path}: ${actual.length} entries, not ${expected.length}`];
  if (expected !== null && typeof expected === 'object' && actual !== null && typeof actual === 'object')
    return Object.entries(expected).flatMap(([key, value]) =>
      key in actual
        ? differences((actual as Record<string, unknown>)[key], value, tolerance, `${path}.${key}`)
        : [`${path}.${key}: no answer`],
    );
  return actual === expected
    ? []
    : [`${path}: ${JSON.stringify(actual) ?? 'nothing'}, not ${JSON.stringify(expected)}`];
}
