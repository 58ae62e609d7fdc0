import { bandsOf, type Bands } from '../../numerics/quantiles.ts';
import type { Claim, FigureInput, FigureRows } from '../../schema/figure.ts';
import type { EnsembleSeries } from '../../schema/ensemble.ts';
import type { RunResult } from '../../schema/result.ts';
import type { Unit } from '../../schema/ids.ts';
import { codeColumn, numberColumn } from '../marks/band-columns.ts';
import { enoughToShare } from '../words/uncertainty-words.ts';
import { claimSet } from '../words/claim-set.ts';
import { indicesOf, numbersOf } from '../columns.ts';
import { pairedAt, readMetric, timeOf, valuesAtEnd, type MetricReading } from '../ensemble-reading.ts';

/** Million USD a year; half of the last digit printed of small changes. */
const visible = 5;
const none: Bands = { median: NaN, low50: NaN, high50: NaN, low90: NaN, high90: NaN };
/** Outcomes that many runs are read for, with the unit that their changes are told in. */
export const runOutcomes: Readonly<Record<'income' | 'delay' | 'confidence', Unit>> = {
  income: 'million USD/year',
  delay: 'month',
  confidence: 'point',
};

/** What differs between two scenarios in one outcome of one actor. */
interface Change {
  own: number; // medians
  baseline: number;
  change: Bands; // of paired differences
}
const unknown: Change = { own: NaN, baseline: NaN, change: none };
/** The number of an experiment that holds every income, and the two scenarios that are paired. */
export interface GainReading extends MetricReading {
  against: number;
}

/** What gains are read of: incomes of an experiment of two scenarios; null where it has none, or no pair of runs. */
export function readGains({ ensemble, options }: FigureInput): GainReading | null {
  if (ensemble === undefined) return null;
  const reading =
    readMetric(ensemble, 'every-real-income', options) ?? readMetric(ensemble, 'real-income', options);
  if (reading === null) return null;
  const asked = ensemble.arms.findIndex(({ id }) => id === options?.['against']);
  const other = ensemble.arms.findIndex((_, arm) => arm !== reading.arm);
  const against = asked >= 0 && asked !== reading.arm ? asked : (reading.baseline ?? other);
  const [first] = reading.series;
  if (against < 0 || first === undefined) return null;
  const pairs = pairedAt(first, reading.arm, against, first.quarters.length - 1);
  const n = pairs.filter((difference) => !Number.isNaN(difference)).length;
  return n === 0 ? null : { ...reading, against, runs: { ...reading.runs, n } };
}

function changeOf(series: EnsembleSeries | undefined, { arm, against }: GainReading, scale: number): Change {
  if (series === undefined) return unknown;
  const times = (values: Float64Array): Float64Array => values.map((value) => scale * value);
  const last = series.quarters.length - 1;
  return {
    own: bandsOf(times(valuesAtEnd(series, arm))).median,
    baseline: bandsOf(times(valuesAtEnd(series, against))).median,
    change: bandsOf(times(pairedAt(series, arm, against, last))),
  };
}

/** The region toward which the technologies of the index of delay are controlled; -1 where it is not one. */
function aimOfIndex({ indexWeights = [], tables, sets }: RunResult): number {
  const { technology: table } = tables;
  if (table === undefined) return -1;
  const [technology, target] = [indicesOf(table, 'technology'), indicesOf(table, 'target')];
  const aims = new Set<number>();
  indexWeights.forEach((weight, own) => {
    if (weight > 0) aims.add(target[technology.indexOf(own)] ?? -1);
  });
  const [aim] = aims;
  const id = aims.size === 1 ? sets['target']?.[aim!]?.id : undefined;
  return sets['region']!.findIndex((region) => region.id === id);
}

/** The series of an outcome for a region. */
function seriesFor(
  reading: GainReading,
  run: RunResult,
  outcome: string,
  region: number,
): EnsembleSeries | undefined {
  const id = run.sets['region']![region]!.id;
  const all = reading.ensemble.series;
  if (outcome === 'income') return reading.series.find(({ subject }) => subject['region'] === id);
  if (outcome === 'delay')
    return aimOfIndex(run) === region ? all.find(({ metric }) => metric === 'delay') : undefined;
  const homes = run.sets['government']!.filter((_, government) => run.homes[government] === region);
  return all.find(
    ({ metric, subject }) =>
      metric === 'ally-confidence' && homes.some((home) => home.id === subject['government']),
  );
}

