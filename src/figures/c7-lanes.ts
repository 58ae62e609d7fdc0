import { scaleLinear } from 'd3';
import type { FigureSpec } from '../schema/figure.ts';
import type { Box } from './box.ts';
import { talkTexts } from './c7-talks-texts.ts';
import { indicesOf, memberAt, numbersOf } from './columns.ts';
import { formatNumber } from './format-number.ts';
import { keyRow, type KeyEntry } from './key-row.ts';
import type { Look } from './look.ts';
import { markerMark } from './markers.ts';
import { actorStyle } from './series-style.ts';
import { element, text } from './svg.ts';
import { textWidth } from './text-metrics.ts';

/** The actors with a lane, in the order in which they first move. */
function lanesOf({ rows }: FigureSpec): number[] {
  const [side, other] = [indicesOf(rows, 'side')[0]!, indicesOf(rows, 'other')[0]!];
  return [...new Set([side, other, ...indicesOf(rows, 'by')])].filter((actor) => actor >= 0);
}

export function laneKey({ theme }: Look): KeyEntry[] {
  const { key } = talkTexts;
  return [
    { name: key.accepted, stroke: theme.ink, marker: 'dot' },
    { name: key.refused, stroke: theme.ink, marker: 'ring' },
    { name: key.walked, stroke: theme.ink, marker: 'cross' },
  ];
}

interface Lanes {
  y(actor: number): number;
  x(move: number): number;
  actors: readonly number[];
  step: number; // pixels between two moves
}

/** One move: an arrow to every other lane, or how the talks ended. */
function moveMarks(spec: FigureSpec, row: number, lanes: Lanes, look: Look): string[] {
  const { theme, scale } = look;
  const { rows, sets } = spec;
  const by = indicesOf(rows, 'by')[row]!;
  if (by < 0) return [];
  const actor = memberAt(rows, sets, 'by', row)!;
  const { stroke, dash } = actorStyle(actor.slot, look);
  const from = { x: lanes.x(numbersOf(rows, 'move')[row]!), y: lanes.y(by) };
  const key = `move.${row}`;
  const is = (column: string): boolean => numbersOf(rows, column)[row] === 1;
  const ends = { stroke: theme.ink, surface: theme.surface };
  if (is('accepted'))
    return [
      markerMark('dot', { ...from, radius: 5 * scale }, ends, { 'data-key': key, 'data-role': 'mark' }),
    ];
  if (is('walked'))
    return [
      markerMark('cross', { ...from, radius: 5 * scale }, ends, { 'data-key': key, 'data-role': 'mark' }),
    ];
  if (indicesOf(rows, 'give')[row]! < 0) return [];
  const slant = Math.min(lanes.step, 6 * scale);
  const radius = Math.max(1.2, Math.min(2.6 * scale, lanes.step / 2.5));
  return lanes.actors
    .filter((other) => other !== by)
    .flatMap((other) => {
      const to = { x: from.x + slant, y: lanes.y(other) };
      const line = {
        x1: from.x,
        y1: from.y,
        x2: to.x,
        y2: to.y,
        stroke,
        'stroke-width': scale,
        'stroke-dasharray': dash,
      };
      return [
        element('line', { ...line, 'data-key': key, 'data-role': 'mark' }),
        markerMark('ring', { ...to, radius }, { stroke, surface: theme.surface }, { 'data-role': 'refused' }),
      ];
    });
}

/** Rules where a quarter begins, with its name where there is room. */
function quarterMarks({ rows }: FigureSpec, lanes: Lanes, box: Box, { theme, type }: Look): string[] {
  const [time, move] = [numbersOf(rows, 'time'), numbersOf(rows, 'move')];
  let free = box.x;
  return Array.from(time.keys())
    .filter((row) => row === 0 || time[row] !== time[row - 1])
    .flatMap((row) => {
      const x = lanes.x(move[row]!);
      const name = formatNumber(time[row]!, 'year');
      const fits = x >= free && x + textWidth(name, type.axis) <= box.x + box.width;
      if (fits) free = x + textWidth(name, type.axis) + type.axis;
      const rule = { x1: x, x2: x, y1: box.y, y2: box.y + box.height - 1.2 * type.axis, stroke: theme.grid };
      return [
        element('line', { ...rule, 'stroke-width': 1, 'data-role': 'grid' }),
        ...(fits
          ? [text(x, box.y + box.height - 0.15 * type.axis, name, { size: type.axis, fill: theme.secondary })]
          : []),
      ];
    });
}

/** Lanes of the actors with every move of the talks, under the key of their ends. */
export function laneMarks(spec: FigureSpec, box: Box, look: Look): string[] {
  const { theme, type, scale } = look;
  const actors = lanesOf(spec);
  const head = 1.5 * type.axis;
  const governments = spec.sets['government']!;
  const nameRoom =
    Math.max(...actors.map((actor) => textWidth(governments[actor]!.short, type.label, 600))) + type.label;
  const inner = {
    x: box.x + nameRoom,
    y: box.y + head,
    width: box.width - nameRoom,
    height: box.height - head,
  };
  const move = numbersOf(spec.rows, 'move');
  const x = scaleLinear(
    [move[0]!, Math.max(move[0]! + 1, move.at(-1)!)],
    [inner.x + 4, inner.x + inner.width - 8 * scale],
  );
  const gap = (inner.height - 1.6 * type.axis - type.label) / Math.max(1, actors.length - 1);
  const lanes: Lanes = {
    actors,
    x: (at) => x(at),
    y: (actor) => inner.y + type.label / 2 + gap * actors.indexOf(actor),
    step: (inner.width - 12) / Math.max(1, spec.rows.rows),
  };
  const rails = actors.flatMap((actor) => {
    const { short, slot, id } = governments[actor]!;
    const style = actorStyle(slot, look);
    const rail = { x1: inner.x, x2: inner.x + inner.width, y1: lanes.y(actor), y2: lanes.y(actor) };
    return [
      element('line', { ...rail, stroke: theme.tertiary, 'stroke-width': 0.75 * scale, 'data-role': 'rail' }),
      text(box.x, lanes.y(actor) + 0.35 * type.label, short, {
        size: type.label,
        weight: 600,
        fill: style.text,
        key: `lane.${id}`,
      }),
    ];
  });
  return [
    ...keyRow(laneKey(look), box, look),
    ...quarterMarks(spec, lanes, inner, look),
    ...rails,
    ...Array.from({ length: spec.rows.rows }, (_, row) => moveMarks(spec, row, lanes, look)).flat(),
  ];
}
