import { termIds } from '../../schema/negotiation.ts';
import { termShare } from '../survey-findings.ts';
import { strictShape, z } from '../../schema/zod.ts';
import { defineMeasure } from './measure.ts';
import { readSurveys, surveyShape } from './survey-readings.ts';

/** How many terms have a median share of the variance of a party's utility of more than so many per cent, in absolute value. */
export const termCount = defineMeasure(
  strictShape({ ...surveyShape, over: z.number().min(0) }),
  () => 'terms',
  (args, bench) =>
    readSurveys(args, bench, (survey) =>
      survey.parties.map(({ party }, at) => ({
        of: party,
        value: termIds.filter((term) => Math.abs(termShare(survey, at, term)) > args.over).length,
      })),
    ),
);
