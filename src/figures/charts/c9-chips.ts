import type { Chart, TableColumn } from '../../schema/figure.ts';
import { enoughRuns } from '../marks/bands.ts';
import { chipClaims, chipRows, servesIsKnown } from './c9-chips-rows.ts';
import { chipTexts } from './c9-chips-texts.ts';
import { chipMatrix } from './c9-matrix.ts';
import { numbersOf } from '../columns.ts';
import { figureNeeds } from '../figure-needs.ts';
import { formatNumber } from '../words/format-number.ts';
import { renderFrame } from '../look/frame.ts';
import { measureColumn, nameColumn } from '../table-columns.ts';
import { shareOfRuns } from '../words/uncertainty-words.ts';

const { headings, words } = chipTexts;
const columns: readonly TableColumn[] = [
  nameColumn('chip', headings.chip),
  nameColumn('verdict', headings.verdict),
  measureColumn('median', headings.median),
  measureColumn('low90', headings.low90),
  measureColumn('high90', headings.high90),
  measureColumn('worst', headings.worst),
  measureColumn('balance', headings.balance),
  measureColumn('confidence', headings.confidence),
  { ...measureColumn('serves', headings.serves), shown: ({ rows }) => servesIsKnown(rows) },
  {
    heading: headings.helps,
    cell: ({ rows, runs }, row) => shareOfRuns(numbersOf(rows, 'helps')[row]!, runs.n),
  },
  {
    heading: headings.perRelief,
    cell: ({ rows }, row) => {
      const months = numbersOf(rows, 'per_relief')[row]!;
      return months === Infinity ? words.none : formatNumber(months, 'two-decimals');
    },
  },
];

/** What each chip of a scenario's tables costs and brings, with a word for whether it is safe to trade. */
export const chipChart: Chart = {
  id: 'C9',
  ...chipTexts.question,
  needs: ['run', 'prices'],
  select({ run, prices, notes }) {
    const found = prices && chipRows(prices, run, notes);
    if (!found) return figureNeeds('C9', 'prices');
    const { rows, sets, draws } = found;
    const seed = prices.seed ?? run.request.seed;
    const value = {
      rows,
      claims: chipClaims(draws.length),
      notes: [
        'chips-rule',
        ...(draws.length < enoughRuns ? ['chips-few'] : []),
        'chips-order',
        ...(servesIsKnown(rows) ? ['chips-serves'] : []),
      ],
      sources: run.sources,
      runs: {
        n: draws.length,
        seeds: [seed + Math.min(...draws), seed + Math.max(...draws)] as const,
        varies: 'chance and assumptions' as const,
      },
      sets: { ...run.sets, ...sets },
    };
    return { ok: true, warnings: [], value };
  },
  render: (spec) => renderFrame(spec, (box, look) => chipMatrix(spec, box, look)),
  columns,
};
