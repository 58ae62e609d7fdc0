import { gainsAlone, shareOf } from '../survey-findings.ts';
import { strictShape } from '../../schema/zod.ts';
import { defineMeasure } from './measure.ts';
import { readSurveys, surveyShape } from './survey-readings.ts';

/** Share of draws in which a chip's mover gains from every level of it alone, per cent, of the chip at each table of which that is so most often. */
export const gainAlone = defineMeasure(
  strictShape(surveyShape),
  () => '%',
  (args, bench) =>
    readSurveys(args, bench, ({ issues, draws }) => [
      issues
        .map(({ id }, issue) => ({ of: id, value: shareOf(draws, (draw) => gainsAlone(draw, issue)) }))
        .reduce((most, other) => (other.value > most.value ? other : most)),
    ]),
);
