import { scaleLinear } from 'd3';
import type { FigureSpec } from '../../schema/figure.ts';
import { acrossLine } from '../marks/axes.ts';
import type { Box } from '../marks/box.ts';
import { rankLines } from './c2-exchange-rows.ts';
import { exchangeTexts } from './c2-exchange-texts.ts';
import { indicesOf, memberAt, numbersOf, unitOf } from '../columns.ts';
import { fillSlots } from '../words/fill-slots.ts';
import { formatNumber } from '../words/format-number.ts';
import type { Look } from '../look/look.ts';
import { printMeasure, printSigned } from '../words/measure-words.ts';
import { signFill } from '../marks/series-style.ts';
import { element, text } from '../marks/svg.ts';
import { fitText, textWidth, wrapText } from '../marks/text-metrics.ts';

/** Columns of numbers right of the bars, in the order in which they are given room. */
const numberColumns = [
  { column: 'worth', heading: exchangeTexts.columns.worth },
  { column: 'worth_months', heading: exchangeTexts.columns.months },
  { column: 'lead', heading: exchangeTexts.columns.lead },
] as const;
type NumberColumn = (typeof numberColumns)[number] & { right: number };

/** One line of the picture: a line of the rows, or all that are smaller than one. */
interface Line {
  row: number;
  of: '' | 'rest_'; // columns that it reads
  key: string;
  words: string;
  kind: number;
}
const valueOf = ({ rows }: FigureSpec, { row, of }: Line, column: string): number =>
  numbersOf(rows, of + column)[row]!;
const printed = (spec: FigureSpec, line: Line, column: string): string =>
  printSigned(valueOf(spec, line, column), unitOf(spec.rows, column));

/** A line laid out: its name in lines of text, and where it stands. */
interface LaidLine extends Line {
  name: readonly string[];
  top: number;
  height: number;
}
interface Place {
  lines: readonly LaidLine[];
  top: number;
  bottom: number;
  groupRoom: number;
  nameEnd: number;
  barsEnd: number;
  columns: readonly NumberColumn[];
  foot: readonly string[];
}
/** Heights of a line of the ledger, in letters: at least, at most, and for a second line of its name. */
const heights = { least: 1.3, most: 2.4, further: 1.02 };

/** Lines that fit, so that they add up to the net line: the largest, the smaller ones together, and net. */
function shownLines(spec: FigureSpec, count: number): Line[] {
  const { rows, sets } = spec;
  const [kind, worth] = [indicesOf(rows, 'kind'), numbersOf(rows, 'worth')];
  const all = Array.from({ length: rows.rows }, (_, row): Line => {
    const { id, short } = memberAt(rows, sets, 'chip', row)!;
    return { row, of: '', key: id, words: short, kind: kind[row]! };
  });
  if (all.length <= count) return all;
  const net = all.at(-1)!;
  const ranked = rankLines(all.map(({ row }) => ({ kind: kind[row]!, worth: worth[row]! })));
  const kept = ranked.slice(0, Math.max(1, count - 2)).map((row) => all[row]!);
  const words = fillSlots(exchangeTexts.others, { count: ranked.length - kept.length });
  const rest: Line = { row: kept.at(-1)!.row, of: 'rest_', key: 'rest', words, kind: 2 };
  return [...all.filter((line) => kept.includes(line)), rest, net];
}

/** Under the bars: the worth of a month at which the deals are even, as far as lead was lost, and what many runs say of the net. */
function footWords(spec: FigureSpec, { narrow }: Look): string[] {
  const { rows, sets } = spec;
  const at = (column: string): number => numbersOf(rows, column).at(-1)!;
  const money = (column: string): string => formatNumber(at(column), 'billion');
  const { worth, not } = exchangeTexts.verdicts;
  const even = fillSlots(narrow ? exchangeTexts.evenShort : exchangeTexts.even, {
    even: money('break_even'),
    assumed: money('month_worth'),
    verdict: at('month_worth') < at('break_even') ? worth : not,
  });
  const net = fillSlots(narrow ? exchangeTexts.netShort : exchangeTexts.net90, {
    n: formatNumber(at('n'), 'integer'),
    range: memberAt(rows, sets, 'range', 0)!.short,
    ...Object.fromEntries(
      ['median', 'low50', 'high50', 'low90', 'high90'].map((column) => [
        column,
        printMeasure(at(column), 'million USD/year'),
      ]),
    ),
  });
  return [...(at('break_even') > 0 ? [even] : []), ...(at('n') > 1 ? [net] : [])];
}

