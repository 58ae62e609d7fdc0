import { scaleLinear } from 'd3';
import type { Chart, FigureSpec, TableColumn } from '../../schema/figure.ts';
import { acrossLine } from '../marks/axes.ts';
import { enoughRuns, fanMarks } from '../marks/bands.ts';
import type { Box } from '../marks/box.ts';
import { differenceClaims, differenceRows } from './c13-difference-rows.ts';
import { differenceTexts } from './c13-difference-texts.ts';
import { memberAt, numbersOf, unitOf } from '../columns.ts';
import { endLabels, endRoom } from '../marks/end-labels.ts';
import { readEnsemble, runsOf, setsOf } from '../ensemble-reading.ts';
import { changesBetween, inputsLine } from '../words/inputs-line.ts';
import { fanLevels, fanPoints } from '../marks/fan-points.ts';
import { figureNeeds } from '../figure-needs.ts';
import { fillSlots } from '../words/fill-slots.ts';
import { formatNumber } from '../words/format-number.ts';
import { countable, shareOfRuns } from '../words/uncertainty-words.ts';
import { renderFrame } from '../look/frame.ts';
import type { Look } from '../look/look.ts';
import { printSigned, printTick } from '../words/measure-words.ts';
import { scenarioStyle } from '../marks/series-style.ts';
import { element, text } from '../marks/svg.ts';
import { bandColumnsOf, changeColumn, timeColumn } from '../table-columns.ts';
import { fitText, textWidth } from '../marks/text-metrics.ts';
import { timePlot, type TimePlot } from '../marks/time-plot.ts';

/** Height of the strip of shares, in lines of labels. */
const stripLines = 4.2;

/** What the strip counts, as the median ends: pairs in which A is higher, or those in which it is lower. */
const counted = ({ rows }: FigureSpec): 'higher' | 'lower' =>
  numbersOf(rows, 'turn').at(-1)! < 0 ? 'lower' : 'higher';

/** Ground of the strip: lines at none, half and all of the pairs, the outer two named. @param y of a share */
function stripGround(inner: Box, y: (share: number) => number, { theme, type }: Look): string[] {
  return [0, 0.5, 1].flatMap((share) => [
    acrossLine(inner, y(share), theme.grid, 'grid'),
    ...(share === 0.5
      ? []
      : [
          text(inner.x - 4, y(share) + 0.35 * type.axis, `${100 * share}%`, {
            size: type.axis,
            anchor: 'end',
            fill: theme.secondary,
          }),
        ]),
  ]);
}

/** The strip: a bar a quarter, as high as the share of pairs that it counts, halves marked. */
function stripMarks(spec: FigureSpec, box: Box, plot: TimePlot, look: Look): string[] {
  const { rows, sets } = spec;
  const { theme, type } = look;
  const times = numbersOf(rows, 'time');
  const turn = counted(spec);
  const shares = numbersOf(rows, turn);
  const words = differenceTexts.words[turn];
  const name = fillSlots(words.share, { a: memberAt(rows, sets, 'a', 0)!.short });
  const inner = { ...plot.inner, y: box.y + 1.5 * type.label, height: box.height - 1.5 * type.label };
  const y = scaleLinear([0, 1], [inner.y + inner.height, inner.y]);
  const width = Math.max(1, inner.width / Math.max(1, rows.rows - 1) - 2);
  const { fill } = scenarioStyle(0, look);
  const bars = Array.from(times, (time, row) => {
    const left = Math.max(inner.x, plot.x(time) - width / 2);
    const right = Math.min(inner.x + inner.width, plot.x(time) + width / 2);
    const top = y(shares[row]!);
    return element('rect', {
      x: left,
      y: top,
      width: right - left,
      height: inner.y + inner.height - top,
      fill,
      'data-key': `share.${row}`,
      'data-role': 'mark',
    });
  });
  const last = fillSlots(words.end, { value: shareOfRuns(shares.at(-1)!, spec.runs.n) });
  return [
    text(inner.x, box.y + type.label, fitText(name, type.label, box.x + box.width - inner.x), {
      size: type.label,
      fill: theme.secondary,
      key: 'label.share',
    }),
    ...stripGround(inner, y, look),
    ...bars,
    text(inner.x + inner.width + type.label, inner.y + inner.height / 2, last, {
      size: type.label,
      fill: theme.ink,
      key: 'label.higher',
    }),
  ];
}

