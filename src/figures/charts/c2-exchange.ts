import type { Chart, FigureSpec, TableColumn } from '../../schema/figure.ts';
import { exchangeClaims, exchangeRows } from './c2-exchange-rows.ts';
import { exchangeTexts } from './c2-exchange-texts.ts';
import { plotExchange } from './c2-plot.ts';
import { fanTexts } from './c11-fan-texts.ts';
import { indicesOf, memberAt, numbersOf } from '../columns.ts';
import { emptyPlot } from '../marks/empty-plot.ts';
import { fillSlots } from '../words/fill-slots.ts';
import { formatNumber } from '../words/format-number.ts';
import { renderFrame } from '../look/frame.ts';
import { oneRun } from '../runs.ts';
import { changeColumn, measureColumn, nameColumn, timeColumn } from '../table-columns.ts';
import { figureTexts, headings } from '../words/texts.ts';

const hasConcession = ({ rows }: FigureSpec): boolean =>
  rows.columns['moved'] !== undefined && numbersOf(rows, 'moved')[0] === 1;
const isOfRuns = ({ rows }: FigureSpec): boolean => numbersOf(rows, 'n')[0]! > 1;
/** The net over many runs, which every row holds, in the last one's. */
const netColumn = (column: keyof typeof fanTexts.headings): TableColumn => {
  const { heading, cell } = measureColumn(column, `${exchangeTexts.net}: ${fanTexts.headings[column]}`);
  return {
    heading,
    cell: (spec, row) => (row === spec.rows.rows - 1 ? cell(spec, row) : ''),
    shown: isOfRuns,
  };
};

/** What stands where no deal is in force: that there is none, and what was given up under a threat. */
function emptyWords({ rows, sets }: FigureSpec): string {
  const nameOf = (column: string): string => memberAt(rows, sets, column, 0)!.short;
  if (numbersOf(rows, 'moved')[0] !== 1) return exchangeTexts.empty;
  const time = formatNumber(numbersOf(rows, 'threatened')[0]!, 'year');
  const said = { giver: nameOf('giver'), taker: nameOf('taker'), given: nameOf('given'), time };
  return `${exchangeTexts.empty} ${fillSlots(exchangeTexts.threat, said)}`;
}

/** What the chips of the deals in force cost and brought one side, in money and in months of lead, and at what worth of a month they are even; over many runs with the range of the net. */
export const exchangeChart: Chart = {
  id: 'C2',
  ...exchangeTexts.question,
  needs: ['run'],
  select(input) {
    const { rows, sets } = exchangeRows(input);
    return {
      ok: true,
      warnings: [],
      value: {
        rows,
        claims: exchangeClaims(rows),
        notes: ['exchange-reading'],
        sources: input.run.sources,
        runs: oneRun(input.run),
        sets,
      },
    };
  },
  render: (spec) =>
    renderFrame(spec, (box, look) =>
      numbersOf(spec.rows, 'deals')[0] === 0
        ? emptyPlot(emptyWords(spec), box, look)
        : plotExchange(spec, box, look),
    ),
  columns: [
    nameColumn('chip', headings.chip),
    {
      heading: headings.group,
      cell: ({ rows }, row) => exchangeTexts.groups[indicesOf(rows, 'kind')[row]!]!,
    },
    changeColumn('worth', headings.worth),
    changeColumn('worth_months', headings.worthMonths),
    changeColumn('lead', headings.leadChange),
    changeColumn('income', headings.incomeGain),
    changeColumn('balance', headings.balanceMove),
    changeColumn('confidence', headings.confidenceMove),
    changeColumn('rest_worth', exchangeTexts.ranges.restWorth),
    changeColumn('rest_worth_months', exchangeTexts.ranges.restMonths),
    changeColumn('rest_lead', exchangeTexts.ranges.restLead),
    measureColumn('month_worth', headings.monthWorth),
    measureColumn('break_even', headings.breakEven),
    netColumn('median'),
    netColumn('low50'),
    netColumn('high50'),
    netColumn('low90'),
    netColumn('high90'),
    ...[
      nameColumn('giver', exchangeTexts.threatColumns.giver, figureTexts.none),
      nameColumn('taker', exchangeTexts.threatColumns.taker, figureTexts.none),
      nameColumn('given', exchangeTexts.threatColumns.given, figureTexts.none),
      timeColumn('threatened', headings.quarter),
    ].map((column) => ({ ...column, shown: hasConcession })),
  ],
};
