import { line, scaleLinear } from 'd3';
import type { FigureSpec } from '../../schema/figure.ts';
import { timeAxis, timeRoom, valueAxis, valueRoom } from '../marks/axes.ts';
import type { Box } from '../marks/box.ts';
import { isOfTargets, moverOf } from './c3-lead-rows.ts';
import { indicesOf, memberAt, numbersOf } from '../columns.ts';
import { endLabels, endRoom } from '../marks/end-labels.ts';
import { eventRoom, eventWords, shownEvents } from '../marks/event-column.ts';
import { fillSlots } from '../words/fill-slots.ts';
import { formatNumber } from '../words/format-number.ts';
import type { Look } from '../look/look.ts';
import { pointMark } from '../marks/panels.ts';
import { element } from '../marks/svg.ts';
import { figureTexts } from '../words/texts.ts';
import { textWidth } from '../marks/text-metrics.ts';
import { eventLetters, modelOutput } from '../marks/time-marks.ts';

/** Rows of each drawn line, in drawing order. */
function linesOf(spec: FigureSpec): number[][] {
  const technology = indicesOf(spec.rows, 'technology');
  const target = indicesOf(spec.rows, 'target');
  const lines: number[][] = [];
  for (let row = 0; row < spec.rows.rows; row++) {
    const open = lines.at(-1)?.[0];
    if (open !== undefined && technology[open] === technology[row] && target[open] === target[row]) {
      lines.at(-1)!.push(row);
    } else {
      lines.push([row]);
    }
  }
  return lines;
}

interface DrawnLine {
  key: string;
  name: string;
  rows: readonly number[];
  values: Float64Array;
  stroke: string;
  width: number;
  dash: string | undefined;
}

/** None of the technologies is dotted, which Baseline is. */
const dashes = ['5 2', '8 3 2 3', '14 3', '10 2 2 2 2 2'];

/** Lines in the order in which they are drawn: Baseline over the index, which may hide it. */
function drawnLines(spec: FigureSpec, look: Look): DrawnLine[] {
  const [index, ...technologies] = linesOf(spec);
  const { theme, narrow } = look;
  const [run, baseline] = [numbersOf(spec.rows, 'delay'), numbersOf(spec.rows, 'baseline')];
  const ofTargets = isOfTargets(spec.rows);
  const mover = moverOf(spec.rows);
  const dotted = { values: baseline, stroke: theme.ink, width: 1.25, dash: '1.25 2.5' };
  const lines = technologies.flatMap((rows, order): DrawnLine[] => {
    const { id, short: technology } = memberAt(spec.rows, spec.sets, 'technology', rows[0]!)!;
    const target = memberAt(spec.rows, spec.sets, 'target', rows[0]!)?.short ?? '';
    const name = ofTargets ? fillSlots(figureTexts.ofTarget, { technology, target }) : technology;
    const [key, stroke, dash] = [`technology.${id}`, theme.tertiary, dashes[order]];
    const own = { key, name, rows, values: run, stroke, width: 1.25, dash };
    const before = narrow ? figureTexts.baseline : fillSlots(figureTexts.baselineOf, { name });
    return rows.includes(mover) ? [own, { ...dotted, key: `baseline.${id}`, rows, name: before }] : [own];
  });
  const all = { rows: index!, width: 2.5, dash: undefined, stroke: theme.scenario };
  return [
    ...lines,
    { ...all, key: 'index', name: figureTexts.index, values: run },
    {
      ...dotted,
      key: 'baseline',
      name: narrow ? figureTexts.baseline : figureTexts.baselineIndex,
      rows: index!,
    },
  ];
}

/** Right of the plot: names are cut only where that of the index has its room. */
function labelRoom(labels: Parameters<typeof endRoom>[0], width: number, look: Look): number {
  const index = labels.filter(({ strong }) => strong === true);
  return Math.max(endRoom(labels, width, look), endRoom(index, (4 / 3) * width, look));
}

/** Months of delay over time: the index, its Baseline and the technologies that matter most, with events lettered. */
export function plotLead(spec: FigureSpec, outer: Box, look: Look): string[] {
  const box = { ...outer, height: outer.height - eventRoom(spec, outer.width, look) };
  const lines = drawnLines(spec, look);
  const times = numbersOf(spec.rows, 'time');
  const shown = lines.flatMap((drawn) => drawn.rows.map((row) => drawn.values[row]!));
  const ends = lines.map((drawn) => drawn.values[drawn.rows.at(-1)!]!);
  const labelled = lines.map(({ key, name, stroke }, order) => ({
    key,
    name,
    value: formatNumber(ends[order]!, 'one-decimal'),
    fill: stroke,
    strong: key === 'index',
  }));
  const plotHeight = box.height - timeRoom(look);
  const right = box.x + box.width - labelRoom(labelled, box.width, look);
  const span = lines[0]!.rows;
  const events = shownEvents(spec);
  // Letters stand beside the words of the ground, or under them.
  const until = right - textWidth(figureTexts.modelOutput, look.type.note) - look.type.note;
  const along = (time: number): number =>
    box.x +
    ((right - box.x) * (time - times[span[0]!]!)) / Math.max(0.25, times[span.at(-1)!]! - times[span[0]!]!);
  const lowered = events.some(({ time }) => along(time) > until) ? 1.3 * look.type.note : 0;
  const y = scaleLinear(
    [Math.min(0, ...shown), Math.max(1, ...shown)],
    [box.y + plotHeight, box.y + lowered + 1.4 * look.type.note],
  ).nice(4);
  const left = box.x + valueRoom({ height: plotHeight }, y, look);
  const x = scaleLinear([times[span[0]!]!, times[span.at(-1)!]!], [left, right]);
  const inner = { x: left, y: box.y, width: right - left, height: plotHeight };
  const marks = lines.flatMap((drawn) => {
    const path = line<number>(
      (row) => x(times[row]!),
      (row) => y(drawn.values[row]!),
    )([...drawn.rows])!;
    const stroke = { stroke: drawn.stroke, 'stroke-width': drawn.width, 'stroke-dasharray': drawn.dash };
    const mark = { 'data-key': drawn.key, 'data-role': 'mark' };
    const [only, ...later] = drawn.rows;
    if (later.length > 0) return [element('path', { d: path, fill: 'none', ...stroke, ...mark })];
    return [pointMark({ x: x(times[only!]!), y: y(drawn.values[only!]!) }, drawn.stroke, mark, look)];
  });
  return [
    ...modelOutput(inner, x, -Infinity, look),
    ...eventLetters({ ...inner, y: inner.y + lowered, height: inner.height - lowered }, x, events, look),
    ...valueAxis(inner, y, look),
    ...timeAxis(inner, x, look),
    ...marks,
    ...endLabels(
      labelled.map((label, order) => ({ ...label, y: y(ends[order]!) })),
      { ...box, height: plotHeight },
      right,
      look,
    ),
    ...eventWords(spec, outer, look),
  ];
}
