import { scaleLinear, type ScaleLinear } from 'd3';
import type { FigureSpec } from '../../schema/figure.ts';
import type { Box } from '../marks/box.ts';
import { confidenceRoles } from './c6-confidence-rows.ts';
import { indicesOf, memberAt, numbersOf } from '../columns.ts';
import { formatNumber, formatSigned } from '../words/format-number.ts';
import type { Look } from '../look/look.ts';
import { baselineStyle, signFill } from '../marks/series-style.ts';
import { element, pixels, text } from '../marks/svg.ts';
import { fitText, textWidth, wrapText, type Weight } from '../marks/text-metrics.ts';
import { figureTexts, kindWords } from '../words/texts.ts';

/** Share of the width that names beside the bars have; where they do not all fit, or the picture is narrow, they stand above. */
const besideShare = 0.42;
/** The same share where rows are too low for names above: names go before the length of bars, whose values are printed. */
const lowShare = 0.6;
/** Below this height of a row there is no room for a name above its bar; pixels at page size. */
const low = 23;
const tall = 52;
const axisHeight = 34;

type Role = (typeof confidenceRoles)[number];
const roleOf = ({ rows }: FigureSpec, row: number): Role => confidenceRoles[indicesOf(rows, 'role')[row]!]!;

/** The name of a row: its end of the story, or the act and what was wrong with it. */
export function stepName(spec: FigureSpec, row: number): string {
  const role = roleOf(spec, row);
  if (role !== 'step') return figureTexts[role];
  const kind = memberAt(spec.rows, spec.sets, 'kind', row);
  if (kind === undefined) return figureTexts.other;
  const act = memberAt(spec.rows, spec.sets, 'act', row);
  const words = kindWords[kind.id] ?? kind.short;
  return act === undefined ? words : `${act.short}: ${words}`;
}

interface Layout {
  lines: number; // of a name at most
  band: number;
  label: Box; // of the first row
  bars: Box; // of the first row
}

/** Where the name and the bar of the first row stand; the others follow every `band` pixels. */
function layout(box: Box, names: readonly string[], acts: readonly string[], look: Look): Layout {
  const { type, scale, narrow } = look;
  const band = Math.min(tall * scale, (box.height - axisHeight * scale) / names.length);
  const valueRoom = textWidth('+00.0', type.label, 600) + 6 * scale;
  const widest = Math.max(...names.map((name) => textWidth(name, type.label, 600)));
  const isLow = band < low * scale;
  // Where whole names would leave little to the bars the acts are named alone, and need no more room than that.
  const isWhole = widest + 8 <= lowShare * box.width;
  const wanted = isWhole ? widest : Math.max(...acts.map((act) => textWidth(act, type.label, 600)));
  const column = isLow
    ? Math.min(Math.max((isWhole ? besideShare : 0) * box.width, wanted + 8), lowShare * box.width)
    : besideShare * box.width;
  const isTwoLined =
    !narrow &&
    band >= 2.5 * type.label &&
    names.every((name) => wrapText(name, type.label, column - 8, 600).length <= 2);
  if (isLow || isTwoLined || (!narrow && widest <= column - 8)) {
    const bars = { x: box.x + column, y: box.y + 3, width: box.width - column - valueRoom, height: band - 6 };
    const y = box.y + band / 2 + 0.35 * type.label;
    return { lines: isTwoLined ? 2 : 1, band, label: { x: box.x, y, width: column - 8, height: 0 }, bars };
  }
  const above = 1.17 * type.label;
  const width = box.width - 2 * valueRoom;
  const bars = { x: box.x + valueRoom, y: box.y + above, width, height: band - above - 3 };
  return {
    lines: 1,
    band,
    label: { x: box.x, y: box.y + 0.83 * type.label, width: box.width, height: 0 },
    bars,
  };
}

/** Rows that share a bar: each alone, or where rows would run into each other the steps of one act, whose sum `act_delta` is. */
function barRows({ rows }: FigureSpec, height: number, { type }: Look): number[][] {
  const all = Array.from({ length: rows.rows - 1 }, (_, row) => [row]);
  if (height / all.length >= 1.15 * type.label) return all;
  const act = indicesOf(rows, 'act');
  const shared: number[][] = [];
  for (const [row] of all as [number][]) {
    const before = shared.at(-1)?.[0];
    if (before !== undefined && act[row]! >= 0 && act[before] === act[row]) shared.at(-1)!.push(row);
    else shared.push([row]);
  }
  return shared;
}

