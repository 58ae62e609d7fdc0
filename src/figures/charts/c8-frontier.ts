import type { Chart, FigureSpec, TableColumn } from '../../schema/figure.ts';
import type { RunResult } from '../../schema/result.ts';
import type { Member } from '../../schema/table.ts';
import type { Box } from '../marks/box.ts';
import { frontierClaims, frontierRows } from './c8-frontier-rows.ts';
import { frontierTexts } from './c8-frontier-texts.ts';
import { scatterMarks, type ScatterPanel, type ScatterPoint } from './c8-scatter.ts';
import { memberAt, numbersOf } from '../columns.ts';
import { fillSlots } from '../words/fill-slots.ts';
import { emptyPlot } from '../marks/empty-plot.ts';
import { renderFrame } from '../look/frame.ts';
import { keyRoom, keyRow, type KeyEntry } from '../marks/key-row.ts';
import type { Look } from '../look/look.ts';
import { printPlain } from '../words/measure-words.ts';
import { oneRun } from '../runs.ts';
import { leaderOf, shownTalks } from '../shown-talks.ts';
import { text } from '../marks/svg.ts';
import { changeColumn, nameColumn } from '../table-columns.ts';
import { wrapText } from '../marks/text-metrics.ts';
import { figureTexts, headings } from '../words/texts.ts';

/** Axes of the panels in the order in which they are drawn, as far as there is room. */
const planes = [
  { id: 'lead', x: 'lead', y: 'balance', frontier: 'frontier_lead' },
  { id: 'confidence', x: 'confidence', y: 'balance', frontier: 'frontier_confidence' },
  { id: 'gain', x: 'gain', y: 'other_gain', frontier: 'frontier_gain' },
] as const;
type Plane = (typeof planes)[number];

/** Lines that the swap which would be better for all takes at most; in low pictures, counted in lines, panels have its room. */
const swapLines = 3;
const lowest = 22;
/** What a party refuses is drawn in pictures of so many lines: in lower ones it would hide what could be had. */
const roomy = 16;

/** Money axes are in billions. */
const axisScale = (column: Plane['x' | 'y']): number =>
  column === 'lead' || column === 'confidence' ? 1 : 0.001;

function panelOf(spec: FigureSpec, { id, x, y, frontier }: Plane, isLow: boolean): ScatterPanel {
  const { rows, sets } = spec;
  const is = (column: string, row: number): boolean => numbersOf(rows, column)[row] === 1;
  const all = Array.from({ length: rows.rows }, (_, row): ScatterPoint => ({
    key: memberAt(rows, sets, 'package', row)!.id,
    x: axisScale(x) * numbersOf(rows, x)[row]!,
    y: axisScale(y) * numbersOf(rows, y)[row]!,
    isFrontier: is(frontier, row),
    isAcceptable: is('acceptable', row),
    isAgreed: is('agreed', row),
    isNash: is('nash', row),
    isBetter: is('better', row),
  }));
  const points = isLow ? all.filter(({ isAcceptable, isAgreed }) => isAcceptable || isAgreed) : all;
  const { axes } = frontierTexts;
  const [own, other] = [0, 1].map((at) => sets['side']![at]?.short ?? '') as [string, string];
  const isGain = id === 'gain';
  const xWords = axes[x].replace('{party}', own);
  const yWords = isGain ? axes.other.replace('{party}', other) : axes.balance;
  return {
    id,
    points,
    xWords,
    yWords,
    bothWords: fillSlots(axes.both, { y: yWords, x: xWords }),
    byWords: fillSlots(axes.by, { x: xWords }),
    print: printPlain,
    origin: isGain ? 'no-deal' : 'quo',
  };
}

/** What is drawn, and no more: low and narrow pictures leave out what a party refuses, narrow pictures leave out what is one point alone, but for the package agreed. */
function keyOf(spec: FigureSpec, look: Look, isLow: boolean): KeyEntry[] {
  const { theme, scale } = look;
  const { key } = frontierTexts;
  const count = (column: string): number => numbersOf(spec.rows, column).filter((is) => is === 1).length;
  const isJoined = planes.some(({ frontier }) => count(frontier) > 1);
  const all = [
    ...(isJoined ? ([{ name: key.frontier, stroke: theme.scenario, width: 1.25 * scale }] as const) : []),
    ...(count('agreed') > 0 ? ([{ name: key.agreed, stroke: theme.ink, marker: 'ring' }] as const) : []),
    { name: key.acceptable, stroke: theme.actors[0]!, marker: 'dot' },
    ...(isLow ? [] : ([{ name: key.other, stroke: theme.tertiary, marker: 'plus' }] as const)),
    { name: key.quo, stroke: theme.ink, marker: 'cross' },
    { name: key.nash, stroke: theme.loss, marker: 'diamond' },
  ] as const;
  const better = { name: key.better, stroke: theme.ink, marker: 'up' } as const;
  return look.narrow ? all.slice(0, -2) : [...all, ...(count('better') > 0 ? [better] : [])];
}

