import { pictureParts } from './picture-parts.ts';

/** Where a plot over time lies in its picture (pixels), and its first and last calendar times. */
export interface DrawnTimes {
  from: number;
  to: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The plots over time of a picture, as their axes have left word of them. */
export function drawnTimes(svg: string): DrawnTimes[] {
  return [...svg.matchAll(/<g data-role="times"[^>]*>/g)].flatMap(([mark]) =>
    pictureParts(mark).map(({ attributes }) => {
      const read = (name: string): number => Number(attributes[`data-${name}`]);
      const [from, to, left, right, top, bottom] = ['from', 'to', 'left', 'right', 'top', 'bottom'].map(read);
      return { from: from!, to: to!, left: left!, right: right!, top: top!, bottom: bottom! };
    }),
  );
}

/** The quarter under a point of a picture; null where no plot over time lies there. */
export function timeAt(plots: readonly DrawnTimes[], x: number, y: number): number | null {
  const plot = plots.find((one) => x >= one.left && x <= one.right && y >= one.top && y <= one.bottom);
  if (plot === undefined) return null;
  const share = (x - plot.left) / (plot.right - plot.left || 1);
  return Math.round(4 * (plot.from + share * (plot.to - plot.from))) / 4;
}

/** Where a calendar time lies along a plot, in pixels; null where it is out of view. */
export function pixelOf({ from, to, left, right }: DrawnTimes, time: number): number | null {
  if (time < from || time > to) return null;
  return from === to ? left : left + ((time - from) / (to - from)) * (right - left);
}
