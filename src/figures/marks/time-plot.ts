import { scaleLinear, type ScaleLinear } from 'd3';
import { timeAxis, timeRoom, valueAxis, valueRoom } from './axes.ts';
import type { Box } from './box.ts';
import type { Look } from '../look/look.ts';
import { modelOutput } from './time-marks.ts';

type Scale = ScaleLinear<number, number>;

/** A plot of numbers over time: where it lies, its scales, and its ground with axes. */
export interface TimePlot {
  inner: Box;
  x: Scale;
  y: Scale;
  ground: readonly string[];
}

/** From this share of the highest level on, an axis of positive levels starts near the lowest. */
const farFromZero = 0.5;

/** Ends of an axis that holds all values; zero belongs to it unless all of them are far from it. */
export function levelDomain(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low > 0 && low > farFromZero * high) return low === high ? [0, high] : [low, high];
  if (high < 0 && high < farFromZero * low) return low === high ? [low, 0] : [low, high];
  return low === high && low === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, high)];
}

/**
 * Scales, ground and axes of a plot over time inside a box.
 * @param times first and last calendar time @param values all that is drawn, in the unit of the axis
 * @param labelRoom pixels kept at the right for names @param print a value of the axis
 */
export function timePlot(
  box: Box,
  of: {
    times: readonly [number, number];
    values: readonly number[];
    labelRoom: number;
    valueRoom?: number;
  },
  print: (value: number) => string,
  look: Look,
): TimePlot {
  const height = box.height - timeRoom(look);
  const words = 1.4 * look.type.note; // over the lines, so that nothing drawn runs through them
  const y = scaleLinear(levelDomain(of.values), [box.y + height, box.y + words]).nice(4);
  const left = box.x + Math.max(of.valueRoom ?? 0, valueRoom({ height }, y, look, print));
  const right = box.x + box.width - of.labelRoom;
  const x = scaleLinear(of.times, [left, right]);
  const inner = { x: left, y: box.y, width: right - left, height };
  const ground = [
    ...modelOutput(inner, x, -Infinity, look),
    ...valueAxis(inner, y, look, print),
    ...timeAxis(inner, x, look),
  ];
  return { inner, x, y, ground };
}
