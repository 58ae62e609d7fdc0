import type { CheckRow } from '../../schema/check.ts';
import type { SurveyWanted, TableSurvey } from '../../schema/survey.ts';
import { shareSchema, textSchema, z } from '../../schema/zod.ts';
import type { Reading } from '../../schema/check-outcome.ts';
import type { Answer, Bench } from './measure.ts';

/** What every measure of a survey is asked: how preferences are drawn, and under which settings, by name. */
export interface SurveyArgs extends Pick<SurveyWanted, 'draws' | 'spread'> {
  settings: Readonly<Record<string, CheckRow['overrides']>>; // none: the scenario as it is
}
export const surveyShape = {
  draws: z.int().min(1).max(10_000).default(200),
  spread: shareSchema.default(0.5),
  settings: z.record(textSchema, z.record(textSchema, z.union([z.number(), z.string()]))).default({}),
};

/** A table under one setting; `name` says which. */
export interface SettingSurvey {
  name: string;
  survey: TableSurvey;
}

/** Surveys of every table under every setting, or why there are none. */
export async function surveysOf(
  { draws, spread, settings }: SurveyArgs,
  bench: Bench,
  packagesOnly = false,
): Promise<Answer<readonly SettingSurvey[]>> {
  const wanted = { draws, spread, packagesOnly };
  const named = Object.entries(settings);
  const surveys: SettingSurvey[] = [];
  for (const [setting, overrides] of named.length > 0 ? named : [['', {}] as const]) {
    const found = await bench.survey(wanted, overrides);
    if (!('value' in found)) return found;
    for (const survey of found.value)
      surveys.push({ name: setting === '' ? survey.table : `${survey.table} (${setting})`, survey });
  }
  return surveys.length > 0
    ? { value: surveys }
    : { unsolved: 'the scenario has no negotiation, and so no tables to survey' };
}

/** Readings of every table under every setting. */
export async function readSurveys(
  args: SurveyArgs,
  bench: Bench,
  read: (survey: TableSurvey) => readonly Reading[],
): Promise<Answer<readonly Reading[]>> {
  const surveys = await surveysOf(args, bench);
  if (!('value' in surveys)) return surveys;
  const value = surveys.value.flatMap(({ name, survey }) =>
    read(survey).map((reading) => ({
      of: [name, reading.of].filter(Boolean).join(' '),
      value: reading.value,
    })),
  );
  return { value };
}
