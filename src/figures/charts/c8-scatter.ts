import { line, scaleLinear, type ScaleLinear } from 'd3';
import type { Box } from '../marks/box.ts';
import type { Look } from '../look/look.ts';
import { markerMark, type Marker } from '../marks/markers.ts';
import { element, text } from '../marks/svg.ts';
import { fitText, textWidth } from '../marks/text-metrics.ts';

/** One package in a panel. */
export interface ScatterPoint {
  key: string;
  x: number;
  y: number;
  isFrontier: boolean;
  isAcceptable: boolean;
  isAgreed: boolean;
  isNash: boolean;
  isBetter: boolean;
}
export interface ScatterPanel {
  id: string;
  points: readonly ScatterPoint[];
  xWords: string;
  yWords: string;
  bothWords: string;
  byWords: string; // of x alone, under those of y
  print(value: number): string;
  origin: string; // words of (0, 0) in keys of marks
}

type Scale = ScaleLinear<number, number>;
interface Scales {
  x: Scale;
  y: Scale;
}

/** About so many values of an axis that stand clear of each other, and two of them wherever these do. */
function ticksOf(scale: Scale, about: number, isClear: (a: number, b: number) => boolean): number[] {
  const least = Math.max(2, Math.floor(about));
  const tries = [0, 1, 2, 3, 4].map((more) => scale.ticks(least + more));
  const clear = (ticks: readonly number[]): boolean =>
    ticks.every((value, at) => at === 0 || isClear(ticks[at - 1]!, value));
  return tries.find((ticks) => ticks.length > 1 && clear(ticks)) ?? tries[0]!;
}

/** Words over a narrow plot: on one line, or on two where that would cut them. */
const wordsOver = ({ yWords, bothWords, byWords }: ScatterPanel, width: number, size: number) =>
  textWidth(bothWords, size) <= width ? [bothWords] : [yWords, byWords];

/** What the axes count: over and under the plot, or where that would leave little of it over it alone. */
function axisWords(panel: ScatterPanel, inner: Box, left: number, { theme, type, narrow }: Look): string[] {
  const { xWords, yWords } = panel;
  const style = { size: type.axis, fill: theme.secondary };
  const top = inner.y - 0.6 * type.axis;
  const width = inner.x + inner.width - left;
  if (narrow)
    return wordsOver(panel, width, type.axis).map((words, at, { length }) =>
      text(left, top - 1.15 * (length - 1 - at) * type.axis, fitText(words, type.axis, width), style),
    );
  return [
    text(inner.x, top, fitText(yWords, type.axis, inner.width), style),
    text(inner.x, inner.y + inner.height + 2.4 * type.axis, fitText(xWords, type.axis, inner.width), style),
  ];
}

/** Grid lines with values; zero is a heavy rule, which is where things stay as they are, or where no deal is as good. */
function axes(panel: ScatterPanel, inner: Box, outer: number, { x, y }: Scales, look: Look): string[] {
  const { theme, type } = look;
  const { print } = panel;
  const style = { size: type.axis, fill: theme.secondary };
  const rule = (value: number, ends: Record<'x1' | 'x2' | 'y1' | 'y2', number>): string =>
    element('line', {
      ...ends,
      stroke: value === 0 ? theme.secondary : theme.grid,
      'data-role': value === 0 ? 'zero' : 'grid',
    });
  const [left, right, top, bottom] = [inner.x, inner.x + inner.width, inner.y, inner.y + inner.height];
  const across = ticksOf(x, inner.width / (5 * type.axis), (a, b) => {
    const half = (value: number): number => textWidth(print(value), type.axis) / 2;
    return x(b) - x(a) > half(a) + half(b) + 0.4 * type.axis;
  });
  const up = ticksOf(y, inner.height / (3 * type.axis), (a, b) => y(a) - y(b) > 1.2 * type.axis);
  return [
    ...up.flatMap((value) => [
      rule(value, { x1: left, x2: right, y1: y(value), y2: y(value) }),
      text(left - 4, y(value) + 0.35 * type.axis, print(value), { ...style, anchor: 'end' }),
    ]),
    ...across.flatMap((value) => {
      const clears = x(value) - textWidth(print(value), type.axis) / 2 >= left - 2;
      return [
        rule(value, { x1: x(value), x2: x(value), y1: top, y2: bottom }),
        ...(clears
          ? [text(x(value), bottom + 1.15 * type.axis, print(value), { ...style, anchor: 'middle' })]
          : []),
      ];
    }),
    ...axisWords(panel, inner, outer, look),
  ];
}

