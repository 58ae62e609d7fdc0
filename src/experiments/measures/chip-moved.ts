import { instrumentForms } from '../../schema/instrument-forms.ts';
import { isMoved, shareOf } from '../survey-findings.ts';
import { strictShape, textSchema, z } from '../../schema/zod.ts';
import type { Reading } from '../../schema/check-outcome.ts';
import { defineMeasure } from './measure.ts';
import { surveyShape, surveysOf, type SettingSurvey } from './survey-readings.ts';
import { unknownName } from './unknown-name.ts';

/**
 * Share of draws, those of all settings together, in which a chip on a technology is moved in the Nash solution of its table, per cent.
 * `because` names chips, as TABLE/ISSUE, that are not as expected, each with its reason.
 */
export const chipMoved = defineMeasure(
  strictShape({ ...surveyShape, because: z.record(textSchema, textSchema).default({}) }),
  () => '%',
  async (args, bench) => {
    const surveys = await surveysOf(args, bench);
    if (!('value' in surveys)) return surveys;
    const moved = sharesMoved(surveys.value);
    const stray = Object.keys(args.because).find((chip) => !moved.has(chip));
    if (stray !== undefined) {
      const wanted = 'a scenario with chips on technologies';
      return { problem: unknownName(['because', stray], stray, [...moved.keys()], wanted) };
    }
    const value = [...moved].map(([chip, share]): Reading => {
      const because = args.because[chip];
      return { of: chip, value: share, ...(because === undefined ? {} : { because }) };
    });
    return { value };
  },
);

/** By TABLE/ISSUE, in the order of tables and their chips. */
function sharesMoved(surveys: readonly SettingSurvey[]): Map<string, number> {
  const tables = new Map(surveys.map(({ survey }) => [survey.table, survey]));
  const chips = [...tables.values()].flatMap(({ table, issues }) => {
    const draws = surveys.flatMap(({ survey }) => (survey.table === table ? survey.draws : []));
    return issues.flatMap(({ id, instrument }, issue): [string, number][] =>
      instrumentForms[instrument].scope === 'technology'
        ? [[`${table}/${id}`, shareOf(draws, (draw) => isMoved(draw, issue))]]
        : [],
    );
  });
  return new Map(chips);
}
