import { scaleLinear, type ScaleLinear } from 'd3';
import type { FigureSpec } from '../../schema/figure.ts';
import { acrossLine } from '../marks/axes.ts';
import type { Box } from '../marks/box.ts';
import { gainTexts } from './c1-gains-texts.ts';
import { runOutcomes } from './c1-runs-rows.ts';
import { claimHolds } from '../words/claims.ts';
import { memberAt, numbersOf, unitOf } from '../columns.ts';
import { fillSlots } from '../words/fill-slots.ts';
import { percentOfRuns } from '../words/uncertainty-words.ts';
import type { Look } from '../look/look.ts';
import { markerMark } from '../marks/markers.ts';
import { printMeasure, printSigned, printTick } from '../words/measure-words.ts';
import { element, text } from '../marks/svg.ts';
import { fitText, textWidth } from '../marks/text-metrics.ts';

const outcomes = ['income', 'balance', 'delay', 'confidence'] as const;
type Outcome = (typeof outcomes)[number];
/** Outcomes whose levels dwarf what changes: drawn as changes. */
const asChange: readonly Outcome[] = ['income', 'balance'];

/** Whether the rows are of many runs; all outcomes are then changes. */
const isOfRuns = ({ rows }: FigureSpec): boolean => rows.columns['better'] !== undefined;
const outcomesOf = (spec: FigureSpec): readonly Outcome[] =>
  isOfRuns(spec) ? outcomes.filter((outcome) => outcome in runOutcomes) : outcomes;

/** Where an outcome stands and ends in a row: hollow and solid dot; and the ends of the bar between or around them. */
function ends(
  spec: FigureSpec,
  outcome: Outcome,
  row: number,
): { from: number; to: number; bar: [number, number] } {
  const at = (column: string): number => numbersOf(spec.rows, column)[row]!;
  const change = at(`${outcome}_change`);
  if (isOfRuns(spec)) return { from: 0, to: change, bar: [at(`${outcome}_low`), at(`${outcome}_high`)] };
  const [from, to] = asChange.includes(outcome) ? [0, change] : [at(`${outcome}_baseline`), at(outcome)];
  return { from, to, bar: [from, to] };
}

/** The change with its sign, and of many runs the ends of the middle half in the same unit. */
function printed(spec: FigureSpec, outcome: Outcome, row: number): string {
  const unit = unitOf(spec.rows, `${outcome}_change`);
  const at = (column: string): number => numbersOf(spec.rows, `${outcome}_${column}`)[row]!;
  const change = printSigned(at('change'), unit);
  if (!isOfRuns(spec)) return change;
  const [low, high] = [at('low'), at('high')].map((end) => printMeasure(end, unit).replace(/[$bn]/g, ''));
  return fillSlots(gainTexts.half, { change, low: low!, high: high! });
}

interface Place {
  shown: readonly number[]; // rows
  nameRoom: number;
  headRoom: number;
  band: number;
  panels: readonly Outcome[];
  dropped: readonly Outcome[]; // without a panel
  width: number; // of a panel with its gap
  betterRoom: number; // of the share of runs at the right; 0: none
}

/** Rows of actors that an outcome is of. */
const rowsWith = (spec: FigureSpec, outcome: Outcome): number[] =>
  Array.from({ length: spec.rows.rows }, (_, row) => row).filter(
    (row) => !Number.isNaN(ends(spec, outcome, row).to),
  );

/** The first rows, save that the last of them give way to the first row of an outcome that would have none. */
function shownRows(spec: FigureSpec, panels: readonly Outcome[], count: number): number[] {
  const wanted = panels
    .map((outcome) => rowsWith(spec, outcome)[0]!)
    .filter((row, at, all) => row >= count && all.indexOf(row) === at)
    .slice(0, count - 1);
  const first = Array.from({ length: count - wanted.length }, (_, row) => row);
  return [...first, ...wanted.toSorted((a, b) => a - b)];
}

/** The outcome that the title is of. */
function toldOutcome({ claims, rows }: FigureSpec): Outcome {
  const title = claims.find((claim) => claim.role === 'title' && claimHolds(claim, rows));
  const column = title?.holdsIf.column ?? '';
  return outcomes.find((outcome) => column.startsWith(`${outcome}_`)) ?? 'income';
}

