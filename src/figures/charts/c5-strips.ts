import { line, scaleLinear } from 'd3';
import type { FigureSpec } from '../../schema/figure.ts';
import type { Box } from '../marks/box.ts';
import { states } from './c5-membership-rows.ts';
import { membershipTexts } from './c5-membership-texts.ts';
import { indicesOf, memberAt, numbersOf } from '../columns.ts';
import { fillSlots } from '../words/fill-slots.ts';
import { hatchFill } from '../marks/hatches.ts';
import type { KeyEntry } from '../marks/key-row.ts';
import type { Look } from '../look/look.ts';
import { markerMark } from '../marks/markers.ts';
import { printPlain } from '../words/measure-words.ts';
import { baselineStyle } from '../marks/series-style.ts';
import { element, text } from '../marks/svg.ts';
import { textWidth } from '../marks/text-metrics.ts';
import { figureTexts } from '../words/texts.ts';

export type State = (typeof states)[number];
/** Points between the ends of the scale of confidence at least. */
const leastSpan = 10;

/** How a state of membership is filled: solid, striped, dotted or empty. */
export function stateFill(state: State, look: Look): string {
  const { scenario, surface } = look.theme;
  if (state === 'full') return scenario;
  if (state === 'out') return surface;
  return hatchFill(look, state === 'part' ? 'rising' : 'dots', scenario);
}

/** Patches of states in the key, with their letters where strips carry them. */
export function stateKey(shown: readonly State[], lettered: boolean, look: Look): KeyEntry[] {
  const { key, letters } = membershipTexts;
  return shown.map((state) => ({
    name: lettered ? `${letters[state]} ${key[state]}` : key[state],
    stroke: look.theme.scenario,
    ground: stateFill(state, look),
  }));
}

/** Ends of the one scale of confidence, which need not hold zero. */
function confidenceDomain({ rows }: FigureSpec): [number, number] {
  const levels = ['confidence', 'confidence_baseline'].flatMap((column) => [...numbersOf(rows, column)]);
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const middle = (low + high) / 2;
  const half = Math.max(high - low, leastSpan) / 2;
  return scaleLinear([middle - half, middle + half], [0, 1])
    .nice(4)
    .domain() as [number, number];
}

/** What the strips and the lines over them stand for, as far as the figure has it; narrow pictures have no lines. */
export function stripKey(spec: FigureSpec, look: Look): KeyEntry[] {
  const { theme, scale, narrow } = look;
  const { stroke, width, dash } = baselineStyle(look);
  const { key } = membershipTexts;
  const [low, high] = confidenceDomain(spec).map(printPlain) as [string, string];
  const state = indicesOf(spec.rows, 'state');
  const seen = states.filter((_, index) => state.includes(index));
  const lines = [
    { name: fillSlots(key.confidence, { low, high }), stroke: theme.scenario, width: 1.5 * scale },
    { name: figureTexts.baseline, stroke, width, dash },
  ];
  const drops = numbersOf(spec.rows, 'fall').some((fall) => fall > 0);
  return [
    ...(narrow ? [] : lines),
    ...stateKey(seen, true, look),
    ...(drops ? [{ name: key.drop, stroke: theme.loss, marker: 'diamond' as const }] : []),
    ...(narrow ? [] : [{ name: figureTexts.modelOutput, stroke: theme.grid, ground: theme.tint }]),
  ];
}

/** The confidence of one ally over its strip, with that of Baseline. */
export function confidenceMarks(
  spec: FigureSpec,
  rows: readonly number[],
  box: Box,
  x: (row: number) => number,
  look: Look,
): string[] {
  const { theme, scale } = look;
  const y = scaleLinear(confidenceDomain(spec), [box.y + box.height, box.y]);
  const { id } = memberAt(spec.rows, spec.sets, 'ally', rows[0]!)!;
  const path = (column: string, style: Record<string, string | number | undefined>): string => {
    const values = numbersOf(spec.rows, column);
    const d = line<number>(x, (row) => y(values[row]!))([...rows])!;
    return element('path', { d, fill: 'none', ...style, 'data-role': 'mark' });
  };
  const baseline = baselineStyle(look);
  return [
    path('confidence_baseline', {
      stroke: baseline.stroke,
      'stroke-width': baseline.width,
      'stroke-dasharray': baseline.dash,
      'data-key': `baseline.${id}`,
    }),
    path('confidence', {
      stroke: theme.scenario,
      'stroke-width': 1.5 * scale,
      'data-key': `confidence.${id}`,
    }),
  ];
}

/** One state that lasts for some quarters: its box, with its letter where that has room. */
function stateBox(state: State, box: Box, keys: { box: string; letter: string }, look: Look): string[] {
  const { theme, type, scale } = look;
  const letter = membershipTexts.letters[state];
  const size = type.note;
  const ground = textWidth(letter, size, 600) + 4;
  const patch = { x: box.x + 1, y: box.y + 1, width: ground, height: box.height - 2, fill: theme.surface };
  const fits = ground + 2 <= box.width && size <= box.height + 2;
  const striped = state === 'part' || state === 'announced';
  return [
    element('rect', {
      ...box,
      fill: stateFill(state, look),
      stroke: theme.scenario,
      'stroke-width': 0.75 * scale,
      'data-key': keys.box,
      'data-role': 'mark',
    }),
    ...(fits && striped ? [element('rect', { ...patch, 'data-role': 'surface' })] : []),
    ...(fits
      ? [
          text(box.x + 3, box.y + box.height / 2 + 0.36 * size, letter, {
            size,
            weight: 600,
            fill: state === 'full' ? theme.surface : theme.ink,
            key: keys.letter,
          }),
        ]
      : []),
  ];
}

/** The strip of one ally: runs of quarters in one state as boxes with their letter, diamonds where it drops a control or matches less. */
export function stripMarks(
  spec: FigureSpec,
  rows: readonly number[],
  inner: Box,
  cell: number,
  look: Look,
): string[] {
  const { theme, type } = look;
  const { id } = memberAt(spec.rows, spec.sets, 'ally', rows[0]!)!;
  const state = indicesOf(spec.rows, 'state');
  const starts = rows.filter((row, at) => at === 0 || state[row] !== state[row - 1]);
  const boxes = starts.flatMap((row, order) => {
    const first = row - rows[0]!;
    const end = (starts[order + 1] ?? rows.at(-1)! + 1) - rows[0]!;
    const box = { ...inner, x: inner.x + first * cell, width: (end - first) * cell };
    const keys = { box: `${id}.${first}`, letter: `state.${id}.${first}` };
    return stateBox(states[state[row]!]!, box, keys, look);
  });
  const fall = numbersOf(spec.rows, 'fall');
  const drops = rows
    .filter((row) => fall[row]! > 0)
    .map((row) => {
      const at = { x: inner.x + (row - rows[0]! + 0.5) * cell, y: inner.y, radius: 0.42 * type.note };
      const edge = { stroke: theme.surface, 'stroke-width': 1, 'data-key': `drop.${id}.${row - rows[0]!}` };
      return markerMark('diamond', at, { stroke: theme.loss, surface: theme.surface }, edge);
    });
  return [...boxes, ...drops];
}
