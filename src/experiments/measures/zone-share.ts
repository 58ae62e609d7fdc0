import { medianOf } from '../survey-findings.ts';
import { strictShape } from '../../schema/zod.ts';
import { defineMeasure } from './measure.ts';
import { readSurveys, surveyShape } from './survey-readings.ts';

/** Median share of the packages on a table that are worth at least no deal to everybody, per cent. */
export const zoneShare = defineMeasure(
  strictShape(surveyShape),
  () => '%',
  (args, bench) =>
    readSurveys(args, bench, ({ draws }) => [{ of: '', value: 100 * medianOf(draws, ({ zone }) => zone) }]),
);
