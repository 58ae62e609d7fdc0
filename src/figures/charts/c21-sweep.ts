import { line, scaleLinear, type ScaleLinear } from 'd3';
import type { Chart, FigureSpec, TableColumn } from '../../schema/figure.ts';
import { valueAxis, valueRoom } from '../marks/axes.ts';
import { enoughRuns, fanMarks, type FanPoint } from '../marks/bands.ts';
import type { Box } from '../marks/box.ts';
import { sweepClaims, sweepRows, sweepSets } from './c21-sweep-rows.ts';
import { sweepTexts } from './c21-sweep-texts.ts';
import { fanTexts } from './c11-fan-texts.ts';
import { indicesOf, memberAt, numbersOf, unitOf } from '../columns.ts';
import { endLabels, endRoom } from '../marks/end-labels.ts';
import { readEnsemble, runsOf, setsOf } from '../ensemble-reading.ts';
import { fanLevels } from '../marks/fan-points.ts';
import { figureNeeds } from '../figure-needs.ts';
import { formatNumber } from '../words/format-number.ts';
import { renderFrame } from '../look/frame.ts';
import type { Look } from '../look/look.ts';
import { levelDomain } from '../marks/time-plot.ts';
import { markerMark } from '../marks/markers.ts';
import { printMeasure, printTick } from '../words/measure-words.ts';
import { scenarioStyle } from '../marks/series-style.ts';
import { sweptPoints } from '../swept-points.ts';
import { element, text } from '../marks/svg.ts';
import { measureColumn, nameColumn } from '../table-columns.ts';
import { fitText, textWidth } from '../marks/text-metrics.ts';
import { enoughToShare } from '../words/uncertainty-words.ts';

/** Where the plot lies, with its scales. */
interface Plot {
  inner: Box;
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
}

/** Rows of each arm, lowest value first. */
function armsOf({ rows }: FigureSpec): number[][] {
  const arm = indicesOf(rows, 'arm');
  const all = Array.from(arm, (_, row) => row);
  return [...new Set(arm)].map((own) => all.filter((row) => arm[row] === own));
}

/** The levels of some rows: of few runs the outer band holds all of them. */
function levelsOf({ rows }: FigureSpec, own: readonly number[]): FanPoint[] {
  const of = (column: string, row: number): number => numbersOf(rows, column)[row]!;
  return own.map((row) => {
    const few = of('n', row) < enoughToShare;
    return {
      at: of('place', row),
      low90: of(few ? 'lowest' : 'low90', row),
      low50: of('low50', row),
      median: of('median', row),
      high50: of('high50', row),
      high90: of(few ? 'highest' : 'high90', row),
    };
  });
}

/** Values of the input under the plot, as many as fit beside one another, and its name under them. */
function inputAxis(spec: FigureSpec, own: readonly number[], { inner, x }: Plot, look: Look): string[] {
  const { theme, type } = look;
  const bottom = inner.y + inner.height;
  const words = own.map((row) => memberAt(spec.rows, spec.sets, 'setting', row)!.short);
  const widest = Math.max(...words.map((word) => textWidth(word, type.axis))) + type.axis;
  const every = Math.max(1, Math.ceil((widest * own.length) / (inner.width + widest)));
  const style = { size: type.axis, anchor: 'middle', fill: theme.secondary } as const;
  const name = memberAt(spec.rows, spec.sets, 'input', 0)!.short;
  return [
    ...own.flatMap((row, order) => {
      const at = x(numbersOf(spec.rows, 'place')[row]!);
      const tick = { x1: at, x2: at, y1: bottom, y2: bottom + type.axis / 3, stroke: theme.secondary };
      const mark = element('line', { ...tick, 'stroke-width': 1, 'data-role': 'tick' });
      return order % every === 0 ? [mark, text(at, bottom + 1.35 * type.axis, words[order]!, style)] : [mark];
    }),
    text(inner.x + inner.width / 2, bottom + 2.65 * type.axis, fitText(name, type.axis, inner.width), {
      ...style,
      key: 'label.input',
    }),
  ];
}

/** The medians of an arm as a line with a mark at each value. */
function medianMarks(points: readonly FanPoint[], order: number, { x, y }: Plot, look: Look): string[] {
  const style = scenarioStyle(order, look);
  const d = line<FanPoint>(
    ({ at }) => x(at),
    ({ median }) => y(median),
  )([...points])!;
  const colour = { stroke: style.stroke, surface: look.theme.surface };
  const drawn = { d, fill: 'none', stroke: style.stroke, 'stroke-width': style.width };
  return [
    // The first is drawn with its bands.
    ...(order === 0
      ? []
      : [
          element('path', {
            ...drawn,
            'stroke-dasharray': style.dash,
            'data-key': `arm.${order}`,
            'data-role': 'mark',
          }),
        ]),
    ...points.map(({ at, median }) =>
      markerMark(style.marker, { x: x(at), y: y(median), radius: 3.5 * look.scale }, colour),
    ),
  ];
}

