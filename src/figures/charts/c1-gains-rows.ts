import type { Claim, FigureRows } from '../../schema/figure.ts';
import type { RunResult } from '../../schema/result.ts';
import type { Table } from '../../schema/table.ts';
import { calendarTime } from '../marks/calendar.ts';
import { claimSet } from '../words/claim-set.ts';
import { indicesOf, numbersOf } from '../columns.ts';
import { pairedTables } from '../runs.ts';

/** Million USD a year; half of the last digit printed of small changes. */
const visible = 5;
/** Share of an income; half of the last digit printed of a change in per cent. */
const hardly = 0.00005;
/** Half of the last digit printed of months and points. */
const tenth = 0.05;

/** Means by region of what the last quarter's rows say; NaN where no row is about the region. */
type Reading = (table: Table, regions: number) => Float64Array;

function lastQuarter(table: Table): number[] {
  const quarter = indicesOf(table, 'quarter');
  const last = quarter[table.rows - 1];
  return Array.from(quarter.keys()).filter((row) => quarter[row] === last);
}

/** @param placeOf region that a row is about; -1: none */
function gather(
  table: Table,
  regions: number,
  placeOf: (row: number) => number,
  valueOf: (row: number) => number,
  isMean: boolean,
): Float64Array {
  const sum = new Float64Array(regions);
  const count = new Float64Array(regions);
  for (const row of lastQuarter(table)) {
    const region = placeOf(row);
    if (region < 0) continue;
    sum[region]! += valueOf(row);
    count[region]! += 1;
  }
  return sum.map((total, region) => (count[region] === 0 ? NaN : isMean ? total / count[region]! : total));
}

const incomes: Reading = (table, regions) => {
  const [region, income] = [indicesOf(table, 'region'), numbersOf(table, 'real_income')];
  return gather(
    table,
    regions,
    (row) => region[row]!,
    (row) => income[row]!,
    false,
  );
};
const balances: Reading = (table, regions) => {
  const [exporter, balance] = [indicesOf(table, 'exporter'), numbersOf(table, 'goods_balance')];
  return gather(
    table,
    regions,
    (row) => exporter[row]!,
    (row) => balance[row]!,
    false,
  );
};
/**
 * Months toward each region: the index over the technologies whose race is toward it, where some of them count in it; else the mean over those that
 * are controlled toward it, each counted equally.
 */
function delays(result: RunResult): Reading {
  const regionOf = result.sets['target']!.map(({ id }) =>
    result.sets['region']!.findIndex((region) => region.id === id),
  );
  const weights = result.indexWeights ?? [];
  return (table, regions) => {
    const [target, technology] = [indicesOf(table, 'target'), indicesOf(table, 'technology')];
    const delay = numbersOf(table, 'delay');
    const first = new Set<number>();
    // The race of a technology is toward the target of its first row.
    const races = lastQuarter(table).filter((row) => {
      const isFirst = !first.has(technology[row]!);
      first.add(technology[row]!);
      return isFirst;
    });
    const [sum, weight] = [new Float64Array(regions), new Float64Array(regions)];
    for (const row of races) {
      const region = regionOf[target[row]!]!;
      sum[region]! += (weights[technology[row]!] ?? 0) * delay[row]!;
      weight[region]! += weights[technology[row]!] ?? 0;
    }
    const mean = gather(
      table,
      regions,
      (row) => regionOf[target[row]!]!,
      (row) => delay[row]!,
      true,
    );
    return mean.map((plain, region) => (weight[region]! > 0 ? sum[region]! / weight[region]! : plain));
  };
}
function confidences(result: RunResult): Reading {
  return (table, regions) => {
    const [government, level] = [indicesOf(table, 'government'), numbersOf(table, 'confidence')];
    return gather(
      table,
      regions,
      (row) => result.homes[government[row]!]!,
      (row) => 100 * level[row]!,
      true,
    );
  };
}

/**
 * Actors in the last quarter, the largest change of real income first; where no income is worth a word, what else differs most: real income, goods balance, delay and confidence in the run and in Baseline.
 * NaN where an outcome is not of the actor: delay is of targets, confidence of allies.
 */
