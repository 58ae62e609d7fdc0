import { line } from 'd3';
import type { FigureSpec } from '../../schema/figure.ts';
import { acrossLine } from '../marks/axes.ts';
import { fanMarks } from '../marks/bands.ts';
import type { Box } from '../marks/box.ts';
import { leadRunsTexts } from './c3-lead-runs-texts.ts';
import { indicesOf, numbersOf } from '../columns.ts';
import { letterOf } from '../marks/dated-events.ts';
import { endLabels, endRoom } from '../marks/end-labels.ts';
import { fanLevels, fanPoints } from '../marks/fan-points.ts';
import { fillSlots } from '../words/fill-slots.ts';
import type { Look } from '../look/look.ts';
import { printMeasure, printTick } from '../words/measure-words.ts';
import { baselineStyle, scenarioStyle } from '../marks/series-style.ts';
import { element, text } from '../marks/svg.ts';
import { fitText } from '../marks/text-metrics.ts';
import { figureTexts } from '../words/texts.ts';
import { eventRoom, eventWords } from '../marks/event-column.ts';
import { eventLetters } from '../marks/time-marks.ts';
import { timePlot } from '../marks/time-plot.ts';

const { words } = leadRunsTexts;
/** The key of the column of runs that do not catch up. */
const never = 'never';
/** Share of the width that the dots take at the right. */
const dotsShare = 0.3;

function rowsOf({ rows }: FigureSpec, wanted: number): number[] {
  const part = indicesOf(rows, 'part');
  return [...part.keys()].filter((row) => part[row] === wanted);
}

/** A box without its upper end, where the words over the plot stand. */
const below = (box: Box, height: number): Box => ({ ...box, y: box.y + height, height: box.height - height });

/** Fan, Baseline and lettered events. */
function pathMarks(spec: FigureSpec, box: Box, look: Look): string[] {
  const { rows } = spec;
  const own = rowsOf(spec, 0);
  const fan = fanPoints(rows, own);
  const last = fan.at(-1)!;
  const times = numbersOf(rows, 'time');
  const baseline = numbersOf(rows, 'baseline');
  // A Baseline that ends before the runs do would hang in the air.
  const known = own.some((row) => Number.isNaN(baseline[row]!)) ? [] : own;
  const style = scenarioStyle(0, look);
  const plain = baselineStyle(look);
  const ends = [
    { key: 'index', name: words.median, at: last.median, fill: style.text, strong: true },
    ...(known.length === 0
      ? []
      : [{ key: 'baseline', name: figureTexts.baseline, at: baseline[known.at(-1)!]!, fill: plain.text }]),
  ].map(({ at, ...label }) => ({ ...label, at, value: printMeasure(at, 'month') }));
  const values = [...fanLevels(fan), ...known.map((row) => baseline[row]!)];
  const plot = timePlot(
    box,
    { times: [fan[0]!.at, last.at], values, labelRoom: endRoom(ends, box.width, look) },
    (tick) => printTick(tick, 'month'),
    look,
  );
  const d = line<number>(
    (row) => plot.x(times[row]!),
    (row) => plot.y(baseline[row]!),
  )(known)!;
  const dotted = { stroke: plain.stroke, 'stroke-width': plain.width, 'stroke-dasharray': plain.dash };
  const events = rowsOf(spec, 2).map((row) => {
    const event = indicesOf(rows, 'event')[row]!;
    return { letter: letterOf(event), time: times[row]!, key: letterOf(event) };
  });
  return [
    ...plot.ground,
    ...eventLetters(below(plot.inner, 1.3 * look.type.note), plot.x, events, look),
    ...fanMarks(fan, plot, { ...style, key: 'index' }, spec.runs.n, look),
    ...(known.length === 0
      ? []
      : [element('path', { d, fill: 'none', ...dotted, 'data-key': 'baseline', 'data-role': 'mark' })]),
    ...endLabels(
      ends.map((label) => ({ ...label, y: plot.y(label.at) })),
      { ...box, height: plot.inner.height },
      plot.inner.x + plot.inner.width,
      look,
    ),
  ];
}

/** Columns of the dots: years with their dots, those that do not catch up last. */
function dotColumns(spec: FigureSpec): { label: string; dots: number }[] {
  const times = numbersOf(spec.rows, 'time');
  const caught = rowsOf(spec, 1).map((row) => times[row]!);
  const years = caught.filter((time) => !Number.isNaN(time)).map(Math.floor);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = years.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const end = String(Math.floor(times[rowsOf(spec, 0).at(-1)!]!));
  return [
    ...span.map((year) => ({ label: String(year), dots: years.filter((own) => own === year).length })),
    { label: words.never.replace('{year}', end), dots: caught.length - years.length },
  ];
}

