import type { Chart, FigureSpec } from '../schema/figure.ts';
import type { Box } from './box.ts';
import { layerClaims, layerRows } from './c4-layers-rows.ts';
import { layerTexts } from './c4-layers-texts.ts';
import { indicesOf, memberAt, numbersOf } from './columns.ts';
import { formatNumber } from './format-number.ts';
import { renderFrame } from './frame.ts';
import type { Look } from './look.ts';
import { oneRun } from './runs.ts';
import { smallMultiples, type Panel } from './small-multiples.ts';
import { changeColumn, measureColumn, nameColumn, timeColumn } from './table-columns.ts';
import { headings } from './texts.ts';

function panelsOf(spec: FigureSpec): { panels: Panel[]; times: Float64Array } {
  const time = numbersOf(spec.rows, 'time');
  const again = time.indexOf(time[0]!, 1);
  const quarters = again < 0 ? time.length : again;
  const [delay, baseline] = [numbersOf(spec.rows, 'delay'), numbersOf(spec.rows, 'baseline')];
  const technologies = indicesOf(spec.rows, 'technology');
  const rowsOf = (technology: number): number => technologies.filter((index) => index === technology).length;
  const panels = Array.from({ length: time.length / quarters }, (_, at): Panel => {
    const row = at * quarters;
    const technology = memberAt(spec.rows, spec.sets, 'technology', row)!;
    const target = memberAt(spec.rows, spec.sets, 'target', row)!;
    const own = delay.subarray(row, row + quarters);
    const name =
      rowsOf(technologies[row]!) === quarters
        ? technology.short
        : layerTexts.panel.replace('{technology}', technology.short).replace('{target}', target.short);
    return {
      key: `technology.${technology.id}.${target.id}`,
      name,
      code: technology.short,
      own,
      baseline: baseline.subarray(row, row + quarters),
      value: formatNumber(own.at(-1)!, 'one-decimal'),
    };
  });
  return { panels, times: time.subarray(0, quarters) };
}

function plotLayers(spec: FigureSpec, box: Box, look: Look): string[] {
  const { panels, times } = panelsOf(spec);
  const left = (count: number): string => layerTexts.left.replace('{count}', String(count));
  return smallMultiples(panels, { times, others: layerTexts.others, left }, box, look);
}

/** Months of delay of every controlled technology over time, on one scale. */
export const layerChart: Chart = {
  id: 'C4',
  ...layerTexts.question,
  needs: ['run'],
  select({ run: result }) {
    const rows = layerRows(result);
    return {
      ok: true,
      warnings: [],
      value: {
        rows,
        claims: layerClaims(rows),
        notes: ['layers-reading', 'judged-numbers'],
        sources: result.sources,
        runs: oneRun(result),
      },
    };
  },
  render: (spec) => renderFrame(spec, (box, look) => plotLayers(spec, box, look)),
  columns: [
    nameColumn('technology', headings.technology),
    nameColumn('target', headings.target),
    timeColumn('time', headings.quarter),
    measureColumn('delay', headings.delay),
    measureColumn('baseline', headings.delayBaseline),
    changeColumn('difference', headings.delayDifference),
  ],
};
