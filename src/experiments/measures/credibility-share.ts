import { termShare } from '../survey-findings.ts';
import { strictShape } from '../../schema/zod.ts';
import { defineMeasure } from './measure.ts';
import { readSurveys, surveyShape } from './survey-readings.ts';

/** Median share of the variance of utility that confidence has for each party that weighs it, in absolute value, per cent. */
export const credibilityShare = defineMeasure(
  strictShape(surveyShape),
  () => '%',
  (args, bench) =>
    readSurveys(args, bench, (survey) =>
      survey.parties.flatMap(({ party, minds }, at) =>
        minds ? [{ of: party, value: Math.abs(termShare(survey, at, 'credibility')) }] : [],
      ),
    ),
);
