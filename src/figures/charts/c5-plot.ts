import { scaleLinear } from 'd3';
import type { FigureSpec } from '../../schema/figure.ts';
import { timesMark } from '../marks/axes.ts';
import type { Box } from '../marks/box.ts';
import { membershipTexts } from './c5-membership-texts.ts';
import { counted, dropWords } from './c5-drop-words.ts';
import { confidenceMarks, stripKey, stripMarks } from './c5-strips.ts';
import { indicesOf, memberAt, numbersOf } from '../columns.ts';
import { eventRoom, eventWords, shownEvents } from '../marks/event-column.ts';
import { fillSlots } from '../words/fill-slots.ts';
import { formatNumber } from '../words/format-number.ts';
import { keyRoom, keyRow, type KeyEntry } from '../marks/key-row.ts';
import type { Look } from '../look/look.ts';
import { printMeasure, printSigned } from '../words/measure-words.ts';
import { element, text } from '../marks/svg.ts';
import { fitText, textWidth } from '../marks/text-metrics.ts';
import { eventLetters } from '../marks/time-marks.ts';

/** Rows of each ally in the figure. */
export function alliesOf({ rows }: FigureSpec): number[][] {
  const ally = indicesOf(rows, 'ally');
  const groups = new Map<number, number[]>();
  ally.forEach((index, row) => groups.set(index, [...(groups.get(index) ?? []), row]));
  return [...groups.values()];
}

/** Printed numbers of an ally's last quarter, right of its strip. */
export interface EndColumn {
  heading: string;
  print(row: number): string;
}
/** What is drawn beside names, years and events. */
export interface AllyPlot {
  key: readonly KeyEntry[];
  ends: readonly EndColumn[];
  least: number; // height of an ally's marks, in notes
  shown(count: number): number[][]; // rows of the allies that are drawn
  marks(rows: readonly number[], inner: Box, cell: number): string[];
  said: readonly string[]; // lines under the plot, the first ones first
}

/** Years under the strips, at the first quarter of each, up to where other words begin. */
function yearMarks(
  { rows }: FigureSpec,
  shown: readonly number[],
  inner: Box,
  end: number,
  { theme, type }: Look,
): string[] {
  const time = numbersOf(rows, 'time');
  const cell = inner.width / shown.length;
  // A year that begins before the picture gives way to the next where they would meet.
  const next = shown.findIndex((row, at) => at > 0 && Number.isInteger(time[row]!));
  const meets = next > 0 && next * cell < textWidth('2025', type.axis) + type.axis / 2;
  let free = inner.x;
  return shown.flatMap((row, at) => {
    const isYear = Number.isInteger(time[row]!) || (at === 0 && !meets);
    const x = inner.x + at * cell;
    const words = String(Math.floor(time[row]!));
    if (!isYear || x < free || x + textWidth(words, type.axis) > end) return [];
    free = x + textWidth(words, type.axis) + type.axis / 2;
    return [
      text(x, inner.y + inner.height + 1.1 * type.axis, words, { size: type.axis, fill: theme.secondary }),
    ];
  });
}

/** Name, marks and last numbers of one ally. */
function allyRow(
  spec: FigureSpec,
  rows: readonly number[],
  box: Box,
  inner: Box,
  { plot, rooms }: { plot: AllyPlot; rooms: readonly number[] },
  { theme, type }: Look,
): string[] {
  const { id, short } = memberAt(spec.rows, spec.sets, 'ally', rows[0]!)!;
  const middle = box.y + box.height / 2 + 0.35 * type.label;
  let right = inner.x + inner.width;
  const ends = plot.ends.slice(0, rooms.length).map(({ print }, at) => {
    right += rooms[at]!;
    return text(right, middle, print(rows.at(-1)!), {
      size: type.label,
      anchor: 'end',
      fill: at === 0 ? theme.scenario : theme.ink,
      key: `${at === 0 ? 'value' : 'odds'}.${id}`,
    });
  });
  return [
    text(box.x, middle, fitText(short, type.label, inner.x - box.x - 4), {
      size: type.label,
      fill: theme.ink,
      key: `name.${id}`,
    }),
    ...plot.marks(rows, { ...inner, y: box.y + 2, height: box.height - 4 }, inner.width / rows.length),
    ...ends,
  ];
}

interface Placed {
  top: number; // of the first row
  heads: number; // height of headings and letters over it
  inner: Box; // the quarters of all rows
  band: number;
  shown: number[][]; // rows of the allies that are drawn
  rooms: readonly number[]; // of the numbers at the right
  said: readonly string[]; // lines of words under the plot
  left: number; // allies without a row
}

