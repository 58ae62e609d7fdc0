import type { Chart, FigureSpec } from '../schema/figure.ts';
import type { Box } from './box.ts';
import { countryClaims, countryRows } from './c18-countries-rows.ts';
import { countryTexts } from './c18-countries-texts.ts';
import { indicesOf, memberAt, numbersOf } from './columns.ts';
import { renderFrame } from './frame.ts';
import type { Look } from './look.ts';
import { printSigned } from './measure-words.ts';
import { oneRun } from './runs.ts';
import { smallMultiples, type Panel } from './small-multiples.ts';
import { measureColumn, nameColumn, timeColumn } from './table-columns.ts';
import { headings } from './texts.ts';

/** The change of a row with its sign. */
const changeOf = (spec: FigureSpec, row: number): string =>
  `${printSigned(numbersOf(spec.rows, 'change')[row]!, '%')}%`;

/** First row of each region and number of quarters. */
function panelsOf(spec: FigureSpec): { panels: Panel[]; times: Float64Array } {
  const region = indicesOf(spec.rows, 'region');
  const starts = Array.from(region.keys()).filter((row) => row === 0 || region[row] !== region[row - 1]);
  const quarters = starts[1] ?? region.length;
  const change = numbersOf(spec.rows, 'change');
  const panels = starts.map((row): Panel => {
    const member = memberAt(spec.rows, spec.sets, 'region', row)!;
    const own = change.subarray(row, row + quarters);
    const value = changeOf(spec, row + quarters - 1);
    return { key: `region.${member.id}`, name: member.short, code: member.id, own, baseline: null, value };
  });
  return { panels, times: numbersOf(spec.rows, 'time').subarray(0, quarters) };
}

function plotCountries(spec: FigureSpec, box: Box, look: Look): string[] {
  const { panels, times } = panelsOf(spec);
  const left = (count: number): string => countryTexts.left.replace('{count}', String(count));
  return smallMultiples(panels, { times, others: countryTexts.others, left }, box, look);
}

/** Real income of every region against Baseline over time, on one scale. */
export const countryChart: Chart = {
  id: 'C18',
  ...countryTexts.question,
  needs: ['run'],
  select({ run: result }) {
    const rows = countryRows(result);
    return {
      ok: true,
      warnings: [],
      value: {
        rows,
        claims: countryClaims(rows),
        notes: ['countries-reading'],
        sources: result.sources,
        runs: oneRun(result),
      },
    };
  },
  render: (spec) => renderFrame(spec, (box, look) => plotCountries(spec, box, look)),
  columns: [
    nameColumn('region', headings.region),
    timeColumn('time', headings.quarter),
    measureColumn('income', headings.income),
    measureColumn('baseline', headings.incomeBaseline),
    { heading: headings.change, cell: changeOf },
  ],
};
