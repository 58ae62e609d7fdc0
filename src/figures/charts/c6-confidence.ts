import type { Chart, TableColumn } from '../../schema/figure.ts';
import { actsInWords } from '../words/act-words.ts';
import { confidenceClaims, confidenceRoles, confidenceRows } from './c6-confidence-rows.ts';
import { plotConfidence, stepName } from './c6-plot.ts';
import { indicesOf, numbersOf } from '../columns.ts';
import { formatNumber, formatSigned } from '../words/format-number.ts';
import { renderFrame } from '../look/frame.ts';
import { oneRun } from '../runs.ts';
import { headings, questions } from '../words/texts.ts';

const points = (column: string, heading: string, print: typeof formatNumber): TableColumn => ({
  heading,
  cell: (spec, row) => print(numbersOf(spec.rows, column)[row]!, 'one-decimal'),
});
const columns: readonly TableColumn[] = [
  { heading: headings.step, cell: stepName },
  {
    heading: headings.quarter,
    cell: (spec, row) => formatNumber(numbersOf(spec.rows, 'time')[row]!, 'year'),
  },
  points('delta', headings.confidenceChange, formatSigned),
  points('to', headings.confidence, formatNumber),
];

/** Why the allies' mean confidence moved: a waterfall of the ledger from the start to the end, with the end of Baseline. */
export const confidenceChart: Chart = {
  id: 'C6',
  ...questions.C6,
  needs: ['run'],
  select({ run: result }) {
    const rows = confidenceRows(result);
    return {
      ok: true,
      warnings: [],
      value: {
        rows,
        claims: confidenceClaims(rows, result),
        notes: ['ledger-attribution'],
        sources: result.sources,
        runs: oneRun(result),
        sets: {
          ...result.sets,
          act: actsInWords(result, indicesOf(rows, 'act')),
          role: confidenceRoles.map((id) => ({ id, name: id, short: id, slot: 0 })),
        },
      },
    };
  },
  render: (spec) => renderFrame(spec, (box, look) => plotConfidence(spec, box, look)),
  columns,
};