/** Where quarters lie: one is as wide as its box, and what happens in it is drawn in the middle. */
function quarterScale(
  { rows }: FigureSpec,
  quarters: readonly number[],
  { x, width }: Pick<Box, 'x' | 'width'>,
) {
  const times = numbersOf(rows, 'time');
  const [from, to] = [times[quarters[0]!]!, times[quarters.at(-1)!]!];
  const half = width / quarters.length / 2;
  return scaleLinear([from, Math.max(to, from + 0.25)], [x + half, x + width - half]);
}

/** Pixels over the strips for headings of numbers and letters of events: a line, or one for each where a heading would meet a letter. */
function headsOver(
  spec: FigureSpec,
  { ends: [first] }: AllyPlot,
  quarters: readonly number[],
  strips: Pick<Box, 'x' | 'width'>,
  box: Box,
  { narrow, type }: Look,
): number {
  const x = quarterScale(spec, quarters, strips);
  const left = box.x + box.width - textWidth(first!.heading, type.axis) - type.axis;
  const reach = textWidth(fillSlots(membershipTexts.left, { count: 9 }), type.axis) + box.x + type.axis;
  const meets = narrow && shownEvents(spec).some(({ time }) => x(time) > left || x(time) < reach);
  return (meets ? 2.8 : 1.4) * type.axis;
}

/** Height of the lowest row of an ally, in labels. */
const tightest = 1.15;

/** As many allies as there is room for beside the key, years, events and lines of words. @param wider pixels of room besides before the numbers at the right */
function layOut(spec: FigureSpec, plot: AllyPlot, box: Box, look: Look, wider = 0): Placed {
  const { type, narrow } = look;
  const line = 1.35 * type.axis;
  const least = plot.least * type.note;
  const groups = alliesOf(spec);
  const all = groups.length;
  const names = groups.map((rows) => memberAt(spec.rows, spec.sets, 'ally', rows[0]!)!.short);
  const widest = Math.max(...names.map((name) => textWidth(name, type.label)));
  const nameRoom = Math.min(widest + type.label / 2, 0.3 * box.width);
  const rooms = plot.ends.slice(0, narrow ? 1 : 2).map(({ heading, print }, at) => {
    const cells = groups.map((rows) => textWidth(print(rows.at(-1)!), type.label));
    // The heading of a narrow picture reaches over the strips.
    const own = Math.max(...cells, narrow ? 0 : textWidth(heading, type.axis)) + 0.75 * type.label;
    return own + (at === 0 ? wider : 0);
  });
  const width = box.width - nameRoom - rooms.reduce((sum, own) => sum + own, 0);
  const strips = { x: box.x + nameRoom, width };
  const heads = headsOver(spec, plot, groups[0]!, strips, box, look);
  const above = keyRoom(plot.key, box.width, look) + heads;
  const free = box.height - above - 1.5 * type.axis - eventRoom(spec, box.width, look);
  const told = narrow ? [] : plot.said.slice(0, all * least + 2 * line <= free ? 2 : 1);
  const said = counted(told, plot.said.length - told.length, box.width, look);
  const room = free - said.length * line;
  // Where some would be left out all are drawn lower, as long as their names stand clear of one another.
  const own = all * tightest * type.label <= room ? tightest * type.label : least;
  const shown = plot.shown(Math.min(all, Math.max(1, Math.floor(room / own))));
  const band = Math.min(9 * type.label, room / shown.length);
  const top = box.y + above;
  return {
    top,
    inner: { ...strips, y: top, height: shown.length * band },
    heads,
    band,
    shown,
    rooms,
    said,
    left: all - shown.length,
  };
}

/** The ground of model output under all rows, lettered events and headings of the numbers at the right. */
function groundMarks(
  spec: FigureSpec,
  plot: AllyPlot,
  { inner, shown, rooms, heads }: Placed,
  look: Look,
): string[] {
  const { theme, type } = look;
  const x = quarterScale(spec, shown[0]!, inner);
  const head = 1.4 * type.axis;
  const lettered = { ...inner, y: inner.y - head, height: inner.height + head };
  let right = inner.x + inner.width;
  return [
    element('rect', { ...inner, fill: theme.tint, 'data-role': 'model-output' }),
    timesMark(inner, x),
    ...eventLetters(lettered, x, shownEvents(spec), look),
    ...rooms.map((own, at) => {
      right += own;
      const style = { size: type.axis, anchor: 'end', fill: theme.secondary } as const;
      return text(right, inner.y - heads + type.axis, plot.ends[at]!.heading, style);
    }),
  ];
}

