import type { Bands } from '../../numerics/quantiles.ts';
import type { Unit } from '../../schema/ids.ts';
import type { Column } from '../../schema/table.ts';

/** A column of numbers, one a row. */
export function numberColumn(unit: Unit, values: readonly number[]): Column {
  return { kind: 'number', unit, values: Float64Array.from(values) };
}

/** A column of members of a set, one a row; -1 is none. */
export function codeColumn(set: string, values: readonly number[]): Column {
  return { kind: 'code', set, values: Int32Array.from(values) };
}

/** What a figure of an experiment is of, in every row: its number and that number's unit. */
export function metricColumns(rows: number): Record<'metric' | 'unit', Column> {
  const none = Array.from({ length: rows }, () => 0);
  return { metric: codeColumn('metric', none), unit: codeColumn('unit', none) };
}

/** Median and the ends of the middle 50 % and 90 % as columns of plotted rows. */
export function bandColumns(unit: Unit, bands: readonly Bands[]): Record<keyof Bands, Column> {
  const of = (key: keyof Bands): Column =>
    numberColumn(
      unit,
      bands.map((band) => band[key]),
    );
  return {
    median: of('median'),
    low50: of('low50'),
    high50: of('high50'),
    low90: of('low90'),
    high90: of('high90'),
  };
}
