import { scaleLinear } from 'd3';
import type { Chart, FigureSpec, TableColumn } from '../schema/figure.ts';
import { confidenceClaims, confidenceRoles, confidenceRows } from './c6-confidence-rows.ts';
import { indicesOf, memberAt, numbersOf } from './columns.ts';
import { formatNumber, formatSigned } from './format-number.ts';
import type { Box } from './box.ts';
import { renderFrame } from './frame.ts';
import type { Look } from './look.ts';
import { oneRun } from './runs.ts';
import { baselineStyle, signFill } from './series-style.ts';
import { element, pixels, text } from './svg.ts';
import { fitText, textWidth, wrapText, type Weight } from './text-metrics.ts';
import { figureTexts, headings, kindWords, questions } from './texts.ts';

/** Share of the width that names beside the bars have; where they do not all fit, or the picture is narrow, they stand above. */
const besideShare = 0.42;
/** The same share where rows are too low for names above: names go before the length of bars, whose values are printed. */
const lowShare = 0.6;
/** Below this height of a row there is no room for a name above its bar; pixels at page size. */
const low = 23;
const tall = 52;
const axisHeight = 34;

type Role = (typeof confidenceRoles)[number];
const roleOf = ({ rows }: FigureSpec, row: number): Role => confidenceRoles[indicesOf(rows, 'row')[row]!]!;

