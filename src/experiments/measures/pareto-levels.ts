import { shareOf } from '../survey-findings.ts';
import { strictShape, z } from '../../schema/zod.ts';
import { defineMeasure } from './measure.ts';
import { readSurveys, surveyShape } from './survey-readings.ts';

/** Share of draws in which the rational Pareto packages of a table hold at least so many levels of a tariff, per cent. */
export const paretoLevels = defineMeasure(
  strictShape({ ...surveyShape, least: z.int().min(1) }),
  () => '%',
  (args, bench) =>
    readSurveys(args, bench, ({ issues, draws }) =>
      issues.flatMap(({ id, instrument }, issue) =>
        instrument === 'tariff'
          ? [{ of: id, value: shareOf(draws, (draw) => draw.paretoLevels[issue]!.length >= args.least) }]
          : [],
      ),
    ),
);
