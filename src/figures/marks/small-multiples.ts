import { scaleLinear } from 'd3';
import { acrossLine, timesMark } from './axes.ts';
import { fanMarks } from './bands.ts';
import type { Box } from './box.ts';
import { keyRoom, keyRow } from './key-row.ts';
import type { Look } from '../look/look.ts';
import {
  othersPath,
  othersStyle,
  panelDomain,
  panelKey,
  pathOf,
  pointMark,
  traceOf,
  type Panel,
  type PanelGrid,
  type Scale,
} from './panels.ts';
import { baselineStyle } from './series-style.ts';
import { sparkRows } from './spark-rows.ts';
import { element, pixels, text } from './svg.ts';
import { fitText, textWidth } from './text-metrics.ts';
import { eventLetters } from './time-marks.ts';

/** Panels that can be told apart side by side; more of them are rows with lines in them. */
const mostPanels = 6;

/** Panels side by side, all of one scale, with their names whole; null where not all of them have room to be read. */
function arrange(
  panels: readonly Panel[],
  box: Box,
  { type }: Look,
): { across: number; down: number } | null {
  const count = panels.length;
  const heads = panels.map(
    ({ name, values }) =>
      textWidth(name, type.label, 600) + textWidth(values[0]!, type.label) + type.label + 5,
  );
  const least = Math.max(8.2 * type.label, ...heads);
  const fit = Math.max(1, Math.min(count, Math.floor((box.width + type.label) / least)));
  const down = Math.ceil(count / fit);
  const across = Math.ceil(count / down);
  return count > mostPanels || box.height / down < 5 * type.label ? null : { across, down };
}

const minus = (value: number): string => pixels(value).replace('-', '−');

/** Ticks of a low panel: as many as stand clear of each other, zero among them. */
function panelTicks(y: Scale, { type }: Look): number[] {
  const clear = (ticks: readonly number[]): boolean =>
    ticks.every((value, at) => at === 0 || Math.abs(y(value) - y(ticks[at - 1]!)) > 1.15 * type.axis);
  return [4, 3, 2].map((count) => y.ticks(count)).find(clear) ?? [0];
}

/** Name and last value over a panel; the value is never cut. */
function panelHead({ key, name, values: [value] }: Panel, box: Box, { theme, type }: Look): string[] {
  const room = box.width - textWidth(value!, type.label) - 4;
  const y = box.y + 0.9 * type.label;
  return [
    text(box.x, y, fitText(name, type.label, room, 600), {
      size: type.label,
      weight: 600,
      fill: theme.ink,
      key: `name.${key}`,
    }),
    text(box.x + box.width, y, value!, {
      size: type.label,
      anchor: 'end',
      fill: theme.scenario,
      key: `value.${key}`,
    }),
  ];
}

/** The ground of a panel, the other panels' lines in grey, and its own path or fan over Baseline. */
function panelMarks(
  panel: Panel,
  others: string,
  box: Box,
  scales: { x: Scale; y: Scale },
  { times, events, runs, isAlone = false }: PanelGrid,
  look: Look,
): string[] {
  const { theme, scale } = look;
  const { x, y } = scales;
  const baseline = baselineStyle(look);
  const stroked = (
    values: Float64Array,
    stroke: string,
    width: number,
    { dash, ...named }: { dash?: string | undefined; 'data-key': string; 'data-role': string },
  ) => {
    if (times.length === 1) return pointMark({ x: x(times[0]!), y: y(values[0]!) }, stroke, named, look);
    const d = pathOf(times, values, x, y);
    return element('path', {
      d,
      fill: 'none',
      stroke,
      'stroke-width': width,
      'stroke-dasharray': dash,
      ...named,
    });
  };
  const own = { stroke: theme.scenario, width: 2 * scale, key: panel.key };
  return [
    timesMark(box, x),
    element('rect', { ...box, fill: theme.tint, 'data-role': 'model-output' }),
    ...panelTicks(y, look).map((value) => acrossLine(box, y(value), theme.grid, 'grid')),
    ...eventLetters(box, x, events, look),
    ...(others === ''
      ? []
      : [element('path', { d: others, fill: 'none', ...othersStyle(look), 'data-role': 'others' })]),
    ...(isAlone
      ? []
      : [
          stroked(panel.baseline ?? new Float64Array(times.length), baseline.stroke, baseline.width, {
            dash: baseline.dash,
            'data-key': `baseline.${panel.key}`,
            'data-role': panel.baseline === null ? 'zero' : 'mark',
          }),
        ]),
    ...(panel.fan === undefined
      ? [stroked(panel.own, own.stroke, own.width, { 'data-key': own.key, 'data-role': 'mark' })]
      : fanMarks(panel.fan, scales, own, runs, look)),
  ];
}

