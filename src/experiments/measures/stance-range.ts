import { rangeShare } from '../survey-findings.ts';
import { strictShape } from '../../schema/zod.ts';
import { defineMeasure } from './measure.ts';
import { readSurveys, surveyShape } from './survey-readings.ts';

/** Median share of the stance term in the summed ranges of a party's terms, per cent. */
export const stanceRange = defineMeasure(
  strictShape(surveyShape),
  () => '%',
  (args, bench) =>
    readSurveys(args, bench, (survey) =>
      survey.parties.map(({ party }, at) => ({ of: party, value: rangeShare(survey, at, 'stance') })),
    ),
);
