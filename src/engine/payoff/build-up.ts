import type { Issue } from '../../schema/negotiation.ts';

/**
 * A value for every package, built up chip by chip in the order of the issues: packages whose first chips are alike share what those make.
 * @param next the value with one more chip; it leaves the one before as it is
 * @returns [outcome]
 */
export function buildUp<T>(
  issues: readonly Issue[],
  start: T,
  next: (before: T, issue: number, level: number) => T,
): T[] {
  let built = [start];
  issues.forEach(({ levels }, issue) => {
    const longer: T[] = [];
    for (const before of built)
      for (let level = 0; level < levels.length; level++) longer.push(next(before, issue, level));
    built = longer;
  });
  return built;
}
