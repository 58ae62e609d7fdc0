import { line, scaleLinear } from 'd3';
import type { Chart, FigureInput, FigureSpec, Selected, TableColumn } from '../schema/figure.ts';
import type { RunResult } from '../schema/result.ts';
import { timeAxis, timeRoom, valueAxis, valueRoom } from './axes.ts';
import { enoughRuns } from './bands.ts';
import { fanTexts } from './c11-fan-texts.ts';
import { isLead, leadRunsClaims, leadRunsRows } from './c3-lead-runs-rows.ts';
import { leadRunsTexts } from './c3-lead-runs-texts.ts';
import { plotLeadRuns } from './c3-lead-runs.ts';
import { readEnsemble, runsOf, setsOf } from './ensemble-reading.ts';
import { measureColumn, nameColumn } from './table-columns.ts';
import { isOfTargets, leadClaims, leadRows } from './c3-lead-rows.ts';
import { indicesOf, memberAt, numbersOf } from './columns.ts';
import { endLabels, endRoom } from './end-labels.ts';
import { formatNumber, formatSigned } from './format-number.ts';
import type { Box } from './box.ts';
import { renderFrame } from './frame.ts';
import type { Look } from './look.ts';
import { oneRun, pairedTables } from './runs.ts';
import { element } from './svg.ts';
import { modelOutput } from './time-marks.ts';
import { figureTexts, headings, questions } from './texts.ts';

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

function drawnLines(spec: FigureSpec, look: Look): DrawnLine[] {
  const [index, ...technologies] = linesOf(spec);
  const run = numbersOf(spec.rows, 'delay');
  const baseline = numbersOf(spec.rows, 'baseline');
  // None is dotted, which Baseline is.
  const ofTargets = isOfTargets(spec.rows);
  const dashes = ['5 2', '8 3 2 3', '14 3', '10 2 2 2 2 2'];
  return [
    ...technologies.map((rows, order) => {
      const member = memberAt(spec.rows, spec.sets, 'technology', rows[0]!)!;
      return {
        key: `technology.${member.id}`,
        name: ofTargets
          ? figureTexts.ofTarget
              .replace('{technology}', member.short)
              .replace('{target}', memberAt(spec.rows, spec.sets, 'target', rows[0]!)!.short)
          : member.short,
        rows,
        values: run,
        stroke: look.theme.tertiary,
        width: 1.25,
        dash: dashes[order],
      };
    }),
    {
      key: 'baseline',
      name: look.narrow ? figureTexts.baseline : figureTexts.baselineIndex,
      rows: index!,
      values: baseline,
      stroke: look.theme.ink,
      width: 1.25,
      dash: '1.25 2.5',
    },
    {
      key: 'index',
      name: figureTexts.index,
      rows: index!,
      values: run,
      stroke: look.theme.scenario,
      width: 2.5,
      dash: undefined,
    },
  ];
}

function plotLead(spec: FigureSpec, box: Box, look: Look): string[] {
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
  const right = box.x + box.width - endRoom(labelled, box.width, look);
  const span = lines.at(-1)!.rows;
  const y = scaleLinear(
    [Math.min(0, ...shown), Math.max(1, ...shown)],
    [box.y + plotHeight, box.y + 1.4 * look.type.note],
  ).nice(4);
  const left = box.x + valueRoom({ height: plotHeight }, y, look);
  const x = scaleLinear([times[span[0]!]!, times[span.at(-1)!]!], [left, right]);
  const inner = { x: left, y: box.y, width: right - left, height: plotHeight };
  const marks = lines.map((drawn) => {
    const path = line<number>(
      (row) => x(times[row]!),
      (row) => y(drawn.values[row]!),
    )([...drawn.rows])!;
    const stroke = { stroke: drawn.stroke, 'stroke-width': drawn.width, 'stroke-dasharray': drawn.dash };
    return element('path', { d: path, fill: 'none', ...stroke, 'data-key': drawn.key, 'data-role': 'mark' });
  });
  return [
    ...modelOutput(inner, x, -Infinity, look),
    ...valueAxis(inner, y, look),
    ...timeAxis(inner, x, look),
    ...marks,
    ...endLabels(
      labelled.map((label, order) => ({ ...label, y: y(ends[order]!) })),
      { ...box, height: plotHeight },
      right,
      look,
    ),
  ];
}

