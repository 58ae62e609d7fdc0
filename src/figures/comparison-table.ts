import { bandsOf } from '../numerics/quantiles.ts';
import type { Ensemble, EnsembleSeries } from '../schema/ensemble.ts';
import type { Sets } from '../schema/table.ts';
import { differenceRows } from './charts/c13-difference-rows.ts';
import { numbersOf } from './columns.ts';
import { comparisonTexts } from './words/comparison-texts.ts';
import { valuesAtEnd } from './ensemble-reading.ts';
import type { FigureTable } from './figure-table.ts';
import { fillSlots } from './words/fill-slots.ts';
import { printMeasure, printSigned, unitWords } from './words/measure-words.ts';
import { shareWords } from './words/uncertainty-words.ts';

/** What a number is called, with what it is of and its unit. @param sets names of the members that series are of */
export function seriesName({ name, subject, unit }: EnsembleSeries, sets: Sets): string {
  const of = Object.entries(subject).map(
    ([key, id]) => sets[key]?.find((member) => member.id === id)?.short ?? id,
  );
  return `${[name, ...of].join(', ')} (${unitWords(unit)})`;
}

/** Headline numbers at the end of runs: a row a number and scenario, with ranges, and what each does otherwise than the first over pairs of runs. */
export function comparisonTable(ensemble: Ensemble, sets: Sets): FigureTable {
  const { headings } = comparisonTexts;
  const first = ensemble.arms[0]?.title ?? '';
  return {
    columns: Object.values(headings).map((heading) => fillSlots(heading, { first })),
    rows: ensemble.series.flatMap((series) =>
      ensemble.arms.map((_, arm) => [seriesName(series, sets), ...cellsOf(ensemble, series, arm)]),
    ),
  };
}

function cellsOf(ensemble: Ensemble, series: EnsembleSeries, arm: number): string[] {
  const { unit } = series;
  const { median, low50, high50 } = bandsOf(valuesAtEnd(series, arm));
  const range = (low: string, high: string): string => fillSlots(comparisonTexts.range, { low, high });
  const own = [
    ensemble.arms[arm]!.title,
    printMeasure(median, unit),
    Number.isNaN(median) ? '' : range(printMeasure(low50, unit), printMeasure(high50, unit)),
  ];
  if (arm === 0) return [...own, '', '', '', ''];
  const rows = differenceRows({ ensemble, series, arms: [arm, 0] });
  const last = (column: string): number => numbersOf(rows, column)[rows.rows - 1]!;
  const pairs = last('pairs');
  if (pairs === 0) return [...own, '', '', '', '0'];
  return [
    ...own,
    printSigned(last('median'), unit),
    range(printSigned(last('low50'), unit), printSigned(last('high50'), unit)),
    last('equal') === 1 ? comparisonTexts.same : shareWords(last('higher'), pairs, 'pairs', true),
    String(pairs),
  ];
}