/** The arrow from the package agreed to the nearest that is better for all. */
function arrow(points: readonly ScatterPoint[], { x, y }: Scales, { theme, scale }: Look): string[] {
  const [from, to] = [points.find(({ isAgreed }) => isAgreed), points.find(({ isBetter }) => isBetter)];
  if (from === undefined || to === undefined) return [];
  const style = { stroke: theme.ink, 'stroke-width': 1.25 * scale };
  return [
    element('line', {
      x1: x(from.x),
      y1: y(from.y),
      x2: x(to.x),
      y2: y(to.y),
      ...style,
      'data-role': 'arrow',
    }),
    markerMark(
      'up',
      { x: x(to.x), y: y(to.y), radius: 4 * scale },
      { stroke: theme.ink, surface: theme.surface },
      { 'data-key': 'better' },
    ),
  ];
}

function dots({ id, points }: ScatterPanel, { x, y }: Scales, { theme, scale, narrow }: Look): string[] {
  const mark = (point: ScatterPoint, marker: Marker, radius: number, stroke: string, role = 'mark'): string =>
    markerMark(
      marker,
      { x: x(point.x), y: y(point.y), radius: radius * scale },
      { stroke, surface: 'none' },
      { 'data-key': `${id}.${point.key}`, 'data-role': role },
    );
  const front = points.filter(({ isFrontier }) => isFrontier).sort((a, b) => a.x - b.x || b.y - a.y);
  const behind = points
    .filter(({ isFrontier, isAcceptable, isAgreed }) => !isFrontier && (isAcceptable || !isAgreed))
    .sort((a, b) => Number(a.isAcceptable) - Number(b.isAcceptable));
  const path = line<ScatterPoint>(
    (point) => x(point.x),
    (point) => y(point.y),
  )(front);
  const joined = { d: path ?? '', fill: 'none', stroke: theme.scenario, 'stroke-width': 1.25 * scale };
  return [
    // What a side would refuse is background to what could be had.
    ...behind.map((point) =>
      point.isAcceptable
        ? mark(point, 'dot', 1.8, theme.actors[0]!)
        : mark(point, 'plus', 1.2, theme.tertiary, 'context'),
    ),
    ...(front.length > 1
      ? [element('path', { ...joined, 'data-key': `${id}.frontier`, 'data-role': 'frontier' })]
      : []),
    ...front.map((point) => mark(point, 'dot', 2.6, theme.scenario)),
    ...points
      .filter(({ isNash }) => isNash && !narrow)
      .map((point) => mark(point, 'diamond', 4.2, theme.loss)),
    ...points.filter(({ isAgreed }) => isAgreed).map((point) => mark(point, 'ring', 6, theme.ink)),
  ];
}

/** One scatter of packages in a box: dominated ones small and grey, the frontier joined, the agreed one ringed. */
export function scatterMarks(panel: ScatterPanel, box: Box, look: Look): string[] {
  const { type, theme, scale, narrow } = look;
  const { points, print } = panel;
  const over = narrow ? wordsOver(panel, box.width - type.label, type.axis).length : 1;
  const room = { top: (0.55 + 1.15 * over) * type.axis, bottom: (narrow ? 1.6 : 2.9) * type.axis };
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const extent = (values: readonly number[]): [number, number] => {
    const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
    const pad = 0.06 * (high - low) || 1;
    return [low - pad, high + pad];
  };
  const bottom = box.y + box.height - room.bottom;
  const y = scaleLinear(extent(ys), [bottom, box.y + room.top]);
  const values = Math.max(...y.ticks(5).map((value) => textWidth(print(value), type.axis))) + 6;
  const inner = {
    x: box.x + values,
    y: box.y + room.top,
    width: box.width - values - type.label,
    height: bottom - box.y - room.top,
  };
  const x = scaleLinear(extent(xs), [inner.x, inner.x + inner.width]);
  const scales = { x, y };
  const origin = { x: x(0), y: y(0), radius: 4 * scale };
  return [
    ...axes(panel, inner, box.x, scales, look),
    ...dots(panel, scales, look),
    // The rules of zero cross there, and a low plot has no room for more.
    ...(narrow
      ? []
      : [
          ...arrow(points, scales, look),
          markerMark(
            'cross',
            origin,
            { stroke: theme.ink, surface: theme.surface },
            { 'data-key': `${panel.id}.${panel.origin}` },
          ),
        ]),
  ];
}