const months = (column: string, heading: string, print: typeof formatNumber): TableColumn => ({
  heading,
  cell: (spec, row) => print(numbersOf(spec.rows, column)[row]!, 'one-decimal'),
});
/** Whether the rows are of many runs. */
const isOfRuns = ({ rows }: FigureSpec): boolean => rows.columns['part'] !== undefined;
const ofOneRun: readonly TableColumn[] = [
  {
    heading: headings.technology,
    cell: (spec, row) => memberAt(spec.rows, spec.sets, 'technology', row)?.name ?? figureTexts.index,
  },
  {
    heading: headings.target,
    cell: (spec, row) => memberAt(spec.rows, spec.sets, 'target', row)?.short ?? '',
  },
  {
    heading: headings.quarter,
    cell: (spec, row) => formatNumber(numbersOf(spec.rows, 'time')[row]!, 'year'),
  },
  months('delay', headings.delay, formatNumber),
  months('baseline', headings.delayBaseline, formatNumber),
  months('difference', headings.delayDifference, formatSigned),
];
const ofRuns: readonly TableColumn[] = [
  nameColumn('part', leadRunsTexts.headings.part),
  nameColumn('event', leadRunsTexts.headings.event),
  {
    heading: headings.quarter,
    cell: ({ rows }, row) => {
      const time = numbersOf(rows, 'time')[row]!;
      return Number.isNaN(time) ? leadRunsTexts.words.notCaught : formatNumber(time, 'year');
    },
  },
  measureColumn('median', fanTexts.headings.median),
  measureColumn('low50', fanTexts.headings.low50),
  measureColumn('high50', fanTexts.headings.high50),
  measureColumn('low90', fanTexts.headings.low90),
  measureColumn('high90', fanTexts.headings.high90),
  measureColumn('baseline', headings.delayBaseline),
];
const columns: readonly TableColumn[] = [
  ...ofOneRun.map((column) => ({ ...column, shown: (spec: FigureSpec) => !isOfRuns(spec) })),
  ...ofRuns.map((column) => ({ ...column, shown: isOfRuns })),
];

/** The figure of one run, with the technologies that matter most. */
function ofRun(result: RunResult): Selected {
  const rows = leadRows(result);
  return {
    rows,
    claims: leadClaims(rows, pairedTables(result, 'world').run.rows - 1),
    notes: ['delay-meaning', 'judged-numbers'],
    sources: result.sources,
    runs: oneRun(result),
  };
}

/** The figure of an experiment that reads the index over time; null where it does not. */
function ofManyRuns({ run, ensemble, options }: FigureInput): Selected | null {
  const own = ensemble && { ...ensemble, series: ensemble.series.filter((series) => isLead({ series })) };
  const reading = own && readEnsemble(own, options);
  if (!reading) return null;
  const runs = runsOf({ ...reading, arms: reading.arms.slice(0, 1) });
  if (runs.n === 0) return null;
  const { rows, sets } = leadRunsRows(reading, run);
  const few = runs.n < enoughRuns ? ['few-runs'] : [];
  const others = reading.arms.length > 1 ? ['other-scenarios'] : [];
  const beside = numbersOf(rows, 'baseline').some((months) => !Number.isNaN(months))
    ? ['baseline-one-run']
    : [];
  return {
    rows,
    claims: leadRunsClaims(reading.series.quarters.length - 1),
    notes: ['catch-up-meaning', ...others, ...few, ...beside, 'judged-numbers'],
    sources: run.sources,
    runs,
    sets: { ...setsOf(reading, run.sets), ...sets },
  };
}

/** Months by which controls hold technology back, over time: the run, its Baseline and the technologies that matter most. */
export const leadChart: Chart = {
  id: 'C3',
  ...questions.C3,
  needs: ['run'],
  select: (input) => ({ ok: true, warnings: [], value: ofManyRuns(input) ?? ofRun(input.run) }),
  render: (spec) =>
    renderFrame(spec, (box, look) => (isOfRuns(spec) ? plotLeadRuns : plotLead)(spec, box, look)),
  columns,
};
