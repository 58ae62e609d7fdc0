import type { Chart, FigureInput, FigureSpec, Selected } from '../../schema/figure.ts';
import { enoughRuns } from '../marks/bands.ts';
import { gainClaims, gainRows } from './c1-gains-rows.ts';
import { gainTexts } from './c1-gains-texts.ts';
import { plotGains } from './c1-plot.ts';
import { gainRunsClaims, gainRunsRows, readGains } from './c1-runs-rows.ts';
import { numbersOf } from '../columns.ts';
import { setsOf } from '../ensemble-reading.ts';
import { renderFrame } from '../look/frame.ts';
import { oneRun } from '../runs.ts';
import { changeColumn, measureColumn, nameColumn } from '../table-columns.ts';
import { headings } from '../words/texts.ts';
import { percentOfRuns } from '../words/uncertainty-words.ts';

const isOfRuns = ({ rows }: FigureSpec): boolean => rows.columns['better'] !== undefined;
const isOfOne = (spec: FigureSpec): boolean => !isOfRuns(spec);

/** Columns of the ends of the middle half of an outcome's differences. */
const halves = (outcome: keyof typeof gainTexts.halves) =>
  (['low', 'high'] as const).map((end, at) => ({
    ...changeColumn(`${outcome}_${end}`, gainTexts.halves[outcome][at]!),
    shown: isOfRuns,
  }));

function ofRun({ run }: FigureInput): Selected {
  const rows = gainRows(run);
  return {
    rows,
    claims: gainClaims(rows),
    notes: ['gains-reading'],
    sources: run.sources,
    runs: oneRun(run),
  };
}

/** The figure of an experiment of two scenarios that reads incomes; null where there is no such. */
function ofManyRuns(input: FigureInput): Selected | null {
  const reading = readGains(input);
  if (reading === null) return null;
  const { run } = input;
  const rows = gainRunsRows(reading, run);
  if (rows.rows === 0) return null;
  const { ensemble, series, runs, arm, against } = reading;
  return {
    rows,
    claims: gainRunsClaims(rows),
    notes: ['gains-runs-reading', ...(runs.n < enoughRuns ? ['few-pairs'] : [])],
    sources: run.sources,
    runs,
    sets: setsOf({ ensemble, series: series[0]!, arms: [arm, against] }, run.sets),
  };
}

/** What each actor has more or less of than in Baseline: real income, goods balance, delay and confidence side by side; of many runs with half of the paired differences. */
export const gainChart: Chart = {
  id: 'C1',
  ...gainTexts.question,
  needs: ['run'],
  select: (input) => ({ ok: true, warnings: [], value: ofManyRuns(input) ?? ofRun(input) }),
  render: (spec) => renderFrame(spec, (box, look) => plotGains(spec, box, look)),
  columns: [
    nameColumn('region', headings.region),
    measureColumn('income', headings.income),
    changeColumn('income_change', headings.incomeGain),
    ...halves('income'),
    {
      heading: headings.better,
      cell: ({ rows, runs }, row) => percentOfRuns(numbersOf(rows, 'better')[row]!, runs.n),
      shown: isOfRuns,
    },
    { ...measureColumn('balance', headings.goodsBalance), shown: isOfOne },
    { ...changeColumn('balance_change', headings.balanceMove), shown: isOfOne },
    measureColumn('delay', headings.delay),
    changeColumn('delay_change', headings.delayMove),
    ...halves('delay'),
    measureColumn('confidence', headings.confidenceLevel),
    changeColumn('confidence_change', headings.confidenceMove),
    ...halves('confidence'),
  ],
};
