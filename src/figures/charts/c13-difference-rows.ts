import { extent } from 'd3';
import { bandsOf, type Bands } from '../../numerics/quantiles.ts';
import type { Claim, FigureRows } from '../../schema/figure.ts';
import { bandColumns, codeColumn, metricColumns, numberColumn } from '../marks/band-columns.ts';
import { claimSet } from '../words/claim-set.ts';
import { countKnown, pairedAt, timeOf, valuesAt, type Reading } from '../ensemble-reading.ts';
import { alikeWithin, printMeasure } from '../words/measure-words.ts';
import { enoughToShare } from '../words/uncertainty-words.ts';

interface Row extends Bands {
  time: number;
  pairs: number;
  lowest: number; // difference of all pairs
  highest: number;
  higher: number; // share of pairs in which A's number is the higher one
  equal: number;
  alone: number; // runs of one of both without the other's
}

function rowAt({ ensemble, series, arms }: Reading, at: number): Row {
  const [a, b] = arms as [number, number];
  const differences = pairedAt(series, a, b, at);
  const pairs = countKnown(differences);
  const alike = alikeWithin([...valuesAt(series, a, at), ...valuesAt(series, b, at)], series.unit);
  const [lowest = NaN, highest = NaN] = extent(differences);
  const share = (holds: (difference: number) => boolean): number =>
    pairs === 0 ? 0 : differences.filter(holds).length / pairs;
  return {
    ...bandsOf(differences),
    time: timeOf(ensemble, series.quarters[at]!),
    pairs,
    lowest,
    highest,
    higher: share((difference) => difference > alike),
    equal: share((difference) => Math.abs(difference) <= alike),
    alone: countKnown(valuesAt(series, a, at)) + countKnown(valuesAt(series, b, at)) - 2 * pairs,
  };
}

/**
 * Differences A − B, draw by draw, in every quarter that the number was read: their median and bands, and the shares of pairs in which A's is
 * the higher one or the same. `turn` is what the last median prints as: −1, 0 or 1.
 */
export function differenceRows(reading: Reading): FigureRows {
  const { unit, quarters } = reading.series;
  const rows = quarters.map((_, at) => rowAt(reading, at));
  const last = rows.at(-1)!.median;
  const turn = /[1-9]/.test(printMeasure(last, unit)) ? Math.sign(last) : 0;
  const [a, b] = reading.arms as [number, number];
  const numbers = (of: string, pick: (row: Row) => number) => numberColumn(of, rows.map(pick));
  return {
    rows: rows.length,
    columns: {
      ...metricColumns(rows.length),
      a: codeColumn(
        'arm',
        rows.map(() => a),
      ),
      b: codeColumn(
        'arm',
        rows.map(() => b),
      ),
      time: numbers('year', (row) => row.time),
      ...bandColumns(unit, rows),
      lowest: numbers(unit, (row) => row.lowest),
      highest: numbers(unit, (row) => row.highest),
      size: numbers(unit, (row) => Math.abs(row.median)),
      higher: numbers('1', (row) => row.higher),
      lower: numbers('1', (row) => (row.pairs === 0 ? 0 : 1 - row.higher - row.equal)),
      equal: numbers('1', (row) => row.equal),
      higher_pairs: numbers('1', (row) => Math.round(row.higher * row.pairs)),
      lower_pairs: numbers('1', (row) => Math.round(row.pairs * (1 - row.higher - row.equal))),
      pairs: numbers('1', (row) => row.pairs),
      alone: numbers('1', (row) => row.alone),
      turn: numbers('1', () => turn),
    },
  };
}

/** What the rows let one say; `last` is the row of the last quarter, `n` the number of pairs: of few nothing in shares. */
export function differenceClaims(last: number, n: number): Claim[] {
  const cell = (column: string, round: 'measure' | 'value') => ({ row: last, column, round }) as const;
  const values = {
    metric: { row: 0, column: 'metric', round: 'name' },
    unit: { row: 0, column: 'unit', round: 'name' },
    a: { row: 0, column: 'a', round: 'name' },
    b: { row: 0, column: 'b', round: 'name' },
    start: { row: 0, column: 'time', round: 'year' },
    time: { row: last, column: 'time', round: 'year' },
    size: cell('size', 'measure'),
    median: cell('median', 'measure'),
    low: cell('low50', 'value'),
    high: cell('high50', 'measure'),
    least: cell('low90', 'value'),
    most: cell('high90', 'measure'),
    lowest: cell('lowest', 'value'),
    highest: cell('highest', 'measure'),
    higher: { row: last, column: 'higher', round: 'share-words', of: 'pairs' },
    lower: { row: last, column: 'lower', round: 'share-words', of: 'pairs' },
    equal: { row: last, column: 'equal', round: 'percent' },
    pairs: { row: last, column: 'pairs', round: 'integer' },
  } as const;
  const turn = { row: last, column: 'turn', is: '=' } as const;
  const prefix = n === 1 ? 'difference-one' : n < enoughToShare ? 'difference-few' : 'difference';
  return claimSet(prefix, values, [
    ['higher', { ...turn, than: 1 }],
    ['lower', { ...turn, than: -1 }],
    ['same', { ...turn, than: 0 }],
  ]);
}
