import { bandsOf, type Bands } from '../../numerics/quantiles.ts';
import type { Claim, FigureRows } from '../../schema/figure.ts';
import type { RunResult } from '../../schema/result.ts';
import type { Member, Sets } from '../../schema/table.ts';
import { bandColumns, codeColumn, numberColumn } from '../marks/band-columns.ts';
import { catchUpAt } from '../words/catch-up.ts';
import { leadRunsTexts } from './c3-lead-runs-texts.ts';
import { capital } from '../words/capital.ts';
import { claimSet } from '../words/claim-set.ts';
import { datedEvents } from '../marks/dated-events.ts';
import { countKnown, timeOf, valuesAt, type Reading } from '../ensemble-reading.ts';
import { dotCount } from '../marks/quantile-dots.ts';
import { referencePath } from '../marks/reference-path.ts';
import { enoughToShare } from '../words/uncertainty-words.ts';

const none: Bands = { median: NaN, low50: NaN, high50: NaN, low90: NaN, high90: NaN };

interface Row extends Bands {
  part: 0 | 1 | 2; // path, dot, event
  event: number; // index into the events; -1: none
  time: number; // of a dot the quarter of catching up; NaN: not by the end
  baseline: number;
}

/** Whether the number can be one of a lead: months of the whole world, over time. */
export function isLead({ series }: Pick<Reading, 'series'>): boolean {
  return series.unit === 'month' && series.quarters.length > 1 && Object.keys(series.subject).length === 0;
}

/** Calendar times at which the known runs catch up, ascending; what does not by the end is infinite. */
function catchUpTimes({ ensemble, series, arms }: Reading): number[] {
  const paths = series.quarters.map((_, at) => valuesAt(series, arms[0]!, at));
  const draws = [...paths.at(-1)!.keys()].filter((draw) => !Number.isNaN(paths.at(-1)![draw]!));
  return draws
    .map((draw) => {
      const caught = catchUpAt(paths.map((values) => values[draw]!));
      return caught < 0 ? Infinity : timeOf(ensemble, series.quarters[caught]!);
    })
    .sort((a, b) => a - b);
}

/**
 * The lead over many runs: a row a quarter with median and bands of the first arm's delay, then 20 dots, each one in twenty runs, with the
 * quarter in which they catch up, then dated events. Every row holds the share of runs that catch up and the quarter of the middle run.
 */
export function leadRunsRows(reading: Reading, run: RunResult): { rows: FigureRows; sets: Sets } {
  const { ensemble, series, arms } = reading;
  const baseline = referencePath(run, { table: 'world', column: 'delay_index' });
  const caught = catchUpTimes(reading);
  const path = series.quarters.map((quarter, at): Row => {
    const time = timeOf(ensemble, quarter);
    return { ...bandsOf(valuesAt(series, arms[0]!, at)), part: 0, event: -1, time, baseline: baseline(time) };
  });
  const all = Math.min(dotCount, caught.length);
  const dots = Array.from({ length: all }, (_, dot): Row => {
    const time = caught[Math.floor(((dot + 0.5) / all) * caught.length)]!;
    return { ...none, part: 1, event: -1, time: time === Infinity ? NaN : time, baseline: NaN };
  });
  const [start, end] = [path[0]!.time, path.at(-1)!.time];
  const events = datedEvents(run, [start, end]);
  const rows = [
    ...path,
    ...dots,
    ...events.map(({ time }, event): Row => ({ ...none, part: 2, event, time, baseline: NaN })),
  ];
  const share = caught.filter((time) => time !== Infinity).length / caught.length;
  const middle = caught[Math.floor(caught.length / 2)]!;
  const each = (unit: string, pick: (row: Row) => number) => numberColumn(unit, rows.map(pick));
  const n = countKnown(valuesAt(series, arms[0]!, series.quarters.length - 1));
  const member = (name: string, order: number): Member => ({ id: name, name, short: name, slot: order });
  return {
    rows: {
      rows: rows.length,
      columns: {
        part: codeColumn(
          'part',
          rows.map(({ part }) => part),
        ),
        event: codeColumn(
          'event',
          rows.map(({ event }) => event),
        ),
        arm: codeColumn(
          'arm',
          rows.map(() => arms[0]!),
        ),
        time: each('year', ({ time }) => time),
        ...bandColumns('month', rows),
        baseline: each('month', (row) => row.baseline),
        share: each('1', () => share),
        caught_runs: each('1', () => caught.filter((time) => time !== Infinity).length),
        caught: each('year', () => (middle === Infinity ? NaN : middle)),
        most: each('1', () => Number(middle !== Infinity)),
        n: each('1', () => n),
      },
    },
    sets: {
      part: leadRunsTexts.words.parts.map(member),
      event: events.map(({ name }, order) => member(capital(name), order)),
    },
  };
}

/** What the rows let one say; `last` is the row of the last quarter, `n` the number of runs: of few nothing in shares. */
export function leadRunsClaims(last: number, n: number): Claim[] {
  const values = {
    arm: { row: 0, column: 'arm', round: 'name' },
    run: { row: last, column: 'median', round: 'measure' },
    least: { row: last, column: 'low90', round: 'value' },
    most: { row: last, column: 'high90', round: 'measure' },
    share: { row: 0, column: 'share', round: 'share-words', of: 'n' },
    caught_runs: { row: 0, column: 'caught_runs', round: 'integer' },
    caught: { row: 0, column: 'caught', round: 'year' },
    start: { row: 0, column: 'time', round: 'year' },
    time: { row: last, column: 'time', round: 'year' },
    runs: { row: 0, column: 'n', round: 'integer' },
  } as const;
  const most = { row: 0, column: 'most', is: '=' } as const;
  const byMiddle = [
    ['most', { ...most, than: 1 }],
    ['few', { ...most, than: 0 }],
  ] as const;
  if (n < enoughToShare) return claimSet('lead-counted', values, byMiddle);
  return claimSet('lead-runs', values, [
    ['all', { row: 0, column: 'share', is: '=', than: 1 }],
    ['none', { row: 0, column: 'share', is: '=', than: 0 }],
    ...byMiddle,
  ]);
}
