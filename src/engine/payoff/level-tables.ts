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

/** Evaluates a package given as one level an issue. */
export type Evaluate = (levels: readonly number[]) => Evaluated;

/** Where pairs of chips are taken from, if not from the world that levels are. */
export interface PairView {
  evaluate: Evaluate;
  /** Whether technologies join the chips of a pair: it is evaluated where levels are if it meets at all here. */
  isJoined(first: number, second: number): boolean;
}

/** Joined chips that meet by less than this share of the threshold are taken not to meet elsewhere either. */
const hardlyMet = 0.1;

/**
 * Level and pair tables by exact evaluations: one a level, one a pair of last levels of which one matters, and the pair's other levels where
 * its second difference exceeds `threshold` in some number of `meeting` (MODEL.md, section 10). Which packages are asked for does not
 * depend on anybody's weights.
 * @param threshold per number of `meeting`, in its own unit
 * @param pairView absent: pairs are evaluated as levels are
 */
export function buildLevelTables(
  issues: readonly Issue[],
  width: number,
  threshold: Float64Array,
  evaluate: Evaluate,
  pairView?: PairView,
): LevelTables {
  let evaluations = 0;
  let sweeps = 0;
  let failure: SolveStatus | null = null;
  const counted =
    (from: Evaluate): Evaluate =>
    (levels) => {
      evaluations++;
      const evaluated = from(levels);
      sweeps += evaluated.sweeps;
      if (evaluated.solve.status !== 'converged') failure ??= evaluated.solve;
      return evaluated;
    };
  const here = createView(issues, width, threshold, counted(evaluate));
  const there =
    pairView === undefined ? here : createView(issues, width, threshold, counted(pairView.evaluate));
  const last = (issue: number) => issues[issue]!.levels.length - 1;
  const pairs: { first: number; second: number; extra: Measures[][] }[] = [];
  const dropped: { first: number; second: number; extra: Measures }[] = [];
  for (let first = 0; first < issues.length; first++) {
    for (let second = first + 1; second < issues.length; second++) {
      // A chip that does nothing alone may undo what another does.
      const endsIn = ({ matters, extraOf }: View): Numbers | null =>
        matters[first] || matters[second] ? extraOf(first, last(first), second, last(second)) : null;
      let ends = endsIn(there);
      const isAnew =
        ends !== null &&
        pairView?.isJoined(first, second) === true &&
        exceeds(ends.meeting, threshold, hardlyMet);
      if (isAnew) ends = endsIn(here);
      if (ends === null) continue;
      const { measures, meeting } = ends;
      const { extraOf } = isAnew ? here : there;
      // Levels are ordered, so that two chips which hardly meet at their ends do not meet between them.
      if (!exceeds(meeting, threshold)) {
        dropped.push({ first, second, extra: measures });
        continue;
      }
      const extra = issues[first]!.levels.map((_, a) =>
        issues[second]!.levels.map((_, b) =>
          a === last(first) && b === last(second) ? measures : extraOf(first, a, second, b).measures,
        ),
      );
      pairs.push({ first, second, extra });
    }
  }
  const single = here.alone.map((levels) => levels.map(({ measures }) => measures));
  return { width, single, pairs, dropped, evaluations, sweeps, failure };
}

type Numbers = Pick<Evaluated, 'measures' | 'meeting'>;

/** Levels and pairs as one world has them. */
interface View {
  alone: readonly (readonly Numbers[])[]; // [issue][level]
  matters: readonly boolean[]; // [issue]
  /** What a pair of levels does beyond the sum of the two. */
  extraOf(first: number, a: number, second: number, b: number): Numbers;
}

function createView(
  issues: readonly Issue[],
  width: number,
  threshold: Float64Array,
  evaluate: Evaluate,
): View {
  const at = (...set: readonly (readonly [issue: number, level: number])[]): Evaluated => {
    const levels = issues.map(() => 0);
    for (const [issue, level] of set) levels[issue] = level;
    return evaluate(levels);
  };
  const nothing = { measures: new Float64Array(width), meeting: new Float64Array(threshold.length) };
  const alone = issues.map((issue, i) =>
    issue.levels.map((_, level) => (level === 0 ? nothing : at([i, level]))),
  );
  return {
    alone,
    matters: alone.map((levels) => levels.some(({ meeting }) => exceeds(meeting, threshold))),
    extraOf(first, a, second, b) {
      if (a === 0 || b === 0) return nothing;
      const both = at([first, a], [second, b]);
      const beyond = (read: 'measures' | 'meeting') =>
        both[read].map((value, k) => value - alone[first]![a]![read][k]! - alone[second]![b]![read][k]!);
      return { measures: beyond('measures'), meeting: beyond('meeting') };
    },
  };
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

function exceeds(row: Measures, threshold: Measures, share = 1): boolean {
  return row.some((value, k) => Math.abs(value) > share * threshold[k]!);
}
