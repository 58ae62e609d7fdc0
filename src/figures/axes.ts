import type { ScaleLinear } from 'd3';
import { formatNumber } from './format-number.ts';
import type { Box } from './frame.ts';
import { element, pixels, text } from './svg.ts';
import { textWidth } from './text-metrics.ts';
import { textSize, type Theme } from './theme.ts';

type Scale = ScaleLinear<number, number>;

/** Horizontal grid lines with their values at the left; zero is a heavy rule. */
export function valueAxis(box: Box, y: Scale, theme: Theme): string[] {
  return y.ticks(Math.max(2, Math.floor(box.height / 48))).flatMap((value) => {
    const at = y(value);
    const stroke = value === 0 ? theme.secondary : theme.grid;
    return [
      element('line', {
        x1: box.x,
        y1: at,
        x2: box.x + box.width,
        y2: at,
        stroke,
        'stroke-width': 1,
        'data-role': value === 0 ? 'zero' : 'grid',
      }),
      text(box.x - 4, at + 4, pixels(value).replace('-', '−'), {
        size: textSize.axis,
        anchor: 'end',
        fill: theme.secondary,
      }),
    ];
  });
}

/** Years under the plot at their first quarter, as many as there is room for; the first quarter itself when no year begins in view. */
export function timeAxis(box: Box, x: Scale, theme: Theme): string[] {
  const [first, last] = x.domain() as [number, number];
  const years: number[] = [];
  for (let year = Math.ceil(first); year <= last; year++) years.push(year);
  const room = textWidth('2029', textSize.axis) + 10;
  const every = Math.max(1, Math.ceil((room * years.length) / box.width));
  const marks = years.filter((_, order) => order % every === 0).map((year) => [year, String(year)] as const);
  const shown = marks.length > 0 ? marks : [[first, formatNumber(first, 'year')] as const];
  const bottom = box.y + box.height;
  return shown.flatMap(([time, label]) => [
    element('line', {
      x1: x(time),
      y1: bottom,
      x2: x(time),
      y2: bottom + 4,
      stroke: theme.secondary,
      'stroke-width': 1,
      'data-role': 'tick',
    }),
    text(x(time), bottom + 15, label, { size: textSize.axis, anchor: 'middle', fill: theme.secondary }),
  ]);
}
