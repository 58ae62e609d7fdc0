import { extent } from 'd3';
import { bandsOf, type Bands } from '../../numerics/quantiles.ts';
import type { Claim, FigureRows } from '../../schema/figure.ts';
import type { RunResult } from '../../schema/result.ts';
import type { Member } from '../../schema/table.ts';
import { bandColumns, codeColumn, numberColumn } from '../marks/band-columns.ts';
import { calendarTime } from '../marks/calendar.ts';
import { claimSet } from '../words/claim-set.ts';
import { indicesOf, numbersOf } from '../columns.ts';
import { pairedAt, timeOf, valuesAt, type MetricReading } from '../ensemble-reading.ts';
import { eventColumn } from '../marks/event-column.ts';
import { pairedTables } from '../runs.ts';
import { enoughToShare } from '../words/uncertainty-words.ts';

/** The last printed digit of a month: less than half of it prints as nothing. */
const visible = 0.05;

/** Months of one technology toward one target in one quarter. */
interface Cell {
  technology: number;
  target: number;
  time: number;
  delay: number;
  baseline: number;
  difference: number; // NaN: nothing was paired
}
/** Its cells in quarters' order. */
type Path<C extends Cell> = readonly C[];

/** Paths that are delayed at all, the longest delay at the end first; where none is, the first stands for all. */
function delayedFirst<C extends Cell>(paths: readonly Path<C>[]): C[] {
  const height = (path: Path<C>): number =>
    Math.max(...path.map(({ delay, baseline }) => Math.max(delay, Number.isNaN(baseline) ? 0 : baseline)));
  const end = (path: Path<C>): number => height(path.slice(-1));
  const delayed = paths.filter((path) => height(path) >= visible).sort((a, b) => end(b) - end(a));
  return (delayed.length > 0 ? delayed : paths.slice(0, 1)).flat();
}

/** Columns that one run and many have in common. */
function columnsOf(
  cells: readonly Cell[],
  result: RunResult,
  which: 'dated' | 'all',
): { columns: FigureRows['columns']; events: Member[] } {
  const months = (pick: (cell: Cell) => number) => numberColumn('month', cells.map(pick));
  const times = cells.map(({ time }) => time);
  const { column: event, members: events } = eventColumn(result, times, which);
  const columns = {
    technology: codeColumn(
      'technology',
      cells.map(({ technology }) => technology),
    ),
    target: codeColumn(
      'target',
      cells.map(({ target }) => target),
    ),
    time: numberColumn('year', times),
    delay: months(({ delay }) => delay),
    baseline: months(({ baseline }) => baseline),
    difference: months(({ difference }) => difference),
    size: months(({ difference }) => Math.abs(difference)),
    event,
  };
  return { columns, events };
}

/** Rows of a table by technology and target, in quarters' order. */
function pathsOf(technology: Int32Array, target: Int32Array): number[][] {
  const paths = new Map<string, number[]>();
  technology.forEach((index, row) => {
    const key = `${index}|${target[row]}`;
    paths.set(key, [...(paths.get(key) ?? []), row]);
  });
  return [...paths.values()];
}

/** Rows of the figure, and what is dated in its time. */
export interface LayerRows {
  rows: FigureRows;
  events: Member[];
}

/**
 * Months of delay by technology and quarter, technology by technology, the longest delay at the end first: the run, its Baseline and the difference.
 * Technologies that are delayed in neither are left out; where none is, the first stands for all.
 */
export function layerRows(result: RunResult): LayerRows {
  const { run, baseline } = pairedTables(result, 'technology');
  const [technology, target] = [indicesOf(run, 'technology'), indicesOf(run, 'target')];
  const [quarter, delay] = [indicesOf(run, 'quarter'), numbersOf(run, 'delay')];
  const reference = numbersOf(baseline, 'delay');
  const { start } = result.request.scenario;
  const cells = delayedFirst(
    pathsOf(technology, target).map((path) =>
      path.map((row) => ({
        technology: technology[row]!,
        target: target[row]!,
        time: calendarTime(start, quarter[row]!),
        delay: delay[row]!,
        baseline: reference[row]!,
        difference: delay[row]! - reference[row]!,
      })),
    ),
  );
  const { columns, events } = columnsOf(cells, result, 'all');
  return { rows: { rows: cells.length, columns }, events };
}

