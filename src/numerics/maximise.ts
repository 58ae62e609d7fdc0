/** The best point found; `value` is −Infinity where the function has none anywhere on the grid. */
export interface Maximum {
  at: number;
  value: number;
  atEdge: boolean; // at an end of the grid: the function may be larger beyond
}
/** Where a parabola through three points has its peak, seen from the middle one. */
export interface Peak {
  move: number;
  gain: number; // of the peak over the middle
}
/** Share of the longer part in a golden section. */
const golden = (Math.sqrt(5) - 1) / 2;
const mostPolishes = 8;

/**
 * Largest value of a function on a range: the best point of a grid, then golden sections between its neighbours down to `reach`, then
 * peaks of parabolas with arms of that length, which see a peak more sharply than values beside it do. A function with several
 * peaks is safe where the grid shows the highest. Where the function is NaN it has no value.
 * @param grid ascending, two points or more
 * @param reach well above the distance at which noise hides a difference, well below the width of a peak
 */
export function maximise(f: (x: number) => number, grid: readonly number[], reach: number): Maximum {
  let best = { at: grid[0]!, value: -Infinity };
  const value = (at: number): number => {
    const found = f(at);
    if (found > best.value) best = { at, value: found };
    return found >= -Infinity ? found : -Infinity;
  };
  for (const at of grid) value(at);
  if (best.value === -Infinity) return { ...best, atEdge: false };
  const place = grid.indexOf(best.at);
  const low = grid[Math.max(place - 1, 0)]!;
  const high = grid[Math.min(place + 1, grid.length - 1)]!;
  let at = sectionBetween(value, low, high, reach);
  for (let polish = 0; polish < mostPolishes && at - reach >= low && at + reach <= high; polish++) {
    const peak = peakNear(value, at, reach);
    if (peak === null) break;
    at += Math.max(-reach, Math.min(reach, peak.move));
    if (Math.abs(peak.move) <= reach / 1000) {
      // The peak of a parabola is nearer than noise lets single values tell.
      return { at, value: Math.max(value(at), best.value), atEdge: false };
    }
  }
  return { ...best, atEdge: best.at === grid[0] || best.at === grid.at(-1) };
}

/** Middle of the last golden section of a range, not longer than `reach`. */
function sectionBetween(f: (x: number) => number, from: number, to: number, reach: number): number {
  let low = from;
  let high = to;
  let left = high - golden * (high - low);
  let right = low + golden * (high - low);
  let atLeft = f(left);
  let atRight = f(right);
  while (high - low > reach) {
    if (atLeft > atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - golden * (high - low);
      atLeft = f(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + golden * (high - low);
      atRight = f(right);
    }
  }
  return (low + high) / 2;
}

/** Peak of the parabola through a function at x − reach, x and x + reach; null where it has none or a value is missing. */
export function peakNear(f: (x: number) => number, x: number, reach: number): Peak | null {
  const middle = f(x);
  const below = f(x - reach);
  const above = f(x + reach);
  const bend = 2 * middle - below - above;
  if (!(bend > 0 && bend < Infinity)) return null;
  const slope = above - below;
  return { move: (reach * slope) / (2 * bend), gain: (slope * slope) / (8 * bend) };
}