export function gainRows(result: RunResult): FigureRows {
  const count = result.sets['region']!.length;
  const read = (id: 'region' | 'pair' | 'technology' | 'ally', reading: Reading) => {
    const { run, baseline } = pairedTables(result, id);
    return { own: reading(run, count), baseline: reading(baseline, count) };
  };
  const outcomes = {
    income: { ...read('region', incomes), unit: 'million USD/year' },
    balance: { ...read('pair', balances), unit: 'million USD/year' },
    delay: { ...read('technology', delays(result)), unit: 'month' },
    confidence: { ...read('ally', confidences(result)), unit: 'point' },
  };
  const change = (region: number): number => outcomes.income.own[region]! - outcomes.income.baseline[region]!;
  const share = (region: number): number =>
    Math.abs(change(region)) / Math.max(Math.abs(outcomes.income.baseline[region]!), 1);
  /** Months or points that print, for actors whose incomes do not. */
  const seen = ({ own, baseline }: { own: Float64Array; baseline: Float64Array }, region: number): number => {
    const size = Math.abs(own[region]! - baseline[region]!);
    return size >= tenth ? size : 0;
  };
  const regions = Array.from({ length: count }, (_, region) => region);
  const isStill = regions.every((region) => share(region) < hardly);
  const others = (a: number, b: number): number =>
    isStill
      ? seen(outcomes.delay, b) - seen(outcomes.delay, a) ||
        seen(outcomes.confidence, b) - seen(outcomes.confidence, a)
      : 0;
  const order = regions.sort((a, b) => others(a, b) || Math.abs(change(b)) - Math.abs(change(a)) || a - b);
  const { run } = pairedTables(result, 'region');
  const time = calendarTime(result.request.scenario.start, indicesOf(run, 'quarter')[run.rows - 1]!);
  const numbers = (unit: string, pick: (region: number) => number) =>
    ({ kind: 'number', unit, values: Float64Array.from(order, pick) }) as const;
  const columns = Object.entries(outcomes).flatMap(([id, { own, baseline, unit }]) => [
    [id, numbers(unit, (region) => own[region]!)] as const,
    [`${id}_baseline`, numbers(unit, (region) => baseline[region]!)] as const,
    [`${id}_change`, numbers(unit, (region) => own[region]! - baseline[region]!)] as const,
  ]);
  return {
    rows: order.length,
    columns: {
      region: { kind: 'code', set: 'region', values: Int32Array.from(order) },
      time: numbers('year', () => time),
      ...Object.fromEntries(columns),
      size: numbers('million USD/year', (region) => Math.abs(change(region))),
      share: numbers('1', share),
      delay_size: numbers('month', (region) =>
        Math.abs(outcomes.delay.own[region]! - outcomes.delay.baseline[region]!),
      ),
    },
  };
}

/** What the rows let one say: the first row is the largest change of real income; where none is worth a word, of the largest change of delay. */
export function gainClaims(rows: FigureRows): Claim[] {
  const values = {
    region: { row: 0, column: 'region', round: 'name' },
    size: { row: 0, column: 'size', round: 'billion' },
    change: { row: 0, column: 'income_change', round: 'signed' },
    time: { row: 0, column: 'time', round: 'year' },
  } as const;
  const [share, delay] = [numbersOf(rows, 'share'), numbersOf(rows, 'delay_size')];
  if (numbersOf(rows, 'size').some((size) => size >= visible) && share.every((own) => own < hardly)) {
    const row = delay.reduce((most, size, at) => (size > (delay[most] ?? 0) ? at : most), -1);
    const late = {
      ...values,
      region: { row: Math.max(row, 0), column: 'region', round: 'name' },
      delay: { row: Math.max(row, 0), column: 'delay_size', round: 'one-decimal' },
    } as const;
    return claimSet('gains-hardly', late, hardlyCases(row, delay[row] ?? 0));
  }
  return claimSet('gains', values, [
    ['rises', { row: 0, column: 'income_change', is: '>=', than: visible }],
    ['falls', { row: 0, column: 'income_change', is: '<=', than: -visible }],
    ['same', { row: 0, column: 'size', is: '<', than: visible }],
  ]);
}

/** Cases in which no income is worth a word: a delay that prints differs, or none does. @param row with the largest; -1: no actor has one */
function hardlyCases(row: number, size: number): Parameters<typeof claimSet>[2] {
  if (row < 0 || size < tenth) return [['none', { row: 0, column: 'share', is: '<', than: hardly }]];
  return [
    ['longer', { row, column: 'delay_change', is: '>=', than: tenth }],
    ['shorter', { row, column: 'delay_change', is: '<=', than: -tenth }],
  ];
}
