import { strictShape } from '../../schema/zod.ts';
import { defineMeasure, type Measure } from './measure.ts';
import { meanOver, quartersIn, spanSchema } from './read-runs.ts';
import { settingsSchema, underEach } from './settings.ts';

/** Points of a confidence that the world is recorded with, mean over a span of quarters, under each setting. */
function meanConfidence(column: 'confidence' | 'firm_confidence'): Measure {
  return defineMeasure(
    strictShape({ during: spanSchema, under: settingsSchema }),
    () => 'points',
    ({ during, under }, bench) =>
      underEach(bench, under, (run) => {
        const span = quartersIn(run, during, ['during']);
        return 'code' in span ? span : 100 * meanOver(run.tables.world!, column, {}, span);
      }),
  );
}

/** Allies' mean confidence in the leader's policy. */
export const alliesConfidence = meanConfidence('confidence');
/** Makers' confidence that the rules on their goods will last. */
export const firmConfidence = meanConfidence('firm_confidence');