/** Dots in rows of `across`, from the floor up. */
function dotPile(
  { middle, floor, diameter, across }: { middle: number; floor: number; diameter: number; across: number },
  count: number,
  key: string,
  look: Look,
): string[] {
  const { stroke } = scenarioStyle(0, look);
  return Array.from({ length: count }, (_, dot) =>
    element('circle', {
      cx: middle + ((dot % across) - (across - 1) / 2) * diameter,
      cy: floor - (Math.floor(dot / across) + 0.5) * diameter,
      r: 0.42 * diameter,
      fill: key === never ? look.theme.surface : stroke,
      stroke,
      'stroke-width': 1.25 * look.scale,
      'data-key': `dot.${key}.${dot}`,
      'data-role': 'mark',
    }),
  );
}

/** One dot for each twentieth of runs over the year in which it catches up, and a column of its own for never; where nobody ever does that column is a broad one. */
function dotsMarks(spec: FigureSpec, box: Box, look: Look): string[] {
  const { theme, type } = look;
  const columns = dotColumns(spec);
  const [last, ...years] = columns.toReversed();
  const isAlone = years.length === 0;
  const across = isAlone ? 5 : 1;
  const lastWidth = isAlone ? box.width : Math.min(6 * type.axis, 0.45 * box.width);
  const width = isAlone ? 0 : (box.width - lastWidth) / years.length;
  const highest = Math.max(...columns.map(({ dots }) => Math.ceil(dots / across)), 1);
  const floor = box.y + box.height - 2.9 * type.axis;
  const room = isAlone ? lastWidth / across : width;
  const height = (floor - box.y - 1.6 * type.label) / highest;
  const diameter = Math.max(4, Math.min(0.9 * room, height, 1.4 * type.label));
  const every = Math.max(1, Math.ceil((2.8 * type.axis) / Math.max(1, width)));
  const label = (middle: number, line: number, said: string): string =>
    text(middle, floor + (1.3 + line * 1.15) * type.axis, said, {
      size: type.axis,
      anchor: 'middle',
      fill: theme.secondary,
    });
  const lastMiddle = box.x + box.width - lastWidth / 2;
  const [word, ...rest] = last!.label.split(' ');
  return [
    text(box.x, box.y + type.label, fitText(words.dots, type.label, box.width), {
      size: type.label,
      fill: theme.ink,
      key: 'label.dots',
    }),
    acrossLine(box, floor, theme.secondary, 'axis'),
    ...years.toReversed().flatMap(({ label: year, dots }, at) => {
      const middle = box.x + (at + 0.5) * width;
      const pile = dotPile({ middle, floor, diameter, across }, dots, year, look);
      return [...pile, ...(at % every === 0 ? [label(middle, 0, year)] : [])];
    }),
    ...dotPile({ middle: lastMiddle, floor, diameter, across }, last!.dots, never, look),
    label(lastMiddle, 0, word!),
    label(lastMiddle, 1, rest.join(' ')),
  ];
}

/** The lead over many runs: path at the left, dots of catching up at the right, letters of events explained below; narrow pictures count the dots in words. */
export function plotLeadRuns(spec: FigureSpec, box: Box, look: Look): string[] {
  const { theme, type } = look;
  const last = dotColumns(spec).at(-1)!;
  const counted = fillSlots(words.short, {
    count: last.dots,
    dots: rowsOf(spec, 1).length,
    year: last.label.split(' ').at(-1)!,
  });
  const said = look.narrow ? [fitText(counted, type.label, box.width)] : [];
  const foot = eventRoom(spec, box.width, look);
  const upper = { ...box, height: box.height - foot - 1.3 * type.label * said.length };
  const right = look.narrow ? 0 : dotsShare * box.width;
  const dots = { ...upper, x: box.x + box.width - right + type.label, width: right - type.label };
  return [
    ...pathMarks(spec, { ...upper, width: box.width - right }, look),
    ...(look.narrow ? [] : dotsMarks(spec, dots, look)),
    ...said.map((words) =>
      text(box.x, box.y + box.height - foot - 0.2 * type.label, words, {
        size: type.label,
        fill: theme.secondary,
        key: 'label.dots',
      }),
    ),
    ...eventWords(spec, box, look),
  ];
}
