import {
  gainsAlone,
  isMinded,
  isMoved,
  medianOf,
  rangeShare,
  shareOf,
  termShare,
} from '../experiments/survey-findings.ts';
import { termIds } from '../schema/negotiation.ts';
import type { TableSurvey } from '../schema/survey.ts';
import { textTable } from './text-table.ts';

/** What a survey was asked. */
export interface SurveyOf {
  scenario: string;
  seed: number;
  draws: number;
  spread: number;
}

/** The findings of a survey as one JSON object, every draw in it. */
export function surveyJson(of: SurveyOf, tables: readonly TableSurvey[]): string {
  return `${JSON.stringify({ ...of, tables })}\n`;
}

/** The findings of a survey as tables of text. */
export function describeSurvey(
  { scenario, seed, draws, spread }: SurveyOf,
  tables: readonly TableSurvey[],
): string {
  const head = `${scenario}, seed ${seed}: ${draws} draws, each preference within ${percent(100 * spread)} % of its value\n`;
  return head + tables.map(describeTable).join('');
}

const percent = (value: number): string =>
  value
    .toFixed(1)
    .replace(/^-(0\.0)$/, '$1')
    .replace(/\.0$/, '');
const count = (value: number): string => String(value);

function describeTable(survey: TableSurvey): string {
  const { table, quarter, size, allowed, draws, parties } = survey;
  const lines = [
    [
      'zone of agreement, median % of the packages on the table',
      percent(100 * medianOf(draws, ({ zone }) => zone)),
    ],
    ['Pareto packages in it, median', count(medianOf(draws, ({ pareto }) => pareto))],
    ['no package suits all, % of draws', percent(shareOf(draws, ({ nash }) => nash === null))],
    ...(parties.some(({ minds }) => minds)
      ? [
          [
            'Nash solution another without a worth of confidence, % of draws',
            percent(shareOf(draws, isMinded)),
          ],
        ]
      : []),
  ];
  return [
    `\nTable ${table}, quarter ${quarter}: ${allowed} of ${size} packages are on the table\n`,
    textTable([{ heading: 'of the table', words: true }, { heading: '' }], lines),
    describeIssues(survey),
    describeTerms(survey),
    describePackages(survey),
  ].join('');
}

function describeIssues({ issues, draws }: TableSurvey): string {
  const rows = issues.map(({ id, levels }, issue) => [
    id,
    percent(shareOf(draws, (draw) => isMoved(draw, issue))),
    percent(shareOf(draws, ({ paretoLevels }) => paretoLevels[issue]!.length > 1)),
    percent(shareOf(draws, (draw) => gainsAlone(draw, issue))),
    medianOf(draws, ({ alone }) => alone[issue]![levels - 1]!).toFixed(2),
  ]);
  return `% of draws in which an issue is moved in the Nash solution, has two levels or more in Pareto packages, and is a gain to its mover at every level alone; what its last level alone is worth to the mover, median bn USD a year\n${textTable(
    [
      { heading: 'issue', words: true },
      { heading: 'moved' },
      { heading: 'two levels' },
      { heading: 'gain alone' },
      { heading: 'last level' },
    ],
    rows,
  )}`;
}

function describeTerms(survey: TableSurvey): string {
  const rows = termIds.map((term) => [
    term,
    ...survey.parties.flatMap((_, party) => [
      percent(termShare(survey, party, term)),
      percent(rangeShare(survey, party, term)),
    ]),
  ]);
  const columns = survey.parties.flatMap(({ party }) => [
    { heading: `${party} variance` },
    { heading: 'range' },
  ]);
  return `Share of each term in the variance of utility and in the sum of the terms' ranges, median %\n${textTable(
    [{ heading: 'term', words: true }, ...columns],
    rows,
  )}`;
}

function describePackages({ packages, parties, margins }: TableSurvey): string {
  if (packages.length === 0) return '';
  const rows = packages.map((id, at) => [
    id,
    ...parties.flatMap((_, party) => [
      percent(shareOf(margins, (draw) => draw[at]![party]! >= 0)),
      medianOf(margins, (draw) => draw[at]![party]!).toFixed(2),
    ]),
    percent(shareOf(margins, (draw) => draw[at]!.every((margin) => margin >= 0))),
  ]);
  const columns = parties.flatMap(({ party }) => [{ heading: `${party} %` }, { heading: 'margin' }]);
  return `Packages: % of draws in which each is worth at least no deal, and by how much, median bn USD a year\n${textTable(
    [{ heading: 'package', words: true }, ...columns, { heading: 'all %' }],
    rows,
  )}`;
}
