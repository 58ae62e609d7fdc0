import type { TermContext } from './terms.ts';

/** Change of confidence in points (0-100) that a package is expected to make, weighted over allies, by what each chip does alone: chips multiply, they do not add. */
export function confidencePoints(context: TermContext, levels: ArrayLike<number>): number {
  const factors = unmoved(context);
  context.issues.forEach((_, issue) => moveConfidence(context, factors, 0, 0, issue, levels[issue]!));
  return pointsOf(context, factors, 0);
}

/** [ally] factors of confidence where nothing moves. */
export function unmoved({ confidence }: TermContext): Float64Array {
  return new Float64Array(confidence.length).fill(1);
}

/** Factors of confidence with one more chip, in the row at `to`, from the row at `from`. @param rows rows of [ally] */
export function moveConfidence(
  { facts }: TermContext,
  rows: Float64Array,
  from: number,
  to: number,
  issue: number,
  level: number,
): void {
  const { confidence } = facts[issue]![level]!;
  for (let ally = 0; ally < confidence.length; ally++)
    rows[to + ally] = rows[from + ally]! * confidence[ally]!;
}

/** Points of confidence that the factors [ally] in the row at `at` mean. */
export function pointsOf(
  { confidence, confidenceWeight }: TermContext,
  rows: Float64Array,
  at: number,
): number {
  let points = 0;
  for (let ally = 0; ally < confidence.length; ally++)
    points += 100 * confidenceWeight[ally]! * confidence[ally]! * (rows[at + ally]! - 1);
  return points;
}

/** Points of confidence that a change of each ally's means. @param change [ally] */
export function pointsOfChange({ confidenceWeight }: TermContext, change: Float64Array): number {
  let points = 0;
  for (let ally = 0; ally < change.length; ally++) points += 100 * confidenceWeight[ally]! * change[ally]!;
  return points;
}
