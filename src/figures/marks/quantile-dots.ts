/** Dots of a quantile dot plot: each stands for the same share of runs. */
export const dotCount = 20;

export interface StackedDot {
  along: number; // pixels along the axis: the middle of the dot's stack
  level: number; // 0 at the axis, counted in dots
  quantile: number; // index of the dot, ascending
}

/**
 * Dots stacked where they would overlap: positions in pixels along the axis, ascending, become stacks one diameter wide.
 * @param positions [quantile] pixels, ascending
 */
export function stackDots(positions: readonly number[], diameter: number): StackedDot[] {
  const heights = new Map<number, number>();
  return positions.map((position, quantile) => {
    const stack = Math.round(position / diameter);
    const level = heights.get(stack) ?? 0;
    heights.set(stack, level + 1);
    return { along: stack * diameter, level, quantile };
  });
}