/** As many outcomes side by side and as many rows as there is room for. */
function layout(spec: FigureSpec, box: Box, { type }: Look): Place {
  const { rows } = spec.rows;
  const names = Array.from(
    { length: rows },
    (_, row) => memberAt(spec.rows, spec.sets, 'region', row)!.short,
  );
  const widest = Math.max(...names.map((name) => textWidth(name, type.label)));
  const nameRoom = Math.min(0.3 * box.width, widest + 0.5 * type.label);
  const many = isOfRuns(spec);
  const better = textWidth(gainTexts.betterUnit, type.axis) + 0.5 * type.label;
  const betterRoom = many && box.width - nameRoom - better > 14 * type.label ? better : 0;
  const room = box.width - nameRoom - betterRoom;
  const known = outcomesOf(spec).filter((outcome) => rowsWith(spec, outcome).length > 0);
  const fit = Math.max(1, Math.floor(room / ((many ? 14 : 9.5) * type.label)));
  const headRoom = 3.6 * type.axis;
  const least = 1.35 * type.label;
  const body = box.height - headRoom;
  const told = toldOutcome(spec);
  const panels = known.toSorted((a, b) => Number(b === told) - Number(a === told)).slice(0, fit);
  const all = panels.length === known.length && body / rows >= least;
  const count = all ? rows : Math.min(rows, Math.max(1, Math.floor((body - 1.4 * type.axis) / least)));
  const band = Math.min(2.2 * type.label, (all ? body : body - 1.4 * type.axis) / count);
  const shown = shownRows(spec, panels, count);
  const dropped = known.filter((outcome) => !panels.includes(outcome));
  const width = room / panels.length;
  return { shown, nameRoom, headRoom, band, panels, dropped, width, betterRoom };
}

/** One dumbbell with its bar and its printed change. */
function dumbbell(
  spec: FigureSpec,
  { outcome, row }: { outcome: Outcome; row: number },
  x: (value: number) => number,
  { left, right, y, valueRoom }: { left: number; right: number; y: number; valueRoom: number },
  { theme, type, scale }: Look,
): string[] {
  const { from, to, bar } = ends(spec, outcome, row);
  const { id } = memberAt(spec.rows, spec.sets, 'region', row)!;
  const radius = 0.3 * type.label;
  const thick = isOfRuns(spec) ? 0.35 * type.label : 1.5 * scale;
  const between = {
    x1: x(bar[0]),
    x2: x(bar[1]),
    y1: y,
    y2: y,
    stroke: theme.scenario,
    'stroke-width': thick,
  };
  const soft = isOfRuns(spec) ? { 'stroke-opacity': '0.45' } : {};
  const rule = { x: left, width: right - valueRoom - 6 - left };
  return [
    acrossLine(rule, y, theme.grid, 'grid'),
    element('line', { ...between, ...soft, 'data-role': 'bar', 'data-key': `bar.${outcome}.${id}` }),
    markerMark(
      'ring',
      { x: x(from), y, radius },
      { stroke: theme.ink, surface: theme.surface },
      { 'data-role': 'baseline' },
    ),
    markerMark(
      'dot',
      { x: x(to), y, radius },
      { stroke: theme.scenario, surface: theme.surface },
      {
        'data-key': `${outcome}.${id}`,
        'data-role': 'mark',
        'data-link': 'C10',
      },
    ),
    text(right, y + 0.35 * type.label, printed(spec, outcome, row), {
      size: type.label,
      weight: 600,
      anchor: 'end',
      fill: theme.ink,
      key: `value.${outcome}.${id}`,
    }),
  ];
}

/** Values of an outcome's scale over its rows, as many as stand apart, zero before others. */
function scaleMarks(
  outcome: Outcome,
  x: ScaleLinear<number, number>,
  box: Box,
  { theme, type, scale }: Look,
): string[] {
  const unit = asChange.includes(outcome) ? 'million USD/year' : '1';
  const taken: [number, number][] = [];
  return x
    .ticks(3)
    .sort((a, b) => Math.abs(a) - Math.abs(b))
    .flatMap((value) => {
      const words = printTick(value, unit);
      const half = textWidth(words, type.axis) / 2 + type.axis / 4;
      const [from, to] = [x(value) - half, x(value) + half];
      if (taken.some(([left, right]) => from < right && to > left)) return [];
      taken.push([from, to]);
      const rule = { x1: x(value), x2: x(value), y1: box.y - 0.25 * type.axis, y2: box.y };
      const style = { size: type.axis, anchor: 'middle', fill: theme.secondary } as const;
      return [
        element('line', { ...rule, stroke: theme.secondary, 'stroke-width': scale, 'data-role': 'tick' }),
        text(x(value), box.y - 0.5 * type.axis, words, style),
      ];
    });
}