/** Share of pairs in which real income is higher by what prints. */
function betterShare(series: EnsembleSeries, { arm, against }: GainReading): number {
  const known = pairedAt(series, arm, against, series.quarters.length - 1).filter(
    (value) => !Number.isNaN(value),
  );
  return (100 * known.filter((difference) => difference >= visible).length) / known.length;
}

/**
 * Actors whose incomes an experiment reads, the largest median change first: for each outcome the medians of the two scenarios, the median of their paired
 * differences with the ends of its middle half, and the share of pairs in which real income is higher (%). NaN where an outcome is not of the actor.
 */
export function gainRunsRows(reading: GainReading, run: RunResult): FigureRows {
  const regions = run.sets['region']!.flatMap((_, region) => {
    const income = seriesFor(reading, run, 'income', region);
    return income === undefined ? [] : [{ region, income }];
  });
  const rows = regions
    .map(({ region, income }) => {
      const of = (outcome: keyof typeof runOutcomes): Change =>
        changeOf(seriesFor(reading, run, outcome, region), reading, outcome === 'confidence' ? 100 : 1);
      const outcomes = { income: of('income'), delay: of('delay'), confidence: of('confidence') };
      return { region, outcomes, better: betterShare(income, reading) };
    })
    .sort((a, b) => Math.abs(b.outcomes.income.change.median) - Math.abs(a.outcomes.income.change.median));
  const numbers = (unit: Unit, pick: (row: (typeof rows)[number]) => number) =>
    numberColumn(unit, rows.map(pick));
  const time = timeOf(reading.ensemble, reading.series[0]!.quarters.at(-1)!);
  const columns = (Object.keys(runOutcomes) as (keyof typeof runOutcomes)[]).flatMap((outcome) => {
    const column = (pick: (change: Change) => number) =>
      numbers(runOutcomes[outcome], ({ outcomes }) => pick(outcomes[outcome]));
    return [
      [outcome, column(({ own }) => own)] as const,
      [`${outcome}_baseline`, column(({ baseline }) => baseline)] as const,
      [`${outcome}_change`, column(({ change }) => change.median)] as const,
      [`${outcome}_low`, column(({ change }) => change.low50)] as const,
      [`${outcome}_high`, column(({ change }) => change.high50)] as const,
    ];
  });
  const arm = (index: number) =>
    codeColumn(
      'arm',
      rows.map(() => index),
    );
  return {
    rows: rows.length,
    columns: {
      region: codeColumn(
        'region',
        rows.map(({ region }) => region),
      ),
      time: numbers('year', () => time),
      ...Object.fromEntries(columns),
      size: numbers('million USD/year', ({ outcomes }) => Math.abs(outcomes.income.change.median)),
      better: numbers('%', ({ better }) => better),
      share: numbers('1', ({ better }) => better / 100),
      better_runs: numbers('1', ({ better }) => Math.round((better / 100) * reading.runs.n)),
      arm: arm(reading.arm),
      against: arm(reading.against),
      n: numbers('1', () => reading.runs.n),
    },
  };
}

/** What the rows let one say, of the largest median change of real income. */
export function gainRunsClaims(rows: FigureRows): Claim[] {
  const cell = (column: string, round: 'billion' | 'signed' | 'integer' | 'name' | 'year' | 'share-words') =>
    ({ row: 0, column, round }) as const;
  const values = {
    region: cell('region', 'name'),
    size: cell('size', 'billion'),
    change: cell('income_change', 'signed'),
    low: cell('income_low', 'billion'),
    high: cell('income_high', 'billion'),
    better: { ...cell('share', 'share-words'), of: 'n' },
    higher: cell('better', 'integer'),
    arm: cell('arm', 'name'),
    against: cell('against', 'name'),
    time: cell('time', 'year'),
    runs: cell('n', 'integer'),
  } as const;
  const change = numbersOf(rows, 'income_change')[0]!;
  const few = numbersOf(rows, 'n')[0]! < enoughToShare;
  return claimSet(few ? 'gains-few' : 'gains-runs', values, [
    ['rises', { row: 0, column: 'income_change', is: '>=', than: visible }],
    ['falls', { row: 0, column: 'income_change', is: '<=', than: -visible }],
    ...(Math.abs(change) < visible
      ? [['same', { row: 0, column: 'size', is: '<', than: visible }] as const]
      : []),
  ]);
}
