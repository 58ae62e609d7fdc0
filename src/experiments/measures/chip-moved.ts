import { instrumentForms } from '../../schema/instrument-forms.ts';
import { isMoved, shareOf } from '../survey-findings.ts';
import { strictShape } from '../../schema/zod.ts';
import { defineMeasure } from './measure.ts';
import { surveyShape, surveysOf } from './survey-readings.ts';

/** Share of draws, those of all settings together, in which a chip on a technology is moved in the Nash solution of its table, per cent. */
export const chipMoved = defineMeasure(
  strictShape(surveyShape),
  () => '%',
  (args, bench) => {
    const surveys = surveysOf(args, bench);
    if (!('value' in surveys)) return Promise.resolve(surveys);
    const tables = new Map(surveys.value.map(({ survey }) => [survey.table, survey]));
    const value = [...tables.values()].flatMap(({ table, issues }) => {
      const draws = surveys.value.flatMap(({ survey }) => (survey.table === table ? survey.draws : []));
      return issues.flatMap(({ id, instrument }, issue) =>
        instrumentForms[instrument].scope === 'technology'
          ? [{ of: `${table} ${id}`, value: shareOf(draws, (draw) => isMoved(draw, issue)) }]
          : [],
      );
    });
    return Promise.resolve({ value });
  },
);