/** Delay of the run's own Baseline by technology, target and calendar time; NaN where it has none. */
function ownBaseline(result: RunResult): (technology: number, target: number, time: number) => number {
  const table = result.reference?.technology;
  if (table === undefined) return () => NaN;
  const [technology, target] = [indicesOf(table, 'technology'), indicesOf(table, 'target')];
  const [quarter, delay] = [indicesOf(table, 'quarter'), numbersOf(table, 'delay')];
  const { start } = result.request.scenario;
  const known = new Map(
    Array.from(quarter, (at, row) => [
      `${technology[row]}|${target[row]}|${calendarTime(start, at)}`,
      delay[row]!,
    ]),
  );
  return (...key) => known.get(key.join('|')) ?? NaN;
}

/**
 * The same of many runs: `delay` is the median of the first arm, with the ends of the middle half and nine tenths; Baseline is the median of the arm
 * that is one, and `difference` the median of paired differences with it; else Baseline is that of the run, and no difference is known.
 */
export function layerRunsRows(reading: MetricReading, result: RunResult): LayerRows {
  const { ensemble, series, arm, baseline: plain } = reading;
  const own = ownBaseline(result);
  const indexOf = (set: string, id: string | undefined): number =>
    (result.sets[set] ?? []).findIndex((member) => member.id === id);
  const paths = series
    .filter(({ quarters }) => quarters.length > 1)
    .map((one) => {
      const technology = indexOf('technology', one.subject['technology']);
      const target = indexOf('target', one.subject['target']);
      return one.quarters.map((quarter, at): Cell & Bands & { lowest: number; highest: number } => {
        const time = timeOf(ensemble, quarter);
        const values = valuesAt(one, arm, at);
        const [bands, [lowest = NaN, highest = NaN]] = [bandsOf(values), extent(values)];
        const baseline =
          plain === null ? own(technology, target, time) : bandsOf(valuesAt(one, plain, at)).median;
        const difference = plain === null ? NaN : bandsOf(pairedAt(one, arm, plain, at)).median;
        return {
          ...bands,
          lowest,
          highest,
          technology,
          target,
          time,
          delay: bands.median,
          baseline,
          difference,
        };
      });
    })
    .filter(([first]) => first !== undefined && first.technology >= 0 && first.target >= 0);
  const cells = delayedFirst(paths);
  const { columns, events } = columnsOf(cells, result, 'dated');
  const n = numberColumn(
    '1',
    cells.map(() => reading.runs.n),
  );
  const ends = {
    lowest: numberColumn(
      'month',
      cells.map(({ lowest }) => lowest),
    ),
    highest: numberColumn(
      'month',
      cells.map(({ highest }) => highest),
    ),
  };
  return {
    rows: { rows: cells.length, columns: { ...columns, ...bandColumns('month', cells), ...ends, n } },
    events,
  };
}

/** What the rows let one say: of the technology whose delay differs most from Baseline at the end, else of the most delayed; of that too where nothing was paired with Baseline. */
export function layerClaims(rows: FigureRows, prefix: 'layers' | 'layers-runs'): Claim[] {
  const isAlone = Number.isNaN(numbersOf(rows, 'difference')[0]!);
  const size = numbersOf(rows, 'size');
  const time = numbersOf(rows, 'time');
  const last = Array.from(time.keys()).filter((row) => time[row] === time.at(-1));
  const row = last.reduce(
    (most, at) => (size[at]! > size[most]! && size[at]! >= visible ? at : most),
    last[0]!,
  );
  const moved = size[row]! >= visible;
  const cell = (column: string) => ({ row, column, round: 'one-decimal' }) as const;
  const values = {
    technology: { row, column: 'technology', round: 'name' },
    run: cell('delay'),
    change: cell('size'),
    baseline: cell('baseline'),
    start: { row: 0, column: 'time', round: 'year' },
    time: { row, column: 'time', round: 'year' },
    ...(prefix === 'layers'
      ? {}
      : {
          low: cell('low50'),
          high: cell('high50'),
          lowest: cell('lowest'),
          highest: cell('highest'),
          runs: { row: 0, column: 'n', round: 'integer' } as const,
        }),
  } as const;
  const few = prefix !== 'layers' && numbersOf(rows, 'n')[row]! < enoughToShare ? '-few' : '';
  if (isAlone)
    return claimSet(`layers-alone${few}`, values, [
      ['delayed', { row, column: 'delay', is: '>=', than: visible }],
      ['none', { row, column: 'delay', is: '<', than: visible }],
    ]);
  return claimSet(`${prefix}${few}`, values, [
    ['less', { row, column: 'difference', is: '<=', than: -visible }],
    ['more', { row, column: 'difference', is: '>=', than: visible }],
    ...(moved
      ? []
      : ([
          ['same', { row, column: 'delay', is: '>=', than: visible }],
          ['none', { row, column: 'delay', is: '<', than: visible }],
        ] as const)),
  ]);
}
