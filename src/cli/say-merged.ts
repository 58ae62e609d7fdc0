import { reportWarnings } from '../exports/report-warnings.ts';
import { countRuns, type MergedExperiment } from '../exports/experiment-manifest.ts';
import { ensembleStatistics, type StatisticsRow } from '../exports/ensemble-statistics.ts';
import { printMeasure, printPlain, printSigned, unitWords } from '../figures/words/measure-words.ts';
import { rangesOf } from '../figures/words/uncertainty-words.ts';
import { textTable } from './text-table.ts';
import { varianceText } from './variance-table.ts';

/** What an experiment found, as text: every number at the last time it is read, by arm, with the differences from the first arm on the same draws. */
export function sayMerged(merged: MergedExperiment): string {
  const { plan, ensemble, members, stopped } = merged;
  const { planned, complete, failed, missing } = countRuns(members);
  const counts = [
    `${complete} of ${planned} runs`,
    ...(failed > 0 ? [`${failed} without a solution`] : []),
    ...(missing > 0 ? [`${missing} not there`] : []),
  ];
  const [first] = plan.arms;
  const several = plan.arms.length > 1;
  const differences = several
    ? `; differences are from ${first!.id} on the same draws, “higher” the share of pairs`
    : '';
  return [
    `${plan.title}\n${plan.question}\n`,
    `${counts.join(', ')}; what varies: ${rangesOf(plan)}\n`,
    ...reportWarnings(merged).map((words) => `${words}\n`),
    ...(stopped === undefined ? [] : [stoppedText(stopped)]),
    `Median (5th to 95th percentile)${differences}\n`,
    resultsTable(
      ensembleStatistics(ensemble, true),
      plan.arms.map(({ id }) => id),
    ),
    varianceText(ensemble),
    'Model output, not a forecast.\n',
  ].join('');
}

function stoppedText({ draws, enough, halfWidth }: NonNullable<MergedExperiment['stopped']>): string {
  return `${draws} draws ${enough ? 'are' : 'are not yet'} enough${widthText(halfWidth, enough)}\n`;
}

function widthText(halfWidth: number | null, enough: boolean): string {
  if (halfWidth === null || !Number.isFinite(halfWidth)) return '';
  if (halfWidth > 0) return `: half of the interval’s width is ${printPlain(halfWidth)}`;
  if (!enough) return ': all of them are alike, and so few tell nothing of others';
  return ': all of them are alike, so that with odds of 90 % fewer than a tenth of others differ';
}

function resultsTable(rows: readonly StatisticsRow[], arms: readonly string[]): string {
  const columns = [
    { heading: 'number', words: true },
    { heading: 'unit', words: true },
    ...arms.flatMap((arm, at) => [
      { heading: arm },
      ...(at === 0 ? [] : [{ heading: 'difference' }, { heading: 'higher' }]),
    ]),
  ];
  const lines = Array.from({ length: rows.length / arms.length }, (_, at) => {
    const own = rows.slice(at * arms.length, (at + 1) * arms.length);
    const { region, variable, unit } = own[0]!;
    return [
      region === 'World' ? variable : `${variable} ${region}`,
      unitWords(unit),
      ...own.flatMap((row) => [rangeText(row), ...differenceTexts(row)]),
    ];
  });
  return textTable(columns, lines);
}

function rangeText({ bands, unit }: StatisticsRow): string {
  const print = (value: number): string => printMeasure(value, unit);
  return `${print(bands.median)} (${print(bands.low90)} to ${print(bands.high90)})`;
}

function differenceTexts({ paired, unit }: StatisticsRow): string[] {
  if (paired === null) return [];
  if (paired.n === 0) return ['–', '–'];
  const print = (value: number): string => printSigned(value, unit);
  const { median, low90, high90 } = paired.bands;
  return [`${print(median)} (${print(low90)} to ${print(high90)})`, `${Math.round(100 * paired.higher)} %`];
}
