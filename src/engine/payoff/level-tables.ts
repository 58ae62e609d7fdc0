import type { SolveStatus } from '../../schema/diagnostic.ts';
import type { Issue } from '../../schema/negotiation.ts';

/** Measures of a package against the status quo, every party's in one row: [party · measures + measure]. */
export type Measures = Float64Array;

/** What each level does alone, and what a pair of levels does beyond the sum of the two. */
export interface LevelTables {
  width: number;
  single: readonly (readonly Measures[])[]; // [issue][level]; level 0 is all zeros
  pairs: readonly { first: number; second: number; extra: readonly (readonly Measures[])[] }[]; // extra[level of first][level of second]
  evaluations: number;
  failure: SolveStatus | null; // first evaluation that did not converge: nobody may read the tables then
}

/**
 * Level and pair tables by exact evaluations: one a level, one a pair of last levels of chips that matter, and the pair's other levels where
 * its second difference exceeds `threshold` in some measure (MODEL.md, section 10).
 * @param evaluate exact measures of a package given as one level an issue
 * @param threshold [width] per measure, in its own unit
 */
export function buildLevelTables(
  issues: readonly Issue[],
  width: number,
  threshold: Measures,
  evaluate: (levels: readonly number[]) => { measures: Measures; solve: SolveStatus },
): LevelTables {
  let evaluations = 0;
  let failure: SolveStatus | null = null;
  const at = (...set: readonly (readonly [issue: number, level: number])[]): Measures => {
    const levels = issues.map(() => 0);
    for (const [issue, level] of set) levels[issue] = level;
    evaluations++;
    const { measures, solve } = evaluate(levels);
    if (solve.status !== 'converged') failure ??= solve;
    return measures;
  };
  const zeros = new Float64Array(width);
  const single = issues.map((issue, i) =>
    issue.levels.map((_, level) => (level === 0 ? zeros : at([i, level]))),
  );
  const matters = single.map((levels) => levels.some((row) => exceeds(row, threshold)));
  const last = (issue: number) => issues[issue]!.levels.length - 1;
  const extraOf = (first: number, a: number, second: number, b: number): Measures => {
    if (a === 0 || b === 0) return zeros;
    const both = at([first, a], [second, b]);
    return both.map((value, k) => value - single[first]![a]![k]! - single[second]![b]![k]!);
  };
  const pairs: { first: number; second: number; extra: Measures[][] }[] = [];
  for (let first = 0; first < issues.length; first++) {
    for (let second = first + 1; second < issues.length; second++) {
      if (!matters[first] || !matters[second]) continue;
      // Levels are ordered, so that two chips which hardly meet at their ends do not meet between them.
      const ends = extraOf(first, last(first), second, last(second));
      if (!exceeds(ends, threshold)) continue;
      const extra = issues[first]!.levels.map((_, a) =>
        issues[second]!.levels.map((_, b) =>
          a === last(first) && b === last(second) ? ends : extraOf(first, a, second, b),
        ),
      );
      pairs.push({ first, second, extra });
    }
  }
  return { width, single, pairs, evaluations, failure };
}

/** Adds up the tables for one package. @param into [width], overwritten */
export function readLevelTables(tables: LevelTables, levels: ArrayLike<number>, into: Measures): void {
  into.fill(0);
  for (let issue = 0; issue < tables.single.length; issue++)
    add(into, tables.single[issue]![levels[issue]!]!);
  for (const { first, second, extra } of tables.pairs) add(into, extra[levels[first]!]![levels[second]!]!);
}

function add(into: Measures, row: Measures): void {
  for (let k = 0; k < into.length; k++) into[k]! += row[k]!;
}

function exceeds(row: Measures, threshold: Measures): boolean {
  return row.some((value, k) => Math.abs(value) > threshold[k]!);
}