/** What stands under the panels: the swap that would be better for all. */
function swapWords(spec: FigureSpec): string {
  const swap = spec.sets['swap']![0];
  if (swap !== undefined) return frontierTexts.better.replace('{swap}', swap.name);
  return numbersOf(spec.rows, 'agreed').includes(1) ? frontierTexts.best : '';
}

function plotFrontier(spec: FigureSpec, box: Box, look: Look): string[] {
  const { theme, type } = look;
  if (spec.sets['package']!.length === 0) {
    const isOpen = numbersOf(spec.rows, 'talks')[0] === 1;
    return emptyPlot(isOpen ? frontierTexts.ahead : frontierTexts.empty, box, look);
  }
  const isLow = look.narrow || box.height < roomy * type.axis;
  const key = keyOf(spec, look, isLow);
  const head = keyRoom(key, box.width, look);
  const swap = look.narrow || box.height < lowest * type.axis ? '' : swapWords(spec);
  const told = swap === '' ? [] : wrapText(swap, type.axis, box.width).slice(0, swapLines);
  const foot = told.length === 0 ? 0 : (0.25 + 1.25 * told.length) * type.axis;
  const count = Math.min(planes.length, Math.max(1, Math.floor(box.width / (14 * type.label))));
  const width = box.width / count;
  const panels = planes
    .slice(0, count)
    .flatMap((plane, at) =>
      scatterMarks(
        panelOf(spec, plane, isLow),
        { x: box.x + at * width, y: box.y + head, width, height: box.height - head - foot },
        look,
      ),
    );
  const style = { size: type.axis, fill: theme.ink };
  return [
    ...keyRow(key, box, look),
    ...panels,
    ...told.map((line, at) =>
      text(box.x, box.y + box.height - 2 - 1.25 * (told.length - 1 - at) * type.axis, line, {
        ...style,
        key: `label.better${at === 0 ? '' : `.${at}`}`,
      }),
    ),
  ];
}

/** Over which time numbers are means, in words. */
function horizonOf({ horizon }: RunResult): Member {
  const { known, short, unknown } = frontierTexts.horizon;
  const words =
    horizon === undefined
      ? unknown
      : fillSlots(horizon % 4 === 0 ? known : short, { years: horizon / 4, quarters: horizon });
  return { id: 'horizon', name: words, short: words, slot: 0 };
}

const flag = (column: string, heading: string): TableColumn => ({
  heading,
  cell: ({ rows }, row) => (numbersOf(rows, column)[row] === 1 ? figureTexts.yes : ''),
});

/** Packages that could be had at the table, by the lead that they keep, the goods balance, allies' confidence and what they bring each side. */
export const frontierChart: Chart = {
  id: 'C8',
  ...frontierTexts.question,
  needs: ['run'],
  select({ run: result, options }) {
    const { rows, packages, swap } = frontierRows(result, options);
    const talks = shownTalks(result, options);
    const governments = result.sets['government']!;
    const focus = talks === null ? leaderOf(result) : talks.parties[talks.focus]!;
    const others = (talks?.parties ?? []).filter((party) => party !== focus);
    const side = [focus, ...others].filter((party) => party >= 0).map((party) => governments[party]!);
    const words = side
      .slice(1)
      .map(({ short }) => short)
      .join(', ');
    return {
      ok: true,
      warnings: [],
      value: {
        rows,
        claims: frontierClaims(rows),
        notes: ['frontier-reading'],
        sources: result.sources,
        runs: oneRun(result),
        sets: {
          ...result.sets,
          package: packages,
          swap,
          side,
          horizon: [horizonOf(result)],
          others: [{ id: 'others', name: words, short: words, slot: 0 }],
        },
      },
    };
  },
  render: (spec) => renderFrame(spec, (box, look) => plotFrontier(spec, box, look)),
  columns: [
    nameColumn('package', headings.package, figureTexts.none),
    changeColumn('lead', headings.lead),
    changeColumn('balance', headings.balanceMove),
    changeColumn('confidence', headings.confidenceMove),
    changeColumn('gain', headings.gain),
    changeColumn('other_gain', headings.otherGain),
    flag('offered', headings.offered),
    flag('acceptable', headings.acceptable),
    flag('efficient', headings.efficient),
    flag('nash', headings.nash),
    flag('agreed', headings.agreed),
  ],
};