/** The name of a row in some width: an act alone where what was wrong with it does not fit beside it; where several rows are of it what was wrong, after the act without its level if both fit. */
function nameIn(
  spec: FigureSpec,
  own: readonly number[],
  width: number,
  size: number,
  weight: Weight,
): string {
  const row = own[0]!;
  const [whole, act] = [stepName(spec, row), memberAt(spec.rows, spec.sets, 'act', row)];
  if (act === undefined || (own.length === 1 && textWidth(whole, size, weight) <= width))
    return fitText(whole, size, width, weight);
  const acts = indicesOf(spec.rows, 'act');
  const isAlone = acts.filter((other) => other === acts[row]).length === own.length;
  if (isAlone) return fitText(act.short, size, width, weight);
  const short = whole.replace(act.short, act.short.split(':')[0]!);
  const wrong = whole.slice(act.short.length + 2);
  const fits = textWidth(short, size, weight) <= width;
  return fitText(fits ? short : `${wrong[0]!.toUpperCase()}${wrong.slice(1)}`, size, width, weight);
}

/** What a row draws; the grounds of all rows lie under the marks of all, so that no ground covers the foot of a name above it. */
interface RowMarks {
  under: readonly string[]; // lines from row to row
  grounds: readonly string[];
  marks: readonly string[];
}
const groundMark = (box: Box, look: Look): string =>
  element('rect', { ...box, fill: look.theme.surface, 'data-role': 'surface' });

/** The name of a row on a ground of its own, so that no grid line runs through it. */
function nameMarks(
  spec: FigureSpec,
  own: readonly number[],
  at: number,
  place: Layout,
  look: Look,
): RowMarks {
  const row = own[0]!;
  const { label, band, lines: most } = place;
  const { label: size } = look.type;
  const weight = roleOf(spec, row) === 'step' ? 400 : 600;
  const lines =
    most > 1
      ? wrapText(stepName(spec, row), size, label.width, weight)
      : [nameIn(spec, own, label.width, size, weight)];
  const y = label.y + at * band - (lines.length - 1) * 0.58 * size;
  // In low rows one ground meets the next, and no stub of a grid line is left between.
  const spare = Math.max(0, Math.min(band, low * look.scale) - size - 2);
  const ground = {
    x: label.x,
    y: y - size + 1 - spare / 2,
    width: Math.max(...lines.map((line) => textWidth(line, size, weight))),
    height: size + 2 + spare + (lines.length - 1) * 1.16 * size,
  };
  return {
    under: [],
    grounds: [groundMark(ground, look)],
    marks: lines.map((line, order) =>
      text(label.x, y + order * 1.16 * size, line, {
        size,
        fill: look.theme.ink,
        weight,
        key: `name.${row}${order === 0 ? '' : `.${order}`}`,
      }),
    ),
  };
}

/** The bar of a step or the mark of a level, and the line to the next row. @param x pixels of a level */
function barMarks(
  spec: FigureSpec,
  own: readonly number[],
  at: number,
  { bars, band }: Layout,
  x: (value: number) => number,
  look: Look,
): RowMarks {
  const { theme, type } = look;
  const row = own[0]!;
  const role = roleOf(spec, row);
  const from = numbersOf(spec.rows, 'from')[row]!;
  const to = numbersOf(spec.rows, 'to')[own.at(-1)!]!;
  const delta = numbersOf(spec.rows, own.length > 1 ? 'act_delta' : 'delta')[row]!;
  const top = bars.y + at * band;
  const step = role === 'step';
  const fill = step ? (delta < 0 ? theme.loss : theme.gain) : theme.total;
  const left = step ? Math.min(x(from), x(to)) : x(to) - 2;
  const width = step ? Math.max(1, Math.abs(x(to) - x(from))) : 4;
  const value = step ? formatSigned(delta, 'one-decimal') : formatNumber(to, 'one-decimal');
  const before = step && delta < 0;
  const valueWidth = textWidth(value, type.label, 600);
  const middle = top + bars.height / 2 + 0.35 * type.label;
  const bar = { x: left, y: top, width, height: bars.height, fill: step ? signFill(delta, look) : fill };
  const ground = {
    x: before ? left - 5 - valueWidth : left + width + 3,
    y: Math.min(top - 3, middle - type.label + 1),
    width: valueWidth + 2,
    height: Math.max(bars.height + 6, type.label),
  };
  const number = { size: type.label, fill, weight: 600, anchor: before ? 'end' : 'start' } as const;
  const next = { x1: x(to), x2: x(to), y1: top + bars.height, y2: top + band };
  const thin = { stroke: theme.tertiary, 'stroke-width': 0.75, 'data-role': 'tie' };
  return {
    under: role === 'end' ? [] : [element('line', { ...next, ...thin })],
    grounds: [groundMark(ground, look)],
    marks: [
      element('rect', { ...bar, 'data-key': step ? `step.${row}` : role, 'data-role': 'mark' }),
      text(before ? left - 4 : left + width + 4, middle, value, { ...number, key: `value.${row}` }),
    ],
  };
}

