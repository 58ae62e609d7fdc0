import type { Chart, FigureSpec } from '../../schema/figure.ts';
import type { Box } from '../marks/box.ts';
import { drawnMoves, laneMarks } from './c7-lanes.ts';
import { toldTalks } from './c7-ledger.ts';
import { talkClaims, talkRows } from './c7-talks-rows.ts';
import { talkTexts } from './c7-talks-texts.ts';
import { indicesOf, numbersOf } from '../columns.ts';
import { emptyPlot } from '../marks/empty-plot.ts';
import { renderFrame } from '../look/frame.ts';
import type { Look } from '../look/look.ts';
import { oneRun } from '../runs.ts';
import { changeColumn, measureColumn, nameColumn, timeColumn } from '../table-columns.ts';
import { headings } from '../words/texts.ts';

function plotTalks(spec: FigureSpec, box: Box, look: Look): string[] {
  if (numbersOf(spec.rows, 'round')[0] === 0) return emptyPlot(talkTexts.empty, box, look);
  const drawn = drawnMoves(spec, box.width, look);
  const most = { ...box, height: 0.62 * box.height };
  const told = toldTalks(spec, drawn, most, look);
  const bottom = box.y + box.height;
  const lanes = { ...box, height: box.height - told.height - 0.4 * look.type.label };
  return [...laneMarks(spec, drawn, lanes, look), ...told.marks(bottom - told.height)];
}

/** How the talks of the table that decided ran: lanes with an arrow an offer, and the last offers in words with what each side would gain. */
export const talksChart: Chart = {
  id: 'C7',
  ...talkTexts.question,
  needs: ['run'],
  select({ run: result, options }) {
    const { rows, words } = talkRows(result, options);
    return {
      ok: true,
      warnings: [],
      value: {
        rows,
        claims: talkClaims(rows),
        notes: ['talks-reading'],
        sources: result.sources,
        runs: oneRun(result),
        sets: { ...result.sets, words },
      },
    };
  },
  render: (spec) => renderFrame(spec, (box, look) => plotTalks(spec, box, look)),
  columns: [
    nameColumn('by', headings.by, talkTexts.nobody),
    timeColumn('time', headings.quarter),
    measureColumn('round', headings.round),
    nameColumn('action', headings.action),
    nameColumn('give', headings.give),
    nameColumn('get', headings.get),
    changeColumn('gain', headings.gain),
    changeColumn('other_gain', headings.otherGain),
    measureColumn('times', headings.times),
    {
      heading: headings.concedes,
      cell: ({ rows }, row) => (numbersOf(rows, 'concedes')[row] === 1 ? talkTexts.concession : ''),
    },
    ...[
      nameColumn('giver', talkTexts.threatColumns.giver),
      nameColumn('given', talkTexts.threatColumns.given),
    ].map((column) => ({
      ...column,
      cell: (spec: FigureSpec, row: number) => (row === spec.rows.rows - 1 ? column.cell(spec, row) : ''),
      shown: ({ rows }: FigureSpec) => indicesOf(rows, 'given')[0]! >= 0,
    })),
  ],
};