/** The name of a row: its end of the story, or the act and what was wrong with it. */
function stepName(spec: FigureSpec, row: number): string {
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
function layout(box: Box, names: readonly string[], look: Look): Layout {
  const { type, scale, narrow } = look;
  const band = Math.min(tall * scale, (box.height - axisHeight * scale) / names.length);
  const valueRoom = textWidth('+00.0', type.label, 600) + 6 * scale;
  const widest = Math.max(...names.map((name) => textWidth(name, type.label, 600)));
  const isLow = band < low * scale;
  const column = isLow
    ? Math.min(Math.max(besideShare * box.width, widest + 8), lowShare * box.width)
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

/** The name of a row in some width: an act alone where what was wrong with it does not fit beside it. */
function nameIn(spec: FigureSpec, row: number, width: number, size: number, weight: Weight): string {
  const [whole, act] = [stepName(spec, row), memberAt(spec.rows, spec.sets, 'act', row)?.short];
  const isWhole = act === undefined || textWidth(whole, size, weight) <= width;
  return fitText(isWhole ? whole : act, size, width, weight);
}

/** The name of a row on a ground of its own, so that no grid line runs through it. */
function nameMarks(
  spec: FigureSpec,
  row: number,
  { label, band, lines: most }: Layout,
  look: Look,
): string[] {
  const { label: size } = look.type;
  const weight = roleOf(spec, row) === 'step' ? 400 : 600;
  const lines =
    most > 1
      ? wrapText(stepName(spec, row), size, label.width, weight)
      : [nameIn(spec, row, label.width, size, weight)];
  const y = label.y + row * band - (lines.length - 1) * 0.58 * size;
  // In low rows one ground meets the next, and no stub of a grid line is left between.
  const spare = Math.max(0, Math.min(band, low * look.scale) - size - 2);
  return [
    element('rect', {
      x: label.x,
      y: y - size + 1 - spare / 2,
      width: Math.max(...lines.map((line) => textWidth(line, size, weight))),
      height: size + 2 + spare + (lines.length - 1) * 1.16 * size,
      fill: look.theme.surface,
      'data-role': 'surface',
    }),
    ...lines.map((line, order) =>
      text(label.x, y + order * 1.16 * size, line, {
        size,
        fill: look.theme.ink,
        weight,
        key: `name.${row}${order === 0 ? '' : `.${order}`}`,
      }),
    ),
  ];
}

function rowMarks(
  spec: FigureSpec,
  row: number,
  place: Layout,
  x: (value: number) => number,
  look: Look,
): string[] {
  const role = roleOf(spec, row);
  const delta = numbersOf(spec.rows, 'delta')[row]!;
  const [from, to] = [x(numbersOf(spec.rows, 'from')[row]!), x(numbersOf(spec.rows, 'to')[row]!)];
  const top = place.bars.y + row * place.band;
  const step = role === 'step';
  const fill = step ? (delta < 0 ? look.theme.loss : look.theme.gain) : look.theme.scenario;
  const left = step ? Math.min(from, to) : to - 2;
  const width = step ? Math.max(1, Math.abs(to - from)) : 4;
  const value = step
    ? formatSigned(delta, 'one-decimal')
    : formatNumber(numbersOf(spec.rows, 'to')[row]!, 'one-decimal');
  const before = step && delta < 0;
  const valueWidth = textWidth(value, look.type.label, 600);
  const middle = top + place.bars.height / 2 + 0.35 * look.type.label;
  const next = {
    y1: top + place.bars.height,
    y2: top + place.band,
    stroke: look.theme.tertiary,
    'stroke-width': 0.75,
  };
  return [
    ...nameMarks(spec, row, place, look),
    element('rect', {
      x: left,
      y: top,
      width,
      height: place.bars.height,
      fill: step ? signFill(delta, look) : fill,
      'data-key': step ? `step.${row}` : role,
      'data-role': 'mark',
    }),
    element('rect', {
      x: before ? left - 5 - valueWidth : left + width + 3,
      y: Math.min(top - 3, middle - look.type.label + 1),
      width: valueWidth + 2,
      height: Math.max(place.bars.height + 6, look.type.label),
      fill: look.theme.surface,
      'data-role': 'surface',
    }),
    text(before ? left - 4 : left + width + 4, middle, value, {
      size: look.type.label,
      fill,
      weight: 600,
      anchor: before ? 'end' : 'start',
      key: `value.${row}`,
    }),
    ...(role === 'end' ? [] : [element('line', { x1: to, x2: to, ...next, 'data-role': 'tie' })]),
  ];
}

function plotConfidence(spec: FigureSpec, box: Box, look: Look): string[] {
  const rows = spec.rows.rows;
  const names = Array.from({ length: rows - 1 }, (_, row) => stepName(spec, row));
  const place = layout(box, names, look);
  const levels = [...numbersOf(spec.rows, 'from'), ...numbersOf(spec.rows, 'to')];
  const middle = (Math.min(...levels) + Math.max(...levels)) / 2;
  const half = Math.max(1, (Math.max(...levels) - Math.min(...levels)) / 2);
  const x = scaleLinear([middle - half, middle + half], [place.bars.x, place.bars.x + place.bars.width]).nice(
    4,
  );
  const bottom = box.y + (rows - 1) * place.band;
  const baseline = x(numbersOf(spec.rows, 'to')[rows - 1]!);
  const said = figureTexts.baselineEnd.replace(
    '{value}',
    formatNumber(numbersOf(spec.rows, 'to')[rows - 1]!, 'one-decimal'),
  );
  const reach = textWidth(said, look.type.label) / 2;
  const middleOfWords = Math.min(Math.max(baseline, box.x + reach), box.x + box.width - reach);
  const ticks = x.ticks(4).flatMap((value) => [
    element('line', {
      x1: x(value),
      y1: box.y,
      x2: x(value),
      y2: bottom,
      stroke: look.theme.grid,
      'data-role': 'grid',
    }),
    text(x(value), bottom + 1.1 * look.type.axis, pixels(value), {
      size: look.type.axis,
      anchor: 'middle',
      fill: look.theme.secondary,
    }),
  ]);
  return [
    ...ticks,
    element('line', {
      x1: baseline,
      y1: box.y,
      x2: baseline,
      y2: bottom,
      stroke: look.theme.ink,
      'stroke-width': baselineStyle(look).width,
      'stroke-dasharray': baselineStyle(look).dash,
      'data-key': 'baseline',
      'data-role': 'mark',
    }),
    text(middleOfWords, bottom + 2.4 * look.type.label, said, {
      size: look.type.label,
      anchor: 'middle',
      fill: look.theme.ink,
      key: 'label.baseline',
    }),
    ...Array.from({ length: rows - 1 }, (_, row) => rowMarks(spec, row, place, x, look)).flat(),
  ];
}

const points = (column: string, heading: string, print: typeof formatNumber): TableColumn => ({
  heading,
  cell: (spec, row) => print(numbersOf(spec.rows, column)[row]!, 'one-decimal'),
});
const columns: readonly TableColumn[] = [
  { heading: headings.step, cell: stepName },
  {
    heading: headings.quarter,
    cell: (spec, row) => formatNumber(numbersOf(spec.rows, 'time')[row]!, 'year'),
  },
  points('delta', headings.confidenceChange, formatSigned),
  points('to', headings.confidence, formatNumber),
];

/** Why the allies' mean confidence moved: a waterfall of the ledger from the start to the end, with the end of Baseline. */
export const confidenceChart: Chart = {
  id: 'C6',
  ...questions.C6,
  needs: ['run'],
  select({ run: result }) {
    const rows = confidenceRows(result);
    return {
      ok: true,
      warnings: [],
      value: {
        rows,
        claims: confidenceClaims(rows),
        notes: ['ledger-attribution'],
        sources: result.sources,
        runs: oneRun(result),
        sets: { ...result.sets, row: confidenceRoles.map((id) => ({ id, name: id, short: id, slot: 0 })) },
      },
    };
  },
  render: (spec) => renderFrame(spec, (box, look) => plotConfidence(spec, box, look)),
  columns,
};
