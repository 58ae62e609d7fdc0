import type { Chart, FigureInput, FigureSpec, Selected, TableColumn } from '../../schema/figure.ts';
import { membershipClaims, membershipRows, states } from './c5-membership-rows.ts';
import { membershipTexts } from './c5-membership-texts.ts';
import { plotMembership } from './c5-plot.ts';
import { membershipRunsClaims, membershipRunsRows } from './c5-runs-rows.ts';
import { plotMembershipRuns } from './c5-runs.ts';
import { memberAt, numbersOf } from '../columns.ts';
import { emptyPlot } from '../marks/empty-plot.ts';
import { readMetric } from '../ensemble-reading.ts';
import { eventCells } from '../marks/event-column.ts';
import { formatNumber } from '../words/format-number.ts';
import { renderFrame } from '../look/frame.ts';
import type { RunResult } from '../../schema/result.ts';
import { oneRun } from '../runs.ts';
import { changeColumn, measureColumn, nameColumn, timeColumn } from '../table-columns.ts';
import { figureTexts, headings } from '../words/texts.ts';
import { percentOfRuns } from '../words/uncertainty-words.ts';

/** Whether the rows are of many runs. */
const isOfRuns = ({ rows }: FigureSpec): boolean => rows.columns['full'] !== undefined;

/** The figure of one run. */
function ofRun(result: RunResult): Selected {
  const { rows, controls, causes, events } = membershipRows(result);
  const state = states.map((id) => {
    const name = membershipTexts.states[id];
    return { id, name, short: name, slot: 0 };
  });
  return {
    rows,
    claims: membershipClaims(rows),
    notes: ['membership-reading'],
    sources: result.sources,
    runs: oneRun(result),
    sets: { ...result.sets, state, control: controls, cause: causes, event: events },
  };
}

/** The figure of an experiment that reads what allies match over time; null where it does not. */
function ofManyRuns({ run, ensemble, options }: FigureInput): Selected | null {
  const reading = ensemble && readMetric(ensemble, 'ally-aligned', options);
  if (!reading) return null;
  const { rows, events } = membershipRunsRows(reading, run);
  if (rows.rows === 0) return null;
  return {
    rows,
    claims: membershipRunsClaims(rows, reading.runs.chosen === true),
    notes: ['membership-runs-reading', ...(reading.runs.chosen === true ? ['chosen-points'] : [])],
    sources: run.sources,
    runs: reading.runs,
    sets: { ...run.sets, event: events },
  };
}

const share = (column: string, heading: string): TableColumn => ({
  heading,
  cell: ({ rows }, row) => formatNumber(numbersOf(rows, column)[row]!, 'percent'),
});
const ofRuns = (column: string, heading: string): TableColumn => ({
  heading,
  cell: ({ rows, runs }, row) => percentOfRuns(numbersOf(rows, column)[row]!, runs.n),
});
const columns: readonly TableColumn[] = [
  nameColumn('ally', headings.ally, figureTexts.none),
  timeColumn('time', headings.quarter),
  ...[
    nameColumn('state', headings.matches),
    measureColumn('aligned', headings.aligned),
    measureColumn('aligned_baseline', headings.baselinePlain),
    measureColumn('confidence', headings.confidenceLevel),
    measureColumn('confidence_baseline', headings.confidenceBaseline),
    changeColumn('confidence_change', headings.confidenceMove),
    nameColumn('dropped', headings.drops),
    {
      heading: headings.cause,
      cell: ({ rows, sets }: FigureSpec, row: number) => memberAt(rows, sets, 'cause', row)?.name ?? '',
    },
    share('odds', headings.dropOdds),
  ].map((column) => ({ ...column, shown: (spec: FigureSpec) => !isOfRuns(spec) })),
  ...[
    ofRuns('full', headings.matchedFull),
    ofRuns('part', headings.matchedPart),
    ofRuns('out', headings.matchedNot),
  ].map((column) => ({ ...column, shown: isOfRuns })),
  eventCells,
];

/** Which allies match the leader's controls over time, with their confidence, and what they drop; of many runs the share of runs in each state. */
export const membershipChart: Chart = {
  id: 'C5',
  ...membershipTexts.question,
  needs: ['run'],
  select: (input) => ({ ok: true, warnings: [], value: ofManyRuns(input) ?? ofRun(input.run) }),
  render: (spec) =>
    renderFrame(spec, (box, look) => {
      if (isOfRuns(spec)) return plotMembershipRuns(spec, box, look);
      const isEmpty = Number.isNaN(numbersOf(spec.rows, 'aligned')[0]!);
      return isEmpty ? emptyPlot(membershipTexts.empty, box, look) : plotMembership(spec, box, look);
    }),
  columns,
};
