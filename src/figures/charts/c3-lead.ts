import type { Chart, FigureInput, FigureSpec, Selected, TableColumn } from '../../schema/figure.ts';
import type { RunResult } from '../../schema/result.ts';
import { enoughRuns } from '../marks/bands.ts';
import { fanTexts } from './c11-fan-texts.ts';
import { isLead, leadRunsClaims, leadRunsRows } from './c3-lead-runs-rows.ts';
import { leadRunsTexts } from './c3-lead-runs-texts.ts';
import { plotLeadRuns } from './c3-lead-runs.ts';
import { readEnsemble, runsOf, setsOf } from '../ensemble-reading.ts';
import { measureColumn, nameColumn } from '../table-columns.ts';
import { leadClaims, leadRows } from './c3-lead-rows.ts';
import { plotLead } from './c3-plot.ts';
import { eventCells } from '../marks/event-column.ts';
import { memberAt, numbersOf } from '../columns.ts';
import { formatNumber, formatSigned } from '../words/format-number.ts';
import { renderFrame } from '../look/frame.ts';
import { oneRun } from '../runs.ts';
import { figureTexts, headings, questions } from '../words/texts.ts';

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
  eventCells,
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
  ...ofOneRun.map((column) => ({
    ...column,
    shown: (spec: FigureSpec) => !isOfRuns(spec) && (column.shown?.(spec) ?? true),
  })),
  ...ofRuns.map((column) => ({ ...column, shown: isOfRuns })),
];

/** The figure of one run, with the technologies that matter most. */
function ofRun(result: RunResult): Selected {
  const { rows, events } = leadRows(result);
  return {
    rows,
    claims: leadClaims(rows, result),
    notes: ['delay-meaning', 'judged-numbers'],
    sources: result.sources,
    runs: oneRun(result),
    sets: { ...result.sets, event: events },
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
    claims: leadRunsClaims(reading.series.quarters.length - 1, runs.n),
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
