import { line, scaleLinear, type ScaleLinear } from 'd3';
import { timesMark } from './axes.ts';
import type { Box } from './box.ts';
import { keyRoom, keyRow, type KeyEntry } from './key-row.ts';
import type { Look } from './look.ts';
import { baselineStyle } from './series-style.ts';
import { element, pixels, text } from './svg.ts';
import { fitText, textWidth } from './text-metrics.ts';
import { figureTexts } from './texts.ts';

/** One panel: its own path, and the path that it is held against. */
export interface Panel {
  key: string;
  name: string;
  code: string; // stands for the name where that does not fit
  own: Float64Array; // [time]
  baseline: Float64Array | null; // [time]; null: zero is Baseline
  value: string; // printed, of the last time
}
/** What the panels have in common. */
export interface PanelGrid {
  times: Float64Array;
  others: string; // words for the grey lines of the other panels
  left: (count: number) => string; // words for panels that did not fit
}

/** Panels side by side, all of one scale: as many as there is room for with their names whole, in the order in which they come. */
function arrange(panels: readonly Panel[], box: Box, { type }: Look): { across: number; down: number } {
  const count = panels.length;
  const heads = panels.map(
    ({ name, value }) => textWidth(name, type.label, 600) + textWidth(value, type.label) + type.label + 5,
  );
  const least = Math.max(8.2 * type.label, Math.min(Math.max(...heads), 14 * type.label));
  const across = Math.max(1, Math.min(count, Math.floor((box.width + type.label) / least)));
  const down = Math.max(1, Math.floor(box.height / (4.4 * type.label)));
  const needed = Math.ceil(count / across);
  return { across: Math.ceil(count / Math.max(needed, 1)) || 1, down: Math.min(down, needed) };
}

const minus = (value: number): string => pixels(value).replace('-', '−');

type Scale = ScaleLinear<number, number>;
/** Ticks of a low panel: as many as stand clear of each other, zero among them. */
function panelTicks(y: Scale, { type }: Look): number[] {
  const clear = (ticks: readonly number[]): boolean =>
    ticks.every((value, at) => at === 0 || Math.abs(y(value) - y(ticks[at - 1]!)) > 1.15 * type.axis);
  return [4, 3, 2].map((count) => y.ticks(count)).find(clear) ?? [0];
}
/** The panels that are drawn where not all fit: those that reach furthest from Baseline, still in their order. */
function furthest(panels: readonly Panel[], count: number): Panel[] {
  const reach = ({ own, baseline }: Panel): number => Math.abs(own.at(-1)! - (baseline?.at(-1) ?? 0));
  const ranked = panels.toSorted((a, b) => reach(b) - reach(a)).slice(0, count);
  return panels.filter((panel) => ranked.includes(panel));
}
const pathOf = (times: Float64Array, values: Float64Array, x: Scale, y: Scale): string =>
  line<number>(
    (_, at) => x(times[at]!),
    (value) => y(value),
  )([...values])!;

/** A path in steps from its first value on, which are the same in all panels since these have one size; `first` is where it starts under the upper edge. */
function traceOf(
  times: Float64Array,
  values: Float64Array,
  domain: readonly number[],
  { width, height }: Pick<Box, 'width' | 'height'>,
): { first: number; steps: string } {
  const x = scaleLinear([times[0]!, times.at(-1)!], [0, width]);
  const y = scaleLinear(domain, [height, 0]);
  const at = Array.from(values, (value, order) => ({
    x: Number(pixels(x(times[order]!))),
    y: Number(pixels(y(value))),
  }));
  const steps = at
    .slice(1)
    .map((to, order) => `l${pixels(to.x - at[order]!.x)},${pixels(to.y - at[order]!.y)}`);
  return { first: at[0]!.y, steps: steps.join('') };
}

/** What a line of each kind means. */
function keyOf(others: string, look: Look): KeyEntry[] {
  const { theme, scale } = look;
  const { stroke, width, dash } = baselineStyle(look);
  return [
    { name: figureTexts.thisRun, stroke: theme.scenario },
    { name: figureTexts.baseline, stroke, width, dash },
    { name: others, stroke: theme.grid, width: 1.5 * scale },
  ];
}

/** Name and last value over a panel; the value is never cut. */
function panelHead(panel: Panel, box: Box, { theme, type }: Look): string[] {
  const room = box.width - textWidth(panel.value, type.label) - 4;
  const y = box.y + 0.9 * type.label;
  const fits = textWidth(panel.name, type.label, 600) <= room || panel.code.length > panel.name.length;
  const name = fitText(fits ? panel.name : panel.code, type.label, room, 600);
  return [
    text(box.x, y, name, { size: type.label, weight: 600, fill: theme.ink, key: `name.${panel.key}` }),
    text(box.x + box.width, y, panel.value, {
      size: type.label,
      anchor: 'end',
      fill: theme.scenario,
      key: `value.${panel.key}`,
    }),
  ];
}

