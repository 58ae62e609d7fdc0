import { line, scaleLinear, type ScaleLinear } from 'd3';
import type { FanPoint } from './bands.ts';
import type { Box } from './box.ts';
import type { KeyEntry } from './key-row.ts';
import type { Look } from '../look/look.ts';
import { markerMark } from './markers.ts';
import { baselineStyle } from './series-style.ts';
import { pixels } from './svg.ts';
import { figureTexts } from '../words/texts.ts';
import type { LetteredEvent } from './time-marks.ts';

export type Scale = ScaleLinear<number, number>;
/** One panel: its own path, and the path that it is held against. */
export interface Panel {
  key: string;
  name: string;
  own: Float64Array; // [time]; of many runs the median
  baseline: Float64Array | null; // [time]; null: zero is Baseline
  fan?: readonly FanPoint[]; // [time] of many runs
  values: readonly string[]; // printed, of the last time: its own first
  isKept?: boolean; // drawn even where others reach further from Baseline
  isTold?: boolean; // the title is of it: drawn before all others
}
/** What the panels have in common. */
export interface PanelGrid {
  times: Float64Array;
  own: string; // words for the dark line
  others: string; // words for the grey lines of the other panels
  heads: readonly string[]; // over the printed values
  left: (count: number) => string; // words for panels that did not fit
  range: (low: number, high: number) => string; // words for the ends of the scale
  events: readonly LetteredEvent[];
  runs: number; // behind the bands
  isFree?: boolean; // every panel has a scale of its own, and says so
  isAlone?: boolean; // there is no Baseline
}

/** Ends of the scale of some panels; zero belongs to it. */
export function panelDomain(panels: readonly Panel[]): [number, number] {
  let [low, high] = [0, 0];
  for (const { own, baseline, fan = [] } of panels) {
    for (const value of [
      ...own,
      ...(baseline ?? []),
      ...fan.flatMap(({ low90, high90 }) => [low90, high90]),
    ]) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low === high ? [0, 1] : [low, high];
}

/** The panels that are drawn where not all fit: that of the title, those that are kept and those that reach furthest from Baseline, still in their order. */
export function furthest(panels: readonly Panel[], count: number): readonly Panel[] {
  if (count >= panels.length) return panels;
  const reach = ({ own, baseline }: Panel): number => Math.abs(own.at(-1)! - (baseline?.at(-1) ?? 0));
  const first = ({ isKept, isTold }: Panel): number => (isTold === true ? 2 : isKept === true ? 1 : 0);
  const ranked = panels.toSorted((a, b) => first(b) - first(a) || reach(b) - reach(a)).slice(0, count);
  return panels.filter((panel) => ranked.includes(panel));
}

export const pathOf = (times: Float64Array, values: Float64Array, x: Scale, y: Scale): string =>
  line<number>(
    (_, at) => x(times[at]!),
    (value) => y(value),
  )([...values])!;

/** What stands where a line has one quarter alone and would not be seen: a dot, of Baseline a ring under it. */
export function pointMark(
  at: { x: number; y: number },
  stroke: string,
  attributes: Readonly<Record<string, string>>,
  { scale }: Look,
): string {
  const isBaseline = attributes['data-key']!.startsWith('baseline');
  const [marker, radius] = isBaseline ? (['ring', 5] as const) : (['dot', 3] as const);
  return markerMark(marker, { ...at, radius: radius * scale }, { stroke, surface: 'none' }, attributes);
}

/** A path in steps from its first value on, which are the same in all panels of one size; `first` is where it starts under the upper edge. */
export interface Trace {
  of: Panel;
  first: number;
  steps: string;
}
export function traceOf(
  of: Panel,
  times: Float64Array,
  domain: readonly number[],
  { width, height }: Pick<Box, 'width' | 'height'>,
): Trace {
  const x = scaleLinear([times[0]!, times.at(-1)!], [0, width]);
  const y = scaleLinear(domain, [height, 0]);
  const at = Array.from(of.own, (value, order) => ({
    x: Number(pixels(x(times[order]!))),
    y: Number(pixels(y(value))),
  }));
  const steps = at
    .slice(1)
    .map((to, order) => `l${pixels(to.x - at[order]!.x)},${pixels(to.y - at[order]!.y)}`);
  return { of, first: at[0]!.y, steps: steps.join('') };
}

/** The paths of all panels but one, as one path of a panel. */
export function othersPath(traces: readonly Trace[], panel: Panel, { x, y }: Pick<Box, 'x' | 'y'>): string {
  return traces
    .flatMap(({ of, first, steps }) => (of === panel ? [] : [`M${pixels(x)},${pixels(y + first)}${steps}`]))
    .join('');
}

/** Style of the lines of other panels. */
export const othersStyle = ({ theme, scale }: Look) => ({
  stroke: theme.actors[0]!,
  'stroke-width': 0.6 * scale,
  'stroke-opacity': '0.6',
});

/** What a line of each kind means, and the ground of model output. */
export function panelKey(
  { own, others, isFree = false, isAlone = false }: PanelGrid,
  look: Look,
): KeyEntry[] {
  const { theme, scale, narrow } = look;
  const { stroke, width, dash } = baselineStyle(look);
  return [
    { name: own, stroke: theme.scenario },
    ...(isAlone ? [] : [{ name: figureTexts.baseline, stroke, width, dash }]),
    ...(isFree || narrow ? [] : [{ name: others, stroke: theme.actors[0]!, width: 0.75 * scale }]),
    { name: figureTexts.modelOutput, stroke: theme.grid, ground: theme.tint },
    ...(isFree ? [{ name: figureTexts.scalesDiffer, stroke: theme.ink, marker: 'diamond' as const }] : []),
  ];
}
