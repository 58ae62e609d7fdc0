import { scaleLinear } from 'd3';
import type { FigureSpec } from '../../schema/figure.ts';
import type { Box } from '../marks/box.ts';
import { talkTexts } from './c7-talks-texts.ts';
import { indicesOf, memberAt, numbersOf } from '../columns.ts';
import { fillSlots } from '../words/fill-slots.ts';
import { formatNumber } from '../words/format-number.ts';
import { keyRoom, keyRow, type KeyEntry } from '../marks/key-row.ts';
import type { Look } from '../look/look.ts';
import { markerMark } from '../marks/markers.ts';
import { actorStyle } from '../marks/series-style.ts';
import { element, text } from '../marks/svg.ts';
import { textWidth } from '../marks/text-metrics.ts';

/** Room that a move needs along a lane, in letters: below it arrows run into a hatch. */
const leastStep = 0.9;

/** The actors with a lane, in the order in which they first move. */
function lanesOf({ rows }: FigureSpec): number[] {
  const [side, other] = [indicesOf(rows, 'side')[0]!, indicesOf(rows, 'other')[0]!];
  return [...new Set([side, other, ...indicesOf(rows, 'by')])].filter((actor) => actor >= 0);
}

/** The moves that a picture draws: all, or where these would run into each other openings, concessions and the end. */
export function drawnMoves({ rows }: FigureSpec, width: number, { type }: Look): number[] {
  const all = Array.from({ length: rows.rows }, (_, row) => row);
  if (rows.rows * leastStep * type.label <= width) return all;
  const [concedes, accepted, walked] = ['concedes', 'accepted', 'walked'].map((column) =>
    numbersOf(rows, column),
  ) as [Float64Array, Float64Array, Float64Array];
  return all.filter((row) => concedes[row]! + accepted[row]! + walked[row]! > 0 || row === rows.rows - 1);
}

/** What the marks at the ends of arrows mean; those that no move of the talks has are left out. */
function laneKey({ rows }: Pick<FigureSpec, 'rows'>, { theme }: Look): KeyEntry[] {
  const { key } = talkTexts;
  const has = (column: string): boolean => numbersOf(rows, column).includes(1);
  return [
    { name: key.refused, stroke: theme.ink, marker: 'ring' },
    ...(has('accepted') ? [{ name: key.accepted, stroke: theme.ink, marker: 'dot' as const }] : []),
    ...(has('walked') ? [{ name: key.walked, stroke: theme.ink, marker: 'cross' as const }] : []),
  ];
}

interface Lanes {
  y(actor: number): number;
  x(row: number): number;
  actors: readonly number[];
  drawn: readonly number[]; // rows of moves
  step: number; // pixels between two moves
  inner: Box;
  end: number; // where the talks end along the lanes, pixels
}