function plotSweep(spec: FigureSpec, box: Box, look: Look): string[] {
  const { rows, sets } = spec;
  const { type } = look;
  const unit = unitOf(rows, 'median');
  const arms = armsOf(spec);
  const [first, ...others] = arms.map((own) => levelsOf(spec, own));
  const ends = arms.map((own, order) => ({
    key: `arm.${order}`,
    name: arms.length === 1 ? fanTexts.words.median : memberAt(rows, sets, 'arm', own[0]!)!.short,
    at: numbersOf(rows, 'median')[own.at(-1)!]!,
    fill: scenarioStyle(order, look).text,
    strong: order === 0,
  }));
  const labels = ends.map((end) => ({ ...end, value: printMeasure(end.at, unit) }));
  const print = (value: number): string => printTick(value, unit);
  const levels = [...fanLevels(first!), ...others.flat().map(({ median }) => median)];
  const height = box.height - 3 * type.axis;
  const y = scaleLinear(levelDomain(levels), [box.y + height, box.y + 0.5 * type.axis]).nice(4);
  const last = memberAt(rows, sets, 'setting', arms[0]!.at(-1)!)!.short;
  const left = box.x + valueRoom({ height }, y, look, print) + 4;
  const right =
    box.x + box.width - Math.max(endRoom(labels, box.width, look), textWidth(last, type.axis) / 2);
  const inner = { x: left, y: box.y, width: right - left, height };
  const plot = { inner, y, x: scaleLinear([first![0]!.at, first!.at(-1)!.at], [left + 6, right - 4]) };
  return [
    ...valueAxis(inner, y, look, print),
    ...inputAxis(spec, arms[0]!, plot, look),
    ...fanMarks(first!, plot, { ...scenarioStyle(0, look), key: 'arm.0' }, numbersOf(rows, 'n')[0]!, look),
    ...[first!, ...others].flatMap((points, order) => medianMarks(points, order, plot, look)),
    ...endLabels(
      labels.map((label) => ({ ...label, y: y(label.at) })),
      { ...box, height },
      right,
      look,
    ),
  ];
}

/** Whether the runs of each value are too few for shares. */
const isFew = ({ rows }: FigureSpec): boolean => numbersOf(rows, 'n').some((n) => n < enoughToShare);
const isMany = (spec: FigureSpec): boolean => !isFew(spec);
const { headings } = sweepTexts;
const columns: readonly TableColumn[] = [
  { ...nameColumn('arm', headings.arm), shown: (spec) => armsOf(spec).length > 1 },
  nameColumn('setting', headings.setting),
  measureColumn('median', fanTexts.headings.median),
  { ...measureColumn('lowest', fanTexts.headings.lowest), shown: isFew },
  { ...measureColumn('highest', fanTexts.headings.highest), shown: isFew },
  ...(['low50', 'high50', 'low90', 'high90'] as const).map((column) => ({
    ...measureColumn(column, fanTexts.headings[column]),
    shown: isMany,
  })),
  { heading: headings.n, cell: ({ rows }, row) => formatNumber(numbersOf(rows, 'n')[row]!, 'integer') },
];

/** What a number ends at as one input is taken through chosen values and all else stays. */
export const sweepChart: Chart = {
  id: 'C21',
  ...sweepTexts.question,
  needs: ['run', 'ensemble'],
  select({ run, ensemble, options, notes, levers }) {
    const reading = ensemble && readEnsemble(ensemble, options);
    if (!reading) return figureNeeds('C21', 'ensemble');
    const swept = sweptPoints(reading.ensemble);
    const rows = swept && sweepRows(reading, swept);
    if (swept === null || rows === null) return figureNeeds('C21', 'sweep');
    const { n, seeds } = runsOf({ ...reading, arms: reading.arms.slice(0, 1) });
    const counts = numbersOf(rows, 'n');
    const isThin = counts.some((own) => own < enoughRuns);
    const hasGaps = counts.some((own) => own !== counts[0]);
    const value = {
      rows,
      claims: sweepClaims(numbersOf(rows, 'points')[0]! - 1),
      notes: ['sweep-reading', ...(hasGaps ? ['sweep-gaps'] : []), ...(isThin ? ['sweep-thin'] : [])],
      sources: run.sources,
      // At each value chance alone differs.
      runs: { n, seeds, varies: seeds[0] === seeds[1] ? ('one run' as const) : ('chance' as const) },
      sets: { ...setsOf(reading, run.sets), ...sweepSets(swept, reading.ensemble, { run, notes, levers }) },
    };
    return { ok: true, warnings: [], value };
  },
  render: (spec) => renderFrame(spec, (box, look) => plotSweep(spec, box, look)),
  columns,
};
