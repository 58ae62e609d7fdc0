import type { SolveStatus } from '../../schema/diagnostic.ts';
import type { Issue } from '../../schema/negotiation.ts';

/** Measures of a package against the status quo, every party's in one row: [party · measures + measure]. */
export type Measures = Float64Array;

/** What each level does alone, and what a pair of levels does beyond the sum of the two. */
export interface LevelTables {
  width: number;
  single: readonly (readonly Measures[])[]; // [issue][level]; level 0 is all zeros
  pairs: readonly { first: number; second: number; extra: readonly (readonly Measures[])[] }[]; // extra[level of first][level of second]
  dropped: readonly { first: number; second: number; extra: Measures }[]; // pairs looked at and not kept, at their last levels
  evaluations: number;
  sweeps: number; // of all these evaluations
  failure: SolveStatus | null; // first evaluation that did not converge: nobody may read the tables then
}

/** Exact answers about one package. */
export interface Evaluated {
  measures: Measures; // [width]
  meeting: Float64Array; // numbers free of any weight by which it is decided which chips matter and meet
  solve: SolveStatus;
  sweeps: number;
}

/**
 * Level and pair tables by exact evaluations: one a level, one a pair of last levels of which one matters, and the pair's other levels where
 * its second difference exceeds `threshold` in some number of `meeting` (MODEL.md, section 10). Which packages are asked for does not
 * depend on anybody's weights.
 * @param evaluate of a package given as one level an issue
 * @param threshold per number of `meeting`, in its own unit
 */
export function buildLevelTables(
  issues: readonly Issue[],
  width: number,
  threshold: Float64Array,
  evaluate: (levels: readonly number[]) => Evaluated,
): LevelTables {
  let evaluations = 0;
  let sweeps = 0;
  let failure: SolveStatus | null = null;
  const at = (...set: readonly (readonly [issue: number, level: number])[]): Evaluated => {
    const levels = issues.map(() => 0);
    for (const [issue, level] of set) levels[issue] = level;
    evaluations++;
    const evaluated = evaluate(levels);
    sweeps += evaluated.sweeps;
    if (evaluated.solve.status !== 'converged') failure ??= evaluated.solve;
    return evaluated;
  };
  const nothing = { measures: new Float64Array(width), meeting: new Float64Array(threshold.length) };
  const alone = issues.map((issue, i) =>
    issue.levels.map((_, level) => (level === 0 ? nothing : at([i, level]))),
  );
  const matters = alone.map((levels) => levels.some(({ meeting }) => exceeds(meeting, threshold)));
  const last = (issue: number) => issues[issue]!.levels.length - 1;
  const extraOf = (
    first: number,
    a: number,
    second: number,
    b: number,
  ): Pick<Evaluated, 'measures' | 'meeting'> => {
    if (a === 0 || b === 0) return nothing;
    const both = at([first, a], [second, b]);
    const beyond = (read: 'measures' | 'meeting') =>
      both[read].map((value, k) => value - alone[first]![a]![read][k]! - alone[second]![b]![read][k]!);
    return { measures: beyond('measures'), meeting: beyond('meeting') };
  };
  const pairs: { first: number; second: number; extra: Measures[][] }[] = [];
  const dropped: { first: number; second: number; extra: Measures }[] = [];
  for (let first = 0; first < issues.length; first++) {
    for (let second = first + 1; second < issues.length; second++) {
      // A chip that does nothing alone may undo what another does.
      if (!matters[first] && !matters[second]) continue;
      // Levels are ordered, so that two chips which hardly meet at their ends do not meet between them.
      const ends = extraOf(first, last(first), second, last(second));
      if (!exceeds(ends.meeting, threshold)) {
        dropped.push({ first, second, extra: ends.measures });
        continue;
      }
      const extra = issues[first]!.levels.map((_, a) =>
        issues[second]!.levels.map((_, b) =>
          a === last(first) && b === last(second) ? ends.measures : extraOf(first, a, second, b).measures,
        ),
      );
      pairs.push({ first, second, extra });
    }
  }
  const single = alone.map((levels) => levels.map(({ measures }) => measures));
  return { width, single, pairs, dropped, evaluations, sweeps, failure };
}

/** Adds up the tables for one package. @param into [width], overwritten */
export function readLevelTables(tables: LevelTables, levels: ArrayLike<number>, into: Measures): void {
  into.fill(0);
  for (let issue = 0; issue < tables.single.length; issue++)
    add(into, tables.single[issue]![levels[issue]!]!);
  addPairs(tables, levels, into);
}

/** Adds what pairs of levels do beyond the sum of the two. @param into [width], changed */
export function addPairs({ pairs }: LevelTables, levels: ArrayLike<number>, into: Measures): void {
  for (const { first, second, extra } of pairs) {
    const [a, b] = [levels[first]!, levels[second]!];
    if (a > 0 && b > 0) add(into, extra[a]![b]!);
  }
}

/** Adds a row in place. */
export function add(into: Measures, row: Measures): void {
  for (let k = 0; k < into.length; k++) into[k]! += row[k]!;
}

function exceeds(row: Measures, threshold: Measures): boolean {
  return row.some((value, k) => Math.abs(value) > threshold[k]!);
}