/** A row an ally over the quarters, with the ground of model output, lettered events, years, numbers of the last quarter and lines of words below. */
export function plotAllies(spec: FigureSpec, plot: AllyPlot, box: Box, look: Look): string[] {
  const { theme, type } = look;
  const first = layOut(spec, plot, box, look);
  const more = first.left === 0 ? '' : fillSlots(membershipTexts.left, { count: first.left });
  // Years are whole where the words have room before the heading of the numbers.
  const heading = textWidth(plot.ends[0]!.heading, type.axis);
  const isOver = look.narrow && textWidth(more, type.axis) + heading + 2 * type.axis <= box.width;
  const right = box.x + box.width;
  const words = isOver || more === '' ? 0 : textWidth(more, type.axis) + type.axis;
  // Beside the years the words have the room of the numbers, which is as wide as they need.
  const missing = look.narrow ? 0 : Math.max(0, first.inner.x + first.inner.width + words - right);
  const placed = missing === 0 ? first : layOut(spec, plot, box, look, missing);
  const { top, inner, band, shown, rooms, said } = placed;
  const bottom = inner.y + inner.height;
  const style = { size: type.axis, fill: theme.secondary, key: 'label.left' } as const;
  const yearsEnd = Math.min(inner.x + inner.width, right - words);
  return [
    ...keyRow(plot.key, box, look),
    ...groundMarks(spec, plot, placed, look),
    ...shown.flatMap((rows, at) =>
      allyRow(spec, rows, { ...box, y: top + at * band, height: band }, inner, { plot, rooms }, look),
    ),
    ...yearMarks(spec, shown[0]!, inner, yearsEnd, look),
    ...(more === ''
      ? []
      : isOver
        ? [text(box.x, inner.y - placed.heads + type.axis, more, style)]
        : [text(right, bottom + 1.1 * type.axis, more, { ...style, anchor: 'end' })]),
    ...said.map((words, at) =>
      text(box.x, bottom + (1.15 + 1.35 * (at + 1)) * type.axis, fitText(words, type.axis, box.width), {
        size: type.axis,
        fill: theme.ink,
        key: `line.${at}`,
      }),
    ),
    ...eventWords(spec, box, look),
  ];
}

/** Allies that are drawn where not all fit: those that drop most, then those that change, then those that match least; still in their order. */
function shownAllies(spec: FigureSpec, count: number): number[][] {
  const all = alliesOf(spec);
  const [fall, aligned] = [numbersOf(spec.rows, 'fall'), numbersOf(spec.rows, 'aligned')];
  const weight = (rows: readonly number[]): number =>
    rows.reduce((sum, row) => sum + 10 * fall[row]!, 0) +
    (rows.some((row) => aligned[row] !== aligned[rows[0]!]) ? 2 : 0) +
    (1 - aligned[rows.at(-1)!]!);
  const kept = new Set(all.toSorted((a, b) => weight(b) - weight(a)).slice(0, count));
  return all.filter((rows) => kept.has(rows));
}

/** The figure of one run: confidence over a strip of states for each ally. */
export function plotMembership(spec: FigureSpec, box: Box, look: Look): string[] {
  const { type } = look;
  const { rows } = spec;
  const { ends } = membershipTexts;
  const [level, change] = [numbersOf(rows, 'confidence'), numbersOf(rows, 'confidence_change')];
  const confidence = { heading: ends.confidence, print: (row: number) => printMeasure(level[row]!, 'point') };
  const against = { heading: ends.against, print: (row: number) => printSigned(change[row]!, 'point') };
  const odds = {
    heading: ends.odds,
    print: (row: number) => formatNumber(numbersOf(rows, 'odds')[row]!, 'percent'),
  };
  const plot: AllyPlot = {
    key: stripKey(spec, look),
    ends: look.narrow ? [against] : [confidence, odds],
    least: look.narrow ? 1.5 : 1.85,
    shown: (count) => shownAllies(spec, count),
    marks(own, inner, cell) {
      if (look.narrow) return stripMarks(spec, own, inner, cell, look);
      const strip = Math.min(1.3 * type.note, 0.55 * inner.height);
      const above = { ...inner, height: inner.height - strip - 2 };
      const below = { ...inner, y: inner.y + inner.height - strip, height: strip };
      const x = (row: number): number => inner.x + (row - own[0]! + 0.5) * cell;
      return [...stripMarks(spec, own, below, cell, look), ...confidenceMarks(spec, own, above, x, look)];
    },
    said: dropWords(spec, box, look),
  };
  return plotAllies(spec, plot, box, look);
}