/** The first `count` columns of numbers right of the bars, from the right edge on, and where the bars end. */
function placeColumns(
  spec: FigureSpec,
  lines: readonly Line[],
  box: Box,
  { type }: Look,
  count: number,
): { columns: NumberColumn[]; end: number } {
  let end = box.x + box.width;
  const columns: NumberColumn[] = [];
  for (const column of numberColumns.slice(0, count).toReversed()) {
    columns.push({ ...column, right: end });
    const cells = lines.map((line) => textWidth(printed(spec, line, column.column), type.label, 600));
    end -= Math.max(...cells, textWidth(column.heading, type.axis)) + type.label;
  }
  return { columns, end };
}

/** A name on one line, or on two, the second cut where it does not hold the rest. */
function nameLines({ words, kind }: Line, room: number, { type }: Look): string[] {
  const weight = kind === 3 ? 600 : 400;
  const broken = wrapText(words, type.label, room, weight);
  if (broken.length <= 2) return broken;
  return [broken[0]!, fitText(broken.slice(1).join(' '), type.label, room, weight)];
}

/** Lines with their names beside as many columns of numbers as leave every name whole on two lines. */
function nameBeside(spec: FigureSpec, lines: readonly Line[], box: Box, groupRoom: number, look: Look) {
  const { label } = look.type;
  const widest = Math.max(...lines.map(({ words }) => textWidth(words, label, 600)));
  const beside = (count: number) => {
    const { columns, end } = placeColumns(spec, lines, box, look, count);
    // Bars keep a fifth of the picture; names have what they need of the rest.
    const most = end - 0.2 * box.width - box.x - groupRoom - label / 2;
    const nameEnd = box.x + groupRoom + Math.min(widest, most) + label / 2;
    const named = lines.map((line) => nameLines(line, nameEnd - box.x - groupRoom - 4, look));
    return { columns, end, nameEnd, named };
  };
  const isCut = (named: readonly (readonly string[])[]): boolean =>
    named.some((name, at) => name.join(' ') !== lines[at]!.words);
  let count = look.narrow ? 1 : numberColumns.length;
  let found = beside(count);
  while (count > 1 && isCut(found.named)) found = beside(--count);
  return found;
}

/** As many lines as fit with their names, the smallest pooled where not all do; then as high as there is room for. */
function layout(spec: FigureSpec, box: Box, look: Look): Place {
  const { type, narrow } = look;
  const { label } = type;
  const top = box.y + 1.5 * type.axis;
  const foot = footWords(spec, look);
  const body = box.y + box.height - top - (0.3 + 1.35 * foot.length) * type.axis;
  const groupRoom = narrow ? 0 : textWidth(exchangeTexts.groups[0], label, 600) + label;
  const laid = (count: number) => {
    const lines = shownLines(spec, count);
    const beside = nameBeside(spec, lines, box, groupRoom, look);
    const further = beside.named.reduce((sum, name) => sum + (name.length - 1) * heights.further * label, 0);
    return { lines, ...beside, further, needed: further + lines.length * heights.least * label };
  };
  let count = spec.rows.rows;
  let best = laid(count);
  while (best.needed > body && count > 3) best = laid(--count);
  const band = Math.min(heights.most * label, (body - best.further) / best.lines.length);
  let next = top;
  const lines = best.lines.map((line, at): LaidLine => {
    const height = band + (best.named[at]!.length - 1) * heights.further * label;
    next += height;
    return { ...line, name: best.named[at]!, top: next - height, height };
  });
  const { columns, end: barsEnd, nameEnd } = best;
  return { lines, top, bottom: next, groupRoom, nameEnd, barsEnd, columns, foot };
}

