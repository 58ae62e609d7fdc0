import { varianceParts } from '../experiments/attribution/variance-parts.ts';
import { digits } from '../exports/digits.ts';
import { seriesNames, type SeriesName } from '../exports/series-names.ts';
import type { VarianceParts } from '../schema/attribution.ts';
import { csvLine } from '../schema/csv-line.ts';
import type { Ensemble } from '../schema/ensemble.ts';
import { textTable } from './text-table.ts';

interface Row extends SeriesName {
  unit: string;
  found: VarianceParts;
}

/** The variance of every number at its last time, by what it is due to; none where one thing alone varies or the runs are no grid. */
function varianceRows(ensemble: Ensemble): Row[] {
  const names = seriesNames(ensemble.series);
  return ensemble.series.flatMap((series, at) => {
    const found = varianceParts(ensemble, series);
    return found === null || found.parts.length < 2 ? [] : [{ ...names[at]!, unit: series.unit, found }];
  });
}

/** One line a number and part: policy, assumption and chance alone and together; shares of a number sum to 1, or are all 0 where it never differs. */
export function varianceCsv(ensemble: Ensemble): string {
  const lines = varianceRows(ensemble).flatMap(({ region, variable, unit, found }) =>
    found.parts.map(({ sources, variance, share }) =>
      csvLine([
        region,
        variable,
        `(${unit})^2`,
        digits(found.seeds),
        sources.join(' x '),
        digits(variance),
        digits(share),
      ]),
    ),
  );
  return [csvLine(['region', 'variable', 'unit', 'seeds', 'part', 'variance', 'share']), ...lines].join('');
}

/** The same as text, in per cent; empty where there is nothing to split. */
export function varianceText(ensemble: Ensemble): string {
  const rows = varianceRows(ensemble).filter(({ found }) => found.parts.some(({ variance }) => variance > 0));
  const [first] = rows;
  if (first === undefined) return '';
  const columns = first.found.parts.map(({ sources }) => ({ heading: sources.join(' x ') }));
  const lines = rows.map(({ region, variable, found }) => [
    region === 'World' ? variable : `${variable} ${region}`,
    ...found.parts.map(({ share }) => `${(100 * share).toFixed(0)} %`),
  ]);
  return [
    `What the numbers differ by over all arms, per cent of the variance at the last time; ${first.found.seeds} seeds\n`,
    textTable([{ heading: 'number', words: true }, ...columns], lines),
  ].join('');
}
