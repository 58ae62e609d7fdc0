import type { ScaleLinear } from 'd3';
import type { Box } from './box.ts';
import { formatNumber } from '../words/format-number.ts';
import type { Look } from '../look/look.ts';
import { element, pixels, text } from './svg.ts';
import { textWidth } from './text-metrics.ts';

type Scale = ScaleLinear<number, number>;
type Print = (value: number) => string;
const plain: Print = (value) => pixels(value).replace('-', '−');
/** A thin horizontal line across a box. */
export function acrossLine(
  { x, width }: Pick<Box, 'x' | 'width'>,
  y: number,
  stroke: string,
  role: 'axis' | 'grid' | 'zero',
): string {
  const ends = { x1: x, y1: y, x2: x + width, y2: y };
  return element('line', { ...ends, stroke, 'stroke-width': 1, 'data-role': role });
}

/** Ticks of values of an axis: one for every four lines of text; every other one of a low axis on which they would meet. */
function valueTicks(box: Pick<Box, 'height'>, y: Scale, { type }: Look): number[] {
  const ticks = y.ticks(Math.max(2, Math.floor(box.height / (4.2 * type.axis))));
  const meet = ticks.length > 2 && Math.abs(y(ticks[1]!) - y(ticks[0]!)) < 1.05 * type.axis;
  return meet ? ticks.filter((_, order) => order % 2 === 0) : ticks;
}

/** Pixels that the values of an axis take at the left of a box of that height, the gap before the plot counted. */
export function valueRoom(box: Pick<Box, 'height'>, y: Scale, look: Look, print: Print = plain): number {
  const widths = valueTicks(box, y, look).map((value) => textWidth(print(value), look.type.axis));
  return Math.max(...widths) + 4;
}

/** Pixels that the years take under a box. */
export const timeRoom = ({ type }: Look): number => Math.ceil(1.6 * type.axis);

/** Horizontal grid lines with their values at the left of the box; zero is a heavy rule, and an axis without zero carries the mark of a break. */
export function valueAxis(box: Box, y: Scale, look: Look, print: Print = plain): string[] {
  const { theme, type } = look;
  const marks = valueTicks(box, y, look).flatMap((value) => {
    const at = y(value);
    const [stroke, role] =
      value === 0 ? ([theme.secondary, 'zero'] as const) : ([theme.grid, 'grid'] as const);
    return [
      acrossLine(box, at, stroke, role),
      text(box.x - 4, at + 0.35 * type.axis, print(value), {
        size: type.axis,
        anchor: 'end',
        fill: theme.secondary,
      }),
    ];
  });
  const [low, high] = y.domain() as [number, number];
  return low * high > 0 ? [...marks, breakMark(box, look)] : marks;
}

/** Two short strokes at the foot of an axis that does not start at zero. */
function breakMark(box: Box, { theme, scale }: Look): string {
  const [x, y, step] = [box.x, box.y + box.height, 4 * scale];
  const stroke = (up: number): string =>
    `M${pixels(x - step)},${pixels(y - up + step / 2)}L${pixels(x + step)},${pixels(y - up - step / 2)}`;
  const style = { fill: 'none', stroke: theme.secondary, 'stroke-width': 1.25 * scale };
  return element('path', { d: stroke(step) + stroke(2 * step), ...style, 'data-role': 'axis-break' });
}

/** Years under the plot at their first quarter, as many as there is room for; the first quarter itself when no year begins in view. */
export function timeAxis(box: Box, x: Scale, look: Look): string[] {
  const { theme, type } = look;
  const [first, last] = x.domain() as [number, number];
  const years: number[] = [];
  for (let year = Math.ceil(first); year <= last; year++) years.push(year);
  const room = textWidth('2029', type.axis) + type.axis;
  const every = Math.max(1, Math.ceil((room * years.length) / box.width));
  const marks = years.filter((_, order) => order % every === 0).map((year) => [year, String(year)] as const);
  const shown = marks.length > 0 ? marks : [[first, formatNumber(first, 'year')] as const];
  const bottom = box.y + box.height;
  const words = shown.flatMap(([time, label]) => [
    element('line', {
      x1: x(time),
      y1: bottom,
      x2: x(time),
      y2: bottom + type.axis / 3,
      stroke: theme.secondary,
      'stroke-width': 1,
      'data-role': 'tick',
    }),
    text(x(time), bottom + 1.35 * type.axis, label, {
      size: type.axis,
      anchor: 'middle',
      fill: theme.secondary,
    }),
  ]);
  return [timesMark(box, x), ...words];
}

/** Word of a scale over calendar time for pages that draw a rule over the picture; nothing to see. */
export function timesMark(box: Box, x: Scale): string {
  const [from, to] = x.domain() as [number, number];
  return element('g', {
    'data-role': 'times',
    'data-from': String(from),
    'data-to': String(to),
    'data-left': x(from),
    'data-right': x(to),
    'data-top': box.y,
    'data-bottom': box.y + box.height,
  });
}
