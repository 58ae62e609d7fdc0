/** What fixes the ladder of one technology: the position of the list's threshold and the shares above it that middle rungs let through, all in [0,1]. */
export interface Ladder {
  threshold: number;
  granted: number; // share of demand above the threshold licensed case by case
  presumption: number; // share licensed under a presumption of denial
}

/** Highest permitted position at stringency 0, 0.25, 0.5, 0.75 and 1: none, licence exception, case by case, presumption of denial, ban. */
function rungs({ threshold, granted, presumption }: Ladder): readonly number[] {
  const above = 1 - threshold;
  return [1, 1, threshold + granted * above, threshold + presumption * above, threshold];
}

/** Highest position on the ladder of performance that a stringency permits, both in [0,1]; linear between the five rungs. */
export function permittedPosition(stringency: number, ladder: Ladder): number {
  const heights = rungs(ladder);
  const below = Math.min(3, Math.max(0, Math.floor(4 * stringency)));
  const share = 4 * stringency - below;
  return heights[below]! + share * (heights[below + 1]! - heights[below]!);
}

/**
 * The least stringency that permits no more than `position`; 0 when everything is permitted.
 * @param position in [threshold, 1]; below the threshold the answer is a ban, which still permits the threshold
 */
export function stringencyFor(position: number, ladder: Ladder): number {
  if (position >= 1) return 0;
  const heights = rungs(ladder);
  const upper = heights.findIndex((height) => height <= position);
  if (upper < 0) return 1;
  const fall = heights[upper - 1]! - heights[upper]!;
  return (upper - (position - heights[upper]!) / fall) / 4;
}
