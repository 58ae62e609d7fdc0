import { isMinded, shareOf } from '../survey-findings.ts';
import { strictShape } from '../../schema/zod.ts';
import { defineMeasure } from './measure.ts';
import { readSurveys, surveyShape } from './survey-readings.ts';

/** Share of draws in which the Nash solution would be another if nobody weighed the coalition's confidence, per cent, of tables where somebody does. */
export const confidenceCounts = defineMeasure(
  strictShape(surveyShape),
  () => '%',
  (args, bench) =>
    readSurveys(args, bench, ({ parties, draws }) =>
      parties.some(({ minds }) => minds) ? [{ of: '', value: shareOf(draws, isMinded) }] : [],
    ),
);