/** The ends of the axes: values at the left of the first panel of a row, first and last year under the last row. */
function axisEnds(
  box: Box,
  { x, y }: { x: Scale; y: Scale },
  isFirst: boolean,
  isLast: boolean,
  look: Look,
): string[] {
  const { theme, type } = look;
  const style = { size: type.axis, fill: theme.secondary };
  const values = isFirst
    ? panelTicks(y, look).map((value) =>
        text(box.x - 4, y(value) + 0.35 * type.axis, minus(value), { ...style, anchor: 'end' }),
      )
    : [];
  const [from, to] = (x.domain() as [number, number]).map((time) => String(Math.floor(time)));
  const fits = 2 * textWidth('2029', type.axis) + 4 < box.width;
  const below = box.y + box.height + 1.1 * type.axis;
  const years = isLast
    ? [
        text(box.x, below, from!, style),
        ...(fits && to !== from ? [text(box.x + box.width, below, to!, { ...style, anchor: 'end' })] : []),
      ]
    : [];
  return [...values, ...years];
}

/** Where one of the panels stands: with its head, and what of it is plot. */
function placeOf(
  order: number,
  area: Box,
  { across, down }: { across: number; down: number },
  { type }: Look,
): { frame: Box; inner: Box } {
  const gap = type.label;
  const width = (area.width - (across - 1) * gap) / across;
  const pitch = area.height / down;
  const frame = {
    x: area.x + (order % across) * (width + gap),
    y: area.y + Math.floor(order / across) * pitch,
    width,
    height: pitch,
  };
  const head = 1.35 * type.label;
  return { frame, inner: { ...frame, y: frame.y + head, height: pitch - head - 0.6 * type.label } };
}

/**
 * Small multiples over time on one shared scale, in the order given: a panel's own path dark over those of all others in grey, Baseline dotted, events
 * lettered. Many of them, narrow pictures and panels with scales of their own are rows with lines in them.
 */
export function smallMultiples(panels: readonly Panel[], grid: PanelGrid, box: Box, look: Look): string[] {
  const { type } = look;
  const { times, isFree = false } = grid;
  const key = panelKey(grid, look);
  const head = keyRoom(key, box.width, look);
  // Letters stand over all lines.
  const letters = grid.events.length === 0 ? 0 : 1.2 * type.note;
  const y = scaleLinear(panelDomain(panels), [1, 0]).nice(3);
  const ticks = [4, 3, 2].flatMap((count) => y.ticks(count));
  const axis = Math.max(...ticks.map((value) => textWidth(minus(value), type.axis))) + 5;
  const area = {
    x: box.x + axis,
    y: box.y + head,
    width: box.width - axis,
    height: box.height - head - type.axis,
  };
  const places = isFree || look.narrow ? null : arrange(panels, area, look);
  if (places === null) return sparkRows(panels, grid, box, look);
  const size = placeOf(0, area, places, look).inner;
  const low = { ...size, height: size.height - letters };
  const traces = panels.map((panel) => traceOf(panel, times, y.domain(), low));
  const placed = panels.flatMap((panel, order) => {
    const { frame, inner } = placeOf(order, area, places, look);
    const scales = {
      x: scaleLinear([times[0]!, times.at(-1)!], [inner.x, inner.x + inner.width]),
      y: scaleLinear(y.domain(), [inner.y + inner.height, inner.y + letters]),
    };
    const grey = othersPath(traces, panel, { x: inner.x, y: inner.y + letters });
    const isLast = order + places.across >= panels.length;
    return [
      ...panelHead(panel, frame, look),
      ...panelMarks(panel, grey, inner, scales, grid, look),
      ...axisEnds(inner, scales, order % places.across === 0, isLast, look),
    ];
  });
  return [...keyRow(key, box, look), ...placed];
}