function plotDifference(spec: FigureSpec, box: Box, look: Look): string[] {
  const { rows } = spec;
  const unit = unitOf(rows, 'median');
  const own = Array.from({ length: rows.rows }, (_, row) => row);
  const points = fanPoints(rows, own);
  const last = points.at(-1)!;
  const style = scenarioStyle(0, look);
  const value = printSigned(last.median, unit);
  const label = { key: 'median', name: '', value, fill: style.text, strong: true };
  const shareLabel = fillSlots(differenceTexts.words[counted(spec)].end, { value: '100.0%' });
  const strip = Math.min(stripLines * look.type.label, 0.4 * box.height);
  const upper = { ...box, height: box.height - strip - 0.4 * look.type.label };
  const plot = timePlot(
    upper,
    {
      times: [points[0]!.at, last.at],
      values: [0, ...fanLevels(points)],
      valueRoom: textWidth('100%', look.type.axis) + 4,
      labelRoom: endRoom([label, { ...label, value: shareLabel }], box.width, look),
    },
    (tick) => printTick(tick, unit),
    look,
  );
  const zero = plot.y(0);
  const right = plot.inner.x + plot.inner.width;
  return [
    ...plot.ground,
    ...fanMarks(points, plot, { ...style, key: 'difference' }, spec.runs.n, look),
    element('line', {
      x1: plot.inner.x,
      x2: right,
      y1: zero,
      y2: zero,
      stroke: look.theme.ink,
      'stroke-width': 2 * look.scale,
      'data-role': 'zero',
    }),
    ...endLabels(
      [{ ...label, y: plot.y(last.median) }],
      { ...upper, height: plot.inner.height },
      right,
      look,
    ),
    ...stripMarks(spec, { ...box, y: box.y + box.height - strip, height: strip }, plot, look),
  ];
}

const { headings } = differenceTexts;
const share = (column: string, heading: string): TableColumn => ({
  heading,
  cell: ({ rows, runs }, row) => shareOfRuns(numbersOf(rows, column)[row]!, runs.n),
});
const isShared = ({ runs }: FigureSpec): boolean => runs.n >= countable;
const isCounted = (spec: FigureSpec): boolean => !isShared(spec);
const columns: readonly TableColumn[] = [
  timeColumn('time', headings.quarter),
  changeColumn('median', headings.median),
  ...bandColumnsOf((column) => changeColumn(column, headings[column])),
  ...(['higher', 'lower', 'equal'] as const).flatMap((column) => [
    { ...share(column, headings[column]), shown: isShared },
    { ...share(column, headings[`${column}Counted`]), shown: isCounted },
  ]),
  {
    heading: headings.pairs,
    cell: ({ rows }, row) => formatNumber(numbersOf(rows, 'pairs')[row]!, 'integer'),
  },
];

/** What one scenario does otherwise than another, over pairs of runs that saw the same draws (options `arm`, `against`). */
export const differenceChart: Chart = {
  id: 'C13',
  ...differenceTexts.question,
  needs: ['run', 'ensemble'],
  select({ run, ensemble, options, notes: model }) {
    const reading = ensemble && readEnsemble(ensemble, options);
    if (!reading) return figureNeeds('C13', 'ensemble');
    if (reading.arms.length < 2) return figureNeeds('C13', 'arms');
    if (reading.series.quarters.length < 2) return figureNeeds('C13', 'path');
    const runs = runsOf({ ...reading, arms: reading.arms.slice(0, 2) });
    if (runs.n === 0) return figureNeeds('C13', 'runs');
    const rows = differenceRows(reading);
    const notes = [
      'paired-draws',
      ...(numbersOf(rows, 'alone').some((alone) => alone > 0) ? ['pairs-missing'] : []),
      ...(runs.n < enoughRuns ? ['few-runs'] : []),
    ];
    const sets = { ...setsOf(reading, run.sets), change: changesBetween(reading, { run, notes: model }) };
    const value = {
      rows,
      claims: differenceClaims(rows.rows - 1, runs.n),
      notes,
      sources: run.sources,
      runs,
      sets,
    };
    return { ok: true, warnings: [], value };
  },
  render: (spec) =>
    renderFrame(spec, (box, look) => {
      const inputs = look.narrow ? [] : inputsLine(spec, box, look);
      const foot = inputs.length === 0 ? 0 : 1.9 * look.type.label;
      return [...plotDifference(spec, { ...box, height: box.height - foot }, look), ...inputs];
    }),
  columns,
};