/** One move: an arrow to every other lane, or how the talks ended. */
function moveMarks(spec: FigureSpec, row: number, lanes: Lanes, look: Look): string[] {
  const { theme, scale } = look;
  const { rows, sets } = spec;
  const by = indicesOf(rows, 'by')[row]!;
  if (by < 0) return [];
  const { stroke, dash } = actorStyle(memberAt(rows, sets, 'by', row)!.slot, look);
  const from = { x: lanes.x(row), y: lanes.y(by) };
  const named = { 'data-key': `move.${row}`, 'data-role': 'mark' };
  const ends = { stroke: theme.ink, surface: theme.surface };
  const [accepted, walked] = ['accepted', 'walked'].map((column) => numbersOf(rows, column)[row] === 1);
  if (accepted || walked)
    return [markerMark(accepted ? 'dot' : 'cross', { ...from, radius: 5 * scale }, ends, named)];
  if (indicesOf(rows, 'give')[row]! < 0) return [];
  const isTaken = row + 1 < rows.rows && numbersOf(rows, 'accepted')[row + 1] === 1;
  const slant = Math.min(0.8 * lanes.step, 14 * scale);
  const radius = Math.max(1.5, Math.min(3 * scale, lanes.step / 3));
  const line = { stroke, 'stroke-width': 1.25 * scale, 'stroke-dasharray': dash };
  return lanes.actors
    .filter((other) => other !== by)
    .flatMap((other) => {
      const to = { x: from.x + slant, y: lanes.y(other) };
      const arrow = element('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, ...line, ...named });
      if (isTaken) return [arrow];
      return [
        arrow,
        markerMark('ring', { ...to, radius }, { stroke, surface: theme.surface }, { 'data-role': 'refused' }),
      ];
    });
}

/** Rules where a quarter begins, with its name where there is room before `until`. */
function quarterMarks({ rows }: FigureSpec, { drawn, inner, x }: Lanes, until: number, look: Look): string[] {
  const { theme, type } = look;
  const time = numbersOf(rows, 'time');
  let free = inner.x;
  return drawn
    .filter((row, at) => at === 0 || time[row] !== time[drawn[at - 1]!])
    .flatMap((row) => {
      const at = x(row) - 3;
      const name = formatNumber(time[row]!, 'year');
      const width = textWidth(name, type.axis);
      const fits = at >= free && at + width + 0.5 * type.axis <= until;
      if (fits) free = at + width + type.axis;
      const bottom = inner.y + inner.height;
      const rule = { x1: at, x2: at, y1: inner.y, y2: bottom - 1.2 * type.axis, stroke: theme.grid };
      return [
        element('line', { ...rule, 'stroke-width': 1, 'data-role': 'grid' }),
        ...(fits
          ? [text(at, bottom - 0.15 * type.axis, name, { size: type.axis, fill: theme.secondary })]
          : []),
      ];
    });
}

/** The rule of the last quarter in which the table may sit; broken lanes lead there where the talks end before. @returns where its words begin, and the marks */
function deadlineMarks(
  spec: FigureSpec,
  { inner, end, actors, y }: Lanes,
  look: Look,
): { from: number; marks: string[] } {
  const { theme, type, scale } = look;
  const deadline = numbersOf(spec.rows, 'deadline')[0]!;
  if (Number.isNaN(deadline)) return { from: inner.x + inner.width, marks: [] };
  const right = inner.x + inner.width;
  const words = fillSlots(talkTexts.deadline, { time: formatNumber(deadline, 'year') });
  const from = right - textWidth(words, type.axis);
  const bottom = inner.y + inner.height;
  const rule = { x1: right, x2: right, y1: inner.y, y2: bottom - 1.2 * type.axis };
  const ahead = { stroke: theme.tertiary, 'stroke-width': 0.75 * scale, 'stroke-dasharray': '1 3' };
  return {
    from,
    marks: [
      element('line', { ...rule, stroke: theme.ink, 'stroke-width': 1.5 * scale, 'data-role': 'deadline' }),
      ...actors.map((actor) =>
        element('line', { x1: end, x2: right, y1: y(actor), y2: y(actor), ...ahead, 'data-role': 'ahead' }),
      ),
      text(right, bottom - 0.15 * type.axis, words, {
        size: type.axis,
        anchor: 'end',
        fill: theme.ink,
        key: 'label.deadline',
      }),
    ],
  };
}

function layLanes(spec: FigureSpec, drawn: readonly number[], box: Box, look: Look): Lanes {
  const { type, scale } = look;
  const actors = lanesOf(spec);
  const governments = spec.sets['government']!;
  const names = actors.map((actor) => textWidth(governments[actor]!.short, type.label, 600));
  const room = Math.max(...names) + 0.7 * type.label;
  const head = keyRoom(laneKey(spec, look), box.width, look) + 0.35 * type.axis;
  const inner = { x: box.x + room, y: box.y + head, width: box.width - room, height: box.height - head };
  const { rows } = spec;
  const isDue = numbersOf(rows, 'time').at(-1)! >= numbersOf(rows, 'deadline')[0]!;
  const ahead = isDue || Number.isNaN(numbersOf(rows, 'deadline')[0]!) ? 0 : 0.12 * inner.width;
  const end = inner.x + inner.width - ahead;
  const step = (end - inner.x - 16 * scale) / Math.max(1, drawn.length);
  const x = scaleLinear([0, Math.max(1, drawn.length - 1)], [inner.x + 5, end - 8 * scale]);
  const gap = (inner.height - 1.6 * type.axis - type.label) / Math.max(1, actors.length - 1);
  return {
    actors,
    drawn,
    inner,
    end,
    step,
    x: (row) => x(drawn.indexOf(row)),
    y: (actor) => inner.y + type.label / 2 + gap * actors.indexOf(actor),
  };
}

/** Lanes of the actors with the moves that are drawn, under the key of their ends. */
export function laneMarks(spec: FigureSpec, drawn: readonly number[], box: Box, look: Look): string[] {
  const { theme, type, scale } = look;
  const lanes = layLanes(spec, drawn, box, look);
  const rails = lanes.actors.flatMap((actor) => {
    const { short, slot, id } = spec.sets['government']![actor]!;
    const y = lanes.y(actor);
    const rail = { x1: lanes.inner.x, x2: lanes.end, y1: y, y2: y, stroke: theme.tertiary };
    return [
      element('line', { ...rail, 'stroke-width': 0.75 * scale, 'data-role': 'rail' }),
      text(box.x, y + 0.35 * type.label, short, {
        size: type.label,
        weight: 600,
        fill: actorStyle(slot, look).text,
        key: `lane.${id}`,
      }),
    ];
  });
  const { from, marks } = deadlineMarks(spec, lanes, look);
  return [
    ...keyRow(laneKey(spec, look), box, look),
    ...quarterMarks(spec, lanes, from, look),
    ...marks,
    ...rails,
    ...drawn.flatMap((row) => moveMarks(spec, row, lanes, look)),
  ];
}
