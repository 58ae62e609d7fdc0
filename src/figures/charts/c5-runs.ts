import type { FigureSpec } from '../../schema/figure.ts';
import type { Box } from '../marks/box.ts';
import { membershipTexts } from './c5-membership-texts.ts';
import { alliesOf, plotAllies } from './c5-plot.ts';
import { stateFill, stateKey, type State } from './c5-strips.ts';
import { memberAt, numbersOf } from '../columns.ts';
import type { Look } from '../look/look.ts';
import { element, pixels } from '../marks/svg.ts';
import { figureTexts } from '../words/texts.ts';
import { percentOfRuns } from '../words/uncertainty-words.ts';

/** States in which an ally may be seen in many runs, from the ground up; the last is what is left. */
const runStates = ['full', 'part', 'out'] as const satisfies readonly State[];

/** Steps along the quarters at heights, there and back along others, as one closed path. */
function stepsBetween(low: readonly number[], high: readonly number[], inner: Box, cell: number): string {
  const y = (share: number): string => pixels(inner.y + inner.height * (1 - share));
  const x = (at: number): string => pixels(inner.x + at * cell);
  const there = high.map((share, at) => `${x(at)},${y(share)}L${x(at + 1)},${y(share)}`);
  const back = low.map((share, at) => `${x(at + 1)},${y(share)}L${x(at)},${y(share)}`).toReversed();
  return `M${[...there, ...back].join('L')}Z`;
}

/** Shares of runs in each state over the quarters, stacked. */
function shareMarks(
  spec: FigureSpec,
  own: readonly number[],
  inner: Box,
  cell: number,
  look: Look,
): string[] {
  const { theme, scale } = look;
  const { id } = memberAt(spec.rows, spec.sets, 'ally', own[0]!)!;
  let low = own.map(() => 0);
  return runStates.map((state) => {
    const shares = numbersOf(spec.rows, state);
    const high = own.map((row, at) => Math.min(1, low[at]! + shares[row]! / 100));
    const d = stepsBetween(low, high, inner, cell);
    low = high;
    return element('path', {
      d,
      fill: stateFill(state, look),
      stroke: theme.scenario,
      'stroke-width': 0.75 * scale,
      'data-key': `${state}.${id}`,
      'data-role': 'mark',
    });
  });
}

/** Allies whose full matching changes most, still in their order. */
function mostMoved(spec: FigureSpec, count: number): number[][] {
  const all = alliesOf(spec);
  const change = numbersOf(spec.rows, 'change');
  const moves = (rows: readonly number[]): number => Math.abs(change[rows.at(-1)!]!);
  const kept = new Set(all.toSorted((a, b) => moves(b) - moves(a)).slice(0, count));
  return all.filter((rows) => kept.has(rows));
}

/** The figure of many runs: for each ally the shares of runs in each state, stacked. */
export function plotMembershipRuns(spec: FigureSpec, box: Box, look: Look): string[] {
  const { theme } = look;
  const share = (state: State) => ({
    heading: membershipTexts.ends[state],
    print: (row: number) => percentOfRuns(numbersOf(spec.rows, state)[row]!, spec.runs.n),
  });
  const plot = {
    key: [
      ...stateKey(runStates, false, look),
      { name: figureTexts.modelOutput, stroke: theme.grid, ground: theme.tint },
    ],
    ends: [share('full'), share('out')],
    least: 2,
    shown: (count: number) => mostMoved(spec, count),
    marks: (own: readonly number[], inner: Box, cell: number) => shareMarks(spec, own, inner, cell, look),
    said: [],
  };
  return plotAllies(spec, plot, box, look);
}