/** Values of levels under the bars, with a line for each. */
function axisMarks(
  x: ScaleLinear<number, number>,
  top: number,
  bottom: number,
  { theme, type }: Look,
): string[] {
  return x.ticks(4).flatMap((value) => [
    element('line', {
      x1: x(value),
      y1: top,
      x2: x(value),
      y2: bottom,
      stroke: theme.grid,
      'data-role': 'grid',
    }),
    text(x(value), bottom + 1.1 * type.axis, pixels(value), {
      size: type.axis,
      anchor: 'middle',
      fill: theme.secondary,
    }),
  ]);
}

/** The end of Baseline as a line through all rows, its words under the axis. */
function baselineMarks(spec: FigureSpec, at: number, bottom: number, box: Box, look: Look): string[] {
  const { theme, type } = look;
  const end = numbersOf(spec.rows, 'to')[spec.rows.rows - 1]!;
  const said = figureTexts.baselineEnd.replace('{value}', formatNumber(end, 'one-decimal'));
  const reach = textWidth(said, type.label) / 2;
  const middle = Math.min(Math.max(at, box.x + reach), box.x + box.width - reach);
  const { stroke, width, dash } = baselineStyle(look);
  const line = { x1: at, y1: box.y, x2: at, y2: bottom, stroke, 'stroke-width': width };
  return [
    element('line', { ...line, 'stroke-dasharray': dash, 'data-key': 'baseline', 'data-role': 'mark' }),
    text(middle, bottom + 2.4 * type.label, said, {
      size: type.label,
      anchor: 'middle',
      fill: theme.ink,
      key: 'label.baseline',
    }),
  ];
}

/** The waterfall: a row for each bar with its name and number, over the values of levels. */
export function plotConfidence(spec: FigureSpec, box: Box, look: Look): string[] {
  const rows = spec.rows.rows;
  const shared = barRows(spec, box.height - axisHeight * look.scale, look);
  const names = shared.map(([row]) => stepName(spec, row!));
  const acts = names.map((name, at) => memberAt(spec.rows, spec.sets, 'act', shared[at]![0]!)?.short ?? name);
  const place = layout(box, names, acts, look);
  const to = numbersOf(spec.rows, 'to');
  const levels = [...numbersOf(spec.rows, 'from'), ...to];
  const [lowest, highest] = [Math.min(...levels), Math.max(...levels)];
  const [middle, half] = [(lowest + highest) / 2, Math.max(1, (highest - lowest) / 2)];
  const ends = [place.bars.x, place.bars.x + place.bars.width];
  const x = scaleLinear([middle - half, middle + half], ends).nice(4);
  const bottom = box.y + shared.length * place.band;
  const drawn = shared.flatMap((own, at) => [
    nameMarks(spec, own, at, place, look),
    barMarks(spec, own, at, place, x, look),
  ]);
  return [
    ...axisMarks(x, box.y, bottom, look),
    ...baselineMarks(spec, x(to[rows - 1]!), bottom, box, look),
    ...drawn.flatMap(({ under }) => under),
    ...drawn.flatMap(({ grounds }) => grounds),
    ...drawn.flatMap(({ marks }) => marks),
  ];
}
