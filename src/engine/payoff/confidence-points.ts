import type { TermContext } from './terms.ts';

/** Change of confidence in points (0-100) that a package is expected to make, weighted over allies; acts multiply, they do not add. */
export function confidencePoints(context: TermContext, levels: ArrayLike<number>): number {
  let factors = unmoved(context);
  context.issues.forEach((_, issue) => (factors = moveConfidence(context, factors, issue, levels[issue]!)));
  return pointsOf(context, factors);
}

/** [ally] factors of confidence where nothing moves. */
export function unmoved({ confidence }: TermContext): Float64Array {
  return new Float64Array(confidence.length).fill(1);
}

/** [ally] factors of confidence with one more chip. */
export function moveConfidence(
  { facts }: TermContext,
  factors: Float64Array,
  issue: number,
  level: number,
): Float64Array {
  const { confidence } = facts[issue]![level]!;
  const moved = factors.slice();
  for (let ally = 0; ally < moved.length; ally++) moved[ally]! *= confidence[ally]!;
  return moved;
}

/** Points of confidence that factors [ally] mean. */
export function pointsOf({ confidence, confidenceWeight }: TermContext, factors: Float64Array): number {
  let points = 0;
  for (let ally = 0; ally < factors.length; ally++)
    points += 100 * confidenceWeight[ally]! * confidence[ally]! * (factors[ally]! - 1);
  return points;
}