/** The middle half and nine tenths of the net over many runs, across its bar. */
function netRange(
  { rows }: FigureSpec,
  x: (value: number) => number,
  middle: number,
  { theme, scale }: Look,
): string[] {
  const at = (column: string): number => numbersOf(rows, column).at(-1)!;
  if (!(at('n') > 1)) return [];
  const line = (from: string, to: string, width: number): string =>
    element('line', {
      x1: x(at(from)),
      x2: x(at(to)),
      y1: middle,
      y2: middle,
      stroke: theme.ink,
      'stroke-width': width * scale,
      'data-role': 'range',
      'data-key': `net.${to}`,
    });
  return [line('low90', 'high90', 1), line('low50', 'high50', 3)];
}

/** Name, bar and numbers of one line; the net line stands under a rule. */
function lineMarks(
  spec: FigureSpec,
  line: LaidLine,
  x: (value: number) => number,
  box: Box,
  place: Place,
  look: Look,
): string[] {
  const { theme, type } = look;
  const { top, height, name } = line;
  const worth = valueOf(spec, line, 'worth');
  const isNet = line.kind === 3;
  const weight = isNet ? 600 : 400;
  const middle = top + height / 2 + 0.35 * type.label;
  const thickness = Math.min(0.7 * height, heights.least * type.label);
  return [
    ...(isNet ? [acrossLine(box, top, theme.secondary, 'grid')] : []),
    ...name.map((part, at) => {
      const key = at === 0 ? `name.${line.key}` : `name.${line.key}.${at}`;
      const y = middle + (at - (name.length - 1) / 2) * heights.further * type.label;
      return text(box.x + place.groupRoom, y, part, { size: type.label, weight, fill: theme.ink, key });
    }),
    element('rect', {
      x: Math.min(x(0), x(worth)),
      y: top + (height - thickness) / 2,
      width: Math.abs(x(worth) - x(0)),
      height: thickness,
      fill: signFill(worth, look),
      'data-key': line.key,
      'data-role': 'mark',
    }),
    ...(isNet ? netRange(spec, x, top + height / 2, look) : []),
    ...place.columns.map(({ column, right }) =>
      text(right, middle, printed(spec, line, column), {
        size: type.label,
        weight: column === 'worth' ? 600 : 400,
        anchor: 'end',
        fill: column === 'worth' ? theme.ink : theme.secondary,
        key: `value.${column}.${line.key}`,
      }),
    ),
  ];
}

/** The name of a group of lines at its first. */
function groupMarks(box: Box, place: Place, { theme, type }: Look): string[] {
  if (place.groupRoom === 0) return [];
  return place.lines.flatMap(({ kind, top, height }, at) => {
    const words = exchangeTexts.groups[kind]!;
    if (words === '' || (at > 0 && place.lines[at - 1]!.kind === kind)) return [];
    const y = top + height / 2 + 0.35 * type.label;
    const style = { size: type.label, weight: 600, fill: theme.secondary, key: `group.${kind}` } as const;
    return [text(box.x, y, words, style)];
  });
}

/** The ledger of an exchange: what was given to the left of zero, what was got to the right, and net with its range. */
export function plotExchange(spec: FigureSpec, box: Box, look: Look): string[] {
  const { theme, type } = look;
  const place = layout(spec, box, look);
  const many = numbersOf(spec.rows, 'n')[0]! > 1;
  const worth = [
    ...place.lines.map((line) => valueOf(spec, line, 'worth')),
    ...(many ? ['low90', 'high90'].map((end) => numbersOf(spec.rows, end)[0]!) : []),
  ];
  const x = scaleLinear([Math.min(0, ...worth), Math.max(0, ...worth) || 1], [place.nameEnd, place.barsEnd]);
  const { bottom } = place;
  const zero = { x1: x(0), x2: x(0), y1: place.top, y2: bottom, stroke: theme.secondary, 'stroke-width': 1 };
  const head = { size: type.axis, anchor: 'end', fill: theme.secondary } as const;
  return [
    ...place.columns.map(({ heading, right }) => text(right, box.y + 0.9 * type.axis, heading, head)),
    ...groupMarks(box, place, look),
    ...place.lines.flatMap((line) => lineMarks(spec, line, x, box, place, look)),
    element('line', { ...zero, 'data-role': 'zero' }),
    ...place.foot.map((words, at) =>
      text(box.x, bottom + (1.3 + 1.35 * at) * type.axis, fitText(words, type.axis, box.width), {
        size: type.axis,
        fill: theme.ink,
        key: at === 0 ? 'label.even' : 'label.net',
      }),
    ),
  ];
}
