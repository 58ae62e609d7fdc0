import { largestTerm as largestOf } from '../survey-findings.ts';
import { strictShape } from '../../schema/zod.ts';
import { defineMeasure } from './measure.ts';
import { readSurveys, surveyShape } from './survey-readings.ts';

/** The largest of the terms' median shares of the variance of a party's utility, per cent. */
export const largestTerm = defineMeasure(
  strictShape(surveyShape),
  () => '%',
  (args, bench) =>
    readSurveys(args, bench, (survey) =>
      survey.parties.map(({ party }, at) => {
        const { term, share } = largestOf(survey, at);
        return { of: `${party} ${term}`, value: share };
      }),
    ),
);