/** The dumbbells of one outcome, their scale and zero, and the printed changes in a column at the right. */
function panelMarks(
  spec: FigureSpec,
  outcome: Outcome,
  left: number,
  box: Box,
  place: Place,
  look: Look,
): string[] {
  const { theme, type } = look;
  const rows = rowsWith(spec, outcome).filter((row) => place.shown.includes(row));
  const widths = rows.map((row) => textWidth(printed(spec, outcome, row), type.label, 600));
  const valueRoom = Math.max(...widths, textWidth(gainTexts.change, type.axis));
  const right = left + place.width - type.label;
  const radius = 0.3 * type.label;
  const levels = rows.flatMap((row) => {
    const { from, to, bar } = ends(spec, outcome, row);
    return [from, to, ...bar];
  });
  const x = scaleLinear(
    [Math.min(0, ...levels), Math.max(0, ...levels) || 1],
    [left + radius + 2, right - valueRoom - radius - 6],
  );
  const top = box.y + place.headRoom;
  const bottom = top + place.band * place.shown.length;
  const zero = { x1: x(0), x2: x(0), y1: top, y2: bottom, stroke: theme.secondary, 'stroke-width': 1 };
  const head = (content: string, line: number, weight: 400 | 600) =>
    text(left, box.y + line * type.axis, fitText(content, type.axis, place.width - type.label, weight), {
      size: type.axis,
      weight,
      fill: theme.secondary,
    });
  return [
    head(gainTexts.panels[outcome], 0.9, 600),
    head(gainTexts.units[outcome], 2, 400),
    ...scaleMarks(outcome, x, { ...box, y: top, height: bottom - top }, look),
    text(right, box.y + 3.1 * type.axis, gainTexts.change, {
      size: type.axis,
      anchor: 'end',
      fill: theme.secondary,
    }),
    element('line', { ...zero, 'data-role': 'zero' }),
    ...rows.flatMap((row) =>
      dumbbell(
        spec,
        { outcome, row },
        x,
        { left, right, y: top + (place.shown.indexOf(row) + 0.5) * place.band, valueRoom },
        look,
      ),
    ),
  ];
}

/** The share of pairs of runs in which an actor is better off, at the right. */
function betterMarks(spec: FigureSpec, box: Box, place: Place, { theme, type }: Look): string[] {
  if (place.betterRoom === 0) return [];
  const right = box.x + box.width;
  const style = { size: type.axis, anchor: 'end', fill: theme.secondary } as const;
  const better = numbersOf(spec.rows, 'better');
  return [
    text(right, box.y + 0.9 * type.axis, gainTexts.better, { ...style, weight: 600 }),
    text(right, box.y + 2 * type.axis, gainTexts.betterUnit, style),
    ...place.shown.map((row, at) => {
      const { id } = memberAt(spec.rows, spec.sets, 'region', row)!;
      const y = box.y + place.headRoom + (at + 0.5) * place.band + 0.35 * type.label;
      const words = percentOfRuns(better[row]!, spec.runs.n);
      return text(right, y, words, { size: type.label, anchor: 'end', fill: theme.ink, key: `better.${id}` });
    }),
  ];
}

/** What the table has besides: actors without a row, and outcomes without a panel. */
function restWords(rest: number, dropped: readonly Outcome[]): string {
  const names = dropped.map((outcome) => gainTexts.panels[outcome].toLowerCase()).join(', ');
  const { left, leftOutcomes, leftBoth } = gainTexts;
  if (names === '') return rest === 0 ? '' : fillSlots(left, { count: rest });
  return fillSlots(rest === 0 ? leftOutcomes : leftBoth, { count: rest, names });
}

/** Who gained what: a row an actor, a panel an outcome; of many runs with the share of pairs in which each is better off. */
export function plotGains(spec: FigureSpec, box: Box, look: Look): string[] {
  const { theme, type } = look;
  const place = layout(spec, box, look);
  const top = box.y + place.headRoom;
  const rest = spec.rows.rows - place.shown.length;
  const names = place.shown.map((row, at) => {
    const { id, short } = memberAt(spec.rows, spec.sets, 'region', row)!;
    const y = top + (at + 0.5) * place.band + 0.35 * type.label;
    const words = fitText(short, type.label, place.nameRoom - 4);
    return text(box.x, y, words, { size: type.label, fill: theme.ink, key: `name.${id}` });
  });
  const words = restWords(rest, place.dropped);
  const more = fitText(words, type.axis, box.width);
  return [
    ...names,
    ...place.panels.flatMap((outcome, order) =>
      panelMarks(spec, outcome, box.x + place.nameRoom + order * place.width, box, place, look),
    ),
    ...betterMarks(spec, box, place, look),
    ...(words === ''
      ? []
      : [text(box.x, box.y + box.height - 2, more, { size: type.axis, fill: theme.secondary })]),
  ];
}
