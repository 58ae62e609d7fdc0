import type { MeanInterval, Paired } from '../numerics/paired.ts';
import type { Bands } from '../numerics/quantiles.ts';
import { csvLine } from '../schema/csv-line.ts';
import type { Ensemble } from '../schema/ensemble.ts';
import { digits } from './digits.ts';
import { ensembleStatistics } from './ensemble-statistics.ts';

const bandColumns = ['median', 'low50', 'high50', 'low90', 'high90'] as const satisfies (keyof Bands)[];
const columns = [
  'scenario',
  'region',
  'variable',
  'unit',
  'year',
  'quarter',
  'n',
  ...bandColumns,
  'mean',
  'mean_half_width',
  'against',
  'pairs',
  ...bandColumns.map((band) => `difference_${band}`),
  'share_lower',
  'share_equal',
  'share_higher',
  'difference_mean',
  'difference_half_width',
  'unpaired_half_width',
];

/**
 * Middle and ranges of every number as CSV, and its differences from the first arm's on the same draws; half-widths are of the interval
 * that holds the mean with odds of 90 %, `unpaired` what as many runs with draws of their own would have given. Pairs that differ by less
 * than is printed are equal. Empty where there is nothing to tell.
 */
export function statisticsCsv(ensemble: Ensemble): string {
  const { arms } = ensemble;
  const lines = ensembleStatistics(ensemble).map((row) => {
    const { region, variable, unit, year, quarter, n, bands, interval, paired } = row;
    const own = [
      arms[row.arm]!.id,
      region,
      variable,
      unit,
      ...[year, quarter, n].map(digits),
      ...spread(bands, interval),
    ];
    const other =
      paired === null ? columns.slice(own.length).map(() => '') : differenceCells(arms[0]!.id, paired);
    return csvLine([...own, ...other]);
  });
  return [csvLine(columns), ...lines].join('');
}

function differenceCells(
  against: string,
  { n, bands, interval, unpaired, lower, equal, higher }: Paired,
): string[] {
  const ranges = bandColumns.map((band) => known(bands[band]));
  const shares = [lower, equal, higher].map(known);
  return [
    against,
    digits(n),
    ...ranges,
    ...shares,
    ...[interval.mean, interval.halfWidth, unpaired].map(known),
  ];
}

function spread(bands: Bands, { mean, halfWidth }: MeanInterval): string[] {
  return [...bandColumns.map((band) => bands[band]), mean, halfWidth].map(known);
}

const known = (value: number): string => (Number.isFinite(value) ? digits(value) : '');
