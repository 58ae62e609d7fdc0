import { bandsOf, quantileOf, sortedKnown } from '../../numerics/quantiles.ts';
import type { Claim, FigureRows } from '../../schema/figure.ts';
import { bandColumns, codeColumn, metricColumns, numberColumn } from '../marks/band-columns.ts';
import { claimSet } from '../words/claim-set.ts';
import { timeOf, valuesAtEnd, type Reading } from '../ensemble-reading.ts';
import { dotCount } from '../marks/quantile-dots.ts';
import { enoughToShare } from '../words/uncertainty-words.ts';

/**
 * Dots that each stand for the same share of runs at the end, ascending: 20, or the runs themselves where there are fewer. Every row holds the same
 * count, share and ends of bands besides. The threshold is the one that is asked, else the second arm's median (`other`), else none (NaN).
 */
export function dotRows({ ensemble, series, arms }: Reading, asked: number | undefined): FigureRows {
  const [arm, against] = arms;
  const sorted = sortedKnown(valuesAtEnd(series, arm!));
  const dots = Math.min(dotCount, sorted.length);
  const values = Array.from({ length: dots }, (_, dot) =>
    sorted.length < dotCount ? sorted[dot]! : quantileOf(sorted, (dot + 0.5) / dots),
  );
  const other = asked === undefined && against !== undefined;
  const threshold = asked ?? (other ? bandsOf(valuesAtEnd(series, against)).median : NaN);
  const above = values.filter((value) => value > threshold).length;
  const share = sorted.filter((value) => value > threshold).length / sorted.length;
  const bands = bandsOf(sorted);
  const each = (unit: string, value: number) =>
    numberColumn(
      unit,
      values.map(() => value),
    );
  return {
    rows: dots,
    columns: {
      arm: codeColumn(
        'arm',
        values.map(() => arm!),
      ),
      other: codeColumn(
        'arm',
        values.map(() => (other ? against : -1)),
      ),
      ...metricColumns(dots),
      time: each('year', timeOf(ensemble, series.quarters.at(-1)!)),
      value: numberColumn(series.unit, values),
      above: numberColumn(
        '1',
        values.map((value) => Number(value > threshold)),
      ),
      threshold: each(series.unit, threshold),
      known: each('1', Number(!Number.isNaN(threshold))),
      count: each('1', above),
      dots: each('1', dots),
      share: each('1', share),
      n: each('1', sorted.length),
      ...bandColumns(
        series.unit,
        values.map(() => bands),
      ),
    },
  };
}

/** What the rows let one say, of points that were drawn or chosen: by the threshold where there is one, else by the middle half; of few runs in counts. @param n number of runs */
export function dotClaims(chosen: boolean, n: number): Claim[] {
  const name = (column: string) => ({ row: 0, column, round: 'name' }) as const;
  const cell = (column: string, round: 'measure' | 'value' | 'integer') =>
    ({ row: 0, column, round }) as const;
  const values = {
    metric: name('metric'),
    unit: name('unit'),
    arm: name('arm'),
    other: name('other'),
    time: { row: 0, column: 'time', round: 'year' },
    threshold: cell('threshold', 'measure'),
    share: { row: 0, column: 'share', round: 'share-words', of: 'n' },
    runs: cell('n', 'integer'),
    lowest: cell('value', 'value'),
    highest: { row: Math.min(n, dotCount) - 1, column: 'value', round: 'measure' },
    count: cell('count', 'integer'),
    dots: cell('dots', 'integer'),
    median: cell('median', 'measure'),
    low: cell('low50', 'value'),
    high: cell('high50', 'measure'),
    least: cell('low90', 'value'),
    most: cell('high90', 'measure'),
  } as const;
  const few = n === 1 ? '-one' : n < enoughToShare ? '-few' : '';
  return claimSet(`dots${chosen ? '-chosen' : ''}${few}`, values, [
    ['above', { row: 0, column: 'known', is: '=', than: 1 }],
    ['range', { row: 0, column: 'known', is: '=', than: 0 }],
  ]);
}
