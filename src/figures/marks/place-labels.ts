/**
 * Heights for labels that want to stand at `wanted` but need `gap` between them: order is kept, all lie in [top, bottom], and none
 * moves further than it must. Same order as `wanted`. More labels than fit are spread evenly.
 */
export function placeLabels(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const room = order.length > 1 ? Math.min(gap, (bottom - top) / (order.length - 1)) : gap;
  const placed = wanted.map((y) => Math.min(Math.max(y, top), bottom));
  let floor = top;
  for (const index of order) {
    placed[index] = Math.max(placed[index]!, floor);
    floor = placed[index] + room;
  }
  let ceiling = bottom;
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index]!, ceiling);
    ceiling = placed[index] - room;
  }
  return placed;
}