function panelMarks(
  panel: Panel,
  others: string,
  box: Box,
  scales: { x: Scale; y: Scale },
  times: Float64Array,
  look: Look,
): string[] {
  const { theme, scale } = look;
  const { x, y } = scales;
  const baseline = baselineStyle(look);
  const flat = new Float64Array(times.length);
  const stroked = (d: string, stroke: string, width: number, more: Record<string, string | undefined>) =>
    element('path', { d, fill: 'none', stroke, 'stroke-width': width, ...more });
  const grid = panelTicks(y, look).map((value) =>
    element('line', {
      x1: box.x,
      x2: box.x + box.width,
      y1: y(value),
      y2: y(value),
      stroke: theme.grid,
      'stroke-width': 0.5 * scale,
      'data-role': 'grid',
    }),
  );
  return [
    timesMark(box, x),
    ...grid,
    ...(others === '' ? [] : [stroked(others, theme.grid, 0.75 * scale, { 'data-role': 'others' })]),
    stroked(pathOf(times, panel.baseline ?? flat, x, y), baseline.stroke, baseline.width, {
      'stroke-dasharray': baseline.dash,
      'data-key': `baseline.${panel.key}`,
      'data-role': panel.baseline === null ? 'zero' : 'mark',
    }),
    stroked(pathOf(times, panel.own, x, y), theme.scenario, 2 * scale, {
      'data-key': panel.key,
      'data-role': 'mark',
    }),
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
        text(box.x - 4, y(value) + 0.35 * type.axis, minus(value), {
          ...style,
          anchor: 'end',
        }),
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

/**
 * Small multiples over time on one shared scale, in the order given: a panel's own path dark over those of all others in grey, Baseline dotted.
 * Panels that do not fit are counted under the plot; their numbers are in the table.
 */
export function smallMultiples(
  panels: readonly Panel[],
  { times, others, left }: PanelGrid,
  box: Box,
  look: Look,
): string[] {
  const { type, theme } = look;
  const key = keyOf(others, look);
  const head = keyRoom(key, box.width, look);
  const foot = 1.4 * type.axis;
  const all = panels.flatMap((panel) => [...panel.own, ...(panel.baseline ?? [])]);
  const domain = [Math.min(0, ...all), Math.max(0, ...all)] as const;
  const y = scaleLinear(domain[0] === domain[1] ? [0, 1] : domain, [1, 0]).nice(3);
  const ticks = [4, 3, 2].flatMap((count) => y.ticks(count));
  const axis = Math.max(...ticks.map((value) => textWidth(minus(value), type.axis))) + 5;
  const area = {
    x: box.x + axis,
    y: box.y + head,
    width: box.width - axis,
    height: box.height - head - foot,
  };
  const { across, down } = arrange(panels, area, look);
  const shown = furthest(panels, across * down);
  const rest = panels.length - shown.length;
  const gap = type.label;
  const width = (area.width - (across - 1) * gap) / across;
  const pitch = (area.height - (rest > 0 ? foot : 0)) / down;
  const height = pitch - 1.95 * type.label;
  const traces = panels.map((of) => ({ of, ...traceOf(times, of.own, y.domain(), { width, height }) }));
  const placed = shown.map((panel, order) => {
    const frame = {
      x: area.x + (order % across) * (width + gap),
      y: area.y + Math.floor(order / across) * pitch,
      width,
      height: pitch,
    };
    const inner = {
      ...frame,
      y: frame.y + 1.35 * type.label,
      height,
    };
    const scales = {
      x: scaleLinear([times[0]!, times.at(-1)!], [inner.x, inner.x + inner.width]),
      y: scaleLinear(y.domain(), [inner.y + inner.height, inner.y]),
    };
    const grey = traces.flatMap(({ of, first, steps }) =>
      of === panel ? [] : [`M${pixels(inner.x)},${pixels(inner.y + first)}${steps}`],
    );
    const isLast = order + across >= shown.length;
    return [
      ...panelHead(panel, frame, look),
      ...panelMarks(panel, grey.join(''), inner, scales, times, look),
      ...axisEnds(inner, scales, order % across === 0, isLast, look),
    ];
  });
  const more =
    rest === 0
      ? []
      : [
          text(area.x, box.y + box.height - 0.2 * type.axis, left(rest), {
            size: type.axis,
            fill: theme.secondary,
          }),
        ];
  return [...keyRow(key, box, look), ...placed.flat(), ...more];
}
