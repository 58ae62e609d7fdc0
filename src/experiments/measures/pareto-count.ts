import { shareOf } from '../survey-findings.ts';
import { strictShape, z } from '../../schema/zod.ts';
import { defineMeasure } from './measure.ts';
import { readSurveys, surveyShape } from './survey-readings.ts';

/** Share of draws in which a table has at least so many rational Pareto packages, per cent. */
export const paretoCount = defineMeasure(
  strictShape({ ...surveyShape, least: z.int().min(1) }),
  () => '%',
  (args, bench) =>
    readSurveys(args, bench, ({ draws }) => [
      { of: '', value: shareOf(draws, ({ pareto }) => pareto >= args.least) },
    ]),
);
